import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';
import { choice, DAY, fromNow, Secretariat } from './secretariat.js';

/** Everything that the page of a consultation shows. */
const PAGE = `query Page($symbol: String!) { consultation(symbol: $symbol) {
  id symbol title summary body { name } officialZone visibility state revision mayComment cancelReason
  timetable { openedAt commentsCloseAt votingOpensAt votingClosesAt closedAt } ruleSet { name rule { inWords } frozenAt }
  documents { id symbol title issuedOn languages blocks { anchor kind level number text commentCount } footnotes { mark anchor text } }
  proposals { key status title text sha256 member { code } }
  questions { id key number title wording method form state closesAt inWords options { key title note } conditions { text dueAt status }
    dependsOn { inWords } myBallot { inWords version } mayCast { allowed reason } participation tally { ballots counts { option count } } result { headline } }
  roll { frozen entitled membersOfBody excluded { member explanation } } myDelegationEntitlement { entitled explanation }
  changes(last: 5) { act inWords } } }`;

interface Page {
  consultation: {
    state: string;
    documents: object[];
    questions: { closesAt: string }[];
    proposals: { key: string; status: string }[];
    changes: { act: string }[];
    roll: { entitled: number };
  };
}

describe('consultations as they are read', () => {
  let desk: Secretariat;
  let kenya: Awaited<ReturnType<Secretariat['seats']>>;
  const page = async (symbol: string): Promise<Page['consultation']> => (await kenya.api.data<Page>(PAGE, { symbol })).consultation;

  beforeAll(async () => {
    desk = await Secretariat.open();
    kenya = await desk.seats('KEN');
    await desk.drafts('IC/PAGE');
    await desk.asks('IC/PAGE', 'theme');
    for (const key of ['second', 'third', 'fourth']) {
      await desk.does('addQuestion', choice('IC/PAGE', key, ['a', 'b', 'c'], { closesAt: fromNow(2 * DAY) }), 'question { id }');
    }
    await desk.opens('IC/PAGE');
  });
  afterAll(() => desk.closes());

  describe('the page of a consultation, served by two processes', () => {
    let another: TestApp;
    beforeAll(async () => {
      another = await startTestApp({ database: desk.chamber.database });
    });
    afterAll(() => another.stop());

    it('shows at once what another process has done, though it keeps what has not changed', async () => {
      const elsewhere = another.api.as(desk.officer.token);
      expect((await page('IC/PAGE')).proposals).toEqual([]);
      const put = { consultation: 'IC/PAGE', key: 'new', origin: 'ADMINISTRATION', title: { en: 'New' }, text: { en: 'Text.' } };
      const { proposal } = await desk.does<{ proposal: { id: string } }>('putForwardProposal', put, 'proposal { id }', elsewhere);
      expect((await page('IC/PAGE')).proposals).toMatchObject([{ key: 'new', status: 'PUT_FORWARD' }]);
      await desk.does('withdrawProposal', { proposal: proposal.id, reason: 'Not needed.' }, 'proposal { id }', elsewhere);
      expect(await page('IC/PAGE')).toMatchObject({
        proposals: [{ status: 'WITHDRAWN' }],
        changes: [{ act: 'proposal.withdrawn' }, {}, {}, {}, {}],
      });

      await desk.does('openVoting', { symbol: 'IC/PAGE' }, 'consultation { id }', elsewhere);
      expect(await page('IC/PAGE')).toMatchObject({
        state: 'VOTING',
        roll: { entitled: 1 },
        changes: [{ act: 'roll.taken' }, {}, {}, {}, {}],
      });
      await desk.admits('NEP');
      await desk.accredits('NEP');
      await desk.does(
        'amendRoll',
        { symbol: 'IC/PAGE', member: 'NEP', entitled: true, reason: 'Admitted since.' },
        'consultation { id }',
        elsewhere,
      );
      expect((await page('IC/PAGE')).roll.entitled).toBe(2);
      const later = fromNow(5 * DAY);
      await desk.does('extendVoting', { symbol: 'IC/PAGE', votingClosesAt: later, reason: 'More time.' }, 'consultation { id }', elsewhere);
      expect((await page('IC/PAGE')).questions[0]?.closesAt).toBe(later);
    });
  });

  describe('the page of a consultation', () => {
    it('takes few statements: once read, what has not changed is not read again', async () => {
      expect(await page('IC/PAGE')).toMatchObject({ documents: [{}], questions: [{}, {}, {}, {}] });
      const statements = await statementsOf(() => page('IC/PAGE'));
      expect(statements.length).toBeLessThanOrEqual(6);
    });
  });

  describe('a list of consultations with everything about them', () => {
    it('takes as many statements for five as for one', async () => {
      const listing = PAGE.replace(
        'query Page($symbol: String!) { consultation(symbol: $symbol) {',
        'query List($search: String!) { consultations(search: $search) { nodes {',
      ).concat('}');
      for (const n of [1, 2, 3, 4, 5]) {
        await desk.drafts(`IC/LIST/${n}`);
        await desk.asks(`IC/LIST/${n}`, 'theme');
      }
      const drafts = (search: string) => statementsOf(() => desk.api.data(listing, { search }));
      const one = await drafts('IC/LIST/1');
      expect(await drafts('IC/LIST')).toHaveLength(one.length);
    });
  });
});
