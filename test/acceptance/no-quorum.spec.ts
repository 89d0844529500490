import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Meeting } from '../../libs/demonstration/src/cases/case.js';
import { noQuorum, scenes } from '../../libs/demonstration/src/cases/no-quorum.js';
import { refused } from '../../libs/demonstration/src/client/api.js';
import { delegationOf, type Chamber } from '../../libs/demonstration/src/scenario/chamber.js';
import { questionIds } from '../../libs/demonstration/src/scenario/cast.js';
import { seated, startStage, type TestStage } from '../support/stage.js';
import { PROVEN, proving } from '../support/published.js';

interface Question {
  readonly key: string;
  readonly state: string;
  readonly round: { readonly number: number; readonly kind: string | null };
  readonly result: {
    readonly outcome: string;
    readonly counts: readonly { readonly option: string; readonly count: number }[];
    readonly abstained: number;
    readonly ballots: number;
    readonly didNotParticipate: number;
    readonly quorumNeeded: number | null;
    readonly quorumMet: boolean;
    readonly needed: number;
    readonly margin: number;
    readonly explanation: string;
  } | null;
}

/** A Council of 126 Members decides by two-thirds, and by no fewer than 64 Members taking part. */
describe('a vote without quorum that is repeated, exactly two-thirds, and one vote fewer', () => {
  const symbol = 'C/DEMO/2';
  let stage: TestStage;
  let chamber: Chamber;
  let meeting: Meeting;

  beforeAll(async () => {
    stage = await startStage();
    if (noQuorum.seating === 'WHOLE') throw new Error('The case seats its own Members.');
    const made = await seated(stage, noQuorum.seating);
    chamber = made.chamber;
    meeting = {
      timetable: made.timetable,
      progress: () => undefined,
      tell: () => undefined,
      timePasses: () => Promise.reject(new Error('No time passes in this story.')),
    };
  }, 240_000);
  afterAll(() => stage.stop());

  const question = async (key: string): Promise<Question> => {
    const { consultation } = await chamber.auditor.ask<{ consultation: { questions: readonly Question[] } }>(
      `query Questions($symbol: String!) { consultation(symbol: $symbol) { questions { key state round { number kind }
        result { outcome counts { option count } abstained ballots didNotParticipate quorumNeeded quorumMet needed margin explanation } } } }`,
      { symbol },
    );
    const found = consultation.questions.find((each) => each.key === key);
    if (!found) throw new Error(`There is no question ${key}.`);
    return found;
  };

  it('sixty-three Members answer: no quorum, though fifty of them are in favour', async () => {
    await scenes.opens(chamber, meeting);
    await scenes.tooFewAnswer(chamber, meeting);
    const { result } = await question('statute');
    expect(result).toMatchObject({ outcome: 'NO_QUORUM', ballots: 63, didNotParticipate: 63, quorumNeeded: 64, quorumMet: false });
    expect(result?.explanation).toContain('One more ballot would have made the quorum.');
  });

  it('the chair has it repeated, and nobody may answer the first vote any more', async () => {
    await scenes.isRepeated(chamber, meeting);
    expect(await question('statute-round-2')).toMatchObject({ state: 'OPEN', round: { number: 2, kind: 'REPEAT' } });
    const first = (await questionIds(chamber.secretariat, symbol)).get('statute');
    const late = { question: first, kind: 'CHOICE', marks: [{ option: 'for' }], idempotencyKey: 'late-in-the-first-vote' };
    expect((await refused(delegationOf(chamber, 'KEN').act('castBallot', late, 'receipt { index }'))).code).toBe('VOTING_CLOSED');
    const again = { symbol, question: 'statute', kind: 'REPEAT' };
    await refused(chamber.chair.act('openRound', again, 'consultation { state }'));
  }, 60_000);

  it('ends with one carried on repetition, one at exactly two-thirds, and one a single vote short of them', async () => {
    await scenes.exactlyTwoThirds(chamber, meeting);
    await scenes.oneVoteFewer(chamber, meeting);
    await scenes.closes(chamber, meeting);
    expect((await question('statute-round-2')).result).toMatchObject({ outcome: 'CARRIED', ballots: 64, quorumMet: true });
    const reserve = (await question('reserve')).result;
    expect(reserve).toMatchObject({
      outcome: 'CARRIED',
      counts: [
        { option: 'for', count: 70 },
        { option: 'against', count: 35 },
      ],
      abstained: 21,
      needed: 70,
      margin: 0,
    });
    expect(reserve?.explanation).toContain('exactly the two-thirds needed; one vote fewer in favour would have lost it');
    expect((await question('seat')).result).toMatchObject({ outcome: 'REJECTED', ballots: 125, needed: 70, margin: -1 });
  }, 60_000);

  it('the first vote stays readable, with its outcome, in the record too', async () => {
    expect((await question('statute')).result).toMatchObject({ outcome: 'NO_QUORUM', ballots: 63 });
    const { record } = await chamber.auditor.ask<{ record: { results: readonly { key: string; outcome: string }[] } }>(
      'query Record($symbol: String!) { record(symbol: $symbol) { results { key outcome } } }',
      { symbol },
    );
    expect(record.results.map(({ key, outcome }) => `${key} ${outcome}`)).toEqual([
      'statute NO_QUORUM',
      'statute-round-2 CARRIED',
      'reserve CARRIED',
      'seat REJECTED',
    ]);
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(stage.app.app, symbol)).toEqual(PROVEN);
  });
});
