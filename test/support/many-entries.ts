import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A history written in bulk, as years of use leave it: who is in it, and how much of it is about whom. */
export interface History {
  readonly entries: number;
  /** Half of the entries are of this log; the rest of ninety-nine others. */
  readonly log: string;
  /** A third of the entries is on its behalf. */
  readonly member: string;
  /** A quarter of the entries is by it. */
  readonly account: string;
  /** A tenth of the entries is about it. */
  readonly subject: string;
  /** The key of a body, of whose consultations a fifth of the entries is. */
  readonly body: string;
  /** Three in ten entries; as many are ballots as are not. */
  readonly act: string;
  /** When the first entry was written, and how many seconds lie between two. */
  readonly begun: Date;
}

export const SECONDS_APART = 1;
const ACTS = ['comment.submitted', 'session.opened', 'proposal.revised', 'question.asked', 'follow-up.changed'];

/** Written by the owner, past the functions through which the application writes: what it refers to need not be there. */
export async function givenHistory(client: pg.ClientBase, entries: number): Promise<History> {
  const [log, member, account, subject] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
  const begun = new Date('1990-01-01T00:00:00.000Z');
  await client.query('SET session_replication_role = replica');
  const others = Array.from({ length: 199 }, () => randomUUID());
  await client.query(`INSERT INTO log (id, scope, size) SELECT $1::uuid, 'CONSULTATION', ($2::bigint + 1) / 2`, [log, entries]);
  await client.query(
    `INSERT INTO log (id, scope, size) SELECT o.id, 'CONSULTATION', ($2::bigint / 2 - o.n + 99) / 99
     FROM unnest($1::uuid[]) WITH ORDINALITY o (id, n) WHERE o.n <= 99`,
    [others, entries],
  );
  await client.query(`INSERT INTO member (id, code, seal) VALUES ($1, 'HEAVY', 'HV')`, [member]);
  // Entry i: of the log in question where i is even; else of one of the others in turn. Every index has its entry.
  await client.query(
    `WITH entry AS (
       SELECT i, CASE WHEN i % 2 = 0 THEN $1::uuid ELSE ($8::uuid[])[1 + (i / 2) % 99] END AS log,
         CASE WHEN i % 2 = 0 THEN i / 2 ELSE (i / 2) / 99 END AS index,
         $5::timestamptz + i * interval '${SECONDS_APART} second' AS at,
         CASE WHEN i % 10 < 5 THEN 'ballot.cast' WHEN i % 10 < 8 THEN 'comment.revised' ELSE ($6::text[])[1 + i % 5] END AS act,
         CASE WHEN i % 4 = 1 THEN $3::uuid ELSE ($8::uuid[])[1 + i % 199] END AS account,
         CASE WHEN i % 3 = 0 THEN $2::uuid ELSE ($8::uuid[])[1 + (i / 3) % 199] END AS member
       FROM generate_series(0, $4::bigint - 1) i
     ), written AS (
       SELECT *, entry_body(log, index, at, act, account, member,
         '{"marks":[1,null],"question":"' || CASE WHEN i % 10 = 9 THEN $7::uuid ELSE log END || '","version":1}') AS body FROM entry
     )
     INSERT INTO log_entry (log_id, index, at, act, account_id, member_id, body, leaf_hash)
     SELECT log, index, at, act, account, member, body, leaf_hash_of(body) FROM written`,
    [log, member, account, entries, begun, ACTS, subject, others],
  );
  await client.query(
    `INSERT INTO entry_subject (subject, at, log_id, index)
     SELECT $1, $3::timestamptz + i * interval '${SECONDS_APART} second',
       CASE WHEN i % 2 = 0 THEN $2::uuid ELSE ($5::uuid[])[1 + (i / 2) % 99] END,
       CASE WHEN i % 2 = 0 THEN i / 2 ELSE (i / 2) / 99 END
     FROM generate_series(9, $4::bigint - 1, 10) i`,
    [subject, log, begun, entries, others],
  );
  const body = 'heavy';
  await client.query(
    `INSERT INTO entry_subject (subject, at, log_id, index)
     SELECT subject_of_body($1), e.at, e.log_id, e.index FROM log_entry e
     WHERE e.log_id = $2 AND e.act NOT IN ('ballot.cast', 'participation.noted')`,
    [body, log],
  );
  await client.query('SET session_replication_role = origin');
  await client.query('ANALYZE log_entry, entry_subject, log');
  return { entries, log, member, account, subject, body, act: 'comment.revised', begun };
}
