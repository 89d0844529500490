/** The texts beside the record `r`, in the order of their paths: what `SealedText` says. */
export const TEXTS_OF_RECORD = textsBeside('record_text');

/** The same of the corrigendum `r`. */
export const TEXTS_OF_CORRIGENDUM = textsBeside('corrigendum_text');

function textsBeside(table: string): string {
  return `
  (SELECT coalesce(json_agg(json_build_object('path', t.path, 'salt', encode(t.salt, 'hex'), 'text', t.text) ORDER BY t.path COLLATE "C"), '[]')
   FROM ${table} t WHERE t.consultation_id = r.consultation_id)`;
}
