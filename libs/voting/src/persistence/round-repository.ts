import type { Transaction } from '#platform';
import type { Conductor, RoundKind } from '#consultations';
import type { Decision } from '../domain/decision.js';
import type { Ruling } from '../domain/effect.js';
import type { RoundTerms } from '../domain/rounds.js';

/** A further round as it is written down: a question of its own, made from another's. */
export type RoundToOpen = Readonly<{
  id: string;
  key: string;
  round: number;
  kind: RoundKind;
  continues: string;
  standing: 'ASKED' | 'WAITING';
  closesAt: Date | null;
  /** Null: on the same terms. */
  terms: Omit<RoundTerms, 'kind'> | null;
}>;

/** Rounds, rulings and annulments. One statement each; whoever writes holds the consultation's lock. */
export class RoundRepository {
  constructor(private readonly transaction: Transaction) {}

  async decision(question: string): Promise<Decision | null> {
    const row = await this.transaction.row<{ result: string }>('SELECT result FROM decision WHERE question_id = $1', [question]);
    return row && (JSON.parse(row.result) as Decision);
  }

  async isRuled(question: string): Promise<boolean> {
    return (await this.transaction.row('SELECT 1 FROM tie_ruling WHERE question_id = $1', [question])) !== null;
  }

  async rule(question: string, { selected, outcome, reason }: Ruling, by: string, at: Date): Promise<void> {
    await this.transaction.rows(
      'INSERT INTO tie_ruling (question_id, selected, outcome, reason, account_id, at) VALUES ($1, $2, $3, $4, $5, $6)',
      [question, selected, outcome, reason, by, at],
    );
  }

  /** Puts a question again: everything of it that is not said otherwise, its options and its conditions with it. */
  async open(source: string, round: RoundToOpen): Promise<void> {
    const { terms } = round;
    const other = {
      id: round.id,
      key: round.key,
      round: round.round,
      round_kind: round.kind,
      continues: round.continues,
      standing: round.standing,
      closes_at: round.closesAt?.toISOString() ?? null,
      ...{ decided_at: null, annulled_at: null, annulled_by: null, annul_reason: null },
      ...(terms && {
        option_count: terms.options.length,
        choose_min: terms.chooseMin,
        choose_max: terms.chooseMax,
        seats: terms.seats,
        rule: terms.rule,
      }),
    };
    await this.transaction.rows('INSERT INTO question SELECT (jsonb_populate_record(q, $2::jsonb)).* FROM question q WHERE q.id = $1', [
      source,
      JSON.stringify(other),
    ]);
    await this.transaction.rows(
      `INSERT INTO question_option
       SELECT (jsonb_populate_record(o, jsonb_build_object('question_id', $2::uuid, 'position', row_number() OVER (ORDER BY o.position) - 1))).*
       FROM question_option o WHERE o.question_id = $1 AND ($3::text[] IS NULL OR o.key = ANY ($3))`,
      [source, round.id, terms?.options ?? null],
    );
    await this.transaction.rows(
      `INSERT INTO question_condition
       SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'question_id', $2::uuid, 'attached', false,
         'status', 'PENDING', 'evidence', null, 'marked_at', null))).*
       FROM question_condition c
       WHERE c.question_id = $1 AND (c.option_key IS NULL OR $3::text[] IS NULL OR c.option_key = ANY ($3))`,
      [source, round.id, terms?.options ?? null],
    );
  }

  /** A vote has no effect any more, nor do the conditions that hung on it. */
  async annul(question: string, at: Date, by: Conductor, reason: string): Promise<void> {
    await this.transaction.rows('UPDATE question SET annulled_at = $2, annulled_by = $3, annul_reason = $4 WHERE id = $1', [
      question,
      at,
      by,
      reason,
    ]);
    await this.transaction.rows(`UPDATE question_condition SET attached = false WHERE question_id = $1 AND status = 'PENDING'`, [question]);
  }

  /** A question waits again for what it depends on; `closesAt` null: it closes with the consultation. */
  async waitAgain(question: string, closesAt: Date | null): Promise<void> {
    await this.transaction.rows(`UPDATE question SET standing = 'WAITING', closes_at = $2 WHERE id = $1`, [question, closesAt]);
  }

  async answered(questions: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.transaction.rows<{ id: string }>(
      'SELECT q.id FROM unnest($1::uuid[]) AS q (id) WHERE EXISTS (SELECT FROM answered b WHERE b.question_id = q.id)',
      [questions],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
