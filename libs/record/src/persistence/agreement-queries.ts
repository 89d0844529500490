import { Injectable } from '@nestjs/common';
import { REGIONAL_GROUPS, type RegionalGroup } from '#delegations';
import { Sql } from '#platform';
import { type Agreement, MOST_QUESTIONS, type Party } from '../domain/agreement.js';

/** From (included) until (not included); null: without a bound. */
export type Period = Readonly<{ from: Date | null; until: Date | null }>;

export type MemberAgreement = Agreement & Readonly<{ member: string }>;
export type GroupAgreement = Agreement & Readonly<{ group: RegionalGroup }>;
export type PairAgreement = Agreement & Readonly<{ of: RegionalGroup; with: RegionalGroup }>;
export type YearOfAgreement = Agreement & Readonly<{ year: number }>;

/** The ballots that are compared: see domain/agreement.ts. $1 and $2 are the period, $3 the most questions. */
const VOTED = `
  chosen AS MATERIALIZED (
    SELECT d.question_id, d.consultation_id, extract(year FROM d.decided_at AT TIME ZONE k.official_zone)::integer AS year
    FROM decision d JOIN question q ON q.id = d.question_id JOIN consultation k ON k.id = d.consultation_id
    WHERE d.recorded AND d.base IS NOT NULL AND q.annulled_at IS NULL
      AND ($1::timestamptz IS NULL OR d.decided_at >= $1) AND ($2::timestamptz IS NULL OR d.decided_at < $2)
    ORDER BY d.decided_at DESC, d.question_id DESC LIMIT $3
  ), voted AS (
    SELECT c.question_id, c.year, v.member_id, r.groups, v.kind, v.marks
    FROM chosen c
    JOIN ballot v ON v.question_id = c.question_id
    JOIN roll_entry r ON r.consultation_id = c.consultation_id AND r.member_id = v.member_id AND r.entitled
  )`;

const SAME = 'count(*) FILTER (WHERE o.kind = own.kind AND o.marks = own.marks)';

/** Counts come as text from PostgreSQL where they may be large. */
type Counted<T> = { [K in keyof T]: T[K] extends number ? string : T[K] };

/** How often Members and groups said the same, from the ballots as they are kept. */
@Injectable()
export class AgreementQueries {
  constructor(private readonly sql: Sql) {}

  /** A Member (by its id) with each other Member that took part with it. */
  async withMembers(member: string, { from, until }: Period): Promise<MemberAgreement[]> {
    const rows = await this.sql.rows<Counted<MemberAgreement>>(
      `WITH ${VOTED}, own AS MATERIALIZED (SELECT * FROM voted WHERE member_id = $4)
       SELECT o.member_id AS member, count(*) AS questions, count(*) AS compared, ${SAME} AS agreed
       FROM own JOIN voted o ON o.question_id = own.question_id AND o.member_id <> own.member_id
       GROUP BY o.member_id`,
      [from, until, MOST_QUESTIONS, member],
    );
    return rows.map(numbered);
  }

  /** A Member with the other Members of each regional group. */
  async withGroups(member: string, { from, until }: Period): Promise<GroupAgreement[]> {
    const rows = await this.sql.rows<Counted<GroupAgreement>>(
      `WITH ${VOTED}, own AS MATERIALIZED (SELECT * FROM voted WHERE member_id = $4)
       SELECT g.name AS group, count(DISTINCT o.question_id) AS questions, count(*) AS compared, ${SAME} AS agreed
       FROM own JOIN voted o ON o.question_id = own.question_id AND o.member_id <> own.member_id
       CROSS JOIN LATERAL unnest(o.groups) AS g (name)
       GROUP BY g.name`,
      [from, until, MOST_QUESTIONS, member],
    );
    return inOrder(rows.map(numbered));
  }

