import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { YEARS } from '../../libs/demonstration/src/cases/workshops/facts.js';
import { findAgain, SEATS, sectionOfYears, workshops } from '../../libs/demonstration/src/cases/workshops/index.js';
import { delegationOf, type Chamber } from '../../libs/demonstration/src/scenario/chamber.js';
import { refused } from '../../libs/demonstration/src/client/api.js';
import { PROVEN, proving } from '../support/published.js';
import { type SmallChamber, meetingOf, smallChamber } from '../support/small-chamber.js';

/** What became of the workshops of 2003 to 2005: entered by the secretariat, found again from the decisions that asked for them. */
describe('the workshops of 2003 to 2005', () => {
  let stage: SmallChamber;
  let chamber: Chamber;

  beforeAll(async () => {
    stage = await smallChamber(SEATS);
    chamber = stage.chamber;
  }, 120_000);
  afterAll(() => stage.stop());

  it('are asked for by three decisions, and held', async () => {
    // As the command line plays it.
    const meeting = meetingOf(stage);
    expect(await workshops.play(chamber, meeting)).toMatchObject(YEARS.map(({ symbol }) => ({ consultation: symbol, state: 'PUBLISHED' })));
    expect(meeting.steps).toHaveLength(YEARS.length + 3);
    expect(meeting.steps.at(-1)).toBe('The next consultation can report on all three years: 6 paragraphs are ready.');
    const { followUps } = await delegationOf(chamber, 'GHA').ask<{
      followUps: {
        nodes: {
          year: number;
          title: string;
          status: string;
          partners: string[];
          symbol: string;
          report: { title: string; reference: string | null } | null;
          history: { status: string; since: string; reason: string | null }[];
        }[];
      };
    }>(
      'query All { followUps(first: 25, body: "informal-consultations") { nodes { year title status partners symbol report { title reference } history { status since reason } } } }',
    );
    expect(followUps.nodes.map(({ year, symbol, status }) => [year, symbol, status])).toEqual(
      [2005, 2005, 2004, 2004, 2003, 2003].map((year) => [year, `IC/${year}/DEMO`, 'HELD']),
    );
    const trade = followUps.nodes.find(({ title }) => title.startsWith('Trade and Migration'));
    expect(trade).toMatchObject({
      partners: ['OECD', 'World Bank'],
      history: [
        { status: 'PLANNED', since: '2003-01-31' },
        { status: 'HELD', since: '2003-11-14', reason: 'It was held as planned. Experts of ILO, WTO and UNCTAD took part.' },
      ],
    });
    const movement = followUps.nodes.find(({ title }) => title.startsWith('Managing the Movement of People'));
    expect(movement?.report?.reference).toContain('Council for Trade in Services');
  });

  it('do not follow from a topic that was passed over', async () => {
    const refusal = await refused(
      chamber.secretariat.act(
        'openFollowUp',
        {
          consultation: 'IC/2003/DEMO',
          question: 'workshops',
          option: 'image',
          kind: 'WORKSHOP',
          status: 'PLANNED',
          title: { en: 'The Image of Migrants' },
        },
        'followUp { id }',
      ),
    );
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', path: ['option'] });
  });

  it('are found again from the decisions that asked for them, by what these were about', async () => {
    expect((await findAgain(chamber, 'migration-health')).map(({ title, partners }) => [title, partners])).toEqual([
      ['Managing the Movement of People: What Can Be Learned for Mode 4 of the GATS?', ['World Bank', 'WTO']],
      ['Migration and Health', ['WHO', 'Centers for Disease Control and Prevention']],
    ]);
    expect(new Set((await findAgain(chamber, 'facilitating-migration')).map(({ symbol }) => symbol))).toEqual(
      new Set(['IC/2003/DEMO', 'IC/2004/DEMO']),
    );
    expect(await findAgain(chamber, 'forced-migration')).toEqual([]);
  });

  it('are reported on in the next consultation', async () => {
    const blocks = await sectionOfYears(chamber);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'HEADING',
      'PARAGRAPH',
      'PARAGRAPH',
      'HEADING',
      'PARAGRAPH',
      'PARAGRAPH',
      'HEADING',
      'PARAGRAPH',
      'PARAGRAPH',
    ]);
    expect(blocks[2]?.text.en).toMatch(
      /^Trade and Migration: .*: workshop held \(12\s?–\s?14 November 2003\), with OECD and World Bank\. \(IC\/2003\/DEMO, question 1\)$/,
    );
  });

  it('change nothing of the records, which whoever has the bundle proves', async () => {
    for (const { symbol } of YEARS) expect(await proving(stage.app, symbol)).toEqual(PROVEN);
  });
});
