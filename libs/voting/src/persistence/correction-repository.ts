import type { Transaction } from '#platform';
import type { BallotKind, Marks } from '../domain/casting.js';
import type { Answered, CorrectionAsked } from '../domain/correcting.js';

type Vote = Readonly<{ question: string; member: string }>;

export type NewCorrection = Vote &
  Readonly<{ id: string; consultation: string; recorded: Answered | null; intended: Answered; reason: string; account: string }>;

export type StoredCorrection = Vote & CorrectionAsked & Readonly<{ id: string; recorded: Answered | null; intended: Answered }>;

/** Corrections of votes as acts add to them. Whoever writes holds the consultation's lock. */
export class CorrectionRepository {
  constructor(private readonly transaction: Transaction) {}

  /** What the Member is recorded to have voted; null: nothing. */
  recorded({ question, member }: Vote): Promise<Answered | null> {
    return this.transaction.row<Answered>('SELECT kind, marks FROM ballot WHERE question_id = $1 AND member_id = $2', [question, member]);
  }

  /** Whether the Member has asked for a correction that nobody has answered. */
  async waits({ question, member }: Vote): Promise<boolean> {
    const row = await this.transaction.row(
      `SELECT FROM correction c WHERE c.question_id = $1 AND c.member_id = $2
         AND NOT EXISTS (SELECT FROM correction_answer a WHERE a.correction_id = c.id)`,
      [question, member],
    );
    return row !== null;
  }

  /** How many corrections of a consultation nobody has answered. */
  async waiting(consultation: string): Promise<number> {
    const row = await this.transaction.row<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM correction c WHERE c.consultation_id = $1
         AND NOT EXISTS (SELECT FROM correction_answer a WHERE a.correction_id = c.id)`,
      [consultation],
    );
    return row?.waiting ?? 0;
  }

  async add(c: NewCorrection): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO correction (id, consultation_id, question_id, member_id, recorded_kind, recorded_marks, intended_kind, intended_marks, reason, account_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[c.id, c.consultation, c.question, c.member, c.recorded?.kind ?? null, c.recorded?.marks ?? null],
        ...[c.intended.kind, c.intended.marks, c.reason, c.account],
      ],
    );
  }

  async questionOf(correction: string): Promise<string | null> {
    const row = await this.transaction.row<{ question_id: string }>('SELECT question_id FROM correction WHERE id = $1', [correction]);
    return row?.question_id ?? null;
  }

  async find(correction: string): Promise<StoredCorrection | null> {
    const row = await this.transaction.row<{
      id: string;
      question_id: string;
      member_id: string;
      recorded_kind: BallotKind | null;
      recorded_marks: Marks | null;
      intended_kind: BallotKind;
      intended_marks: Marks;
      account_id: string;
      answered_at: Date | null;
    }>('SELECT c.*, a.at AS answered_at FROM correction c LEFT JOIN correction_answer a ON a.correction_id = c.id WHERE c.id = $1', [
      correction,
    ]);
    return (
      row && {
        id: row.id,
        question: row.question_id,
        member: row.member_id,
        recorded: row.recorded_kind && row.recorded_marks ? { kind: row.recorded_kind, marks: row.recorded_marks } : null,
        intended: { kind: row.intended_kind, marks: row.intended_marks },
        askedBy: row.account_id,
        answeredAt: row.answered_at,
      }
    );
  }

  async answer(a: Readonly<{ correction: string; confirmed: boolean; note: string | null; account: string }>): Promise<void> {
    await this.transaction.rows('INSERT INTO correction_answer (correction_id, confirmed, note, account_id) VALUES ($1, $2, $3, $4)', [
      ...[a.correction, a.confirmed, a.note, a.account],
    ]);
  }
}
