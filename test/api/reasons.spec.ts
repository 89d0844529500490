import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting, type TestDelegate } from '../support/poll.js';
import { WHOLE_RECORD, wholeRecord } from '../support/record.js';

interface Payload {
  readonly __typename: string;
  readonly code?: string;
  readonly path?: readonly string[] | null;
  readonly receipt?: { index: number };
}

describe('a reason with a ballot', () => {
  let chamber: TestApp;
  let members: TestDelegate[];
  let round = 0;

  const sense = async (): Promise<{ question: string; symbol: string; log: string }> => {
    const poll = await givenVoting(chamber.database.owner, `R/${++round}`, [
      { key: 'sense', method: 'SINGLE_CHOICE', options: ['support', 'can-accept', 'cannot-accept'] },
    ]);
    await chamber.database.owner.query(`UPDATE question SET method = 'CONSENSUS' WHERE consultation_id = $1`, [poll.id]);
    return { question: poll.question('sense').id, symbol: poll.symbol, log: poll.id };
  };
  const cast = (n: number, question: string, option: string, reason?: string | null, key: string = randomUUID()): Promise<Payload> =>
    chamber.api
      .as(members[n]?.token ?? null)
      .act<Payload>('castBallot', { question, kind: 'CHOICE', marks: [{ option }], idempotencyKey: key, reason }, 'receipt { index }');
  const reasons = async (token: string | null, question: string): Promise<unknown[]> =>
    (
      await chamber.api
        .as(token)
        .data<{ reasonsWithBallots: unknown[] }>('query ($q: ID!) { reasonsWithBallots(question: $q) { member answer text mine } }', {
          q: question,
        })
    ).reasonsWithBallots;

  beforeAll(async () => {
    chamber = await startTestApp();
    members = (await givenDelegations(chamber.database.owner, 4)).map(([first]) => first as TestDelegate);
  });
  afterAll(() => chamber.stop());

  it('is needed of whoever cannot accept, and may come with another answer', async () => {
    const { question, log } = await sense();
    expect(await cast(0, question, 'cannot-accept')).toMatchObject({ code: 'INVALID_BALLOT', path: ['reason'] });
    expect(await cast(0, question, 'cannot-accept', '   ')).toMatchObject({ code: 'INVALID_BALLOT', path: ['reason'] });
    expect(await cast(0, question, 'cannot-accept', 'x'.repeat(2001))).toMatchObject({ code: 'INVALID_INPUT' });
    const key = randomUUID();
    const first = await cast(0, question, 'cannot-accept', 'It costs too much.', key);
    expect(first).toMatchObject({ __typename: 'CastBallotSuccess' });
    // Sent again it has no second effect; with other words the key was used for another ballot.
    expect(await cast(0, question, 'cannot-accept', 'It costs too much.', key)).toEqual(first);
    expect(await cast(0, question, 'cannot-accept', 'For another reason.', key)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['idempotencyKey'],
    });
    expect(await cast(1, question, 'support')).toMatchObject({ __typename: 'CastBallotSuccess' });
    expect(await cast(2, question, 'can-accept', 'With a heavy heart.')).toMatchObject({ __typename: 'CastBallotSuccess' });
    const { rows } = await chamber.database.owner.query<{ act: string; index: string }>(
      `SELECT act, index FROM log_entry WHERE log_id = $1 AND act LIKE 'ballot.%' ORDER BY index`,
      [log],
    );
    expect(rows.map(({ act }) => act)).toEqual(['ballot.cast', 'ballot.reason-given', 'ballot.cast', 'ballot.cast', 'ballot.reason-given']);
  });

  it('is refused where the question asks for none', async () => {
    const poll = await givenVoting(chamber.database.owner, `R/${++round}`);
    expect(await cast(0, poll.question('theme').id, 'for', 'Because.')).toMatchObject({ code: 'INVALID_INPUT', path: ['reason'] });
  });

  it('is one’s own until the question is decided, then everybody’s, and goes with the ballot that stands', async () => {
    const { question, symbol } = await sense();
    await cast(0, question, 'cannot-accept', 'It costs too much.');
    await cast(1, question, 'cannot-accept', 'It is too late.');
    await cast(1, question, 'support');
    expect(await reasons(members[0]?.token ?? null, question)).toMatchObject([{ mine: true, text: 'It costs too much.' }]);
    expect(await reasons(members[2]?.token ?? null, question)).toEqual([]);
    const secretariat = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
    await secretariat.act('closeVoting', { symbol, confirmSymbol: symbol }, 'consultation { state }');
    expect(await reasons(members[2]?.token ?? null, question)).toEqual([
      { member: members[0]?.code, answer: expect.any(String), text: 'It costs too much.', mine: false },
    ]);
    await secretariat.act('publishRecord', { symbol, confirmSymbol: symbol }, 'record { symbol }');
    const { record } = await secretariat.data<{ record: Parameters<typeof wholeRecord>[0] }>(
      `query ($s: String!) { record(symbol: $s) { ${WHOLE_RECORD} } }`,
      {
        s: symbol,
      },
    );
    expect(wholeRecord(record)).toMatchObject({
      statements: { reasons: [{ question: 'sense', member: members[0]?.code, version: 1, text: 'It costs too much.' }] },
    });
  });
});
