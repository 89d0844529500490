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
import { RecordQueries, RecordStandingQueries } from '#record';
import {
  EXPORT_FILES,
  type ExportFile,
  isCorrigendumFile,
  isExportFile,
  keptAs,
  noSuchCorrigendum,
  noSuchFile,
  noSuchLanguage,
  noSuchRecord,
} from '../domain/files.js';
import type { Frozen } from '../formats/registry.js';
import { Renderer } from '../rendering/renderer.js';

const STATUS: Readonly<Partial<Record<Refusal['code'], number>>> = {
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};

type Asked = Readonly<{ symbol: string; frozen: Frozen; file: ExportFile; language: Language }>;

/**
 * What leaves the platform as files: `GET /exports/IC/2006/8/record.pdf?language=fr`. Whoever may see the record may have it in
 * any form, and the corrigendum to it; without `language` it comes in that of `Accept-Language`. Neither changes, but for texts
 * that are erased on lawful request: a browser that has a file already is told so by a tag of all that it says.
 */
@Injectable()
export class ExportRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly door: Door,
    private readonly consultations: ConsultationQuery,
    private readonly readers: Readers,
    private readonly records: RecordQueries,
    private readonly standing: RecordStandingQueries,
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
    const { symbol, frozen, file, language } = asked;
    const { sha256, content } = frozen;
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
    const frozen = consultation && (await this.frozen(consultation.id, file));
    if (frozen) return { symbol: consultation.symbol, frozen, file, language: known };
    return isCorrigendumFile(file) ? noSuchCorrigendum(symbol) : noSuchRecord(symbol);
  }

  private frozen(consultation: string, file: ExportFile): Promise<Frozen | null> {
    return isCorrigendumFile(file) ? this.standing.corrigendum(consultation) : this.records.of(consultation);
  }

  private refuse({ code, words, path }: Refusal, { language }: RequestContext, reply: FastifyReply): FastifyReply {
    if (code === 'RATE_LIMITED') reply.header('retry-after', '3');
    return reply.code(STATUS[code] ?? 422).send({ code, message: words[language], path });
  }
}
