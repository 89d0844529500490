import { Injectable } from '@nestjs/common';
import type { Reader } from '#consultations';
import { keyOf, type Page, pageOf, Sql, type Texts, type Words } from '#platform';
import type { Base, Fraction } from '#tally';
import { adoptionInWords } from '#silence';
import type { DecisionOutcome } from '#voting';
import { type DecisionFilter, decisionsCounted, decisionsSought } from './decisions-sought.js';

/** A decision as it is read. */
export interface DecisionView {
  readonly id: string;
  readonly symbol: string;
  readonly consultationTitle: Texts;
  /** Its key; null: a text was adopted tacitly, and nothing was asked. */
  readonly question: string | null;
  /** The procedure by which a text was adopted tacitly, by id. */
  readonly silence: string | null;
  readonly number: number;
  readonly title: Texts;
  readonly body: Readonly<{ key: string; names: Texts }>;
  readonly outcome: DecisionOutcome;
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

interface Row {
  id: string;
  symbol: string;
  consultation_title: Texts;
  key: string | null;
  number: number;
  title: Texts;
  body_key: string;
  body_names: Texts;
  outcome: DecisionOutcome;
  headline: Words | null;
  explanation: Words | null;
  selected: string[];
  decided_at: Date;
  published: boolean;
  base: Base | null;
  numerator: number;
  denominator: number;
  comparison: Fraction['comparison'];
  margin: string;
  zone: string;
}

function viewOf(row: Row, asOf: Date | null): DecisionView {
  const { id, symbol, key, number, title, outcome, selected, published } = row;
  const decidedAt = row.decided_at;
  // Of a text adopted tacitly nothing is frozen: what is said of it follows from the instant at which silence ended.
  const { headline, explanation } = row.headline && row.explanation ? row : adoptionInWords(title, decidedAt, row.zone);
  if (!headline || !explanation) throw new Error(`the decision ${id} has no words`);
  return {
    ...{ id, symbol, number, title, outcome, headline, explanation, selected, decidedAt, published, asOf },
    consultationTitle: row.consultation_title,
    question: key,
    silence: key === null ? id : null,
    body: { key: row.body_key, names: row.body_names },
    majority: row.base && {
      base: row.base,
      threshold: { numerator: row.numerator, denominator: row.denominator, comparison: row.comparison },
      margin: Number(row.margin),
    },
  };
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
    const { text, values } = decisionsCounted(filter, reader, most);
    return (await this.sql.row<{ n: number }>(text, values))?.n ?? 0;
  }
}
