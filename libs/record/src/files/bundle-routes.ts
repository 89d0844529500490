import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bundleSchema, FORMATS } from '#bundle';
import { ConsultationQuery, Readers } from '#consultations';
import { Door } from '#identity';
import { Sequencer } from '#ledger';
import { contextOf, isRefusal, type Refusal } from '#platform';
import { ExportBundle, notPublished } from '../use-cases/export-bundle.js';

const STATUS: Readonly<Partial<Record<Refusal['code'], number>>> = { NOT_SIGNED_IN: 401, FORBIDDEN: 403, NOT_FOUND: 404 };

/**
 * `GET /records/bundle?symbol=IC/2006/8`: the bundle of a published record, for whoever may read the record. It is first written to
 * a file that has no name for anybody else, so that a slow reader holds no snapshot open and a fault is an answer, not half a file.
 * `GET /schemas/placet-bundle-2.json`: the JSON Schema of the format, for everybody; and of the one before it.
 */
@Injectable()
export class BundleRoutes implements OnModuleInit {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly door: Door,
    private readonly readers: Readers,
    private readonly consultations: ConsultationQuery,
    private readonly exporting: ExportBundle,
    private readonly sequencer: Sequencer,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (!fastify) return; // a command of the operator: nobody asks over HTTP
    fastify.get('/records/bundle', (request, reply) => this.give(request, reply));
    for (const format of FORMATS)
      fastify.get(`/schemas/${format}.json`, (_request, reply) =>
        reply.type('application/schema+json').header('cache-control', 'public, max-age=86400').send(bundleSchema(format)),
      );
  }

  private async give(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const context = contextOf(request, reply);
    const admitted = await this.door.admit(context, 'SEE_RECORDS');
    if (isRefusal(admitted)) return this.refuse(admitted, request, reply);
    const { symbol } = request.query as { symbol?: unknown };
    const named = typeof symbol === 'string' ? symbol.slice(0, 200) : '';
    const consultation = await this.consultations.bySymbol(named, await this.readers.of({ ...context, principal: admitted }));
    if (!consultation) return this.refuse(notPublished(named), request, reply);
    await this.sequencer.catchUp(consultation.id);
    const file = join(tmpdir(), `placet-bundle-${randomUUID()}`);
    const written = await this.inTurn(() => this.write(consultation.symbol, file));
    if (isRefusal(written)) return this.refuse(written, request, reply);
    const { size } = await stat(file);
    const stream = createReadStream(file);
    // Unlinked at once: the bytes stay for the stream that is open, and go with it.
    stream.once('open', () => void rm(file, { force: true }));
    return reply
      .type('application/json')
      .header('content-length', size)
      .header('content-disposition', `attachment; filename="${named.replace(/[^\w.-]+/g, '-')}.bundle.json"`)
      .header('cache-control', 'private, no-store')
      .send(stream);
  }

  private async write(symbol: string, file: string) {
    const handle = await open(file, 'wx', 0o600);
    try {
      const written = await this.exporting.execute(symbol, async (piece) => {
        await handle.write(piece);
      });
      if (isRefusal(written)) await rm(file, { force: true });
      return written;
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  }

  /** One bundle at a time in a process: many would starve those who vote. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private refuse({ code, words, path }: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return reply.code(STATUS[code] ?? 422).send({ code, message: words[contextOf(request, reply).language], path });
  }
}
