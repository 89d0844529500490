import { type ActData, actInWords } from '#consultations';
import { TEXTS_OF_ENTRY } from '#ledger';
import type { Texts, Words } from '#platform';

/** An entry of a log with what the identifiers in it stand for. */
export interface EntryRow {
  log_id: string;
  index: string;
  act: string;
  at: Date;
  actor: string | null;
  member: string | null;
  member_id: string | null;
  account_id: string | null;
  member_names: Texts | null;
  symbol: string | null;
  zone: string | null;
  number: number | null;
  question: Texts | null;
  proposal: Texts | null;
  data: ActData;
  /** What persons wrote, by its fields; null: erased. */
  texts: Record<string, string | null> | null;
  body: string;
  leaf_hash: Buffer;
  withheld: boolean;
}

/**
 * Entries `e` (columns of log_entry, and `data`) with their names. `withheld`: a ballot on a question that is not decided
 * yet; what it says is shown to nobody before, so that the vote cannot be followed through the log.
 */
export const ENTRIES = `
  SELECT e.log_id, e.index, e.act, e.at, a.name AS actor, e.account_id, m.code AS member, e.member_id, n.names AS member_names, k.symbol,
    k.official_zone AS zone, q.number, q.title AS question, v.title AS proposal, e.data, ${TEXTS_OF_ENTRY} AS texts, e.body, e.leaf_hash,
    e.act = 'ballot.cast' AND q.decided_at IS NULL AS withheld
  FROM e
  LEFT JOIN consultation k ON k.id = e.log_id
  LEFT JOIN account a ON a.id = e.account_id
  LEFT JOIN member m ON m.id = e.member_id
  LEFT JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = e.member_id AND x.superseded_at IS NULL
                     ORDER BY x.valid_from DESC LIMIT 1) n ON true
  LEFT JOIN question q ON q.consultation_id = e.log_id AND q.id::text = e.data->>'question'
  LEFT JOIN proposal p ON p.consultation_id = e.log_id AND p.id::text = e.data->>'proposal'
  LEFT JOIN proposal_version v ON v.proposal_id = p.id AND v.version = p.version`;

/** What happened, in words. */
export function inWords(row: EntryRow): Words {
  return actInWords(row.act, row.data, {
    symbol: row.symbol ?? undefined,
    zone: row.zone ?? undefined,
    question: row.question && row.number !== null ? { number: row.number, title: row.question } : undefined,
    proposal: row.proposal ?? undefined,
    texts: row.texts,
    member: row.member_names ?? undefined,
  });
}
