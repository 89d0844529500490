import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { Kind } from 'graphql';
import type { Logger } from '../server/logger.js';
import type { Metrics } from '../server/metrics.js';
import { prefersOlderType } from '../server/graphql-over-http.js';
import type { RequestContext } from './context.js';
import { type ErrorDesk, nameOf } from './errors.js';

/** Times every operation, words its errors in the reader's language, and writes one line about it when asked to. */
export function edgePlugin(desk: ErrorDesk, metrics: Metrics, logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () => {
      const started = performance.now();
      return Promise.resolve<GraphQLRequestListener<RequestContext>>({
        didEncounterErrors: ({ errors, contextValue, operationName }) => {
          // A fault is written down under its number here, where it is known of which operation it is.
          for (const error of errors) desk.present(error, contextValue.language, null, { operation: nameOf(operationName) });
          return Promise.resolve();
        },
        willSendResponse: (request) => {
          present(desk, request);
          soften(request);
          request.response.http.headers.set('cache-control', 'no-store');
          const seconds = (performance.now() - started) / 1000;
          const { kind, field } = named(request);
          metrics.operations.observe({ kind, field }, seconds);
          const { body } = request.response;
          const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          for (const error of errors) metrics.errors.inc({ code: String(error.extensions?.['code']) });
          if (logger.isLevelEnabled('info'))
            logger.info(
              { kind, field, name: nameOf(request.operationName), errors: errors.length || undefined, ms: seconds * 1000 },
              'operation',
            );
          return Promise.resolve();
        },
      });
    },
  };
}

function present(desk: ErrorDesk, { errors, response, contextValue }: GraphQLRequestContext<RequestContext>): void {
  if (!errors?.length || response.body?.kind !== 'single') return;
  const { singleResult } = response.body;
  const formatted = singleResult.errors ?? [];
  singleResult.errors = errors.map((error, n) => desk.present(error, contextValue.language, formatted[n] ?? null));
}

const OF_THE_DOCUMENT = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** In the older media type a request that was understood, but whose document is at fault, is answered with 200. */
function soften({ request, response: { body, http } }: GraphQLRequestContext<RequestContext>): void {
  if (body?.kind !== 'single' || 'data' in body.singleResult) return;
  const ofTheDocument = body.singleResult.errors?.every((error) => OF_THE_DOCUMENT.has(error.extensions?.['code']));
  if (ofTheDocument && prefersOlderType(request.http?.headers.get('accept'))) http.status = 200;
}

/** The first field names the operation: names that clients give are without number. */
function named({ operation }: GraphQLRequestContext<BaseContext>): { kind: string; field: string } {
  if (!operation) return { kind: 'none', field: 'none' };
  const first = operation.selectionSet.selections[0];
  return { kind: operation.operation, field: first?.kind === Kind.FIELD ? first.name.value : 'fragment' };
}
