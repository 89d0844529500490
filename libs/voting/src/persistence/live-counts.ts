import { Injectable } from '@nestjs/common';
import type { BallotGroup } from '#tally';
import { Sql } from '#platform';

/**
 * What the ballots of a question say, grouped; `at`: when that was so. Of a secret one, until its box is opened, `ballots` alone:
 * how many Members took part.
 */
export type Counted = Readonly<{ at: Date; ballots: number; groups: readonly BallotGroup[] }>;

interface Row {
  question: string;
  size: string;
  at: Date;
  kind: BallotGroup['kind'] | null;
  marks: BallotGroup['marks'] | null;
  count: string | null;
  weight: string | null;
  took_part: string | null;
}

type Held = Readonly<{ size: string; counted: Omit<Counted, 'at'> }>;

const HELD_LIMIT = 5000;

/**
 * The ballots of questions, grouped. A group is counted again only when the consultation's log has grown since: the sizes
 * known here travel with the one statement, which counts where they differ. A ballot of a Member who was taken off the
 * roll is not counted.
 */
@Injectable()
export class LiveCounts {
  private readonly held = new Map<string, Held>();

  constructor(private readonly sql: Sql) {}

  async of(questions: readonly string[]): Promise<ReadonlyMap<string, Counted>> {
    const rows = await this.sql.rows<Row>(
      `SELECT k.question, l.size, official_now() AS at, c.kind, c.marks, c.count, c.weight, p.took_part
       FROM unnest($1::uuid[], $2::bigint[]) AS k (question, size)
       JOIN question q ON q.id = k.question
       JOIN log l ON l.id = q.consultation_id
       LEFT JOIN LATERAL (
         SELECT b.kind, b.marks, count(*) AS count, sum(r.weight) AS weight
         FROM ballot b JOIN roll_entry r ON r.consultation_id = q.consultation_id AND r.member_id = b.member_id AND r.entitled
         WHERE b.question_id = k.question AND l.size IS DISTINCT FROM k.size
         GROUP BY b.kind, b.marks
         UNION ALL
         SELECT b.kind, b.marks, count(*), count(*) FROM opened_ballot b
         WHERE q.secrecy = 'SECRET' AND b.question_id = k.question AND l.size IS DISTINCT FROM k.size
         GROUP BY b.kind, b.marks) c ON true
       LEFT JOIN LATERAL (
         SELECT count(*) AS took_part FROM participation t
         WHERE t.question_id = k.question AND l.size IS DISTINCT FROM k.size) p ON q.secrecy = 'SECRET'`,
      [questions, questions.map((question) => this.held.get(question)?.size ?? null)],
    );
    const grown = new Map<string, Row[]>();
    for (const row of rows) {
      if (row.size !== this.held.get(row.question)?.size) grown.set(row.question, [...(grown.get(row.question) ?? []), row]);
    }
    for (const [question, groups] of grown) this.hold(question, groups);
    return new Map(
      rows.flatMap(({ question, at }) => {
        const counted = this.held.get(question)?.counted;
        return counted ? [[question, { ...counted, at }] as const] : [];
      }),
    );
  }

  /** What is known here already, where the log has not grown beyond that size. */
  known(question: string, size: string, at: Date): Counted | null {
    const held = this.held.get(question);
    return held?.size === size ? { ...held.counted, at } : null;
  }

  private hold(question: string, rows: readonly Row[]): void {
    const first = rows[0] as Row;
    const groups = rows.flatMap(({ kind, marks, count, weight }) =>
      kind && marks ? [{ kind, marks, count: Number(count), weight: Number(weight) }] : [],
    );
    const ballots = first.took_part === null ? groups.reduce((sum, group) => sum + group.count, 0) : Number(first.took_part);
    this.held.delete(question);
    this.held.set(question, { size: first.size, counted: { ballots, groups } });
    for (const oldest of this.held.keys()) {
      if (this.held.size <= HELD_LIMIT) break;
      this.held.delete(oldest);
    }
  }
}
