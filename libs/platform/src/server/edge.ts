import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { ErrorDesk } from '../graphql/errors.js';
import { answerInGraphql } from './graphql-over-http.js';
import { setApiHeaders } from './headers.js';
import { type Hindrance, serveHealth, type Warnings } from './health.js';
import { LOGGER, type Logger } from './logger.js';
import { Metrics } from './metrics.js';
import { serveSubscriptions } from './subscriptions.js';
import { serveWebClient } from './web-client.js';

export interface EdgeOptions {
  /** Behind HTTPS: browsers are told to use nothing else. */
  readonly secure: boolean;
  /** Folder of the built web client; null: none is served. */
  readonly webFolder: string | null;
  readonly hindrance: Hindrance;
  readonly warnings: Warnings;
}

/** Everything between the network and the API: headers, health, figures, the web client, subscriptions. Before `listen`. */
export async function furnish(app: NestFastifyApplication, options: EdgeOptions): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const metrics = app.get(Metrics);
  const logger = app.get<Logger>(LOGGER);
  setApiHeaders(fastify, options.secure);
  answerInGraphql(fastify);
  serveHealth(fastify, options.hindrance, options.warnings);
  serveMetrics(fastify, metrics);
  if (options.webFolder) await serveWebClient(fastify, options.webFolder, options.secure);
  fastify.addHook('onResponse', (request, reply, done) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) };
    metrics.requests.observe(labels, reply.elapsedTime / 1000);
    if (logger.isLevelEnabled('debug')) logger.debug({ ...labels, ms: reply.elapsedTime }, 'request');
    done();
  });
  const endSubscriptions = serveSubscriptions(fastify.server, () => app.get(GraphQLSchemaHost).schema, app.get(ErrorDesk));
  fastify.addHook('preClose', async () => {
    // What was begun is answered; a connection that has had its last answer is not kept for another.
    const sweeping = setInterval(() => fastify.server.closeIdleConnections(), 20);
    fastify.server.once('close', () => clearInterval(sweeping));
    await endSubscriptions();
  });
}

function serveMetrics(fastify: FastifyInstance, { registry }: Metrics): void {
  fastify.get('/metrics', async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
