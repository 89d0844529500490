import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refused } from '../../libs/demonstration/src/client/api.js';
import { opened, secondVote, TIE, votedAndClosed } from '../../libs/demonstration/src/cases/tie.js';
import { closeAndPublish } from '../../libs/demonstration/src/scenario/close.js';
import { type Chamber, delegationOf } from '../../libs/demonstration/src/scenario/chamber.js';
import { isRefusal } from '#platform';
import { RecountRecord } from '#record';
import { type SmallChamber, smallChamber } from '../support/small-chamber.js';
import { PROVEN, proving } from '../support/published.js';

/** A vote that is equally divided, and divided again: through the public API alone, step by step. */
describe('C/2007/3, equally divided', () => {
  const { symbol, question } = TIE;
  const silent = { progress: () => undefined };
  let stage: SmallChamber;
  let chamber: Chamber;
  let second: string;

  beforeAll(async () => {
    stage = await smallChamber(TIE.seats);
    chamber = stage.chamber;
  }, 120_000);
  afterAll(() => stage.stop());

  type Question = Readonly<{
    key: string;
    number: number;
    state: string;
    round: { inWords: string | null; continuedBy: string | null };
    result: { outcome: string; ballots: number; tied: ReadonlyArray<{ key: string }>; counts: ReadonlyArray<{ count: number }> } | null;
  }>;
  const questions = async (): Promise<readonly Question[]> =>
    (
      await delegationOf(chamber, 'KEN').ask<{ consultation: { questions: readonly Question[] } }>(
        `query Read($symbol: String!) { consultation(symbol: $symbol) { questions { key number state round { inWords continuedBy }
          result { outcome ballots tied { key } counts { count } } } } }`,
        { symbol },
      )
    ).consultation.questions;

  it('five for, five against: the vote decides nothing, and says so', async () => {
    await opened(chamber, stage);
    await votedAndClosed(chamber, question, TIE.first, silent);
    const [first] = await questions();
    expect(first).toMatchObject({
      state: 'DECIDED',
      round: { inWords: null },
      result: { outcome: 'TIED', ballots: 11, tied: [{ key: 'for' }, { key: 'against' }], counts: [{ count: 5 }, { count: 5 }] },
    });
  });

  it('a second vote is the chair’s to open, not a delegation’s', async () => {
    const round = { symbol, question, kind: 'SECOND_VOTE' };
    expect((await refused(delegationOf(chamber, 'KEN').act('openRound', round, 'consultation { id }'))).code).toBe('FORBIDDEN');
    second = await secondVote(chamber);
    expect(await questions()).toMatchObject([
      { key: question, number: 1, state: 'DECIDED', round: { inWords: 'First round', continuedBy: second } },
      { key: second, number: 1, state: 'OPEN', round: { inWords: 'Second vote', continuedBy: null }, result: null },
    ]);
  });

  it('every delegation owes a position again, whatever it answered the first time', async () => {
    const { positions } = await delegationOf(chamber, 'KEN').ask<{ positions: ReadonlyArray<{ owed: number }> }>('{ positions { owed } }');
    expect(positions).toEqual([{ owed: 1 }]);
  });

  it('divided again, the proposal is rejected, and there is no third vote', async () => {
    await votedAndClosed(chamber, second, TIE.second, silent);
    const [first, last] = await questions();
    expect(first?.result).toMatchObject({ outcome: 'TIED', ballots: 11 });
    expect(last?.result).toMatchObject({ outcome: 'REJECTED', ballots: 11, counts: [{ count: 4 }, { count: 4 }] });
    const third = refused(chamber.chair.act('openRound', { symbol, question: second, kind: 'SECOND_VOTE' }, 'consultation { id }'));
    expect((await third).code).toBe('ILLEGAL_TRANSITION');
  });

  it('the record has both votes, and both are counted again from their ballots', async () => {
    await closeAndPublish(chamber, symbol);
    const report = await stage.app.get(RecountRecord, { strict: false }).execute(symbol);
    if (isRefusal(report)) throw new Error(report.words.en);
    expect(report.equal).toBe(true);
    expect(report.questions.map(({ key, outcome, ballots }) => [key, outcome, ballots])).toEqual([
      [question, 'TIED', 11],
      [second, 'REJECTED', 11],
    ]);
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(stage.app, symbol)).toEqual(PROVEN);
  });
});
