import { Injectable } from '@nestjs/common';
import { conditionAt, type ConditionFacts, type Consequence, consequenceInWords } from '#consultations';
import { Sql, type Texts } from '#platform';
import type { Outcome } from '../domain/decision.js';
import { type DecisionEffect, effectOf, type Ruling } from '../domain/effect.js';

interface Row {
  id: string;
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
    dueAt: string;
    markedAt: string | null;
    onFulfilled: Consequence;
    onLapsed: Consequence;
  })[];
}

/**
 * What has become of decisions, by question: with later rounds, the chair's rulings, annulments, and conditions as they
 * stand by the clock. One statement, however many are asked for; a question that is not decided has no entry.
 */
@Injectable()
export class EffectQuery {
  constructor(private readonly sql: Sql) {}

  async of(questions: readonly string[]): Promise<ReadonlyMap<string, DecisionEffect>> {
    const rows = await this.sql.rows<Row>(
      `SELECT q.id, d.outcome, d.selected, selected_before(q.id) AS carried, q.annulled_at IS NOT NULL AS annulled,
         EXISTS (SELECT FROM question n WHERE n.continues = q.id) AS continued, k.official_zone AS zone, official_now() AS now,
         (SELECT json_build_object('selected', t.selected, 'outcome', t.outcome, 'reason', t.reason) FROM tie_ruling t
          WHERE t.question_id = q.id) AS ruling,
         (SELECT json_agg(json_build_object('key', o.key, 'title', o.title) ORDER BY o.position) FROM question_option o
          WHERE o.question_id = q.id) AS options,
         (SELECT coalesce(json_agg(json_build_object('id', c.id, 'attached', c.attached, 'status', c.status, 'dueAt', c.due_at,
            'markedAt', c.marked_at, 'onFulfilled', c.on_fulfilled, 'onLapsed', c.on_lapsed)), '[]')
          FROM question_condition c WHERE c.question_id = q.id AND c.attached) AS conditions
       FROM question q JOIN decision d ON d.question_id = q.id JOIN consultation k ON k.id = q.consultation_id
       WHERE q.id = ANY ($1::uuid[])`,
      [questions],
    );
    return new Map(rows.map((row) => [row.id, effectIn(row)]));
  }
}

function effectIn({ outcome, selected, now, conditions, ...facts }: Row): DecisionEffect {
  return effectOf({
    ...facts,
    counted: { outcome, selected },
    conditions: conditions.map(({ id, attached, status, dueAt, markedAt, onFulfilled, onLapsed }) => {
      const due = new Date(dueAt);
      return {
        id,
        dueAt: due,
        ...conditionAt({ attached, status, dueAt: due, markedAt: markedAt === null ? null : new Date(markedAt) }, now),
        onFulfilled: { effect: onFulfilled.effect, words: consequenceInWords(onFulfilled) },
        onLapsed: { effect: onLapsed.effect, words: consequenceInWords(onLapsed) },
      };
    }),
  });
}
