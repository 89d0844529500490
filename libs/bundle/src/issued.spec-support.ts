import { inOneLanguage } from '#platform/domain';
import { leafHash } from '#transparency';
import { sha256Of, utf8 } from './crypto.js';
import type { Issued } from './format.js';
import { canonical, type Json, type JsonObject } from './json.js';
import { nodeCrypto } from './node.js';

/** `index`: of the publication. `whole`: whether versions came out with the record, and a corrigendum and the approval followed. */
type Given = Readonly<{
  content: JsonObject;
  recordText: string;
  log: string;
  index: number;
  whole: boolean;
  body: (index: number, act: string, data: JsonObject) => string;
  at: (index: number) => string;
}>;

const hashOf = (value: Json): string => sha256Of(nodeCrypto, canonical(value));
const leafOf = (body: string): string => Buffer.from(leafHash(nodeCrypto.sha256, utf8(body))).toString('hex');

/** The entry of the publication and those that follow it, with what was issued by them, of a sample. */
export function afterwards({ content, recordText, log, index, whole, body, at }: Given): { issued: Issued; bodies: readonly string[] } {
  const record = sha256Of(nodeCrypto, recordText);
  if (!whole) {
    const issued: Issued = { approval: null, corrigendum: null, corrigendumTexts: [], versions: [] };
    return { issued, bodies: [body(index, 'consultation.published', { sha256: record })] };
  }
  const { title, publishedAt, correctionsCloseAt } = content as Readonly<Record<string, string>>;
  const versions = (['en', 'es'] as const).map((language) => {
    const version = { language, original: language === 'en', publishedAt: publishedAt ?? '', correctionsCloseAt: correctionsCloseAt ?? '' };
    const text = inOneLanguage(content, language);
    return { ...version, sha256: hashOf({ format: 'placet-record-version-1', symbol: 'S/1', ...version, record, text }) };
  });
  const came = versions.map(({ language, original, sha256 }) => ({ language, original, sha256 }));
  const published = body(index, 'consultation.published', { sha256: record, correctionsCloseAt, versions: came });
  const figures = { received: 0, notAccepted: 0, withdrawn: 0, corrections: [] };
  const corrigendum: JsonObject = {
    ...{ format: 'placet-corrigendum-1', symbol: 'S/1/Corr.1', issuedAt: at(index + 1), officialZone: 'UTC' },
    record: { symbol: 'S/1', title, body: null, publishedAt, sha256: record },
    versions: versions.map((version) => ({ ...version, ...figures })),
    votes: [],
    log: { id: log, size: index + 1, lastLeaf: leafOf(published) },
  };
  const corrected = { corrigendum: 'S/1/Corr.1', sha256: hashOf(corrigendum), bytes: utf8(canonical(corrigendum)).length, record };
  const issued = body(index + 1, 'corrigendum.issued', corrected);
  const approval: JsonObject = {
    ...{ format: 'placet-approval-1', symbol: 'S/1', approvedAt: at(index + 2), record },
    versions: versions.map(({ language, sha256 }) => ({ language, sha256 })),
    corrigendum: { symbol: 'S/1/Corr.1', sha256: hashOf(corrigendum) },
    log: { id: log, size: index + 2, lastLeaf: leafOf(issued) },
  };
  const data = { sha256: record, approval: hashOf(approval), corrigendum: hashOf(corrigendum) };
  return {
    issued: { approval, corrigendum, corrigendumTexts: [], versions },
    bodies: [published, issued, body(index + 2, 'consultation.approved', data)],
  };
}
