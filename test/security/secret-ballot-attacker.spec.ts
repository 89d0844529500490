import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '#platform';
import { BallotBox } from '#voting';
import { startTestApp, type TestApp } from '../support/app.js';
import { ballotOf } from '../support/ballots.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { givenAccounts, givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { attack, type Known, likeliest } from './attacker/attacker.js';
import { filesOf, type Loot, lootOf, serverLogOf } from './attacker/loot.js';
import { OPTIONS, versionsIn } from './attacker/pages.js';

/** In full with PLACET_FULL=1 (npm run test:full); otherwise enough to see that the attacker is alive and finds nothing. */
const RUNS = process.env['PLACET_FULL'] === '1' ? 20 : 2;
const ON_THE_ROLL = 180;
const VOTERS = 175;

/** What the attacker has of a vote, and how the Members voted in truth. */
type Vote = Readonly<{ loot: Loot; known: Known; truth: ReadonlyMap<string, string>; held: readonly number[][] }>;

/** Uneven on purpose: whoever guesses at random does worse than whoever names the likeliest for everybody. */
const CHOICES = [
  ['ama', 0.5],
  ['bo', 0.3],
  ['cy', 0.16],
  ['ABSTAIN', 0.04],
] as const;

describe('an attacker with a full dump, system columns, the data files and the logs', () => {
  it(
    `guesses no better than without them: ${VOTERS} Members, ${OPTIONS.length} options, ${RUNS} votes`,
    async () => {
      const votes: Vote[] = [];
      for (let seed = 1; seed <= RUNS; seed++) votes.push(await voteIn(seed));
      const { best, limit, attempts } = judged(votes);
      expect(attempts).toBeGreaterThan(20);
      if (best.correct > limit)
        throw new Error(`${best.name}: ${best.correct} of ${RUNS * VOTERS}; without it, at most ${Math.floor(limit)}`);
      for (const { loot, known } of votes) {
        expect(loot.serverLog).not.toContain(known.question);
        for (const { account } of known.voters) expect(loot.serverLog).not.toContain(account);
      }
      // While voting went on, the files held the box as it then was, and no version before.
      for (const { held } of votes) expect(held).toEqual([[30], [90], [VOTERS]]);
    },
    RUNS * 120_000,
  );

  describe('is what it should be: where something is put back that joins them, it', () => {
    let vote: Vote;
    beforeAll(async () => {
      vote = await voteIn(77, { before: plant, after: replant });
    }, 240_000);

    it.each([
      ['planted.with_serial', 'a serial id'],
      ['planted.with_created_at', 'a created-at column'],
      ['planted.as_written', 'one row a ballot, joined by transaction or place'],
      ['planted.with_receipt', 'a fingerprint that the receipt has as well'],
      ['server log: LOG sealed', 'a line of the server’s log for each ballot'],
      ['server log: LOG counted', 'a line of the server’s log that says who and what'],
    ])('relinks by %s (%s)', (table) => {
      const tables = new Map([...vote.loot.tables].filter(([name]) => !name.startsWith('planted.') || name === table));
      const [, line] = table.split('server log: LOG ');
      const told = vote.loot.serverLog.split('\n').filter((each) => line !== undefined && each.includes(`LOG:  ${line} `));
      const found = judged([{ ...vote, loot: { tables, files: [], serverLog: told.join('\n') } }]);
      expect(found.best.name).toContain(table);
      expect(found.best.correct).toBeGreaterThan(0.95 * VOTERS);
      expect(found.best.correct).toBeGreaterThan(found.limit); // and the test above would fail
    });

    it('sees the versions of a box that is changed in the ordinary way', () => {
      expect(versionsIn(vote.loot.files).size).toBeGreaterThan(5);
    });
  });
});

