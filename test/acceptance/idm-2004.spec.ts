import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Meeting } from '../../libs/demonstration/src/cases/case.js';
import { HELD, PROPOSED, themed } from '../../libs/demonstration/src/cases/idm-2004/consultation.js';
import { idm2004, proposalNamed, scenes } from '../../libs/demonstration/src/cases/idm-2004/index.js';
import { refused } from '../../libs/demonstration/src/client/api.js';
import { delegationOf, type Chamber } from '../../libs/demonstration/src/scenario/chamber.js';
import { seated, startStage, type TestStage } from '../support/stage.js';
import { PROVEN, proving } from '../support/published.js';

interface Run {
  readonly kind: string;
  readonly text: string;
}
interface Read {
  readonly proposals: readonly {
    readonly key: string;
    readonly title: string;
    readonly text: string;
    readonly version: number;
    readonly amendments: readonly {
      readonly sponsors: readonly { readonly code: string }[];
      readonly difference: { readonly title: readonly Run[] };
    }[];
  }[];
  readonly questions: readonly {
    readonly key: string;
    readonly number: number;
    readonly state: string;
    readonly result: { readonly outcome: string; readonly selected: readonly { readonly key: string }[] } | null;
  }[];
}

/**
 * The steering group of 10 February 2004, through the public API alone. In life the theme was endorsed under another name
 * than the one proposed, one of three themes was taken for the Council workshop, and both workshops were held.
 */
describe('IC/2004/1, the theme as amended and the workshops by division', () => {
  const symbol = 'IC/2004/1';
  let stage: TestStage;
  let chamber: Chamber;
  let meeting: Meeting;

  beforeAll(async () => {
    stage = await startStage();
    if (idm2004.seating === 'WHOLE') throw new Error('The case seats its own Members.');
    const made = await seated(stage, idm2004.seating);
    chamber = made.chamber;
    meeting = {
      timetable: made.timetable,
      progress: () => undefined,
      tell: () => undefined,
      timePasses: () => Promise.reject(new Error('No time passes in this story.')),
    };
  }, 240_000);
  afterAll(() => stage.stop());

  const read = async (): Promise<Read> =>
    (
      await delegationOf(chamber, 'KEN').ask<{ consultation: Read }>(
        `query Read($symbol: String!) { consultation(symbol: $symbol) {
          proposals { key title text version amendments { sponsors { code } difference { title { kind text } } } }
          questions { key number state result { outcome selected { key } } } } }`,
        { symbol },
      )
    ).consultation;

  it('opens with the Administration’s theme, three for the Council workshop, two workshops and a schedule', async () => {
    await scenes.opens(chamber, meeting);
    const { proposals, questions } = await read();
    expect(proposals.map(({ key }) => key)).toEqual(['theme', 'image', 'development', 'return', 'inter-sessional', 'schedule']);
    expect(questions.map(({ key }) => key)).toEqual(['theme', 'council-workshop', 'inter-sessional', 'schedule']);
  });

  it('a text that replaces the theme altogether is no amendment, and is offered as a proposal', async () => {
    const whole = { title: { en: 'Borders' }, text: { en: 'Let nothing but border guards be discussed this year.' } };
    const act = delegationOf(chamber, 'ITA').act(
      'proposeAmendment',
      { proposal: await proposalNamed(chamber, 'theme'), version: 1, ...whole },
      'amendment { id }',
    );
    expect(await refused(act)).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('a proposal of its own') as unknown,
    });
  });

  it('Mexico, with the Philippines, would call it otherwise; the chair receives that, and divides the two workshops', async () => {
    await scenes.themeIsAmended(chamber, meeting);
    await scenes.workshopsAreDivided(chamber, meeting);
    const { proposals, questions } = await read();
    expect(proposals[0]?.amendments).toMatchObject([{ sponsors: [{ code: 'PHL' }] }]);
    expect(proposals[0]?.amendments[0]?.difference.title).toEqual([
      { kind: 'REMOVED', text: 'The Costs and Benefits of' },
      { kind: 'ADDED', text: 'Valuing' },
      { kind: 'KEPT', text: ' Migration' },
    ]);
    expect(questions.map(({ number, key }) => `${number} ${key}`)).toEqual([
      '1 amendment-1-theme',
      '2 theme',
      '3 council-workshop',
      '4 part-1-inter-sessional',
      '5 part-2-inter-sessional',
      '6 inter-sessional',
      '7 schedule',
    ]);
  });

  it('ends as it did in life: Valuing Migration, one theme of three, and both workshops', async () => {
    await scenes.votes(chamber, meeting);
    await scenes.closes(chamber, meeting);
    const { proposals, questions } = await read();
    expect(proposals[0]).toMatchObject({ title: HELD.en, text: themed(HELD).text.en, version: 2 });
    expect(proposals[0]?.title).not.toBe(PROPOSED.en);
    const outcomes = Object.fromEntries(questions.map(({ key, result }) => [key, result?.outcome]));
    expect(outcomes).toEqual({
      'amendment-1-theme': 'CARRIED',
      theme: 'CARRIED',
      'council-workshop': 'SELECTED',
      'part-1-inter-sessional': 'CARRIED',
      'part-2-inter-sessional': 'CARRIED',
      'inter-sessional': 'CARRIED',
      schedule: 'CARRIED',
    });
    expect(questions.find(({ key }) => key === 'council-workshop')?.result?.selected).toEqual([{ key: 'development' }]);
    // Nothing was taken out: the text of the workshops is as it was.
    expect(proposals.find(({ key }) => key === 'inter-sessional')?.version).toBe(1);
  }, 60_000);

  it('the steering group meets twice more, each on its day', async () => {
    await scenes.meetsAgain(chamber, meeting);
    const { consultations } = await delegationOf(chamber, 'KEN').ask<{
      consultations: { nodes: readonly { symbol: string; state: string; timetable: { votingOpensAt: string } }[] };
    }>('query Meetings { consultations(first: 10) { nodes { symbol state timetable { votingOpensAt } } } }');
    const meetings = [...consultations.nodes].reverse();
    expect(meetings.map(({ symbol: of, state }) => `${of} ${state}`)).toEqual([
      'IC/2004/1 PUBLISHED',
      'IC/2004/STEERING-2 OPEN',
      'IC/2004/STEERING-3 OPEN',
    ]);
    const days = meetings.map(({ timetable }) => Date.parse(timetable.votingOpensAt) / 86_400_000);
    expect(Math.round((days[1] ?? 0) - (days[0] ?? 0))).toBe(90);
    expect(Math.round((days[2] ?? 0) - (days[0] ?? 0))).toBe(244);
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(stage.app.app, symbol)).toEqual(PROVEN);
  });
});
