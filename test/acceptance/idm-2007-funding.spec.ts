import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  afterTheDueDate,
  asked,
  conditionOf,
  deferred,
  fateOf,
  FUNDING_SEATS,
  fundingSecured,
  planned,
  venueChosen,
} from '../../libs/demonstration/src/cases/funding.js';
import { idm2007Unfunded } from '../../libs/demonstration/src/cases/idm-2007-unfunded.js';
import { refused } from '../../libs/demonstration/src/client/api.js';
import { CONSULTATION } from '../../libs/demonstration/src/consultation/consultation.js';
import { type Chamber, delegationOf } from '../../libs/demonstration/src/scenario/chamber.js';
import { closeAndPublish } from '../../libs/demonstration/src/scenario/close.js';
import { vote } from '../../libs/demonstration/src/scenario/vote.js';
import { isRefusal } from '#platform';
import { RecountRecord } from '#record';
import { meetingOf, type SmallChamber, smallChamber } from '../support/small-chamber.js';
import { PROVEN, proving } from '../support/published.js';

/**
 * What became of the workshop that could not be funded in 2006: deferred by the membership, its venue asked for only then,
 * and held only if funded by 31 January 2007. Told twice: step by step, with the funding that came, and as the case
 * idm-2007-unfunded plays it, where it did not.
 */