describe('a secret ballot', () => {
  let chamber: TestApp;
  let lines = '';
  let delegates: TestDelegate[];

  beforeAll(async () => {
    const logger = createLogger('trace', { write: (line: string) => void (lines += line) });
    chamber = await startTestApp({ logger });
    delegates = (await givenDelegations(chamber.database.owner, 3)).flat();
  });
  afterAll(() => chamber.stop());

  it('is in no line of the log, no figure of the monitoring, and no answer, whether it is counted, refused or fails', async () => {
    const { owner } = chamber.database;
    const options = ['zanzibar-marked', 'yokohama-marked'];
    const poll = await givenVoting(owner, 'L/1', [{ key: 'seat', method: 'SINGLE_CHOICE', options, secret: true }]);
    const cast = async (by: TestDelegate, marks: string, key: string): Promise<string> => {
      const query = `mutation { castBallot(input: { question: "${poll.question('seat').id}", kind: CHOICE, marks: [${marks}], idempotencyKey: "${key}" })
        { __typename ... on Refusal { code message } ... on CastBallotSuccess { receipt { index leafHash } ballot { inWords } } } }`;
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${by.token}` };
      return (await fetch(`${chamber.address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).text();
    };
    const [first, second, third] = delegates as [TestDelegate, TestDelegate, TestDelegate];
    const one = '{ option: "zanzibar-marked" }';
    const answers = [await cast(first, one, 'counted-key'), await cast(second, `${one}, { option: "yokohama-marked" }`, 'refused-key')];
    expect(answers[0]).toContain('CastBallotSuccess');
    expect(answers[1]).toContain('INVALID_BALLOT');
    // The database fails on the way, and says what it met.
    await owner.query(`CREATE OR REPLACE FUNCTION seal_ballot(p_kind text, p_marks smallint[], p_options integer) RETURNS bytea LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'cannot seal % %, zanzibar-marked', p_kind, p_marks; END $$`);
    answers.push(await cast(third, one, 'failing-key'));
    expect(answers[2]).toContain('INTERNAL_SERVER_ERROR');
    const metrics = await (await fetch(`${chamber.address}/metrics`)).text();
    expect(lines).toContain('A secret ballot could not be cast.');
    for (const text of [lines, metrics, ...answers.filter((_, at) => at !== 1)]) {
      expect(text).not.toMatch(/zanzibar|yokohama|\{1,NULL\}/);
    }
  });
});

/** A vote from beginning to end, by the application itself; the ballots come one by one, which is the easiest to follow. */
async function voteIn(seed: number, planted?: Record<'before' | 'after', (database: TestDatabase) => Promise<void>>): Promise<Vote> {
  const database = await createTestDatabase();
  const logged = await serverLogOf(database.owner);
  const app = await startTestApp({ database });
  try {
    const delegates = (await givenDelegations(database.owner, ON_THE_ROLL)).flat();
    const poll = await givenVoting(database.owner, `A/${seed}`, [
      { key: 'chair', method: 'SINGLE_CHOICE', options: OPTIONS, secret: true },
    ]);
    await planted?.before(database);
    const { voters, truth } = drawn(seed, delegates);
    const held = await castAll(app, poll, voters, truth);
    const [officer] = await givenAccounts(database.owner, 'SECRETARIAT', 1, 'Officer');
    const closing = { symbol: poll.symbol, confirmSymbol: poll.symbol };
    const closed = await app.api.as(officer?.token ?? null).act<{ __typename: string }>('closeVoting', closing, '__typename');
    if (closed.__typename !== 'CloseVotingSuccess') throw new Error('the vote was not closed');
    await planted?.after(database);
    const counts = new Map<string, number>();
    for (const choice of truth.values()) counts.set(choice, (counts.get(choice) ?? 0) + 1);
    return { loot: await lootOf(database.owner, logged), known: { question: poll.question('chair').id, voters, counts }, truth, held };
  } finally {
    await app.stop();
    await database.drop();
  }
}

/** Casts in the order of the voters; answers what versions of the box the data files held at three moments. */
async function castAll(
  app: TestApp,
  poll: TestPoll,
  voters: readonly TestDelegate[],
  truth: ReadonlyMap<string, string>,
): Promise<number[][]> {
  const box = app.app.get(BallotBox);
  const question = poll.question('chair').id;
  const held: number[][] = [];
  for (const [at, voter] of voters.entries()) {
    const choice = truth.get(voter.member) ?? '';
    const answer = choice === 'ABSTAIN' ? 'ABSTAIN' : OPTIONS.map((option) => (option === choice ? 1 : null));
    const cast = await box.cast({ ...ballotOf(voter, question, answer, `key-${at}`), secret: true }, voter.member);
    if (typeof cast === 'string' || !cast.counted) throw new Error('a ballot was not counted');
    if (at + 1 === 30 || at + 1 === 90 || at + 1 === VOTERS) held.push([...versionsIn(await filesOf(app.database.owner)).keys()]);
  }
  return held;
}

