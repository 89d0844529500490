import pg from 'pg';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';

/** What the benchmark runs on: a membership, a consultation under way with its document, and one that is decided. */
export interface World {
  readonly delegates: readonly TestDelegate[];
  readonly busy: TestPoll;
  readonly decided: TestPoll;
}

const MEMBERS = 200;
const PARAGRAPHS = 40;

export async function makeWorld(url: string): Promise<World> {
  const owner = new pg.Pool({ connectionString: url, max: 4 });
  const delegates = (await givenDelegations(owner, MEMBERS)).flat();
  const questions = [
    { key: 'theme' },
    { key: 'topics', method: 'SELECTION', options: ['environment', 'labour', 'free-movement', 'south-south'], chooseMax: 2, seats: 2 },
    { key: 'fate', method: 'SINGLE_CHOICE', options: ['defer', 'cancel'] },
    { key: 'funding' },
  ] as const;
  const busy = await givenVoting(owner, 'BENCH/1', questions, 30 * 86_400_000);
  const decided = await givenVoting(owner, 'BENCH/2', questions, 3_000);
  for (const poll of [busy, decided]) {
    await writeDocument(owner, poll);
    await castAll(owner, poll, delegates);
  }
  await owner.query('ANALYZE');
  await owner.end();
  return { delegates, busy, decided };
}

async function writeDocument(owner: pg.Pool, poll: TestPoll): Promise<void> {
  await owner.query(
    `WITH written AS (
       INSERT INTO document (id, consultation_id, position, symbol, title, issued_on, original_language)
       VALUES (gen_random_uuid(), $1, 1, $2, '{"en": "A note by the Administration"}', '2006-10-12', 'en') RETURNING id)
     INSERT INTO document_block (document_id, anchor, position, kind, level, number, text)
     SELECT written.id, 'p' || n, n, 'PARAGRAPH', 1, n::text, jsonb_build_object('en', repeat('A sentence of the note about what is proposed. ', 8))
     FROM written, generate_series(1, $3::integer) n`,
    [poll.id, poll.symbol, PARAGRAPHS],
  );
}

/** A ballot of every Member on every question. */
async function castAll(owner: pg.Pool, poll: TestPoll, delegates: readonly TestDelegate[]): Promise<void> {
  for (const [n, question] of poll.questions.entries()) {
    const wide = n === 1 ? ',NULL,NULL' : '';
    await owner.query(
      `SELECT count(*) FROM cast_ballots($1::uuid[], array_fill($2::uuid, ARRAY[cardinality($1::uuid[])]), array_fill('CHOICE'::text, ARRAY[cardinality($1::uuid[])]),
         $3::text[], array_fill($4::text, ARRAY[cardinality($1::uuid[])]), array_fill('\\x00'::bytea, ARRAY[cardinality($1::uuid[])]), array_fill(NULL::integer, ARRAY[cardinality($1::uuid[])]))`,
      [
        delegates.map((d) => d.account),
        question.id,
        delegates.map((_, m) => (m % 3 === 0 ? `{NULL,1${wide}}` : `{1,NULL${wide}}`)),
        `world-${poll.symbol}-${n}`,
      ],
    );
  }
}

/** A million ballots of other consultations, with their entries and receipts, as years of use leave them. */
export async function addHistory(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SET session_replication_role = replica`); // written in bulk: what it refers to is there
  await client.query(`CREATE TEMP TABLE past AS SELECT gen_random_uuid() AS id, n FROM generate_series(1, 5000) n`);
  await client.query(`
    INSERT INTO ballot (question_id, member_id, version, kind, marks, function, account_id, cast_at, log_index)
    SELECT p.id, d.member_id, 1, 'CHOICE', '{1,NULL}', d.function, d.account_id, now(), 0 FROM past p CROSS JOIN delegate d`);
  await client.query(`
    INSERT INTO cast_receipt (account_id, key, request, question_id, member_id, function, version, log_id, log_index, cast_at, leaf_hash)
    SELECT d.account_id, 'past-key-' || p.n, sha256('x'), p.id, d.member_id, d.function, 1, p.id, 0, now(), sha256('x') FROM past p CROSS JOIN delegate d`);
  await client.query(`
    INSERT INTO log_entry (log_id, index, at, act, account_id, member_id, body, leaf_hash)
    SELECT p.id, row_number() OVER (PARTITION BY p.id), now(), 'ballot.cast', d.account_id, d.member_id, repeat('x', 330), sha256('x')
    FROM past p CROSS JOIN delegate d`);
  await client.query('ANALYZE ballot, cast_receipt, log_entry');
  await client.query('CHECKPOINT');
  await client.end();
}
