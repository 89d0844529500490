import { Injectable } from '@nestjs/common';
import { Gathering, Sql } from '#platform';
import type { BallotKind, CastingFunction, Exclusion, Marks } from '../domain/casting.js';
import type { CastingFacts } from '../domain/casting-right.js';
import type { Named } from '../domain/reasons.js';

/** The ballot of a delegation on a question, as it stands. */
export type StandingBallot = Readonly<{ kind: BallotKind; marks: Marks; version: number; castAt: Date; castBy: CastingFunction }>;

/** That a delegation has cast a secret ballot: when, in what function, and its place in the log. What it says nobody can tell. */
export type SecretBallotCast = Readonly<{
  member: string;
  castAt: Date;
  castBy: CastingFunction;
  log: string;
  index: number;
  leafHash: string;
}>;

/** How the delegation of an account stands towards a question; `logSize`: of the consultation's log at that moment. */
export type StandingOfDelegation = Readonly<{
  facts: CastingFacts;
  named: Named;
  logSize: string;
  ballot: StandingBallot | null;
  cast: SecretBallotCast | null;
}>;

interface Row {
  account: string | null;
  question: string;
  number: number;
  log_size: string;
  official_zone: string;
  depends_on_number: number | null;
  now: Date;
  voting_opens_at: Date;
  closes_at: Date;
  closed_at: Date | null;
  cancelled_at: Date | null;
  decided_at: Date | null;
  standing: CastingFacts['standing'];
  function: CastingFacts['function'];
  entitled: boolean | null;
  reason: Exclusion | null;
  since: Date | null;
  kind: BallotKind | null;
  marks: Marks | null;
  version: number | null;
  cast_at: Date | null;
  cast_by: CastingFunction | null;
  secretly: { member: string; at: string; castBy: CastingFunction; log: string; index: number; leafHash: string } | null;
}

/**
 * How the delegation of an account stands towards questions: what it answered, and what decides whether it may answer.
 * Until the roll is taken it is what the ledgers say: as of the opening, or as of now while that is ahead.
 *
 * Every reader of a consultation's page asks this, so what readers ask in a rush is read together. And the arrays in arrays
 * keep their length from PostgreSQL's planner: a plan for these questions then looks no cheaper than the one for any, which
 * it keeps; making one costs ten times what running it does.
 */
@Injectable()
export class StandingQuery {
  private readonly readings = new Gathering<StandingOfDelegation>((keys) => this.read(keys));

  constructor(private readonly sql: Sql) {}

  async of(account: string | null, questions: readonly string[]): Promise<ReadonlyMap<string, StandingOfDelegation>> {
    const found = await Promise.all(
      questions.map(async (question) => [question, await this.readings.of(keyOf(account, question))] as const),
    );
    return new Map(found.flatMap(([question, standing]) => (standing ? [[question, standing]] : [])));
  }

  private async read(keys: readonly string[]): Promise<ReadonlyMap<string, StandingOfDelegation>> {
    const asked = keys.map((key) => key.split(' '));
    const rows = await this.sql.rows<Row>(
      `WITH clock AS MATERIALIZED (SELECT official_now() AS now)
       SELECT asked.account, q.id AS question, q.number, l.size AS log_size, k.official_zone, coalesce(p.number,
         (SELECT max(b.number) FROM question b WHERE b.precedes = coalesce(q.precedes, q.id) AND b.number < q.number)) AS depends_on_number,
         clock.now, k.voting_opens_at, least(q.closes_at, k.voting_closes_at) AS closes_at, k.closed_at,
         k.cancelled_at, q.decided_at, q.standing, d.function, r.entitled, r.reason, r.since, b.kind, b.marks, b.version, b.cast_at,
         b.function AS cast_by, s.secretly
       FROM clock CROSS JOIN unnest(ARRAY(SELECT unnest($1::uuid[])), ARRAY(SELECT unnest($2::uuid[]))) AS asked (account, question)
       JOIN question q ON q.id = asked.question
       JOIN consultation k ON k.id = q.consultation_id
       JOIN log l ON l.id = k.id
       LEFT JOIN question p ON p.id = q.depends_on
       LEFT JOIN LATERAL (
         SELECT x.member_id, x.function FROM delegate x WHERE x.account_id = asked.account AND x.superseded_at IS NULL
           AND x.valid_from <= clock.now AND (x.valid_until IS NULL OR x.valid_until > clock.now)
         ORDER BY x.valid_from DESC LIMIT 1) d ON true
       LEFT JOIN LATERAL (
         SELECT x.entitled, x.reason, x.since FROM roll_entry x WHERE x.consultation_id = k.id AND x.member_id = d.member_id
         UNION ALL
         SELECT x.entitled, x.reason, x.since FROM roll_as_of(least(clock.now, k.voting_opens_at), least(clock.now, k.voting_opens_at)) x
         WHERE k.roll_taken_at IS NULL AND x.member_id = d.member_id) r ON true
       LEFT JOIN LATERAL (SELECT * FROM ballot x WHERE x.question_id = q.id AND x.member_id = d.member_id LIMIT 1) b ON true
       LEFT JOIN LATERAL (
         SELECT json_build_object('member', m.code, 'at', e.at, 'castBy', x.function, 'log', e.log_id, 'index', e.index,
           'leafHash', encode(e.leaf_hash, 'hex')) AS secretly
         FROM participation x JOIN log_entry e ON e.log_id = k.id AND e.index = x.log_index JOIN member m ON m.id = x.member_id
         WHERE q.secrecy = 'SECRET' AND x.question_id = q.id AND x.member_id = d.member_id LIMIT 1) s ON true`,
      [asked.map(([, account]) => account ?? null), asked.map(([question]) => question)],
    );
    return new Map(rows.map((row) => [keyOf(row.account, row.question), standingOf(row)]));
  }
}

function keyOf(account: string | null, question: string): string {
  return account === null ? question : `${question} ${account}`;
}

function standingOf(row: Row): StandingOfDelegation {
  const { kind, marks, version, cast_at: castAt, cast_by: castBy, secretly } = row;
  const cast = secretly && { ...secretly, castAt: new Date(secretly.at) };
  return {
    facts: {
      now: row.now,
      votingOpensAt: row.voting_opens_at,
      closesAt: row.closes_at,
      closedAt: row.closed_at,
      cancelledAt: row.cancelled_at,
      decidedAt: row.decided_at,
      standing: row.standing,
      function: row.function,
      roll: row.entitled === null ? null : { entitled: row.entitled, reason: row.reason, since: row.since },
      castSecretly: cast?.castAt ?? null,
    },
    named: { number: row.number, zone: row.official_zone, dependsOnNumber: row.depends_on_number },
    logSize: row.log_size,
    ballot: kind && marks && version && castAt && castBy ? { kind, marks, version, castAt, castBy } : null,
    cast,
  };
}