/** Who votes, in what order, and how: from the seed alone. */
function drawn(seed: number, delegates: readonly TestDelegate[]): { voters: TestDelegate[]; truth: Map<string, string> } {
  const next = dice(seed);
  const voters = delegates
    .map((delegate) => ({ delegate, at: next() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, VOTERS)
    .map(({ delegate }) => delegate);
  const choose = (): string => {
    let left = next();
    return (CHOICES.find(([, share]) => (left -= share) < 0) ?? CHOICES[0])[0];
  };
  return { voters, truth: new Map(voters.map(({ member }) => [member, choose()])) };
}

/** Mulberry32: small, and the same everywhere. */
function dice(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The best of all attempts over all votes, and what pure guessing reaches but for one time in 700: the mean and three σ. */
function judged(votes: readonly Vote[]): { best: { name: string; correct: number }; limit: number; attempts: number } {
  const tried = votes.map(({ loot, known }) => attack(loot, known));
  const names = new Set(tried.flatMap((attempts) => [...attempts.keys()]));
  let best = { name: '', correct: 0 };
  for (const name of names) {
    const correct = votes.reduce((sum, { known, truth }, at) => {
      const guesses = tried[at]?.get(name);
      const otherwise = likeliest(known).option;
      return sum + known.voters.filter(({ member }) => (guesses?.get(member) ?? otherwise) === truth.get(member)).length;
    }, 0);
    if (correct > best.correct) best = { name, correct };
  }
  const shares = votes.map(({ known }) => likeliest(known).share);
  const mean = shares.reduce((sum, share) => sum + share * VOTERS, 0);
  const variance = shares.reduce((sum, share) => sum + share * (1 - share) * VOTERS, 0);
  return { best, limit: mean + 3 * Math.sqrt(variance), attempts: names.size };
}

/**
 * What would undo the secrecy, each in a table of its own: the ballots with a serial id, with the instant at which they came, as
 * rows where they were written, and with the hash of the last receipt; one row that is changed in the ordinary way; and two lines of
 * the server's log for each, of which one names the Member. The first two and the fourth are written out again in another order, so
 * that nothing but their column tells.
 */
async function plant({ owner }: TestDatabase): Promise<void> {
  await owner.query('CREATE SCHEMA planted');
  await owner.query('CREATE TABLE planted.kept (n bigserial, sealed bytea, at timestamptz DEFAULT clock_timestamp(), receipt text)');
  await owner.query('CREATE TABLE planted.as_written (sealed bytea)');
  await owner.query('CREATE TABLE planted.changed (ballots bytea)');
  await owner.query(`INSERT INTO planted.changed VALUES ('')`);
  await owner.query('ALTER FUNCTION put_into_box(uuid, bytea[]) RENAME TO put_into_box_indeed');
  await owner.query(`
    CREATE FUNCTION put_into_box(p_question uuid, p_sealed bytea[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      PERFORM put_into_box_indeed(p_question, p_sealed);
      INSERT INTO planted.kept (sealed, receipt)
        SELECT unnest(p_sealed), (SELECT '\\x' || encode(e.leaf_hash, 'hex') FROM log_entry e WHERE e.act = 'participation.noted' ORDER BY e.index DESC LIMIT 1);
      INSERT INTO planted.as_written SELECT unnest(p_sealed);
      UPDATE planted.changed SET ballots = ballots || p_sealed[1];
      RAISE LOG 'sealed %', p_sealed[1];
      RAISE LOG 'counted % of %', p_sealed[1],
        (SELECT e.member_id FROM log_entry e WHERE e.act = 'participation.noted' ORDER BY e.index DESC LIMIT 1);
    END $$`);
}

/** Each by itself, in an order drawn. */
async function replant({ owner }: TestDatabase): Promise<void> {
  for (const [table, column] of [
    ['with_serial', 'n'],
    ['with_created_at', 'at'],
    ['with_receipt', 'receipt'],
  ])
    await owner.query(`CREATE TABLE planted.${table} AS SELECT sealed, ${column} FROM planted.kept ORDER BY random()`);
}
