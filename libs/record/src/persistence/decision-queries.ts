import { Injectable } from '@nestjs/common';
import { type Reader, VISIBLE, visibleTo } from '#consultations';
import { keyOf, type Page, pageOf, Sql, type Texts, type Words } from '#platform';
import type { Base, Fraction } from '#tally';
import type { OutcomeKind } from '#voting';
import { allOf, Parameters } from './parameters.js';

/** A decision as it is read. */
export interface DecisionView {
  readonly id: string;
  readonly symbol: string;
  readonly consultationTitle: Texts;
  readonly question: string;
  readonly number: number;
  readonly title: Texts;
  readonly body: Readonly<{ key: string; names: Texts }>;
  readonly outcome: OutcomeKind;
  readonly headline: Words;
  readonly explanation: Words;
  readonly selected: readonly string[];
  readonly decidedAt: Date;
  readonly published: boolean;
  /** By which majority, and by how much it was reached or missed; null where nobody counted. */
  readonly majority: Readonly<{ base: Base; threshold: Fraction; margin: number }> | null;
  /** As of when the reader asked; null: now. */
  readonly asOf: Date | null;
}

export interface DecisionFilter {
  readonly body?: string | null;
  readonly symbol?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
  readonly member?: string | null;
  /** Beside `member`: ABSTAIN, BLANK, or the key of an option that it marked. */
  readonly answer?: string | null;
  readonly outcome?: OutcomeKind | null;
  readonly base?: Base | null;
  readonly threshold?: Fraction | null;
  /** The margin lies within these bounds, which belong to it. */
  readonly marginFrom?: number | null;
  readonly marginUntil?: number | null;
  /** Words, in the titles of the question, its options and the consultation, in any of the languages. */
  readonly text?: string | null;
  readonly asOf?: Date | null;
  /** About one of these terms of the taxonomy: of the question, or of a proposal that it puts to the vote. */
  readonly terms?: readonly string[] | null;
}

interface Row {
  id: string;
  symbol: string;
  consultation_title: Texts;
  key: string;
  number: number;
  title: Texts;
  body_key: string;
  body_names: Texts;
  outcome: OutcomeKind;
  headline: Words;
  explanation: Words;
  selected: string[];
  decided_at: Date;
  published: boolean;
  base: Base | null;
  numerator: number;
  denominator: number;
  comparison: Fraction['comparison'];
  margin: string;
}

function viewOf(row: Row, asOf: Date | null): DecisionView {
  const { id, symbol, number, outcome, headline, explanation, selected, published } = row;
  return {
    ...{ id, symbol, number, outcome, headline, explanation, selected, published, asOf },
    consultationTitle: row.consultation_title,
    question: row.key,
    title: row.title,
    body: { key: row.body_key, names: row.body_names },
    decidedAt: row.decided_at,
    majority: row.base && {
      base: row.base,
      threshold: { numerator: row.numerator, denominator: row.denominator, comparison: row.comparison },
      margin: Number(row.margin),
    },
  };
}

/** What is in the frozen result beside its columns is read of the page alone. */
const COLUMNS = `d.question_id AS id, k.symbol, k.title AS consultation_title, q.key, q.number, q.title, k.body_key, b.names AS body_names,
  d.outcome, d.result::jsonb->'headline' AS headline, d.result::jsonb->'explanation' AS explanation, d.selected, d.decided_at,
  d.base, d.numerator, d.denominator, d.comparison, d.margin`;

const WORDS = (words: string): string =>
  `(websearch_to_tsquery('english', ${words}) || websearch_to_tsquery('french', ${words}) || websearch_to_tsquery('spanish', ${words}))`;

/** Whether ballot `v` says what is asked for. */
const SAYS = (answer: string): string => `(v.kind = ${answer} OR v.kind = 'CHOICE' AND EXISTS (
  SELECT FROM question_option o WHERE o.question_id = v.question_id AND o.key = ${answer} AND v.marks[(
    SELECT count(*) FROM question_option x WHERE x.question_id = v.question_id AND x.position <= o.position)] IS NOT NULL))`;

