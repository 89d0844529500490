import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import { eventually } from '../support/trees.js';
import { DAY, endorsement, fromNow, HOUR, proposal, Secretariat } from './secretariat.js';

describe('consultations', () => {
  let desk: Secretariat;
  let kenya: Awaited<ReturnType<Secretariat['seats']>>;
  let holySee: Awaited<ReturnType<Secretariat['appoints']>>;

  beforeAll(async () => {
    desk = await Secretariat.open();
    kenya = await desk.seats('KEN');
    await desk.admits('VAT', { kind: 'OBSERVER_STATE', groups: [] });
    holySee = await desk.appoints('VAT');
  });
  afterAll(async () => {
    await desk.chamber.database.moveClock(0);
    await desk.closes();
  });

  describe('the life of a consultation', () => {
    it('goes from draft to open to voting, freezing what was put before the membership', async () => {
      const symbol = 'IC/LIFE';
      await desk.drafts(symbol);
      await desk.asks(symbol, 'theme');
      expect(await desk.isRefused('openVoting', { symbol })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      expect(await desk.isRefused('extendVoting', { symbol, votingClosesAt: fromNow(9 * DAY), reason: 'More time.' })).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
      });

      await desk.opens(symbol);
      expect(await desk.stateOf(symbol, kenya.api)).toBe('OPEN');
      expect(await desk.stateOf(symbol, holySee.api)).toBe('OPEN');
      expect(await desk.isRefused('openConsultation', { symbol })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      expect(await desk.isRefused('addDocument', document(symbol))).toMatchObject({ code: 'FROZEN' });
      expect(await desk.isRefused('removeQuestion', { consultation: symbol, question: 'theme' })).toMatchObject({ code: 'FROZEN' });
      expect(await desk.isRefused('reviseConsultation', { symbol, ruleSet: 'iom-council-two-thirds' })).toMatchObject({ code: 'FROZEN' });
      await desk.asks(symbol, 'funding', { conditions: [{ text: { en: 'Only if funded.' }, dueAt: fromNow(10 * DAY) }] });

      await desk.opensTheVote(symbol);
      expect(await desk.stateOf(symbol)).toBe('VOTING');
      expect(await desk.isRefused('addQuestion', endorsement(symbol, 'late'))).toMatchObject({ code: 'FROZEN' });
      expect(await desk.isRefused('reviseConsultation', { symbol, title: { en: 'Late' } })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      const frozen = await desk.isRefused('putForwardProposal', proposal(symbol, 'late'), desk.api.in('es'));
      expect(frozen).toMatchObject({ code: 'FROZEN' });
      expect(frozen.message).toContain('La votación sobre IC/LIFE está abierta desde el');

      const later = fromNow(9 * DAY);
      await desk.does('extendVoting', { symbol, votingClosesAt: later, reason: 'Two delegations asked for it.' }, 'consultation { id }');
      expect(await desk.isRefused('extendVoting', { symbol, votingClosesAt: fromNow(DAY), reason: 'Less time.' })).toMatchObject({
        path: ['votingClosesAt'],
      });
      // The decision would hang on a condition that has lapsed already.
      expect(await desk.isRefused('extendVoting', { symbol, votingClosesAt: fromNow(11 * DAY), reason: 'Yet more time.' })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['votingClosesAt'],
        message: expect.stringMatching(/^Question 2 would close on .+, and a condition of it falls due on /),
      });
      const { consultation } = await kenya.api.data<{
        consultation: {
          timetable: { votingClosesAt: string };
          ruleSet: { frozenAt: string | null };
          questions: { closesAt: string; state: string }[];
        };
      }>(
        `query L($symbol: String!) { consultation(symbol: $symbol) { timetable { votingClosesAt } ruleSet { frozenAt } questions { closesAt state } } }`,
        { symbol },
      );
      expect(consultation.timetable.votingClosesAt).toBe(later);
      expect(consultation.ruleSet.frozenAt).not.toBeNull();
      expect(consultation.questions).toEqual([
        { closesAt: later, state: 'OPEN' },
        { closesAt: later, state: 'OPEN' },
      ]);
    });

    it('does not open a vote whose hour has passed', async () => {
      await desk.drafts('IC/PAST', { votingOpensAt: fromNow(-HOUR), commentsCloseAt: fromNow(-HOUR) });
      expect(await desk.isRefused('openConsultation', { symbol: 'IC/PAST' })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['votingOpensAt'],
      });
    });

    it('does not open without anything to read', async () => {
      await desk.drafts('IC/BARE');
      const { consultation } = await desk.api.data<{ consultation: { documents: { id: string }[] } }>(
        '{ consultation(symbol: "IC/BARE") { documents { id } } }',
      );
      const removing = { consultation: 'IC/BARE', document: consultation.documents[0]?.id };
      await desk.does('removeDocument', removing, 'consultation { id }');
      expect(await desk.isRefused('openConsultation', { symbol: 'IC/BARE' })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['documents'],
        message: 'IC/BARE has no document yet: delegations would have nothing to read. Add one, then open the consultation.',
      });
      expect(await desk.stateOf('IC/BARE')).toBe('DRAFT');
    });

    it('is cancelled before it closes, with a reason and the symbol written out', async () => {
      const symbol = 'IC/OFF';
      await desk.drafts(symbol);
      await desk.opens(symbol);
      const cancelling = { symbol, reason: 'No longer needed.', confirmSymbol: 'IC/ON' };
      expect(await desk.isRefused('cancelConsultation', cancelling)).toMatchObject({ path: ['confirmSymbol'] });
      await desk.does('cancelConsultation', { ...cancelling, confirmSymbol: symbol }, 'consultation { state }');
      expect(await desk.stateOf(symbol, kenya.api)).toBe('CANCELLED');
      expect(await desk.isRefused('cancelConsultation', { ...cancelling, confirmSymbol: symbol })).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
      });
      // A cancelled draft was never anybody else's.
      await desk.drafts('IC/NEVER');
      await desk.does('cancelConsultation', { symbol: 'IC/NEVER', reason: 'A slip.', confirmSymbol: 'IC/NEVER' }, 'consultation { state }');
      expect(await desk.stateOf('IC/NEVER', kenya.api)).toBeNull();
    });

    it('is opened once, however many press the button', async () => {
      await desk.drafts('IC/TWICE');
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, () => desk.api.act<{ __typename: string }>('openConsultation', { symbol: 'IC/TWICE' }, '__typename')),
      );
      expect(outcomes.filter((o) => o.__typename === 'OpenConsultationSuccess')).toHaveLength(1);
    });

    it('lets less be seen of the counts, never more', async () => {
      const tighten = (tallyVisibility: string) => ({ symbol: 'IC/LIFE', question: 'theme', tallyVisibility });
      await desk.does('tightenTallyVisibility', tighten('AFTER_OWN_VOTE'), 'consultation { id }');
      expect(await desk.isRefused('tightenTallyVisibility', tighten('LIVE'))).toMatchObject({ code: 'INVALID_INPUT' });
      await desk.does('tightenTallyVisibility', tighten('AFTER_CLOSE'), 'consultation { id }');
    });
  });

  describe('two documents of one consultation', () => {
    const anchorsIn = async (symbol: string) => {
      const { consultation } = await desk.api.data<{
        consultation: { documents: { blocks: { anchor: string }[]; footnotes: { anchor: string }[] }[] };
      }>('query D($s: String!) { consultation(symbol: $s) { documents { blocks { anchor } footnotes { anchor } } } }', { s: symbol });
      return consultation.documents.map(({ blocks, footnotes }) => [...blocks, ...footnotes].map(({ anchor }) => anchor));
    };

    it('have no anchor in common: a question that names a paragraph says which', async () => {
      const symbol = 'IC/TWO';
      await desk.drafts(symbol);
      const footnotes = [{ mark: '1', anchor: 'p1', text: { en: 'As before.' } }];
      const second = { ...document(symbol), symbol: 'ADD/2', footnotes };
      const refused = await desk.isRefused('addDocument', second);
      expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: ['blocks', '0', 'anchor'] });
      expect(refused.message).toContain('has the anchor p1');
      await desk.does('addDocument', { ...second, setApart: true }, 'document { id }');
      await desk.does('addDocument', { ...second, symbol: 'ADD/3', setApart: true }, 'document { id }');
      expect((await anchorsIn(symbol)).slice(1)).toEqual([
        ['d2-p1', 'd2-p1'],
        ['d3-p1', 'd3-p1'],
      ]);
    });
  });

  function document(consultation: string): Record<string, unknown> {
    return {
      consultation,
      symbol: 'ADD/1',
      title: { en: 'Addendum' },
      issuedOn: '2006-10-15',
      originalLanguage: 'EN',
      blocks: [{ anchor: 'p1', kind: 'PARAGRAPH', level: 1, text: { en: 'Text.' } }],
      footnotes: [],
    };
  }

  describe('rule sets', () => {
    it('that have changed become a new version; consultations keep theirs', async () => {
      const { owner } = desk.chamber.database;
      await owner.query(`UPDATE rule_set SET rule = jsonb_set(rule, '{tieRule}', '"LOT"') WHERE key = 'informal-consultations-indicative'`);
      const restarted = await startTestApp({ database: desk.chamber.database });
      await restarted.stop();
      const { rows } = await owner.query(
        `SELECT version, rule->>'tieRule' AS "tieRule" FROM rule_set WHERE key = 'informal-consultations-indicative' ORDER BY version`,
      );
      expect(rows).toEqual([
        { version: 1, tieRule: 'LOT' },
        { version: 2, tieRule: 'SECOND_VOTE' },
      ]);
      const { consultation } = await desk.api.data<{ consultation: object }>(
        '{ consultation(symbol: "IC/LIFE") { ruleSet { version rule { tieRule } } } }',
      );
      expect(consultation).toEqual({ ruleSet: { version: 1, rule: { tieRule: 'SECOND_VOTE' } } });
    });
  });

  describe('what happened', () => {
    it('is told from the log, newest first, in the reader’s language', async () => {
      type Read = { consultation: { changes: { index: number; act: string; inWords: string }[] } };
      const CHANGES =
        'query H($last: Int! = 20) { consultation(symbol: "IC/LIFE") { changes(last: $last) { symbol index act at inWords } } }';
      const { consultation } = await kenya.api.data<Read>(CHANGES);
      const acts = consultation.changes.map((change) => change.act);
      expect(acts).toEqual([
        'tally-visibility.tightened',
        'tally-visibility.tightened',
        'voting.extended',
        'roll.taken',
        'voting.opened',
        'question.added',
        'consultation.opened',
        'question.added',
        'document.added',
        'consultation.drafted',
      ]);
      expect(consultation.changes[2]?.inWords).toMatch(/^Voting was extended until \w+ \d+ .* \(Geneva\): Two delegations asked for it\.$/);
      const french = await kenya.api.in('fr').data<Read>(CHANGES, { last: 6 });
      expect(french.consultation.changes.map((change) => change.inWords)).toContain('La question 2 (Question funding) a été ajoutée');
      expect(french.consultation.changes).toHaveLength(6);
    });
  });

  describe('the clock', () => {
    it('opens and closes the vote with nobody acting, and the keeper of the rolls takes the roll', async () => {
      const symbol = 'IC/CLOCK';
      await desk.drafts(symbol);
      await desk.asks(symbol, 'theme');
      await desk.opens(symbol);
      await desk.chamber.database.moveClock(2 * HOUR);
      expect(await desk.stateOf(symbol)).toBe('VOTING');
      type Roll = { consultation: { roll: { frozen: boolean } } };
      const frozen = async () =>
        (await desk.api.data<Roll>('{ consultation(symbol: "IC/CLOCK") { roll { frozen } } }')).consultation.roll.frozen;
      await eventually(frozen);
      await desk.chamber.database.moveClock(4 * DAY);
      expect(await desk.stateOf(symbol)).toBe('CLOSED');
      expect(await desk.isRefused('extendVoting', { symbol, votingClosesAt: fromNow(20 * DAY), reason: 'Too late.' })).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
      });
      expect(await desk.isRefused('cancelConsultation', { symbol, reason: 'Too late.', confirmSymbol: symbol })).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
      });
      await desk.chamber.database.moveClock(0);
    });
  });

  describe('conditions', () => {
    it('are marked once, after the decision', async () => {
      const symbol = 'IC/COND';
      await desk.drafts(symbol);
      const question = await desk.asks(symbol, 'workshop', {
        conditions: [{ text: { en: 'Only if funded.' }, dueAt: fromNow(100 * DAY), option: 'for' }],
      });
      await desk.opens(symbol);
      await desk.opensTheVote(symbol);
      type Read = { consultation: { questions: { conditions: { id: string; status: string; evidence: string | null }[] }[] } };
      const read = async () =>
        (await desk.api.data<Read>('{ consultation(symbol: "IC/COND") { questions { conditions { id status evidence markedAt } } } }'))
          .consultation.questions[0]?.conditions[0];
      const marking = { condition: (await read())?.id, status: 'FULFILLED', evidence: 'Pledges of 31 January.' };
      expect(await desk.isRefused('markCondition', marking)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      const { owner } = desk.chamber.database;
      await owner.query('UPDATE question SET decided_at = official_now() WHERE id = $1', [question]);
      expect(await desk.isRefused('markCondition', marking)).toMatchObject({ message: expect.stringContaining('does not hang on this') });
      await owner.query('UPDATE question_condition SET attached = true WHERE question_id = $1', [question]);
      expect(await desk.isRefused('markCondition', { ...marking, status: 'PENDING' })).toMatchObject({ code: 'INVALID_INPUT' });
      await desk.does('markCondition', marking, 'condition { status evidence }');
      expect(await read()).toMatchObject({ status: 'FULFILLED', evidence: 'Pledges of 31 January.' });
      expect(await desk.isRefused('markCondition', { ...marking, status: 'LAPSED' })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    });
  });
});
