import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenDelegate, givenObserver } from '../support/hearing.js';
import { givenAccounts, givenDelegations, givenVoting, type QuestionSketch, type TestDelegate, type TestPoll } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';

interface Payload {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
  readonly receipt?: { member: string; version: number; index: number; leafHash: string; castAt: string; log: string; question: string };
  readonly ballot?: { kind: string; version: number; castBy: string; inWords: string; marks: { option: string; mark: number }[] };
}

const CAST = `receipt { question member version castAt log index leafHash } ballot { kind version castBy inWords marks { option mark } }`;
const TOPICS: QuestionSketch = {
  key: 'topics',
  method: 'SELECTION',
  options: ['environment', 'labour', 'movement', 'south'],
  chooseMax: 2,
  seats: 2,
};
const DAY = 86_400_000;

describe('voting through the API', () => {
  let chamber: TestApp;
  let delegates: TestDelegate[];
  let officer: Api;
  let round = 0;

  const as = (delegate: TestDelegate): Api => chamber.api.as(delegate.token);
  const delegate = (n: number): TestDelegate => {
    const found = delegates[n];
    if (!found) throw new Error(`there is no delegate ${n}`);
    return found;
  };
  const cast = (
    voter: TestDelegate,
    question: string,
    answer: readonly string[] | 'ABSTAIN' | 'BLANK',
    more: Record<string, unknown> = {},
    api: Api = as(voter),
  ): Promise<Payload> => {
    const [kind, marks] = typeof answer === 'string' ? [answer, []] : ['CHOICE', answer.map((option) => ({ option }))];
    return api.act<Payload>('castBallot', { question, kind, marks, idempotencyKey: randomUUID(), ...more }, CAST);
  };
  const voting = (sketches?: readonly QuestionSketch[], closesIn?: number): Promise<TestPoll> =>
    givenVoting(chamber.database.owner, `V/${++round}`, sketches, closesIn);
  const questionsOf = async <Q>(api: Api, poll: TestPoll, fields: string): Promise<Q[]> => {
    const data = await api.data<{ consultation: { questions: Q[] } }>(
      `query Q($symbol: String!) { consultation(symbol: $symbol) { questions { ${fields} } } }`,
      {
        symbol: poll.symbol,
      },
    );
    return data.consultation.questions;
  };

  beforeAll(async () => {
    chamber = await startTestApp();
    delegates = (await givenDelegations(chamber.database.owner, 12)).flat();
    const [made] = await givenAccounts(chamber.database.owner, 'SECRETARIAT', 1, 'Officer');
    officer = chamber.api.as(made?.token ?? null);
  });
  afterAll(() => chamber.stop());

  describe('casting', () => {
    it('counts a ballot, replaces it until closing, and gives a receipt each time', async () => {
      const question = (await voting([TOPICS])).question('topics').id;
      const first = await cast(delegate(0), question, ['movement', 'labour']);
      expect(first).toMatchObject({
        __typename: 'CastBallotSuccess',
        receipt: { question, member: delegate(0).code, version: 1, index: 1 },
        ballot: { kind: 'CHOICE', version: 1, castBy: 'representative', inWords: 'Option labour; Option movement' },
      });
      expect(first.ballot?.marks).toEqual([
        { option: 'labour', mark: 1 },
        { option: 'movement', mark: 1 },
      ]);
      const second = await cast(delegate(0), question, 'ABSTAIN', {}, as(delegate(0)).in('fr'));
      expect(second).toMatchObject({
        receipt: { version: 2, index: 2 },
        ballot: { kind: 'ABSTAIN', castBy: 'représentant', inWords: 'Abstention', marks: [] },
      });
    });

    it('gives the same receipt to the same key, and refuses another ballot under it', async () => {
      const question = (await voting()).question('theme').id;
      const key = { idempotencyKey: 'my-own-key' };
      const first = await cast(delegate(1), question, ['for'], key);
      expect(await cast(delegate(1), question, ['for'], key)).toEqual(first);
      expect(await cast(delegate(1), question, ['against'], key)).toMatchObject({ code: 'INVALID_INPUT', path: ['idempotencyKey'] });
      expect(await cast(delegate(2), question, ['against'], key)).toMatchObject({ receipt: { version: 1, index: 2 } });
    });

    it('refuses with STALE_VERSION what was cast against another version', async () => {
      const question = (await voting()).question('theme').id;
      await cast(delegate(1), question, ['for'], { expectedVersion: 0 });
      const stale = await cast(delegate(1), question, ['against'], { expectedVersion: 0 });
      expect(stale).toMatchObject({ code: 'STALE_VERSION', path: ['expectedVersion'] });
      expect(stale.message).toMatch(
        /^Your delegation’s position on question 1 has changed since you read it: version 1, of \w+ \d+ \w+ at \d\d:\d\d, stands/,
      );
    });

    it('names the bound that a ballot breaks, in the reader’s language', async () => {
      const question = (await voting([TOPICS])).question('topics').id;
      const tooMany = await cast(delegate(1), question, ['labour', 'movement', 'south']);
      expect(tooMany).toMatchObject({ code: 'INVALID_BALLOT', path: ['marks'] });
      const unknown = await cast(delegate(1), question, ['labour', 'whales'], {}, as(delegate(1)).in('es'));
      expect(unknown).toMatchObject({ code: 'INVALID_BALLOT', path: ['marks', '1'] });
      expect(unknown.message).toContain('whales');
      expect(await cast(delegate(1), question, 'BLANK', { marks: [{ option: 'labour' }] })).toMatchObject({ code: 'INVALID_BALLOT' });
    });

    it('names the input field that is malformed', async () => {
      const question = (await voting()).question('theme').id;
      expect(await cast(delegate(1), question, ['for'], { idempotencyKey: 'short' })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await cast(delegate(1), 'not-a-uuid', ['for'])).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await cast(delegate(1), randomUUID(), ['for'])).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('refuses advisers, and observers do not even see it', async () => {
      const poll = await voting();
      const question = poll.question('theme').id;
      const adviser = await givenDelegate(chamber.database.owner, delegate(3), 'ADVISER');
      const refused = await cast(adviser, question, ['for']);
      expect(refused).toMatchObject({ code: 'NOT_ENTITLED' });
      expect(refused.message).toMatch(/^Advisers do not cast the vote of their delegation/);
      const observer = await givenObserver(chamber.database.owner, `OBS${round}`);
      expect(await cast(observer, question, ['for'])).toMatchObject({ code: 'FORBIDDEN' });
    });

    it('says when voting closed and what stands', async () => {
      const poll = await voting([{ key: 'theme' }], DAY);
      const question = poll.question('theme').id;
      await cast(delegate(4), question, ['for']);
      await chamber.database.moveClock(DAY + 3_000);
      try {
        const change = await cast(delegate(4), question, ['against']);
        expect(change.code).toBe('VOTING_CLOSED');
        expect(change.message).toMatch(
          /^Voting on question 1 closed on \w+day \d+ \w+ \d{4} at [\d:]+ \(Geneva\); your change at [\d:]{8} was not counted\. The position of \w+day \d+ \w+ at \d\d:\d\d stands\.$/,
        );
        const late = await cast(delegate(5), question, ['against']);
        expect(late.message).toMatch(/your position at [\d:]{8} was not counted\. Your delegation has no position on it\.$/);
      } finally {
        await chamber.database.moveClock(0);
      }
    });
  });

  describe('a question that depends on another', () => {
    const sketches: readonly QuestionSketch[] = [
      { key: 'fate', method: 'SINGLE_CHOICE', options: ['defer', 'cancel'], closesIn: DAY },
      { key: 'venue', method: 'SINGLE_CHOICE', options: ['geneva', 'nairobi'], dependsOn: { question: 'fate', option: 'defer' } },
    ];

    it('is refused while it waits, and counted as soon as the clock has decided the other, without any job', async () => {
      const poll = await voting(sketches, 2 * DAY);
      const [fate, venue] = [poll.question('fate').id, poll.question('venue').id];
      for (const n of [0, 1, 2]) await cast(delegate(n), fate, ['defer']);
      const early = await cast(delegate(0), venue, ['geneva']);
      expect(early).toMatchObject({ code: 'VOTING_NOT_OPEN' });
      expect(early.message).toMatch(/^Question 2 depends on the outcome of question 1/);
      await chamber.database.moveClock(DAY);
      try {
        expect(await cast(delegate(0), venue, ['geneva'])).toMatchObject({ __typename: 'CastBallotSuccess' });
      } finally {
        await chamber.database.moveClock(0);
      }
    });

    it('is not put when the other comes out otherwise', async () => {
      const poll = await voting(sketches, 2 * DAY);
      await cast(delegate(0), poll.question('fate').id, ['cancel']);
      const closed = await officer.act<Payload>(
        'closeQuestion',
        { symbol: poll.symbol, question: 'fate', reason: 'All have answered.' },
        'consultation { questions { key state result { outcome headline explanation } } }',
      );
      expect(closed).toMatchObject({
        consultation: {
          questions: [
            { key: 'fate', state: 'DECIDED' },
            { key: 'venue', state: 'NOT_ASKED', result: { outcome: 'NOT_ASKED', headline: 'Question 2 was not put' } },
          ],
        },
      });
      expect(await cast(delegate(0), poll.question('venue').id, ['geneva'])).toMatchObject({ code: 'VOTING_NOT_OPEN' });
    });
  });

  describe('what is shown of a question', () => {
    const sketches: readonly QuestionSketch[] = [
      { key: 'live', tallyVisibility: 'LIVE' },
      { key: 'own', tallyVisibility: 'AFTER_OWN_VOTE' },
      { key: 'close', tallyVisibility: 'AFTER_CLOSE' },
    ];
    const FIELDS =
      'key participation tally { ballots counts { option count } } myBallot { version inWords } mayCast { allowed code reason } result { outcome }';
    interface Shown {
      readonly key: string;
      readonly participation: number;
      readonly tally: { ballots: number; counts: { option: string; count: number }[] } | null;
      readonly myBallot: { version: number; inWords: string } | null;
      readonly mayCast: { allowed: boolean; code: string | null; reason: string | null };
      readonly result: { outcome: string } | null;
    }

    it('respects the tally visibility for every reader, the secretariat included', async () => {
      const poll = await voting(sketches);
      for (const { id } of poll.questions) await givenVotes(chamber.address, delegates, id, ['for', 'for', 'against']);
      const seen = async (api: Api): Promise<(number | undefined)[]> =>
        (await questionsOf<Shown>(api, poll, FIELDS)).map((q) => q.tally?.ballots);
      expect(await seen(as(delegate(0)))).toEqual([3, 3, undefined]);
      expect(await seen(as(delegate(9)))).toEqual([3, undefined, undefined]);
      expect(await seen(officer)).toEqual([3, undefined, undefined]);

      const shown = await questionsOf<Shown>(as(delegate(0)), poll, FIELDS);
      expect(shown.map((q) => q.participation)).toEqual([3, 3, 3]);
      expect(shown[0]).toMatchObject({
        tally: {
          counts: [
            { option: 'for', count: 2 },
            { option: 'against', count: 1 },
          ],
        },
        myBallot: { version: 1, inWords: 'In favour' },
        mayCast: { allowed: true, code: null },
        result: null,
      });

      await officer.act('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol }, 'consultation { state }');
      expect(await seen(officer)).toEqual([3, 3, 3]);
      const after = await questionsOf<Shown>(as(delegate(9)), poll, FIELDS);
      expect(after.map((q) => q.result?.outcome)).toEqual(['CARRIED', 'CARRIED', 'CARRIED']);
      expect(after[0]?.mayCast).toMatchObject({ allowed: false, code: 'VOTING_CLOSED' });
      expect(after[0]?.mayCast.reason).toMatch(/^Voting on question 1 closed on /);
    });
  });

  describe('closing', () => {
    it('takes the symbol once more, counts, and freezes', async () => {
      const poll = await voting([TOPICS]);
      await givenVotes(chamber.address, delegates, poll.question('topics').id, [
        'labour+movement',
        'labour+movement',
        'labour+south',
        'movement',
        'ABSTAIN',
        'BLANK',
      ]);
      const close = (confirmSymbol: string): Promise<Payload> =>
        officer.act('closeVoting', { symbol: poll.symbol, confirmSymbol }, 'consultation { state timetable { closedAt votingClosesAt } }');
      expect(await close('something else')).toMatchObject({ code: 'INVALID_INPUT', path: ['confirmSymbol'] });
      expect(await close(poll.symbol)).toMatchObject({ consultation: { state: 'CLOSED' } });
      expect(await close(poll.symbol)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });

      const data = await as(delegate(0)).data<{ questionResult: Record<string, unknown> & { rollCall: { members: number }[] } }>(
        `query R($symbol: String!) { questionResult(symbol: $symbol, key: "topics") {
           outcome headline selected { key title } counts { option count } ballots abstained blank didNotParticipate entitled membersOfBody changed steps sha256
           rollCall { group members answers { answer members } } } }`,
        { symbol: poll.symbol },
      );
      expect(data.questionResult).toMatchObject({
        outcome: 'SELECTED',
        selected: [{ key: 'labour' }, { key: 'movement' }],
        counts: [
          { option: 'environment', count: 0 },
          { option: 'labour', count: 3 },
          { option: 'movement', count: 3 },
          { option: 'south', count: 1 },
        ],
        ballots: 6,
        abstained: 1,
        blank: 1,
        didNotParticipate: 6,
        entitled: 12,
        membersOfBody: 12,
        changed: 0,
      });
      expect(data.questionResult.rollCall.reduce((sum, group) => sum + group.members, 0)).toBe(12);
    });

    it('is not for delegates', async () => {
      const poll = await voting();
      expect(
        await as(delegate(0)).act('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol }, 'consultation { state }'),
      ).toMatchObject({
        code: 'FORBIDDEN',
      });
    });
  });

  describe('positions and participation', () => {
    it('say what a delegation owes, and who owes a vote', async () => {
      const poll = await voting([{ key: 'theme' }, TOPICS]);
      await cast(delegate(7), poll.question('theme').id, ['for']);
      const { positions } = await as(delegate(7)).data<{
        positions: {
          consultation: { symbol: string };
          owed: number;
          taken: number;
          questions: { status: string; question: { key: string } }[];
        }[];
      }>('{ positions { consultation { symbol } owed taken questions { status question { key } } } }');
      expect(positions.find((group) => group.consultation.symbol === poll.symbol)).toMatchObject({
        owed: 1,
        taken: 1,
        questions: [
          { status: 'OWED', question: { key: 'topics' } },
          { status: 'TAKEN', question: { key: 'theme' } },
        ],
      });
      expect(positions[0]?.owed).toBeGreaterThan(0);

      const { participation } = await officer.data<{
        participation: {
          entitled: number;
          answered: number;
          questions: object[];
          members: { member: string; answered: string[]; owes: string[] }[];
        };
      }>(
        `query P($symbol: String!) { participation(symbol: $symbol) { entitled answered questions { question answered } members { member answered owes } } }`,
        {
          symbol: poll.symbol,
        },
      );
      expect(participation).toMatchObject({
        entitled: 12,
        answered: 0,
        questions: [
          { question: 'theme', answered: 1 },
          { question: 'topics', answered: 0 },
        ],
      });
      expect(participation.members.find((m) => m.member === delegate(7).code)).toEqual({
        member: delegate(7).code,
        answered: ['theme'],
        owes: ['topics'],
      });
    });
  });
});
