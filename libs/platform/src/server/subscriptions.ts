import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type ASTVisitor,
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ValidationContext,
} from 'graphql';
import type { Context, ConnectionInitMessage } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { RequestContext } from '../graphql/context.js';
import type { ErrorDesk } from '../graphql/errors.js';
import { LIMITS, withinLimits } from '../graphql/limits.js';
import { subscriptionContextOf } from '../graphql/request-context.js';

const PATH = '/graphql';
const LONGEST_MESSAGE = 64 * 1024;
const SUBSCRIPTIONS_A_CONNECTION = 20;
const PING_EVERY_MS = 15_000;

type Connection = Context<ConnectionInitMessage['payload'], Extra>;

/**
 * Subscriptions over WebSocket (graphql-ws), and nothing else: questions and acts go by HTTP, where they are counted,
 * timed and answered with cookies. Answers how to end it.
 */
export function serveSubscriptions(server: Server, schema: () => GraphQLSchema, desk: ErrorDesk): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE });
  const door = useServer<ConnectionInitMessage['payload'], Partial<Extra>>(
    {
      context: (connection) => contextOf(connection),
      onSubscribe: (connection, _id, { query, operationName, variables }) => {
        if (Object.keys(connection.subscriptions).length > SUBSCRIPTIONS_A_CONNECTION)
          return [new GraphQLError(`A connection carries at most ${SUBSCRIPTIONS_A_CONNECTION} subscriptions.`)];
        const document = read(schema(), query);
        if (!('kind' in document)) return document;
        return { schema: schema(), document, operationName, variableValues: variables } satisfies ExecutionArgs;
      },
      onNext: (_connection, _id, _payload, { contextValue }, result) => {
        const { language } = contextValue as RequestContext;
        return result.errors ? { ...result, errors: result.errors.map((error) => desk.present(error, language)) } : result;
      },
      onError: (connection, _id, _payload, errors) => {
        const { language } = contextOf(connection);
        return errors.map((error) => desk.present(error, language));
      },
    },
    sockets,
    PING_EVERY_MS,
  );
  const admit = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = request.url?.split('?')[0];
    if (path !== PATH) return turnAway(socket, '404 Not Found');
    if (!fromOurPages(request)) return turnAway(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request));
  };
  server.on('upgrade', admit);
  return async () => {
    server.off('upgrade', admit);
    await door.dispose();
  };
}

function contextOf({ extra, connectionParams }: Connection): RequestContext {
  return subscriptionContextOf(extra.request.headers, extra.request.socket.remoteAddress ?? '', connectionParams);
}

function read(schema: GraphQLSchema, query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: LIMITS.tokens });
    const errors = validate(schema, document, [...specifiedRules, withinLimits, onlySubscriptions]);
    return errors.length ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function onlySubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (node) => {
      if (node.operation !== OperationTypeNode.SUBSCRIPTION)
        context.reportError(new GraphQLError('This connection is for subscriptions; queries and mutations go by HTTP.', { nodes: node }));
    },
  };
}

/** A browser names the page that opens the connection: only our own pages may, for cookies come along. Programs name none. */
function fromOurPages({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return !origin || (URL.canParse(origin) && new URL(origin).host === host);
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
