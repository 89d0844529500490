import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A delegate as the tests meet one: whose it is, and the token by which the API knows it. */
export interface TestDelegate {
  readonly account: string;
  readonly token: string;
  readonly member: string;
  readonly code: string;
}

export interface TestQuestion {
  readonly id: string;
  readonly key: string;
}

export interface TestPoll {
  readonly id: string;
  readonly symbol: string;
  readonly questions: readonly TestQuestion[];
  question(key: string): TestQuestion;
}

const GROUPS = ['AFRICAN', 'ASIA_PACIFIC', 'EASTERN_EUROPEAN', 'LATIN_AMERICAN_AND_CARIBBEAN', 'WESTERN_EUROPEAN_AND_OTHERS'];
const LONG_AGO = '2000-01-01T00:00:00Z';

function codeOf(n: number): string {
  return `M${String(n).padStart(4, '0')}`;
}

/** An account with a role and a token, written straight into the tables: sign-in is tested elsewhere. */
export async function givenAccounts(
  owner: pg.Pool,
  role: string,
  count: number,
  name: string,
): Promise<{ account: string; token: string }[]> {
  const made = Array.from({ length: count }, () => ({
    account: randomUUID(),
    token: `placet_${randomUUID()}${randomUUID()}`.replaceAll('-', ''),
  }));
  const accounts = made.map((m) => m.account);
  await owner.query(
    `INSERT INTO account (id, email, name) SELECT a.id, a.id || '@example.org', $2 || ' ' || a.n FROM unnest($1::uuid[]) WITH ORDINALITY a (id, n)`,
    [accounts, name],
  );
  await owner.query(`INSERT INTO account_role (account_id, role) SELECT a, $2 FROM unnest($1::uuid[]) a`, [accounts, role]);
  await owner.query(
    `INSERT INTO session (token_hash, id, account_id, kind, name, expires_at)
     SELECT s.hash, gen_random_uuid(), s.account, 'TOKEN', 'test', now() + interval '30 days' FROM unnest($1::bytea[], $2::uuid[]) s (hash, account)`,
    [made.map((m) => createHash('sha256').update(m.token).digest()), accounts],
  );
  return made;
}

/** Member States with accepted credentials, `delegatesEach` delegates each: a representative, then alternates. */
export async function givenDelegations(owner: pg.Pool, members: number, delegatesEach = 1): Promise<TestDelegate[][]> {
  const ids = Array.from({ length: members }, () => randomUUID());
  const codes = ids.map((_, n) => codeOf(n));
  await owner.query(`INSERT INTO member (id, code, seal) SELECT m.id, m.code, 'MX' FROM unnest($1::uuid[], $2::text[]) m (id, code)`, [
    ids,
    codes,
  ]);
  await owner.query(
    `INSERT INTO membership (member_id, kind, names, groups, valid_from, recorded_at)
     SELECT m.id, 'MEMBER_STATE', jsonb_build_object('en', 'Member ' || m.n), ARRAY[($2::text[])[1 + m.n % 5]], $3, $3
     FROM unnest($1::uuid[]) WITH ORDINALITY m (id, n)`,
    [ids, GROUPS, LONG_AGO],
  );
  await owner.query(
    `INSERT INTO credentials (id, member_id, status, valid_from, recorded_at) SELECT gen_random_uuid(), m, 'ACCEPTED', $2, $2 FROM unnest($1::uuid[]) m`,
    [ids, LONG_AGO],
  );
  const delegations = ids.map((): TestDelegate[] => []);
  for (let nth = 0; nth < delegatesEach; nth++) {
    const accounts = await givenAccounts(owner, 'DELEGATE', members, nth === 0 ? 'Representative' : `Alternate ${nth}`);
    await owner.query(
      `INSERT INTO delegate (id, member_id, account_id, function, valid_from, recorded_at)
       SELECT gen_random_uuid(), d.member, d.account, $3, $4, $4 FROM unnest($1::uuid[], $2::uuid[]) d (member, account)`,
      [ids, accounts.map((a) => a.account), nth === 0 ? 'REPRESENTATIVE' : 'ALTERNATE', LONG_AGO],
    );
    accounts.forEach((made, n) => delegations[n]?.push({ ...made, member: ids[n] as string, code: codes[n] as string }));
  }
  return delegations;
}

const SIMPLE_MAJORITY = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum: null,
  tieRule: 'REJECTED',
};

