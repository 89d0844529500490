import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { listen, type Listener } from '../support/listen.js';
import { givenAccounts, givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';

interface Tally {
  readonly ballots: number;
  readonly counts: readonly { option: string; count: number }[];
}
interface Change {
  readonly act: string;
  readonly index: number;
  readonly inWords: string;
}

const TALLY = 'subscription T($question: ID!) { tally(question: $question) { question ballots counts { option count } } }';
const CHANGES = 'subscription C($symbol: String!) { consultationChanged(symbol: $symbol) { symbol index act at inWords } }';

describe('subscriptions, with two API processes on one database', () => {
  let database: TestDatabase;
  let here: TestApp;
  let there: TestApp;
  let delegates: TestDelegate[];
  let officer: { account: string; token: string };
  let round = 0;
  const listeners: Listener<unknown>[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    [here, there] = await Promise.all([startTestApp({ database }), startTestApp({ database })]);
    delegates = (await givenDelegations(database.owner, 8)).flat();
    [officer] = (await givenAccounts(database.owner, 'SECRETARIAT', 1, 'Officer')) as [typeof officer];
  });
  afterEach(async () => {
    await Promise.all(listeners.splice(0).map((listener) => listener.stop()));
  });
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    await database.drop();
  });

  const poll = (tallyVisibility: 'LIVE' | 'AFTER_OWN_VOTE' | 'AFTER_CLOSE'): Promise<TestPoll> =>
    givenVoting(database.owner, `L/${++round}`, [{ key: 'theme', tallyVisibility }]);
  const hear = async <T>(
    app: TestApp,
    token: string | undefined,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<Listener<T>> => {
    const listener = await listen<T>(app.address, token ?? '', query, variables);
    listeners.push(listener);
    return listener;
  };

  it('tell the live tally of what was cast through the other process', async () => {
    const { id } = (await poll('LIVE')).question('theme');
    const tally = await hear<Tally>(here, delegates[7]?.token, TALLY, { question: id });
    await tally.until((t) => t.ballots === 0);
    await givenVotes(there.address, delegates, id, ['for', 'for', 'against']);
    const last = await tally.until((t) => t.ballots === 3);
    expect(last.counts).toEqual([
      { option: 'for', count: 2 },
      { option: 'against', count: 1 },
    ]);
  });

  it('tell the tally after one’s own vote to those who have voted, from then on', async () => {
    const { id } = (await poll('AFTER_OWN_VOTE')).question('theme');
    const voter = await hear<Tally>(here, delegates[0]?.token, TALLY, { question: id });
    const other = await hear<Tally>(here, delegates[7]?.token, TALLY, { question: id });
    const secretariat = await hear<Tally>(here, officer.token, TALLY, { question: id });
    await givenVotes(there.address, delegates, id, ['for', 'against']);
    await voter.until((t) => t.ballots === 2);
    expect([other.heard, secretariat.heard]).toEqual([[], []]);
  });

  it('tell nothing of a tally that opens after closing, until it is closed', async () => {
    const closing = await poll('AFTER_CLOSE');
    const { id } = closing.question('theme');
    const tally = await hear<Tally>(here, delegates[0]?.token, TALLY, { question: id });
    await givenVotes(there.address, delegates, id, ['for', 'against']);
    const changes = await hear<Change>(here, officer.token, CHANGES, { symbol: closing.symbol });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(tally.heard).toEqual([]);
    await there.api
      .as(officer.token)
      .act('closeVoting', { symbol: closing.symbol, confirmSymbol: closing.symbol }, 'consultation { state }');
    await tally.until((t) => t.ballots === 2);
    await changes.until((c) => c.act === 'consultation.closed');
  });

  it('tell what happens to a consultation, in order, in words, and without its ballots', async () => {
    const changing = await poll('LIVE');
    const changes = await hear<Change>(here, delegates[0]?.token, CHANGES, { symbol: changing.symbol });
    await givenVotes(there.address, delegates, changing.question('theme').id, ['for', 'against']);
    await there.api
      .as(officer.token)
      .act('closeVoting', { symbol: changing.symbol, confirmSymbol: changing.symbol }, 'consultation { state }');
    const closed = await changes.until((c) => c.act === 'consultation.closed');
    const acts = changes.heard.map((c) => c.act).filter((act) => act !== 'roll.taken');
    expect(acts).toEqual(['consultation.closing-brought-forward', 'question.decided', 'consultation.closed']);
    expect(changes.heard.map((c) => c.index)).toEqual([...changes.heard.map((c) => c.index)].sort((one, other) => one - other));
    expect(closed.inWords).toMatch(/2 of 8/);
  });

  it('tell nothing to whom the consultation is closed, and stop with the session', async () => {
    const closed = await poll('LIVE');
    const stranger = (await givenAccounts(database.owner, 'DELEGATE', 1, 'Stranger'))[0];
    const refused = await hear<Change>(here, stranger?.token, CHANGES, { symbol: closed.symbol });
    const leaving = (await givenAccounts(database.owner, 'SECRETARIAT', 1, 'Leaving'))[0];
    const left = await hear<Tally>(here, leaving?.token, TALLY, { question: closed.question('theme').id });
    await left.until((t) => t.ballots === 0);
    expect(refused.faults).toHaveLength(1);
    await database.owner.query('UPDATE session SET revoked_at = now() WHERE account_id = $1', [leaving?.account]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await givenVotes(there.address, delegates, closed.question('theme').id, ['for']);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(left.heard).toHaveLength(1);
  });
});
