import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { writeHashes } from '#transparency';
import { proofText } from '../persistence/checkpoints.js';
import { ORGANIZATION_LOG } from '../persistence/event-log.js';
import { LogProofs } from '../persistence/log-proofs.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const COUNT = /^(?:0|[1-9][0-9]{0,14})$/;
/** So many requests from one address in so many seconds. */
const LIMIT = { points: 600, duration: 10 };
/** What is asked for by its size is the same for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const NOW = 'no-cache';

/** Why there is no answer, in one short line. */
class No extends Error {
  constructor(
    readonly status: 400 | 404,
    message: string,
  ) {
    super(message);
  }
}

type Params = Readonly<{ log: string; size: string; index: string; from: string; to: string }>;
type Asked = FastifyRequest<{ Params: Params; Querystring: { size?: unknown } }>;
type Answer = Readonly<{ body: string; cached: string; type?: string }>;

/**
 * What anybody may fetch of the logs without signing in: keys, checkpoints and proofs, in the forms of C2SP, for other
 * people's tools. A log is found by its id, or as `organization`; there is no list of them, for that a consultation exists
 * may be nobody's business yet. Nothing here tells what stands in an entry.
 *
 * GET /logs/keys · /logs/:log/checkpoint[/:size] · /logs/:log/inclusion/:index[?size=] · /logs/:log/consistency/:from/:to
 */
@Injectable()
export class LogRoutes implements OnModuleInit {
  private readonly limiter = new RateLimiterMemory(LIMIT);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly proofs: LogProofs,
  ) {}

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (!fastify) return; // a command of the operator: nobody asks over HTTP
    await fastify.register((scope, _options, done) => {
      scope.addHook('onRequest', (request, reply) => this.admit(request, reply));
      const get = (path: string, answer: (asked: Asked) => Promise<Answer>) =>
        scope.get(path, (request, reply) => this.answered(request as Asked, reply, answer));
      get('/logs/keys', () => this.keys());
      get('/logs/:log/checkpoint', (asked) => this.latest(asked));
      get('/logs/:log/checkpoint/:size', (asked) => this.at(asked));
      get('/logs/:log/inclusion/:index', (asked) => this.inclusion(asked));
      get('/logs/:log/consistency/:from/:to', (asked) => this.consistency(asked));
      done();
    });
  }

  private async admit(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    void reply.header('access-control-allow-origin', '*');
    try {
      await this.limiter.consume(request.ip);
      return undefined;
    } catch {
      return reply.code(429).header('retry-after', String(LIMIT.duration)).type('text/plain; charset=utf-8').send('Too many requests.\n');
    }
  }

  private async answered(asked: Asked, reply: FastifyReply, answer: (asked: Asked) => Promise<Answer>): Promise<FastifyReply> {
    try {
      const { body, cached, type } = await answer(asked);
      return await reply
        .type(type ?? 'text/plain; charset=utf-8')
        .header('cache-control', cached)
        .send(body);
    } catch (error) {
      if (!(error instanceof No)) throw error;
      return reply.code(error.status).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(`${error.message}\n`);
    }
  }

  private async keys(): Promise<Answer> {
    const { name, keys, rotations } = await this.proofs.keys();
    return { body: `${JSON.stringify({ name, keys, rotations })}\n`, cached: NOW, type: 'application/json; charset=utf-8' };
  }

  private async latest({ params }: Asked): Promise<Answer> {
    const checkpoint = await this.proofs.latest(logIn(params));
    if (!checkpoint) throw new No(404, 'There is no checkpoint of such a log.');
    return { body: checkpoint.note, cached: NOW };
  }

  private async at({ params }: Asked): Promise<Answer> {
    const checkpoint = await this.proofs.at(logIn(params), countIn(params.size, 'size'));
    if (!checkpoint) throw new No(404, 'There is no checkpoint of this size of such a log.');
    return { body: checkpoint.note, cached: FOR_EVER };
  }

  private async inclusion({ params, query }: Asked): Promise<Answer> {
    const [log, index] = [logIn(params), countIn(params.index, 'index')];
    const size = query.size === undefined ? null : countIn(query.size, 'size');
    if (size !== null && index >= size) throw new No(400, 'The index is not below the size.');
    const checkpoint = size === null ? await this.proofs.latest(log) : await this.proofs.at(log, size);
    if (!checkpoint || index >= checkpoint.size) throw new No(404, 'There is no checkpoint of such a log that has this entry.');
    const proof = await this.proofs.inclusion(log, index, checkpoint.size);
    return { body: proofText(index, proof, checkpoint), cached: size === null ? NOW : FOR_EVER };
  }

  private async consistency({ params }: Asked): Promise<Answer> {
    const [log, from, to] = [logIn(params), countIn(params.from, 'first size'), countIn(params.to, 'second size')];
    if (from < 1 || from > to) throw new No(400, 'The first size is at least 1 and not above the second.');
    if ((await this.proofs.grown(log)) < to) throw new No(404, 'There is no such log, or it is shorter.');
    return { body: writeHashes(await this.proofs.consistency(log, from, to)), cached: FOR_EVER };
  }
}

function logIn({ log }: Params): string {
  if (log === 'organization') return ORGANIZATION_LOG;
  if (!UUID.test(log)) throw new No(400, 'A log is named by its id, or as "organization".');
  return log.toLowerCase();
}

function countIn(written: unknown, what: string): number {
  if (typeof written !== 'string' || !COUNT.test(written)) throw new No(400, `The ${what} is a whole number.`);
  return Number(written);
}