export interface QuestionSketch {
  readonly key: string;
  readonly method?: 'ENDORSEMENT' | 'SINGLE_CHOICE' | 'SELECTION' | 'APPROVAL';
  readonly options?: readonly string[];
  readonly chooseMax?: number;
  readonly seats?: number;
  readonly tallyVisibility?: 'LIVE' | 'AFTER_OWN_VOTE' | 'AFTER_CLOSE';
  /** Nothing is shown of its counts then. */
  readonly secret?: boolean;
  readonly dependsOn?: { question: string; option: string };
  /** Milliseconds from now. */
  readonly closesIn?: number;
}

/** A consultation on which voting has begun, written straight into the tables: how it gets there is tested elsewhere. */
export async function givenVoting(
  owner: pg.Pool,
  symbol: string,
  sketches: readonly QuestionSketch[] = [{ key: 'theme' }],
  closesIn = 3_600_000,
): Promise<TestPoll> {
  const id = randomUUID();
  await owner.query(`INSERT INTO body (key, names) VALUES ('council', '{"en": "Council"}') ON CONFLICT DO NOTHING`);
  await owner.query(`SELECT create_log($1, 'CONSULTATION')`, [id]);
  await owner.query(
    `INSERT INTO rule_set (key, version, names, rule) VALUES ('test', 1, '{"en": "Simple majority"}', $1) ON CONFLICT DO NOTHING`,
    [SIMPLE_MAJORITY],
  );
  await owner.query(
    `INSERT INTO consultation (id, symbol, body_key, title, summary, official_zone, visibility, rule_set_key, rule_set_version, rule_set,
       rule_set_frozen_at, comments_close_at, voting_opens_at, voting_closes_at, opened_at)
     SELECT $1, $2, 'council', jsonb_build_object('en', 'Consultation ' || $2::text), '{"en": "A test."}', 'Europe/Zurich', 'MEMBERS', 'test', 1, $3,
       t.now, t.now - interval '1 second', t.now - interval '1 second', t.now + $4 * interval '1 millisecond', t.now - interval '1 day'
     FROM (SELECT official_now() AS now) t`,
    [id, symbol, SIMPLE_MAJORITY, closesIn],
  );
  const questions: TestQuestion[] = [];
  for (const [n, sketch] of sketches.entries()) questions.push(await givenQuestion(owner, id, n + 1, sketch, questions));
  return {
    id,
    symbol,
    questions,
    question: (key) => {
      const found = questions.find((q) => q.key === key);
      if (!found) throw new Error(`there is no question ${key}`);
      return found;
    },
  };
}

async function givenQuestion(
  owner: pg.Pool,
  consultation: string,
  number: number,
  sketch: QuestionSketch,
  before: readonly TestQuestion[],
): Promise<TestQuestion> {
  const id = randomUUID();
  const options = sketch.options ?? ['for', 'against'];
  const parent = sketch.dependsOn ? before.find((q) => q.key === sketch.dependsOn?.question)?.id : null;
  await owner.query(
    `INSERT INTO question (id, consultation_id, key, number, title, wording, method, option_count, choose_min, choose_max, seats, rule, secrecy,
       tally_visibility, depends_on, depends_on_option, standing, closes_at)
     VALUES ($1, $2, $3, $4, jsonb_build_object('en', 'Question ' || $3::text), '{"en": "What do you say?"}', $5, $6, 1, $7, $8, $9, $15, $10,
       $11, $12, $13, official_now() + $14 * interval '1 millisecond')`,
    [
      id,
      consultation,
      sketch.key,
      number,
      sketch.method ?? 'ENDORSEMENT',
      options.length,
      sketch.chooseMax ?? 1,
      sketch.seats ?? 1,
      SIMPLE_MAJORITY,
      sketch.secret ? 'AFTER_CLOSE' : (sketch.tallyVisibility ?? 'LIVE'),
      parent,
      sketch.dependsOn?.option ?? null,
      parent ? 'WAITING' : 'ASKED',
      sketch.closesIn ?? null,
      sketch.secret ? 'SECRET' : 'RECORDED',
    ],
  );
  await owner.query(
    `INSERT INTO question_option (question_id, position, key, title)
     SELECT $1, o.n - 1, o.key, jsonb_build_object('en', 'Option ' || o.key) FROM unnest($2::text[]) WITH ORDINALITY o (key, n)`,
    [id, options],
  );
  return { id, key: sketch.key };
}
