import { randomUUID } from 'node:crypto';
import type { Texts, Transaction } from '#platform';
import type { DecisionRule } from '#tally';
import type { Condition, ConditionMark, ConditionStatus } from '../domain/conditions.js';
import type { Consequence } from '../domain/consequences.js';
import type { DefinedQuestion, KnownQuestion } from '../domain/define-question.js';
import { effectiveRule, type RuleOverrides } from '../domain/rules.js';
import { closingOf, type QuestionFacts, type Secrecy, type TallyVisibility } from '../domain/question.js';

type StoredCondition = Condition & Readonly<{ question: string; title: Texts; onFulfilled: Consequence; onLapsed: Consequence }>;
type Known = Omit<KnownQuestion, 'firstDue'> & QuestionFacts & { readonly tallyVisibility: TallyVisibility };

/** Questions with their options and conditions. One statement each; whoever writes holds the consultation's lock. */
export class QuestionRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The questions of a consultation as rules look at them, in their order. */
  async known(consultation: string): Promise<KnownQuestion[]> {
    return this.transaction.rows<KnownQuestion & Record<string, unknown>>(
      `SELECT q.id, q.key, q.number, q.title, q.method, q.subject, q.closes_at AS "closesAt", q.depends_on AS "dependsOn",
         ARRAY(SELECT o.key FROM question_option o WHERE o.question_id = q.id ORDER BY o.position) AS options,
         CASE WHEN q.decided_at IS NULL AND q.standing <> 'NOT_ASKED'
           THEN (SELECT min(c.due_at) FROM question_condition c WHERE c.question_id = q.id) END AS "firstDue",
         q.decided_at IS NOT NULL AS settled
       FROM question q WHERE q.consultation_id = $1 ORDER BY q.number, q.round`,
      [consultation],
    );
  }

  async find(consultation: string, key: string, votingClosesAt: Date): Promise<Known | null> {
    const row = await this.transaction.row<Omit<Known, 'closesAt'> & { own: Date | null }>(
      `SELECT q.id, q.key, q.number, q.title, q.method, q.subject, q.closes_at AS own, q.depends_on AS "dependsOn", '{}'::text[] AS options, q.standing,
         q.decided_at AS "decidedAt", CASE WHEN q.annulled_at IS NOT NULL THEN '{}'::json END AS annulment, q.tally_visibility AS "tallyVisibility"
       FROM question q WHERE q.consultation_id = $1 AND q.key = $2`,
      [consultation, key],
    );
    return row && { ...row, closesAt: closingOf(row.own, votingClosesAt) };
  }

  async add(id: string, consultation: string, question: DefinedQuestion): Promise<void> {
    const { draft, bounds, marks, options, dependsOn } = question;
    await this.transaction.rows(
      `INSERT INTO question (id, consultation_id, key, number, title, wording, method, option_count, choose_min, choose_max, mark_min,
         mark_max, seats, minimum_support, rule, rule_overrides, secrecy, tally_visibility, depends_on, depends_on_option, standing,
         paragraphs, closes_at, takes_topics, subject, ranking, draws_lots)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)`,
      [
        id,
        consultation,
        draft.key,
        question.number,
        draft.title,
        draft.wording,
        draft.method,
        options.length,
        bounds.chooseMin,
        bounds.chooseMax,
        marks.min,
        marks.max,
        bounds.seats,
        bounds.minimumSupport,
        question.rule,
        draft.rule,
        draft.secrecy,
        draft.tallyVisibility,
        dependsOn?.question ?? null,
        dependsOn?.option ?? null,
        dependsOn ? 'WAITING' : 'ASKED',
        draft.paragraphs,
        draft.closesAt,
        draft.takesTopics ?? false,
        question.subject,
        question.ranking,
        question.drawsLots,
      ],
    );
    await this.transaction.rows(
      `INSERT INTO question_option (question_id, position, key, title, note, proposal_id)
       SELECT $1, o.position, o.option->>'key', o.option->'title', nullif(o.option->'note', 'null'), (o.option->>'proposal')::uuid
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS o (option, position)`,
      [id, JSON.stringify(options)],
    );
    const conditions = draft.conditions.map((condition) => ({ ...condition, id: randomUUID() }));
    await this.transaction.rows(
      `INSERT INTO question_condition (id, question_id, position, option_key, text, due_at, on_fulfilled, on_lapsed)
       SELECT (c.condition->>'id')::uuid, $1, c.position, c.condition->>'option', c.condition->'text', (c.condition->>'dueAt')::timestamptz,
         c.condition->'onFulfilled', c.condition->'onLapsed'
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS c (condition, position)`,
      [id, JSON.stringify(conditions)],
    );
  }

  /** Takes a draft's question away; those after it move up. */
  async remove(consultation: string, question: { readonly id: string; readonly number: number }): Promise<void> {
    await this.transaction.rows('DELETE FROM question WHERE id = $1', [question.id]);
    await this.transaction.rows('UPDATE question SET number = number - 1 WHERE consultation_id = $1 AND number > $2', [
      consultation,
      question.number,
    ]);
  }

  /** Gives the questions of a draft their rule anew, after another rule set was chosen; answers what they are now. */
  async applyRuleSet(
    consultation: string,
    ruleSet: DecisionRule,
  ): Promise<readonly Readonly<{ id: string; rule: DecisionRule; secrecy: Secrecy }>[]> {
    const rows = await this.transaction.rows<{ id: string; secrecy: Secrecy; overrides: RuleOverrides }>(
      'SELECT id, secrecy, rule_overrides AS overrides FROM question WHERE consultation_id = $1',
      [consultation],
    );
    const rules = rows.map(({ id, secrecy, overrides }) => ({ id, secrecy, rule: effectiveRule(ruleSet, overrides) }));
    await this.transaction.rows(
      `UPDATE question q SET rule = r.rule FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, rule jsonb) WHERE q.id = r.id`,
      [JSON.stringify(rules)],
    );
    return rules;
  }

  async showTally(question: string, visibility: TallyVisibility): Promise<void> {
    await this.transaction.rows('UPDATE question SET tally_visibility = $2 WHERE id = $1', [question, visibility]);
  }

  /** The consultation whose question has the condition. */
  async consultationOfCondition(condition: string): Promise<string | null> {
    const row = await this.transaction.row<{ id: string }>(
      `SELECT q.consultation_id AS id FROM question_condition c JOIN question q ON q.id = c.question_id WHERE c.id = $1`,
      [condition],
    );
    return row?.id ?? null;
  }

  async condition(condition: string): Promise<StoredCondition | null> {
    return this.transaction.row<StoredCondition & { status: ConditionStatus }>(
      `SELECT c.id, c.status, c.marked_at AS "markedAt", c.attached, c.due_at AS "dueAt", c.on_fulfilled AS "onFulfilled",
         c.on_lapsed AS "onLapsed", q.annulled_at IS NOT NULL AS annulled, q.id AS question, q.title, q.number AS "questionNumber",
         q.decided_at IS NOT NULL AND q.standing <> 'NOT_ASKED' AS decided
       FROM question_condition c JOIN question q ON q.id = c.question_id WHERE c.id = $1`,
      [condition],
    );
  }

  async markCondition(condition: string, mark: ConditionMark, evidence: string, at: Date): Promise<void> {
    await this.transaction.rows('UPDATE question_condition SET status = $2, evidence = $3, marked_at = $4 WHERE id = $1', [
      condition,
      mark,
      evidence,
      at,
    ]);
  }
}
