import type { Transaction } from '#platform';
import type { SealedText } from '../domain/sealing.js';
import { TEXTS_OF_CORRIGENDUM } from './sealed-texts.js';

/** What was issued after a record and what was submitted to it, read for the recount. */
export class CorrectionMaterial {
  constructor(private readonly transaction: Transaction) {}

  /** The language versions, the corrigendum and the approval whose bytes do not have the fingerprint that the log has for them. */
  async damaged(consultation: string): Promise<readonly string[]> {
    const rows = await this.transaction.rows<{ name: string }>(
      `SELECT o.name FROM (
         SELECT 'version ' || v.language AS name, v.consultation_id, v.content, v.sha256, v.log_index FROM record_version v
         UNION ALL SELECT 'corrigendum', c.consultation_id, c.content, c.sha256, c.log_index FROM corrigendum c
         UNION ALL SELECT 'approval', a.consultation_id, a.content, a.sha256, a.log_index FROM record_approval a) o
       WHERE o.consultation_id = $1 AND (o.sha256 <> sha256(convert_to(o.content, 'UTF8')) OR NOT EXISTS (
         SELECT FROM log_entry e WHERE e.log_id = $1 AND e.index = o.log_index AND position('"' || encode(o.sha256, 'hex') || '"' IN e.body) > 0))
       ORDER BY o.name`,
      [consultation],
    );
    return rows.map(({ name }) => name);
  }

  /**
   * The corrections that the log does not vouch for: another outcome, or a text that does not have the salted hash of its entry.
   * Of a text that was erased, the entry must say so too.
   */
  async unvouched(consultation: string): Promise<readonly string[]> {
    const rows = await this.transaction.rows<{ id: string }>(
      `WITH logged AS MATERIALIZED (
         SELECT e.act, e.index, e.body::jsonb->'data' AS data FROM log_entry e WHERE e.log_id = $1 AND e.act LIKE 'record.correction-%'
       ), said AS (
         SELECT c.id, s.index, s.data, f.field, f.text FROM record_correction c
         LEFT JOIN logged s ON s.act = 'record.correction-submitted' AND s.data->>'correction' = c.id::text
         CROSS JOIN LATERAL (VALUES ('says', c.says), ('shouldSay', c.should_say), ('reason', c.reason)) f (field, text)
         WHERE c.consultation_id = $1
         UNION ALL
         SELECT c.id, s.index, s.data, f.field, f.text FROM record_correction c
         JOIN record_correction_outcome o ON o.correction_id = c.id
         LEFT JOIN logged s ON s.act <> 'record.correction-submitted' AND s.data->>'correction' = c.id::text AND s.data->>'outcome' = o.outcome
         CROSS JOIN LATERAL (VALUES ('outcome', NULL), ('wording', o.wording), ('note', o.note)) f (field, text)
         WHERE c.consultation_id = $1)
       SELECT DISTINCT said.id FROM said LEFT JOIN entry_text t ON t.log_id = $1 AND t.index = said.index AND t.field = said.field
       WHERE said.index IS NULL OR (said.text IS NULL) <> (t.field IS NULL) OR (said.text IS NOT NULL AND NOT CASE
         WHEN t.erased_at IS NOT NULL THEN said.text = erased_text()
         ELSE t.text = said.text AND said.data->said.field->>'salted' = salted_hash(t.salt, t.text) END)
       ORDER BY said.id`,
      [consultation],
    );
    return rows.map(({ id }) => id);
  }

  /** The corrigendum as it is kept: its sealed form, and the texts beside it. */
  corrigendum(consultation: string): Promise<Readonly<{ content: string; texts: readonly SealedText[] }> | null> {
    return this.transaction.row(`SELECT r.content, ${TEXTS_OF_CORRIGENDUM} AS texts FROM corrigendum r WHERE r.consultation_id = $1`, [
      consultation,
    ]);
  }
}