describe.each(['the funding comes in time', 'nobody pays'])('IC/2006/8, the deferred workshop: %s', (telling) => {
  const funded = telling === 'the funding comes in time';
  const { symbol } = CONSULTATION;
  const silent = { progress: () => undefined };
  let stage: SmallChamber;
  let chamber: Chamber;

  beforeAll(async () => {
    stage = await smallChamber(FUNDING_SEATS);
    chamber = stage.chamber;
  }, 120_000);
  afterAll(() => stage.stop());

  const tree = async () =>
    (
      await delegationOf(chamber, 'KEN').ask<{
        decisionTree: {
          matters: ReadonlyArray<{
            key: string;
            state: string;
            effect: { standing: string; consequence: string | null; inWords: string } | null;
            options: ReadonlyArray<{
              key: string;
              settled: boolean | null;
              leadsTo: readonly number[];
              conditions: ReadonlyArray<{ status: string; onFulfilled: { effect: string }; onLapsed: { effect: string; inWords: string } }>;
            }>;
          }>;
        };
      }>(
        `query Tree($symbol: String!) { decisionTree(symbol: $symbol) { matters { key state effect { standing consequence inWords } options { key settled leadsTo
          conditions { status onFulfilled { effect } onLapsed { effect inWords } } } } } }`,
        { symbol },
      )
    ).decisionTree.matters;

  /** What has become of the workshop, by the decisions from which it follows. */
  const workshopPlanned = async () => {
    type Read = { followUps: { nodes: { hanging: { standing: string; consequence: string | null } | null }[] } };
    const query = 'query F($symbol: String!) { followUps(symbol: $symbol, first: 1) { nodes { hanging { standing consequence } } } }';
    return (await delegationOf(chamber, 'KEN').ask<Read>(query, { symbol })).followUps.nodes[0]?.hanging;
  };

  if (funded) {
    it('the tree is there before anybody votes: defer leads to the venue, and hangs on funding', async () => {
      await asked(chamber, stage);
      const [workshop, venue] = await tree();
      expect(workshop?.options).toMatchObject([
        {
          key: 'defer',
          settled: null,
          leadsTo: [2],
          conditions: [
            { status: 'PENDING', onFulfilled: { effect: 'HELD' }, onLapsed: { effect: 'CANCELLED', inWords: 'the workshop is cancelled' } },
          ],
        },
        { key: 'cancel', settled: null, leadsTo: [], conditions: [] },
      ]);
      expect(venue).toMatchObject({ key: 'venue', state: 'WAITING' });
    });

    it('the venue is asked for only after the membership has deferred', async () => {
      const early = refused(vote(chamber, symbol, 'venue', { bangkok: 1 }, silent.progress));
      expect((await early).code).toBe('VOTING_NOT_OPEN');
      await deferred(chamber, silent);
      const [workshop, venue] = await tree();
      expect(workshop?.options.map(({ settled }) => settled)).toEqual([true, false]);
      expect(venue?.state).toBe('OPEN');
      await venueChosen(chamber, silent);
    });

    it('the decision is conditional, and the record says so', async () => {
      await closeAndPublish(chamber, symbol);
      expect(await fateOf(chamber, symbol)).toMatchObject({ standing: 'CONDITIONAL', consequence: null });
    });

    it('so is the venue, which follows from it, and the workshop that the Administration plans in Bangkok', async () => {
      const [, venue] = await tree();
      expect(venue?.effect).toMatchObject({
        standing: 'CONDITIONAL',
        inWords: expect.stringContaining('follows from question 1') as unknown,
      });
      await planned(chamber);
      expect(await workshopPlanned()).toMatchObject({ standing: 'CONDITIONAL' });
    });

    it('pledges are shown in December: the condition is fulfilled, and the workshop is held', async () => {
      await fundingSecured(chamber, symbol);
      expect(await fateOf(chamber, symbol)).toMatchObject({
        standing: 'FULFILLED',
        consequence: 'HELD',
        inWords: expect.stringContaining('the workshop is held in 2007'),
      });
    });

    it('31 January goes by, and nothing changes', () => stage.timePasses(afterTheDueDate(stage)));
  } else {
    it('is played as the command line plays it, and told', async () => {
      const meeting = meetingOf(stage);
      const [outcome] = await idm2007Unfunded.play(chamber, meeting);
      expect(outcome).toMatchObject({ state: 'PUBLISHED', questions: [{ result: { ballots: 9 } }, { result: { ballots: 8 } }] });
      expect(meeting.steps.at(-1)).toMatch(/^31 January goes by, .* the workshop is cancelled/);
    });
  }

  it(funded ? 'it is held, whatever the clock says' : 'the workshop is cancelled by the clock', async () => {
    const fate = await fateOf(chamber, symbol);
    expect(fate.consequence).toBe(funded ? 'HELD' : 'CANCELLED');
    const [, venue] = await tree();
    expect(venue?.effect).toMatchObject(funded ? { standing: 'STANDS' } : { standing: 'LAPSED', consequence: 'CANCELLED' });
    if (funded) {
      expect(await workshopPlanned()).toBeNull();
      return;
    }
    expect(venue?.effect?.inWords).toMatch(/^It followed from question 1, whose condition lapsed on .*: the workshop is cancelled\.$/);
    expect(await workshopPlanned()).toMatchObject({ standing: 'LAPSED', consequence: 'CANCELLED' });
    expect(fate.inWords).toContain('the workshop is cancelled');
    expect((await fateOf(chamber, symbol, 'fr')).inWords).toContain('l’atelier est annulé');
    const late = refused(fundingSecured(chamber, symbol));
    expect(await late).toMatchObject({ code: 'ILLEGAL_TRANSITION', message: expect.stringContaining('lapsed when it fell due') });
    expect((await conditionOf(chamber, symbol)).status).toBe('LAPSED');
  });

  it('every delegation reads of it in what happened since', async () => {
    const act = funded ? 'A condition of question 1' : 'lapsed: it is cancelled';
    for (let tries = 0; ; tries++) {
      const { consultation } = await delegationOf(chamber, 'KEN').ask<{ consultation: { changes: ReadonlyArray<{ inWords: string }> } }>(
        'query Changes($symbol: String!) { consultation(symbol: $symbol) { changes(last: 20) { inWords } } }',
        { symbol },
      );
      const told = consultation.changes.map(({ inWords }) => inWords).find((words) => words.includes(act));
      if (told === undefined && tries < 100) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      expect(told).toContain(funded ? 'was fulfilled: it is held' : 'lapsed: it is cancelled');
      return;
    }
  });

  it('and the record still holds when it is counted again', async () => {
    const report = await stage.app.get(RecountRecord, { strict: false }).execute(symbol);
    if (isRefusal(report)) throw new Error(report.words.en);
    expect(report.equal).toBe(true);
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(stage.app, symbol)).toEqual(PROVEN);
  });
});
