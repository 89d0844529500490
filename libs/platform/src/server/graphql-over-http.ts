import type { FastifyInstance } from 'fastify';

const ENDPOINT = '/graphql';

/**
 * What the GraphQL server itself does not see of its endpoint: bodies that are no JSON, too long or missing are answered
 * as GraphQL errors, with the status they have; other methods are told which there are.
 */
export function answerInGraphql(fastify: FastifyInstance): void {
  fastify.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: ENDPOINT,
    handler: (_, reply) =>
      reply.code(405).header('allow', 'GET, POST').send({ message: 'The API is asked with POST, or GET for queries.' }),
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode < 400 || request.routeOptions.url !== ENDPOINT || typeof payload !== 'string') return done(null, payload);
    const errors = inErrors(payload);
    if (errors !== payload) void reply.type('application/json; charset=utf-8').removeHeader('content-length');
    done(null, errors);
  });
}

function inErrors(payload: string): string {
  if (payload.startsWith('{"errors"')) return payload;
  return JSON.stringify({ errors: [{ message: saidIn(payload), extensions: { code: 'BAD_REQUEST' } }] });
}

function saidIn(payload: string): string {
  if (!payload.startsWith('{')) return payload.trim();
  const { message } = JSON.parse(payload) as { message?: string };
  return message ?? 'The request was not understood.';
}

/** Whether the client prefers the older media type, in which errors of the document come with status 200. */
export function prefersOlderType(accept: string | undefined): boolean {
  const weights = new Map<string, number>();
  for (const part of (accept ?? '*/*').split(',')) {
    const [type = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const q = parameters.find((each) => each.startsWith('q='));
    weights.set(type, q ? Number(q.slice(2)) : 1);
  }
  const newer = weights.get('application/graphql-response+json');
  if (newer === undefined) return true;
  return (weights.get('application/json') ?? 0) > newer;
}
