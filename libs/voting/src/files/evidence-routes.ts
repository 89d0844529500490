import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Door, type Permission, type Principal } from '#identity';
import { contextOf, isRefusal, type Refusal } from '#platform';
import { EVIDENCE_LIMIT, EVIDENCE_TYPES, mayBeKept, noSuchEvidence, typeOf } from '../domain/evidence.js';
import { EvidenceStore } from '../persistence/evidence-store.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STATUS: Readonly<Partial<Record<Refusal['code'], number>>> = { NOT_SIGNED_IN: 401, FORBIDDEN: 403, NOT_FOUND: 404 };

/**
 * The one thing that goes over plain HTTP beside GraphQL: the files that prove votes received on paper. `POST /evidence?name=…`
 * with the file as body keeps one and answers its id; `GET /evidence/ID` gives it back. Nobody's body is read before the door
 * has let them in; what a file is, its own bytes say.
 */
@Injectable()
export class EvidenceRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly door: Door,
    private readonly store: EvidenceStore,
  ) {}

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (!fastify) return; // a command of the operator: nobody asks over HTTP
    await fastify.register((scope, _options, done) => {
      scope.addContentTypeParser(
        EVIDENCE_TYPES.filter((type) => type !== 'text/plain'),
        { parseAs: 'buffer', bodyLimit: EVIDENCE_LIMIT },
        (_request, body, parsed) => parsed(null, body),
      );
      scope.decorateRequest('officer', null);
      scope.setErrorHandler((error: { statusCode?: number }, request, reply) =>
        error.statusCode === 413 || error.statusCode === 415
          ? this.refuse(
              mayBeKept(error.statusCode === 413 ? new Uint8Array(EVIDENCE_LIMIT + 1) : new Uint8Array()),
              request,
              reply,
              error.statusCode,
            )
          : reply.send(error),
      );
      scope.post('/evidence', { onRequest: this.admitting('ENTER_PAPER_BALLOTS') }, (request, reply) => this.keep(request, reply));
      scope.get('/evidence/:id', { onRequest: this.admitting('SEE_PAPER_BALLOTS') }, (request, reply) => this.give(request, reply));
      done();
    });
  }

  private admitting(permission: Permission) {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const admitted = await this.door.admit(contextOf(request, reply), permission);
      if (isRefusal(admitted)) return this.refuse(admitted, request, reply);
      request.setDecorator('officer', admitted);
      return undefined;
    };
  }

  private async keep(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const type = typeOf(content);
    const barred = mayBeKept(content);
    if (barred || !type) return this.refuse(barred, request, reply);
    const { name } = request.query as { name?: unknown };
    const named = typeof name === 'string' && name.trim() ? name.trim().slice(0, 200) : 'evidence';
    const kept = await this.store.keep(named, type, content, request.getDecorator<Principal>('officer').account);
    return reply.code(201).send(kept);
  }

  private async give(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { id } = request.params as { id: string };
    const file = UUID.test(id) ? await this.store.content(id) : null;
    if (!file) return this.refuse(noSuchEvidence(), request, reply);
    return reply
      .type(file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('cache-control', 'private, no-store')
      .send(file.content);
  }

  private refuse(refusal: Refusal | null, request: FastifyRequest, reply: FastifyReply, status?: number): FastifyReply {
    const { code, words, path } = refusal ?? noSuchEvidence();
    return reply.code(status ?? STATUS[code] ?? 422).send({ code, message: words[contextOf(request, reply).language], path });
  }
}
