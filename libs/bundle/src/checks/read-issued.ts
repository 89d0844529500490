import { inOneLanguage, type Language, LANGUAGES } from '#platform/domain';
import { type Crypto, sha256Of, utf8 } from '../crypto.js';
import { canonical, type Json, Misshapen, Place } from '../json.js';
import type { Findings } from '../report.js';
import { WANTED } from '../wanted.js';
import { attempt } from './seen.js';
import { joinedWith } from './texts.js';

/** Something frozen, with the SHA-256 and the length of its bytes. */
export type Frozen = Readonly<{ content: Place; sha256: string; bytes: number }>;

/** A language version, and the SHA-256 that its bytes have when they are made of the record again. */
export type Version = Readonly<{ listed: Place; sha256: string }>;

/** What was issued with the record and after it. */
export type IssuedRead = Readonly<{
  versions: readonly Version[];
  corrigendum: Frozen | null;
  approval: Frozen | null;
}>;

type Record = Readonly<{ crypto: Crypto; findings: Findings; sealed: Json; sealedSha256: string }>;

/** Reads it before the entries, so that of each version the hash is kept, and not its bytes: they are as long as the record. */
export function readIssued(record: Record, issued: Place): IssuedRead {
  const { crypto, findings } = record;
  let read: IssuedRead = { versions: [], corrigendum: null, approval: null };
  attempt(findings, 'issued', () => {
    const versions = issued
      .get('versions')
      .list()
      .map((listed) => ({ listed, sha256: sha256Of(crypto, bytesOfVersion(record, listed)) }));
    const [sealed, approved] = [issued.get('corrigendum'), issued.get('approval')];
    const { joined } = joinedWith(crypto, findings, sealed.value ?? null, issued.get('corrigendumTexts'), 'corrigendum');
    read = {
      versions,
      corrigendum: sealed.isThere ? { ...frozen(crypto, sealed), content: new Place(joined, 'corrigendum') } : null,
      approval: approved.isThere ? { ...frozen(crypto, approved), content: new Place(approved.object(), 'approval') } : null,
    };
  });
  return read;
}

function frozen(crypto: Crypto, place: Place): Omit<Frozen, 'content'> {
  const text = canonical(place.object());
  return { sha256: sha256Of(crypto, text), bytes: utf8(text).length };
}

/** The record in one language, as it came out. */
function bytesOfVersion({ sealed, sealedSha256 }: Record, listed: Place): string {
  const language = LANGUAGES.find((each) => each === listed.get('language').text());
  if (!language) throw new Misshapen(listed.get('language').where, WANTED.language);
  return canonical({
    format: 'placet-record-version-1',
    symbol: new Place(sealed, 'record').get('symbol').text(),
    language,
    original: listed.get('original').truth(),
    record: sealedSha256,
    publishedAt: listed.get('publishedAt').text(),
    correctionsCloseAt: listed.get('correctionsCloseAt').text(),
    text: textIn(sealed, language),
  });
}

const textIn = (sealed: Json, language: Language): Json => inOneLanguage(sealed, language);
