import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { givenAccounts, givenVoting, type TestDelegate, type TestPoll } from './poll.js';

/** A consultation that hears comments: a document of three blocks and a proposal, and voting still a day away. */
export interface TestHearing extends TestPoll {
  readonly document: string;
  readonly proposal: string;
}

export async function givenHearing(owner: pg.Pool, symbol: string, visibility = 'MEMBERS'): Promise<TestHearing> {
  const poll = await givenVoting(owner, symbol);
  await owner.query(
    `UPDATE consultation SET visibility = $2, comments_close_at = t.now + interval '12 hours', voting_opens_at = t.now + interval '1 day',
       voting_closes_at = t.now + interval '2 days' FROM (SELECT official_now() AS now) t WHERE id = $1`,
    [poll.id, visibility],
  );
  const document = randomUUID();
  await owner.query(
    `INSERT INTO document (id, consultation_id, position, symbol, title, issued_on, original_language) VALUES ($1, $2, 0, $3, '{"en": "Themes"}', '2006-10-12', 'en')`,
    [document, poll.id, symbol],
  );
  await owner.query(
    `INSERT INTO document_block (document_id, anchor, position, kind, number, text)
     SELECT $1, b.anchor, b.n - 1, b.kind, b.number, '{"en": "Words."}'
     FROM (VALUES ('h-1', 1, 'HEADING', NULL), ('p-1', 2, 'PARAGRAPH', '1'), ('p-2', 3, 'PARAGRAPH', '2')) b (anchor, n, kind, number)`,
    [document],
  );
  const proposal = await givenTheme(owner, poll);
  return { ...poll, document, proposal };
}

/** A proposal of the Administration. */
async function givenTheme(owner: pg.Pool, { id }: TestPoll): Promise<string> {
  const proposal = randomUUID();
  await owner.query(`INSERT INTO proposal (id, consultation_id, position, key, origin) VALUES ($1, $2, 0, 'theme', 'ADMINISTRATION')`, [
    proposal,
    id,
  ]);
  await owner.query(
    `INSERT INTO proposal_version (proposal_id, version, title, text, sha256, account_id)
     VALUES ($1, 1, '{"en": "The theme"}', '{"en": "Let it be this."}', sha256('Let it be this.'), $2)`,
    [proposal, randomUUID()],
  );
  return proposal;
}

/** A proposal that a question puts to the vote by itself. */
export async function givenSubject(owner: pg.Pool, poll: TestPoll, key: string): Promise<string> {
  const proposal = await givenTheme(owner, poll);
  await owner.query('UPDATE question SET subject = $1 WHERE id = $2', [proposal, poll.question(key).id]);
  return proposal;
}

/** One more person of a Member's delegation. */
export async function givenDelegate(owner: pg.Pool, of: TestDelegate, duty: 'ALTERNATE' | 'ADVISER'): Promise<TestDelegate> {
  const [made] = await givenAccounts(owner, 'DELEGATE', 1, duty);
  if (!made) throw new Error('no account was made');
  await owner.query(
    `INSERT INTO delegate (id, member_id, account_id, function, valid_from, recorded_at)
     VALUES (gen_random_uuid(), $1, $2, $3, '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z')`,
    [of.member, made.account, duty],
  );
  return { ...of, ...made };
}

/** A representative of an observer. */
export async function givenObserver(owner: pg.Pool, code: string): Promise<TestDelegate> {
  const [made] = await givenAccounts(owner, 'OBSERVER', 1, code);
  if (!made) throw new Error('no account was made');
  const member = randomUUID();
  await owner.query(`INSERT INTO member (id, code, seal) VALUES ($1, $2, 'OB')`, [member, code]);
  await owner.query(
    `INSERT INTO membership (member_id, kind, names, valid_from, recorded_at)
     VALUES ($1, 'OBSERVER_ORGANIZATION', jsonb_build_object('en', 'Observer ' || $2::text), '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z')`,
    [member, code],
  );
  await owner.query(
    `INSERT INTO delegate (id, member_id, account_id, function, valid_from, recorded_at)
     VALUES (gen_random_uuid(), $1, $2, 'REPRESENTATIVE', '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z')`,
    [member, made.account],
  );
  return { ...made, member, code };
}
