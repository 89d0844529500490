import { Injectable } from '@nestjs/common';
import { conditionAt, type ConditionFacts, type Consequence, consequenceInWords } from '#consultations';
import { Sql, type Texts } from '#platform';
import type { Outcome } from '../domain/decision.js';
import { type DecisionEffect, effectOf, type Ruling } from '../domain/effect.js';
import { type Followed, type Hanging, hangingOn, type Hangs } from '../domain/hanging.js';

interface Row {
  id: string;
  number: number;
  outcome: Outcome;
  selected: string[];
  carried: string[];
  annulled: boolean;
  continued: boolean;
  zone: string;
  now: Date;
  ruling: Ruling | null;
  options: { key: string; title: Texts }[];
  conditions: (Omit<ConditionFacts, 'dueAt' | 'markedAt'> & {
    id: string;
    option: string | null;
    dueAt: string;
    markedAt: string | null;
    onFulfilled: Consequence;
    onLapsed: Consequence;
  })[];
  /** The latest vote on the matter on whose outcome it depended that the question was put, and for which option. */
  follows: string | null;
  follows_option: string | null;
}

/** Where it is read: beside everything, or in a unit of work. */
type Reading = Readonly<{ rows: (text: string, values: readonly unknown[]) => Promise<unknown[]> }>;

/** What follows from a decision; `option`: from that option alone, null: from the decision as a whole. */
export type Following = Readonly<{ question: string; option: string | null }>;

/**
 * What has become of decisions, by question: with later rounds, the chair's rulings, annulments, and conditions as they
 * stand by the clock, their own and those of the decisions from which they follow. One statement, however many are asked
 * for; a question that is not decided has no entry.
 */
@Injectable()
export class EffectQuery {
  constructor(private readonly sql: Sql) {}

  of(questions: readonly string[]): Promise<ReadonlyMap<string, DecisionEffect>> {
    return effectsOf(this.sql, questions);
  }

  /** What has become of what follows from decisions, by their conditions, in the order asked for; null: nothing hangs on any. */
  async following(each: readonly Following[]): Promise<readonly (Hangs | null)[]> {
    const rows = await readRows(
      this.sql,
      each.map(({ question }) => question),
    );
    return each.map(({ question, option }) => {
      const row = rows.get(question);
      return row ? hangingOn([], followed(row, option, rows), row.zone) : null;
    });
  }
}

/** The same for whoever is in a unit of work, and sees what it has written. */
export async function effectsOf(within: Reading, questions: readonly string[]): Promise<ReadonlyMap<string, DecisionEffect>> {
  if (questions.length === 0) return new Map();
  const rows = await readRows(within, questions);
  return new Map(questions.flatMap((id) => (rows.has(id) ? [[id, effectIn(rows.get(id) as Row, rows)] as const] : [])));
}

/** The questions, and all from whose decisions they follow. */
async function readRows(within: Reading, questions: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  const rows = (await within.rows(
    `WITH RECURSIVE chain AS (
         SELECT q.id, l.id AS follows, l.option AS follows_option FROM question q LEFT JOIN LATERAL (${FOLLOWS}) l ON true
         WHERE q.id = ANY ($1::uuid[])
         UNION
         SELECT q.id, l.id, l.option FROM chain c JOIN question q ON q.id = c.follows LEFT JOIN LATERAL (${FOLLOWS}) l ON true)
       SELECT q.id, q.number, d.outcome, d.selected, selected_before(q.id) AS carried, q.annulled_at IS NOT NULL AS annulled,
         EXISTS (SELECT FROM question n WHERE n.continues = q.id) AS continued, k.official_zone AS zone, official_now() AS now,
         (SELECT json_build_object('selected', t.selected, 'outcome', t.outcome, 'reason', t.reason) FROM tie_ruling t
          WHERE t.question_id = q.id) AS ruling,
         (SELECT json_agg(json_build_object('key', o.key, 'title', o.title) ORDER BY o.position) FROM question_option o
          WHERE o.question_id = q.id) AS options,
         (SELECT coalesce(json_agg(json_build_object('id', c.id, 'option', c.option_key, 'attached', c.attached, 'status', c.status,
            'dueAt', c.due_at, 'markedAt', c.marked_at, 'onFulfilled', c.on_fulfilled, 'onLapsed', c.on_lapsed)), '[]')
          FROM question_condition c WHERE c.question_id = q.id AND c.attached) AS conditions,
         f.follows, f.follows_option
       FROM chain f JOIN question q ON q.id = f.id JOIN decision d ON d.question_id = q.id JOIN consultation k ON k.id = q.consultation_id`,
    [questions],
  )) as Row[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** The latest vote on the matter on whose outcome it depends that question `q`, or the one before which it comes, is put. */
const FOLLOWS = `
  SELECT n.id, t.depends_on_option AS option FROM question t JOIN question p ON p.id = t.depends_on
  JOIN question n ON n.consultation_id = p.consultation_id AND n.number = p.number
  WHERE t.id = coalesce(q.precedes, q.id) ORDER BY n.round DESC LIMIT 1`;

function effectIn(row: Row, rows: ReadonlyMap<string, Row>): DecisionEffect {
  const { outcome, selected, annulled, continued, carried, ruling, options, zone } = row;
  const facts = { annulled, continued, carried, ruling, options, zone, counted: { outcome, selected } };
  return effectOf({ ...facts, conditions: hangingIn(row), follows: followed(rows.get(row.follows ?? ''), row.follows_option, rows) });
}

/** The decision as one from which something follows: where it is annulled or not taken yet, nothing does. */
function followed(row: Row | undefined, option: string | null, rows: ReadonlyMap<string, Row>): Followed | null {
  if (!row || row.annulled) return null;
  const conditions = hangingIn(row, option);
  return { number: row.number, conditions, follows: followed(rows.get(row.follows ?? ''), row.follows_option, rows) };
}

/** The conditions on which a decision hangs; `option`: of those set on options, only those set on that one. */
function hangingIn({ conditions, now }: Row, option: string | null = null): Hanging[] {
  const bearing = conditions.filter((condition) => option === null || condition.option === null || condition.option === option);
  return bearing.map(({ id, attached, status, dueAt, markedAt, onFulfilled, onLapsed }) => {
    const due = new Date(dueAt);
    return {
      id,
      dueAt: due,
      ...conditionAt({ attached, status, dueAt: due, markedAt: markedAt === null ? null : new Date(markedAt) }, now),
      onFulfilled: { effect: onFulfilled.effect, words: consequenceInWords(onFulfilled) },
      onLapsed: { effect: onLapsed.effect, words: consequenceInWords(onLapsed) },
    };
  });
}
