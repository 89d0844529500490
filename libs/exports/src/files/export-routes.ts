import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ConsultationQuery, Readers } from '#consultations';
import { Door } from '#identity';
import {
  contextOf,
  isRefusal,
  type Language,
  LANGUAGES,
  type Refusal,
  type RequestContext,
  type Result,
  SETTINGS,
  type Settings,
} from '#platform';
import { type PublishedRecord, RecordQueries } from '#record';
import { EXPORT_FILES, type ExportFile, isExportFile, keptAs, noSuchFile, noSuchLanguage, noSuchRecord } from '../domain/files.js';
import { Renderer } from '../rendering/renderer.js';

const STATUS: Readonly<Partial<Record<Refusal['code'], number>>> = {
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};

type Asked = Readonly<{ record: PublishedRecord; file: ExportFile; language: Language }>;

/**
 * What leaves the platform as files: `GET /exports/IC/2006/8/record.pdf?language=fr`. Whoever may see the record may have it in
 * any form; without `language` it comes in that of `Accept-Language`. A record does not change, but for texts that are erased on
 * lawful request: a browser that has it already is told so by a tag of all that it says.
 */
@Injectable()
export class ExportRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly door: Door,
    private readonly consultations: ConsultationQuery,
    private readonly readers: Readers,
    private readonly records: RecordQueries,
    private readonly renderer: Renderer,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    // Without it, it is a command of the operator that runs: nobody asks over HTTP.
    fastify?.get('/exports/*', (request, reply) => this.give(request, reply));
  }

  private async give(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const context = contextOf(request, reply);
    const asked = await this.asked(request, context);
    if (isRefusal(asked)) return this.refuse(asked, context, reply);
    const { record, file, language } = asked;
    const { sha256, symbol, content } = record;
    const json = JSON.stringify(content);
    const tag = `"${createHash('sha256').update(`${this.settings.version} ${file} ${language} ${sha256} ${json}`).digest('hex').slice(0, 32)}"`;
    reply
      .header('etag', tag)
      .header('vary', 'accept-language, cookie, authorization')
      .header('cache-control', 'private, no-cache')
      .header('content-language', language);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const made = await this.renderer.render({ json, sha256, file, language });
    if (isRefusal(made)) return this.refuse(made, context, reply);
    return reply
      .type(EXPORT_FILES[file])
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(keptAs(symbol, file, language))}`)
      .send(Buffer.from(made.buffer, made.byteOffset, made.byteLength));
  }

  private async asked(request: FastifyRequest, context: RequestContext): Promise<Result<Asked>> {
    const principal = await this.door.admit(context, 'SEE_RECORDS');
    if (isRefusal(principal)) return principal;
    const address = (request.params as { '*': string })['*'];
    const at = address.lastIndexOf('/');
    const [symbol, file] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
    const { language = context.language } = request.query as { language?: unknown };
    if (!isExportFile(file)) return noSuchFile(file);
    const known = LANGUAGES.find((each) => each === language);
    if (!known) return noSuchLanguage(String(language).slice(0, 20));
    const consultation = await this.consultations.bySymbol(symbol, await this.readers.of({ ...context, principal }));
    const record = consultation && (await this.records.of(consultation.id));
    return record ? { record, file, language: known } : noSuchRecord(symbol);
  }

  private refuse({ code, words, path }: Refusal, { language }: RequestContext, reply: FastifyReply): FastifyReply {
    if (code === 'RATE_LIMITED') reply.header('retry-after', '3');
    return reply.code(STATUS[code] ?? 422).send({ code, message: words[language], path });
  }
}
