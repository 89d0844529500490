import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '#ledger';
import { type QuestionSaid, termsOfQuestion, textsOfQuestion } from '../domain/question-texts.js';
import type { Hashing } from '../domain/texts.js';

/** SHA-256 of the canonical JSON (RFC 8785) of anything, in hexadecimal. */
export function hashOf(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** The same of texts. */
export const sha256Of: Hashing = hashOf;

/** What an entry has of all that a question says, so that whoever checks a record can hold its question against it. */
export function fingerprintsOfQuestion(question: QuestionSaid): Readonly<{ sha256: string; termsSha256: string }> {
  return { sha256: sha256Of(textsOfQuestion(question)), termsSha256: hashOf(termsOfQuestion(question)) };
}
