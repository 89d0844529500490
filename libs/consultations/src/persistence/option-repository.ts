import type { Texts, Transaction } from '#platform';
import type { ConditionDraft } from '../domain/conditions.js';
import type { QuestionSaid } from '../domain/question-texts.js';
import type { OpenChoice } from '../domain/topics.js';

const CHOICES = `
  SELECT q.id, q.key, q.number, q.method, q.takes_topics AS "takesTopics", q.choose_max AS "chooseMax", q.seats,
    (SELECT json_agg(json_build_object('key', o.key, 'proposal', o.proposal_id,
       'submitted', CASE WHEN p.for_question = q.id THEN p.position END) ORDER BY o.position)
     FROM question_option o LEFT JOIN proposal p ON p.id = o.proposal_id WHERE o.question_id = q.id) AS options,
    ARRAY(SELECT d.depends_on_option FROM question d WHERE d.depends_on = q.id AND d.depends_on_option IS NOT NULL
          UNION SELECT c.option_key FROM question_condition c WHERE c.question_id = q.id AND c.option_key IS NOT NULL) AS "reliedOn"
  FROM question q`;

/** As a question comes out of the tables: its instants as JSON has them. */
type Said = Omit<QuestionSaid, 'conditions'> & { conditions: readonly (Omit<ConditionDraft, 'dueAt'> & { dueAt: string })[] };

/** The options of a question as proposals become or cease to be one. Under the consultation's lock, before the vote. */
export class OptionRepository {
  constructor(private readonly transaction: Transaction) {}

  async byKey(consultation: string, key: string): Promise<OpenChoice | null> {
    return this.transaction.row<OpenChoice>(`${CHOICES} WHERE q.consultation_id = $1 AND q.key = $2`, [consultation, key]);
  }

  async byId(question: string): Promise<OpenChoice | null> {
    return this.transaction.row<OpenChoice>(`${CHOICES} WHERE q.id = $1`, [question]);
  }

  /** The question of which the proposal is an option: the first, where it is one of several. */
  async withOption(proposal: string): Promise<OpenChoice | null> {
    return this.transaction.row<OpenChoice>(
      `${CHOICES} WHERE q.id IN (SELECT o.question_id FROM question_option o WHERE o.proposal_id = $1) ORDER BY q.number LIMIT 1`,
      [proposal],
    );
  }

  /** Adds an option before others, by their keys: they are written anew behind it. */
  async add(question: string, option: Readonly<{ key: string; title: Texts; proposal: string }>, before: readonly string[]): Promise<void> {
    await this.transaction.rows(
      `WITH later AS (DELETE FROM question_option WHERE question_id = $1 AND key = ANY ($5) RETURNING *),
         coming AS (
           SELECT 0 AS place, $2 AS key, $3::jsonb AS title, NULL::jsonb AS note, $4::uuid AS proposal_id
           UNION ALL SELECT position + 1, key, title, note, proposal_id FROM later)
       INSERT INTO question_option (question_id, position, key, title, note, proposal_id)
       SELECT $1, (SELECT max(o.position) FROM question_option o WHERE o.question_id = $1 AND o.key <> ALL ($5))
         + row_number() OVER (ORDER BY c.place), c.key, c.title, c.note, c.proposal_id FROM coming c`,
      [question, option.key, option.title, option.proposal, before],
    );
  }

  async remove(question: string, option: string): Promise<void> {
    await this.transaction.rows('DELETE FROM question_option WHERE question_id = $1 AND key = $2', [question, option]);
  }

  /** What a question says as it now stands. */
  async words(question: string): Promise<QuestionSaid> {
    const row = await this.transaction.row<Said>(
      `SELECT q.title, q.wording,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('key', o.key, 'title', o.title, 'note', o.note, 'proposal', o.proposal_id) ORDER BY o.position), '[]')
          FROM question_option o WHERE o.question_id = q.id) AS options,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('text', c.text, 'option', c.option_key, 'dueAt', c.due_at,
            'onFulfilled', c.on_fulfilled, 'onLapsed', c.on_lapsed) ORDER BY c.position), '[]')
          FROM question_condition c WHERE c.question_id = q.id) AS conditions
       FROM question q WHERE q.id = $1`,
      [question],
    );
    if (!row) throw new Error(`there is no question ${question}`);
    return { ...row, conditions: row.conditions.map((condition) => ({ ...condition, dueAt: new Date(condition.dueAt) })) };
  }

  async bound(question: string, bounds: Readonly<{ options: number; chooseMax: number }>): Promise<void> {
    await this.transaction.rows('UPDATE question SET option_count = $2, choose_max = $3 WHERE id = $1', [
      question,
      bounds.options,
      bounds.chooseMax,
    ]);
  }
}
