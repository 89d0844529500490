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
import { type CameOut, type PublishedRecord, RecordQueries, RecordStandingQueries } from '#record';
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
  notIssuedIn,
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
type Given = Readonly<{ frozen: Frozen; language: Language }>;

/**
 * What leaves the platform as files: `GET /exports/IC/2006/8/record.pdf?language=fr`. Whoever may see the record may have it in
 * any form, in every language in which it has come out, and the corrigendum to it; without `language` it comes in that of
 * `Accept-Language`, or in the original where it has not come out in that one. Neither changes, but for texts
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
    const { sha256, content, version = null } = frozen;
    const json = JSON.stringify(content);
    const tag = `"${createHash('sha256').update(`${this.settings.version} ${file} ${language} ${sha256} ${json}`).digest('hex').slice(0, 32)}"`;
    reply
      .header('etag', tag)
      .header('vary', 'accept-language, cookie, authorization')
      .header('cache-control', 'private, no-cache')
      .header('content-language', language);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const made = await this.renderer.render({ json, sha256, version, file, language });
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
    const { language } = request.query as { language?: unknown };
    if (!isExportFile(file)) return noSuchFile(file);
    const chosen = language === undefined ? null : LANGUAGES.find((each) => each === language);
    if (chosen === undefined) return noSuchLanguage(String(language).slice(0, 20));
    const consultation = await this.consultations.bySymbol(symbol, await this.readers.of({ ...context, principal }));
    if (isCorrigendumFile(file)) {
      const frozen = consultation && (await this.standing.corrigendum(consultation.id));
      return frozen ? { symbol: consultation.symbol, frozen, file, language: chosen ?? context.language } : noSuchCorrigendum(symbol);
    }
    const record = consultation && (await this.records.of(consultation.id));
    if (!record) return noSuchRecord(symbol);
    const given = this.inLanguage(record, await this.standing.cameOut(consultation.id), chosen, context.language);
    return isRefusal(given) ? given : { symbol: consultation.symbol, file, ...given };
  }

  /** The record in the language that is asked for; where none is, in the reader's, or else in the original. */
  private inLanguage(
    { symbol, sha256, content }: PublishedRecord,
    versions: readonly CameOut[],
    chosen: Language | null,
    readers: Language,
  ): Result<Given> {
    const version = versions.find(({ language }) => language === (chosen ?? readers)) ?? (chosen ? undefined : versions[0]);
    if (version) return { frozen: { sha256, content, version }, language: version.language };
    const issued = versions.map(({ language }) => language);
    return notIssuedIn(symbol, chosen ?? readers, issued);
  }

  private refuse({ code, words, path }: Refusal, { language }: RequestContext, reply: FastifyReply): FastifyReply {
    if (code === 'RATE_LIMITED') reply.header('retry-after', '3');
    return reply.code(STATUS[code] ?? 422).send({ code, message: words[language], path });
  }
}
