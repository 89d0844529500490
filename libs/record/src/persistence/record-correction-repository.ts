import type { Language, Texts, Transaction } from '#platform';
import type { AnsweredCorrection } from '../domain/gathering.js';
import type { CorrectionFound, CorrectionWanted, Corrector, Outcome } from '../domain/record-corrections.js';
import { textsOf } from './texts.js';

export type CorrectorRow = Corrector & Readonly<{ member: string }>;

export type NewRecordCorrection = CorrectionWanted &
  Readonly<{ id: string; consultation: string; closesAt: Date; reason: string; member: string; account: string; at: Date }>;

export type NewOutcome = Readonly<{
  correction: string;
  outcome: Outcome;
  wording: string | null;
  note: string | null;
  account: string;
  at: Date;
}>;

const CORRECTIONS = `record_correction c LEFT JOIN record_correction_outcome o ON o.correction_id = c.id`;

/** Corrections to the text of records as acts add to them. Whoever writes holds the consultation's lock. */
export class RecordCorrectionRepository {
  constructor(private readonly transaction: Transaction) {}

  /** For which Member or observer an account speaks now; null: for none. */
  correctorOf(account: string): Promise<CorrectorRow | null> {
    return this.transaction.row<CorrectorRow>(
      `SELECT d.member_id AS member, p.code, m.names, m.kind, d.function
       FROM (SELECT official_now() AS now) t
       JOIN delegate d ON d.account_id = $1 AND d.superseded_at IS NULL AND d.valid_from <= t.now AND (d.valid_until IS NULL OR d.valid_until > t.now)
       JOIN member p ON p.id = d.member_id
       JOIN membership m ON m.member_id = d.member_id AND m.superseded_at IS NULL AND m.valid_from <= t.now AND (m.valid_until IS NULL OR m.valid_until > t.now)
       ORDER BY d.valid_from DESC LIMIT 1`,
      [account],
    );
  }

  /** Whether the Member has submitted the same and nobody has answered. */
  async waits(consultation: string, member: string, { language, place, says }: CorrectionWanted): Promise<boolean> {
    const row = await this.transaction.row(
      `SELECT FROM ${CORRECTIONS} WHERE c.consultation_id = $1 AND c.member_id = $2 AND c.language = $3 AND c.place = $4 AND c.says = $5
         AND o.correction_id IS NULL`,
      [consultation, member, language, place, says],
    );
    return row !== null;
  }

  /** How many nobody has answered, and how many were accepted. */
  async figures(consultation: string): Promise<Readonly<{ waiting: number; accepted: number }>> {
    const row = await this.transaction.row<{ waiting: number; accepted: number }>(
      `SELECT count(*) FILTER (WHERE o.correction_id IS NULL)::int AS waiting,
         count(*) FILTER (WHERE o.outcome IN ('ACCEPTED', 'EDITORIAL'))::int AS accepted
       FROM ${CORRECTIONS} WHERE c.consultation_id = $1`,
      [consultation],
    );
    return row ?? { waiting: 0, accepted: 0 };
  }

  async add(c: NewRecordCorrection): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO record_correction (id, consultation_id, language, closes_at, place, says, should_say, reason, member_id, account_id, submitted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [c.id, c.consultation, c.language, c.closesAt, c.place, c.says, c.shouldSay, c.reason, c.member, c.account, c.at],
    );
  }

  async consultationOf(correction: string): Promise<string | null> {
    const row = await this.transaction.row<{ consultation_id: string }>('SELECT consultation_id FROM record_correction WHERE id = $1', [
      correction,
    ]);
    return row?.consultation_id ?? null;
  }

  async find(correction: string): Promise<CorrectionFound | null> {
    const row = await this.transaction.row<{ member: string; account: string; outcome: Outcome | null; at: Date | null }>(
      `SELECT c.member_id AS member, c.account_id AS account, o.outcome, o.at FROM ${CORRECTIONS} WHERE c.id = $1`,
      [correction],
    );
    return row && { member: row.member, account: row.account, ended: row.outcome && row.at && { outcome: row.outcome, at: row.at } };
  }

  async end(o: NewOutcome): Promise<void> {
    await this.transaction.rows(
      'INSERT INTO record_correction_outcome (correction_id, outcome, wording, note, account_id, at) VALUES ($1, $2, $3, $4, $5, $6)',
      [o.correction, o.outcome, o.wording, o.note, o.account, o.at],
    );
  }

  /** All that were answered or withdrawn, in the order in which they came. */
  async ended(consultation: string): Promise<readonly AnsweredCorrection[]> {
    const rows = await this.transaction.rows<AnsweredCorrection & { language: Language; names: Texts }>(
      `SELECT c.language, c.place, c.says, c.should_say AS "shouldSay", m.code AS member, n.names, c.submitted_at AS "submittedAt",
         o.outcome, o.wording, o.note, o.at AS "endedAt"
       FROM record_correction c JOIN record_correction_outcome o ON o.correction_id = c.id
       JOIN member m ON m.id = c.member_id
       JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = m.id AND x.superseded_at IS NULL
                     ORDER BY x.valid_from DESC LIMIT 1) n ON true
       WHERE c.consultation_id = $1 ORDER BY c.submitted_at, c.id`,
      [consultation],
    );
    return rows.map((row) => ({ ...row, names: textsOf(row.names) }));
  }
}
