import { Injectable } from '@nestjs/common';
import { type Reader, VISIBLE, visibleTo } from '#consultations';
import { keyOf, type Page, pageOf, Sql, type Texts, type Words } from '#platform';
import type { OutcomeKind } from '#voting';

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
  /** As of when the reader asked; null: now. */
  readonly asOf: Date | null;
}

export interface DecisionFilter {
  readonly body?: string | null;
  readonly symbol?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
  readonly member?: string | null;
  readonly outcome?: OutcomeKind | null;
  readonly asOf?: Date | null;
  /** About one of these terms of the taxonomy: of the question, or of a proposal among its options. */
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
  };
}

/** Decisions across consultations: what an auditor searches, and what everybody may look up. */
@Injectable()
export class DecisionQueries {
  constructor(private readonly sql: Sql) {}

  /** A page of decisions that the reader may see, the newest first. */
  async page(filter: DecisionFilter, reader: Reader, first: number, after: string | null | undefined): Promise<Page<DecisionView>> {
    const [decidedAt = null, id = null] = keyOf(after, ['instant', 'id']) ?? [];
    const asOf = filter.asOf ?? null;
    const rows = await this.sql.rows<Row>(
      `SELECT d.question_id AS id, k.symbol, k.title AS consultation_title, q.key, q.number, q.title, k.body_key, b.names AS body_names,
         d.outcome, d.result::jsonb->'headline' AS headline, d.result::jsonb->'explanation' AS explanation, d.selected, d.decided_at,
         coalesce(k.published_at <= coalesce($6::timestamptz, 'infinity'), false) AS published
       FROM decision d
       JOIN question q ON q.id = d.question_id
       JOIN consultation k ON k.id = d.consultation_id
       JOIN body b ON b.key = k.body_key
       WHERE ${VISIBLE}
         AND ($3::text IS NULL OR k.body_key = $3)
         AND ($4::text IS NULL OR k.symbol = $4)
         AND ($5::timestamptz IS NULL OR d.decided_at >= $5)
         AND ($6::timestamptz IS NULL OR d.decided_at <= $6)
         AND ($7::timestamptz IS NULL OR d.decided_at < $7)
         AND ($8::text IS NULL OR d.outcome = $8)
         AND ($9::text IS NULL OR EXISTS (
           SELECT FROM member m JOIN ballot v ON v.member_id = m.id WHERE m.code = $9 AND v.question_id = d.question_id))
         AND ($10::timestamptz IS NULL OR (d.decided_at, d.question_id) < ($10, $11::uuid))
         AND ($13::text[] IS NULL OR EXISTS (
           SELECT FROM classification c WHERE c.term = ANY ($13) AND (c.question_id = d.question_id OR c.proposal_id IN (
             SELECT o.proposal_id FROM question_option o WHERE o.question_id = d.question_id))))
       ORDER BY d.decided_at DESC, d.question_id DESC
       LIMIT $12`,
      [
        ...visibleTo(reader),
        filter.body ?? null,
        filter.symbol ?? null,
        filter.from ?? null,
        asOf,
        filter.until ?? null,
        filter.outcome ?? null,
        filter.member ?? null,
        decidedAt,
        id,
        first + 1,
        filter.terms ?? null,
      ],
    );
    return pageOf(
      rows,
      first,
      (row) => [row.decided_at.toISOString(), row.id],
      (row) => viewOf(row, asOf),
    );
  }
}
