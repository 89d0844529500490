import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
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
 */
@Injectable()
export class StandingQuery {
  constructor(private readonly sql: Sql) {}

  async of(account: string | null, questions: readonly string[]): Promise<ReadonlyMap<string, StandingOfDelegation>> {
    const rows = await this.sql.rows<Row>(
      `WITH clock AS MATERIALIZED (SELECT official_now() AS now), delegation AS MATERIALIZED (
         SELECT d.member_id, d.function FROM clock JOIN delegate d ON d.account_id = $1 AND d.superseded_at IS NULL
           AND d.valid_from <= clock.now AND (d.valid_until IS NULL OR d.valid_until > clock.now)
         ORDER BY d.valid_from DESC LIMIT 1)
       SELECT q.id AS question, q.number, l.size AS log_size, k.official_zone, coalesce(p.number,
         (SELECT max(b.number) FROM question b WHERE b.precedes = coalesce(q.precedes, q.id) AND b.number < q.number)) AS depends_on_number, clock.now, k.voting_opens_at, least(q.closes_at, k.voting_closes_at) AS closes_at, k.closed_at,
         k.cancelled_at, q.decided_at, q.standing, d.function, r.entitled, r.reason, r.since, b.kind, b.marks, b.version, b.cast_at,
         b.function AS cast_by, s.secretly
       FROM clock CROSS JOIN unnest($2::uuid[]) AS asked (id)
       JOIN question q ON q.id = asked.id
       JOIN consultation k ON k.id = q.consultation_id
       JOIN log l ON l.id = k.id
       LEFT JOIN question p ON p.id = q.depends_on
       LEFT JOIN delegation d ON true
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
      [account, questions],
    );
    return new Map(rows.map((row) => [row.question, standingOf(row)]));
  }
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
