import type { Transaction } from '#platform';
import type { SealedText } from '../domain/sealing.js';

/** The texts beside the record `r`, in the order of their paths: what `SealedText` says. */
export const TEXTS_OF_RECORD = textsBeside('record_text');

/** The same of the corrigendum `r`. */
export const TEXTS_OF_CORRIGENDUM = textsBeside('corrigendum_text');

function textsBeside(table: string): string {
  return `
  (SELECT coalesce(json_agg(json_build_object('path', t.path, 'salt', encode(t.salt, 'hex'), 'text', t.text) ORDER BY t.path COLLATE "C"), '[]')
   FROM ${table} t WHERE t.consultation_id = r.consultation_id)`;
}

/** Keeps the texts of a record or of its corrigendum beside it. */
export async function keepTexts(
  transaction: Transaction,
  table: 'record_text' | 'corrigendum_text',
  consultation: string,
  texts: readonly SealedText[],
): Promise<void> {
  await transaction.rows(
    `INSERT INTO ${table} (consultation_id, path, salt, text)
     SELECT $1, t.path, decode(t.salt, 'hex'), t.text FROM unnest($2::text[], $3::text[], $4::text[]) AS t (path, salt, text)`,
    [consultation, ...(['path', 'salt', 'text'] as const).map((column) => texts.map((each) => each[column]))],
  );
}
