import type { Texts, Transaction } from '#platform';
import { silenceState, type SilenceFacts } from '#silence';
import type { Entry, FollowedQuestion, FollowedSilence, FollowsFrom, FollowUpKind, FollowUpStatus, Standing } from '../domain/follow-up.js';

export interface EntryRow {
  readonly number: number;
  readonly status: FollowUpStatus;
  readonly title: Texts;
  readonly partners: string[];
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly venue: string | null;
  readonly currency: string | null;
  readonly needed: string | null;
  readonly pledged: string | null;
  readonly participants: number | null;
  readonly report_title: string | null;
  readonly report_reference: string | null;
  readonly since: string;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly account_id: string;
  readonly at: Date;
}

/** The columns of `follow_up_entry e`, days as they are written. */
export const ENTRY_COLUMNS = `e.number, e.status, e.title, e.partners, to_char(e.starts_on, 'YYYY-MM-DD') AS starts_on,
  to_char(e.ends_on, 'YYYY-MM-DD') AS ends_on, e.venue, e.currency, e.needed, e.pledged, e.participants, e.report_title, e.report_reference,
  to_char(e.since, 'YYYY-MM-DD') AS since, e.reason, e.evidence, e.account_id, e.at`;

export function entryOf(row: EntryRow): Entry {
  const { number, status, title, partners, venue, participants, since, reason, evidence, at } = row;
  const figure = (value: string | null): number | null => (value === null ? null : Number(value));
  return {
    ...{ number, status, title, partners, venue, participants, since, reason, evidence, at },
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    budget: row.currency === null ? null : { currency: row.currency, needed: figure(row.needed), pledged: figure(row.pledged) },
    report: row.report_title === null ? null : { title: row.report_title, reference: row.report_reference },
    account: row.account_id,
  };
}

/** Follow-up items and their entries. Nothing changes an entry; whoever writes holds the consultation's lock. */
export class FollowUpRepository {
  constructor(private readonly transaction: Transaction) {}

  /** A question of a consultation. */
  async question(consultation: string, key: string): Promise<FollowedQuestion | null> {
    return this.transaction.row<FollowedQuestion & Record<string, unknown>>(
      `SELECT q.id, q.number, k.symbol, ARRAY(SELECT o.key FROM question_option o WHERE o.question_id = q.id ORDER BY o.position) AS options
       FROM question q JOIN consultation k ON k.id = q.consultation_id
       WHERE q.consultation_id = $1 AND q.key = $2`,
      [consultation, key],
    );
  }

  /** A silence procedure of a consultation, as it stands at an instant. */
  async silence(consultation: string, id: string, at: Date): Promise<FollowedSilence | null> {
    const row = await this.transaction.row<SilenceFacts & { id: string; number: number; symbol: string }>(
      `SELECT s.id, s.number, k.symbol, s.expires_at AS "expiresAt", s.broken_at AS "brokenAt", s.withdrawn_at AS "withdrawnAt",
         k.cancelled_at AS "cancelledAt"
       FROM silence s JOIN consultation k ON k.id = s.consultation_id WHERE s.consultation_id = $1 AND s.id = $2`,
      [consultation, id],
    );
    return row && { id: row.id, number: row.number, symbol: row.symbol, state: silenceState(row, at) };
  }

  async add(item: { id: string; consultation: string; from: FollowsFrom; kind: FollowUpKind; at: Date }): Promise<void> {
    const { id, consultation, from, kind, at } = item;
    const [question, option, silence] = 'silence' in from ? [null, null, from.silence] : [from.question, from.option, null];
    await this.transaction.rows(
      'INSERT INTO follow_up (id, consultation_id, question_id, option_key, silence_id, kind, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, consultation, question, option, silence, kind, at],
    );
  }

  async enter(
    item: string,
    number: number,
    standing: Standing,
    entered: { since: string; reason: string | null; evidence: string | null; account: string; at: Date },
  ): Promise<void> {
    const { status, title, partners, startsOn, endsOn, venue, budget, participants, report } = standing;
    await this.transaction.rows(
      `INSERT INTO follow_up_entry (follow_up_id, number, status, title, partners, starts_on, ends_on, venue, currency, needed, pledged,
         participants, report_title, report_reference, since, reason, evidence, account_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        ...[item, number, status, title, partners, startsOn, endsOn, venue],
        ...[budget?.currency ?? null, budget?.needed ?? null, budget?.pledged ?? null, participants],
        ...[report?.title ?? null, report?.reference ?? null, entered.since, entered.reason, entered.evidence, entered.account, entered.at],
      ],
    );
  }

  /** Its consultation, and from what it follows there. */
  async belongsTo(item: string): Promise<{ consultation: string; from: FollowsFrom } | null> {
    const row = await this.transaction.row<{
      consultation: string;
      question: string | null;
      option: string | null;
      silence: string | null;
      number: number | null;
    }>(
      `SELECT f.consultation_id AS consultation, f.question_id AS question, f.option_key AS option, f.silence_id AS silence, s.number
       FROM follow_up f LEFT JOIN silence s ON s.id = f.silence_id WHERE f.id = $1`,
      [item],
    );
    if (!row) return null;
    const { consultation, question, option, silence, number } = row;
    if (question !== null) return { consultation, from: { question, option } };
    if (silence === null || number === null) throw new Error(`the follow-up item ${item} follows from nothing`);
    return { consultation, from: { silence, number } };
  }

  async last(item: string): Promise<Entry | null> {
    const row = await this.transaction.row<EntryRow & Record<string, unknown>>(
      `SELECT ${ENTRY_COLUMNS} FROM follow_up_entry e WHERE e.follow_up_id = $1 ORDER BY e.number DESC LIMIT 1`,
      [item],
    );
    return row && entryOf(row);
  }
}
