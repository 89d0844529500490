import { Injectable } from '@nestjs/common';
import { type Reader, VISIBLE, visibleTo } from '#consultations';
import { keyOf, type Page, pageOf, Sql, type Texts, type Words } from '#platform';
import type { BallotKind, Marks, MethodKey } from '#tally';
import type { OutcomeKind } from '#voting';
import type { Period } from './agreement-queries.js';
import { allOf, Parameters } from './parameters.js';

/** A recorded vote, and what a Member did on it. `entitled` null: it was not on the roll. */
export interface VoteView {
  readonly id: string;
  readonly symbol: string;
  readonly consultationTitle: Texts;
  readonly question: string;
  readonly number: number;
  readonly title: Texts;
  readonly method: MethodKey;
  readonly outcome: OutcomeKind;
  readonly headline: Words;
  readonly decidedAt: Date;
  readonly annulled: boolean;
  readonly entitled: boolean | null;
  readonly options: readonly Readonly<{ key: string; title: Texts }>[];
  readonly ballot: Readonly<{ kind: BallotKind; marks: Marks; version: number }> | null;
}

export interface VotingYear {
  readonly year: number;
  readonly questions: number;
  readonly chose: number;
  readonly abstained: number;
  readonly blank: number;
  readonly didNotParticipate: number;
  readonly notEntitled: number;
}

/** What counts as a recorded vote: see domain/agreement.ts. An annulled one is listed, and not counted. */
const RECORDED = 'd.recorded AND d.base IS NOT NULL';

interface Row extends Omit<VoteView, 'ballot'> {
  readonly kind: BallotKind | null;
  readonly marks: Marks | null;
  readonly version: number | null;
}

@Injectable()
export class VotingRecordQueries {
  constructor(private readonly sql: Sql) {}

  /** What a Member (by its id) did on every recorded vote, the newest first. */
  async page(member: string, { from, until }: Period, reader: Reader, first: number, after?: string | null): Promise<Page<VoteView>> {
    const key = keyOf(after, ['instant', 'id']);
    const parameters = new Parameters(visibleTo(reader));
    const conditions = [
      parameters.where(from, 'timestamptz', (at) => `d.decided_at >= ${at}`),
      parameters.where(until, 'timestamptz', (at) => `d.decided_at < ${at}`),
      key && `(d.decided_at, d.question_id) < (${parameters.of(key[0], 'timestamptz')}, ${parameters.of(key[1], 'uuid')})`,
    ];
    const id = parameters.of(member, 'uuid');
    const rows = await this.sql.rows<Row>(
      `SELECT d.question_id AS id, k.symbol, k.title AS "consultationTitle", q.key AS question, q.number, q.title, q.method, d.outcome,
         d.result::jsonb->'headline' AS headline, d.decided_at AS "decidedAt", q.annulled_at IS NOT NULL AS annulled, r.entitled,
         (SELECT jsonb_agg(jsonb_build_object('key', o.key, 'title', o.title) ORDER BY o.position)
          FROM question_option o WHERE o.question_id = q.id) AS options,
         v.kind, v.marks, v.version
       FROM decision d
       JOIN question q ON q.id = d.question_id
       JOIN consultation k ON k.id = d.consultation_id
       LEFT JOIN roll_entry r ON r.consultation_id = k.id AND r.member_id = ${id}
       LEFT JOIN ballot v ON v.question_id = q.id AND v.member_id = ${id} AND r.entitled
       WHERE ${allOf([RECORDED, VISIBLE, ...conditions])}
       ORDER BY d.decided_at DESC, d.question_id DESC LIMIT ${parameters.of(first + 1, 'bigint')}`,
      parameters.values,
    );
    return pageOf(
      rows,
      first,
      (row) => [row.decidedAt.toISOString(), row.id],
      ({ kind, marks, version, ...row }) => ({ ...row, ballot: kind && marks && version ? { kind, marks, version } : null }),
    );
  }

  /** How often a Member did what, by the year of the official zone. */
  async years(member: string, { from, until }: Period): Promise<VotingYear[]> {
    return this.sql.rows<VotingYear>(
      `SELECT extract(year FROM d.decided_at AT TIME ZONE k.official_zone)::integer AS year, count(*)::integer AS questions,
         count(*) FILTER (WHERE v.kind = 'CHOICE')::integer AS chose, count(*) FILTER (WHERE v.kind = 'ABSTAIN')::integer AS abstained,
         count(*) FILTER (WHERE v.kind = 'BLANK')::integer AS blank,
         count(*) FILTER (WHERE r.entitled AND v.kind IS NULL)::integer AS "didNotParticipate",
         count(*) FILTER (WHERE r.entitled IS NOT TRUE)::integer AS "notEntitled"
       FROM decision d
       JOIN question q ON q.id = d.question_id AND q.annulled_at IS NULL
       JOIN consultation k ON k.id = d.consultation_id
       LEFT JOIN roll_entry r ON r.consultation_id = k.id AND r.member_id = $1
       LEFT JOIN ballot v ON v.question_id = q.id AND v.member_id = $1 AND r.entitled
       WHERE ${RECORDED} AND ($2::timestamptz IS NULL OR d.decided_at >= $2) AND ($3::timestamptz IS NULL OR d.decided_at < $3)
       GROUP BY 1 ORDER BY 1`,
      [member, from, until],
    );
  }
}