  /** Every group with every other, and within itself. One reading of the ballots, whatever the number of groups. */
  async ofGroups({ from, until }: Period): Promise<PairAgreement[]> {
    const pairs = REGIONAL_GROUPS.flatMap((of, i) => REGIONAL_GROUPS.slice(i).map((other, j) => ({ of, with: other, i, j: i + j })));
    const row = await this.sql.row<Record<string, string | null>>(
      `WITH ${VOTED}, answers AS (
         SELECT question_id, ${REGIONAL_GROUPS.map((group, i) => `count(*) FILTER (WHERE '${group}' = ANY (groups)) AS g${i}`).join(', ')},
           ${pairs.map(({ of, with: other, i, j }) => `count(*) FILTER (WHERE groups @> ARRAY['${of}', '${other}']) AS b${i}${j}`).join(', ')}
         FROM voted GROUP BY question_id, kind, marks
       ), questions AS (
         SELECT ${pairs.map(({ i, j }) => `sum(g${i}) * sum(g${j}) - sum(b${i}${j}) AS c${i}${j}, sum(g${i} * g${j} - b${i}${j}) AS a${i}${j}`).join(', ')}
         FROM answers GROUP BY question_id
       )
       SELECT ${pairs.map(({ i, j }) => `count(*) FILTER (WHERE c${i}${j} > 0) AS q${i}${j}, sum(c${i}${j}) AS c${i}${j}, sum(a${i}${j}) AS a${i}${j}`).join(', ')}
       FROM questions`,
      [from, until, MOST_QUESTIONS],
    );
    return pairs.map(({ of, with: other, i, j }) => {
      const figure = (name: string): number => Number(row?.[`${name}${i}${j}`] ?? 0);
      // Within a group every pair was met from both its sides.
      const twice = i === j ? 2 : 1;
      return { of, with: other, questions: figure('q'), compared: figure('c') / twice, agreed: figure('a') / twice };
    });
  }

  /** Two parties (Members by their ids), year by year of the official zone. */
  async byYear(of: Party, other: Party, { from, until }: Period): Promise<YearOfAgreement[]> {
    const values: unknown[] = [from, until, MOST_QUESTIONS, of.member ?? of.group, other.member ?? other.group];
    const within = (party: Party, n: number): string => (party.group ? `$${n}::text = ANY (groups)` : `member_id = $${n}::uuid`);
    const [a, b] = [within(of, 4), within(other, 5)];
    const rows = await this.sql.rows<Counted<YearOfAgreement>>(
      `WITH ${VOTED}, answers AS (
         SELECT question_id, year, count(*) FILTER (WHERE ${a}) AS a, count(*) FILTER (WHERE ${b}) AS b, count(*) FILTER (WHERE ${a} AND ${b}) AS shared
         FROM voted WHERE ${a} OR ${b} GROUP BY question_id, year, kind, marks
       ), questions AS (
         SELECT year, sum(a) * sum(b) - sum(shared) AS compared, sum(a * b - shared) AS agreed FROM answers GROUP BY question_id, year
       )
       SELECT year::text, count(*) FILTER (WHERE compared > 0) AS questions, sum(compared) AS compared, sum(agreed) AS agreed
       FROM questions GROUP BY year HAVING sum(compared) > 0 ORDER BY year`,
      values,
    );
    const twice = of.group !== null && of.group === other.group ? 2 : 1;
    return rows.map((row) => {
      const { compared, agreed, ...rest } = numbered(row);
      return { ...rest, year: Number(row.year), compared: compared / twice, agreed: agreed / twice };
    });
  }
}

function numbered<T extends { questions: string; compared: string; agreed: string }>(
  row: T,
): Omit<T, keyof Agreement> & { questions: number; compared: number; agreed: number } {
  return { ...row, questions: Number(row.questions), compared: Number(row.compared), agreed: Number(row.agreed) };
}

function inOrder(groups: readonly GroupAgreement[]): GroupAgreement[] {
  return REGIONAL_GROUPS.flatMap((group) => groups.filter((each) => each.group === group));
}

/** All years together. */
export function together(years: readonly Agreement[]): Agreement {
  const sum = (of: (year: Agreement) => number): number => years.reduce((total, year) => total + of(year), 0);
  return { questions: sum((year) => year.questions), compared: sum((year) => year.compared), agreed: sum((year) => year.agreed) };
}
