import type { FastifyInstance } from 'fastify';

/** What hinders the server from answering; null: nothing does. */
export type Hindrance = () => Promise<string | null>;

/** What is wrong, though it answers: one line each, for whoever watches. */
export type Warnings = () => readonly string[];

/**
 * `/health/live`: the process runs. `/health/ready`: it can answer, that is the database is reachable and its schema is
 * the one this version was written for. While it stops it is not ready any more.
 */
export function serveHealth(fastify: FastifyInstance, hindrance: Hindrance, warnings: Warnings): void {
  fastify.get('/health/live', { logLevel: 'silent' }, () => ({ status: 'live' }));
  fastify.get('/health/ready', { logLevel: 'silent' }, async (_, reply) => {
    const reason = await hindrance();
    const found = warnings();
    if (reason === null) return found.length ? { status: 'ready', warnings: found } : { status: 'ready' };
    return reply.code(503).send({ status: 'not ready', reason });
  });
}
