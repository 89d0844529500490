import type { Sql } from '#platform';
import type { Answer, BallotToCast, CastingFunction, Exclusion, Verdict } from '../domain/casting.js';

const CAST = `SELECT * FROM cast_ballots($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::integer[])`;

/** Beside the way of ordinary ballots, which thereby pay nothing for reasons: for batches in which a ballot has one. */
const CAST_WITH_REASONS = `SELECT * FROM cast_ballots_with_reasons($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::integer[], $8::text[])`;

export interface CastRow {
  code: Verdict['code'] | null;
  detail: string | null;
  member_id: string;
  function: string | null;
  version: number;
  log_id: string;
  log_index: string;
  cast_at: Date;
  leaf_hash: Buffer;
  since: Date | null;
  standing_version: number | null;
  standing_at: Date | null;
}

/** Casts a batch in one call and one commit. Answers come in the order of the ballots, and only once they are durable. */
export async function castBallots(sql: Sql, ballots: readonly BallotToCast[]): Promise<Answer[]> {
  const reasoned = ballots.some(({ reason }) => reason);
  const rows = await sql.rows<CastRow>(reasoned ? CAST_WITH_REASONS : CAST, [
    ballots.map((b) => b.account),
    ballots.map((b) => b.question),
    ballots.map((b) => b.kind),
    ballots.map((b) => `{${b.marks.map((mark) => mark ?? 'NULL').join()}}`),
    ballots.map((b) => b.key),
    ballots.map((b) => `\\x${b.request}`),
    ballots.map((b) => b.expected),
    ...(reasoned ? [ballots.map((b) => b.reason ?? null)] : []),
  ]);
  if (rows.length !== ballots.length) throw new Error(`cast_ballots answered ${rows.length} of ${ballots.length} ballots`);
  return rows.map((row, i) => answerOf(row, (ballots[i] as BallotToCast).question));
}

/** What the database answered for one ballot. */
export function answerOf(row: CastRow, question: string): Answer {
  if (row.code !== null) return { counted: false, verdict: verdictOf(row, row.code), function: row.function };
  return {
    counted: true,
    castBy: row.function as CastingFunction,
    receipt: {
      question,
      member: row.member_id,
      version: row.version,
      castAt: row.cast_at,
      log: row.log_id,
      index: Number(row.log_index),
      leafHash: row.leaf_hash.toString('hex'),
    },
  };
}

function verdictOf(row: CastRow, code: Verdict['code']): Verdict {
  const detail = row.detail as never;
  switch (code) {
    case 'NOT_ENTITLED':
      return { code, detail: detail as Exclusion, since: row.since };
    case 'VOTING_CLOSED':
      return { code, detail, since: row.since ?? row.cast_at, at: row.cast_at, standing: row.standing_at };
    case 'VOTING_NOT_OPEN':
      return { code, detail, opensAt: row.since ?? row.cast_at };
    case 'FROZEN':
      return { code, since: row.standing_at ?? row.cast_at };
    case 'STALE_VERSION':
      return { code, standing: row.standing_version ?? 0, standingAt: row.standing_at };
    case 'NOT_FOUND':
      return { code };
    // Two branches, though alike: TypeScript 7 does not join what two codes make of one detail.
    case 'INVALID_INPUT':
      return { code, detail };
    case 'INVALID_BALLOT':
      return { code, detail };
  }
}