/** The conditions that a filter sets on `decision d` of `consultation k`. Only what is asked for is in the statement, so that its plan fits. */
function soughtBy(filter: DecisionFilter, parameters: Parameters): (string | null)[] {
  const { threshold } = filter;
  const on: Parameters['where'] = (value, type, condition) => parameters.where(value, type, condition);
  const says = on(filter.answer, 'text', SAYS);
  return [
    on(filter.body, 'text', (body) => `d.body_key = ${body}`),
    on(filter.symbol, 'text', (symbol) => `d.consultation_id = (SELECT id FROM consultation WHERE symbol = ${symbol})`),
    on(filter.from, 'timestamptz', (from) => `d.decided_at >= ${from}`),
    on(filter.asOf, 'timestamptz', (asOf) => `d.decided_at <= ${asOf}`),
    on(filter.until, 'timestamptz', (until) => `d.decided_at < ${until}`),
    on(filter.outcome, 'text', (outcome) => `d.outcome = ${outcome}`),
    on(filter.base, 'text', (base) => `d.base = ${base}`),
    threshold
      ? `(d.numerator, d.denominator, d.comparison) = (${parameters.of(threshold.numerator, 'integer')}, ${parameters.of(threshold.denominator, 'integer')}, ${parameters.of(threshold.comparison, 'text')})`
      : null,
    on(filter.marginFrom, 'bigint', (least) => `d.margin >= ${least}`),
    on(filter.marginUntil, 'bigint', (most) => `d.margin <= ${most}`),
    on(filter.text, 'text', (words) => `d.words @@ ${WORDS(words)}`),
    on(
      filter.member,
      'text',
      (code) =>
        `EXISTS (SELECT FROM member m JOIN ${says ? 'ballot' : 'answered'} v ON v.member_id = m.id WHERE m.code = ${code} AND v.question_id = d.question_id AND ${says ?? 'true'})`,
    ),
    on(
      filter.terms,
      'text[]',
      (
        terms,
      ) => `EXISTS (SELECT FROM classification c WHERE c.term = ANY (${terms}) AND (c.question_id = d.question_id OR c.proposal_id IN (
        SELECT p.proposal_id FROM proposal_put p WHERE p.question_id = d.question_id)))`,
    ),
  ];
}

/** The statement that finds a page of decisions that the reader may see, the newest first. */
export function decisionsSought(
  filter: DecisionFilter,
  reader: Reader,
  limit: number,
  after: readonly [decidedAt: string, id: string] | null,
): Readonly<{ text: string; values: readonly unknown[] }> {
  const parameters = new Parameters(visibleTo(reader));
  const beyond = after && `(d.decided_at, d.question_id) < (${parameters.of(after[0], 'timestamptz')}, ${parameters.of(after[1], 'uuid')})`;
  const known = parameters.of(filter.asOf ?? null, 'timestamptz');
  const text = `
    SELECT ${COLUMNS}, coalesce(k.published_at <= coalesce(${known}, 'infinity'), false) AS published
    FROM decision d
    JOIN question q ON q.id = d.question_id
    JOIN consultation k ON k.id = d.consultation_id
    JOIN body b ON b.key = k.body_key
    WHERE ${allOf([VISIBLE, ...soughtBy(filter, parameters), beyond])}
    ORDER BY d.decided_at DESC, d.question_id DESC
    LIMIT ${parameters.of(limit, 'bigint')}`;
  return { text, values: parameters.values };
}

/** Decisions across consultations: what an auditor searches, and what everybody may look up. */
@Injectable()
export class DecisionQueries {
  constructor(private readonly sql: Sql) {}

  async page(filter: DecisionFilter, reader: Reader, first: number, after: string | null | undefined): Promise<Page<DecisionView>> {
    const { text, values } = decisionsSought(filter, reader, first + 1, keyOf(after, ['instant', 'id']) as [string, string] | null);
    return pageOf(
      await this.sql.rows<Row>(text, values),
      first,
      (row) => [row.decided_at.toISOString(), row.id],
      (row) => viewOf(row, filter.asOf ?? null),
    );
  }

  /** How many decisions answer; beyond `most` they are not counted on. */
  async count(filter: DecisionFilter, reader: Reader, most: number): Promise<number> {
    const parameters = new Parameters(visibleTo(reader));
    const conditions = allOf([VISIBLE, ...soughtBy(filter, parameters)]);
    const row = await this.sql.row<{ n: number }>(
      `SELECT count(*)::integer AS n FROM (
         SELECT 1 FROM decision d JOIN consultation k ON k.id = d.consultation_id WHERE ${conditions} LIMIT ${parameters.of(most, 'bigint')}) c`,
      parameters.values,
    );
    return row?.n ?? 0;
  }
}
