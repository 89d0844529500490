import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, UnitOfWork } from '#platform';
import { RecountRecord } from '#record';
import type { Api } from '../support/api.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { bundleOf, verified } from '../support/published.js';
import { givenProposal, read } from '../support/silence.js';
import { termsApart, termsKept } from '../support/terms-kept.js';
import { givenVotes } from '../support/votes.js';
import { DAY, fromNow, HOUR, Secretariat } from './secretariat.js';

interface Decision {
  readonly id: string;
  readonly symbol: string;
  readonly question: string | null;
  readonly silence: string | null;
  readonly number: number;
  readonly title: string;
  readonly outcome: string;
  readonly headline: string;
  readonly explanation: string;
  readonly selected: readonly string[];
  readonly decidedAt: string;
  readonly majority: object | null;
  readonly effect: { standing: string; outcome: string; inWords: string };
  readonly terms: readonly { key: string }[];
  readonly conditions: readonly object[];
}

const DECISION = `id symbol question silence number title outcome headline explanation selected decidedAt published majority { margin }
  effect { standing outcome inWords } terms { key } conditions { id } body { key }`;
const WORKSHOP = { kind: 'WORKSHOP', status: 'PLANNED', title: { en: 'Return and Reintegration' } };

describe('a text adopted tacitly', () => {
  let secretariat: Secretariat;
  let kenya: Api;
  let auditor: Api;
  let members: TestDelegate[];
  let poll: TestPoll;
  /** Proposals and the procedures on them, by symbol. */
  const proposals = new Map<string, string>();
  const silences = new Map<string, string>();
  const of = (symbol: string): string => silences.get(symbol) ?? '';

  const begin = async (symbol: string, more: Record<string, unknown> = {}): Promise<void> => {
    const proposal = await givenProposal(secretariat, symbol);
    const { silence } = await secretariat.does<{ silence: { id: string } }>(
      'startSilence',
      { consultation: symbol, proposal, ...more },
      'silence { id }',
    );
    proposals.set(symbol, proposal);
    silences.set(symbol, silence.id);
  };
  const page = async (args = '', by = auditor) => {
    const { decisions } = await by.data<{ decisions: { nodes: Decision[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
      `{ decisions(${args || 'first: 50'}) { nodes { ${DECISION} } pageInfo { endCursor hasNextPage } } }`,
    );
    return decisions;
  };
  const found = async (args: string, by = auditor): Promise<string[]> =>
    (await page(`first: 50, ${args}`, by)).nodes.map(({ symbol, question }) => `${symbol} ${question ?? 'silence'}`);
  const counted = async (args: string): Promise<number> =>
    (await auditor.data<{ decisionCount: number }>(`{ decisionCount(${args}) }`)).decisionCount;
  const refused = (input: Record<string, unknown>) => secretariat.isRefused('openFollowUp', { ...WORKSHOP, ...input });

  beforeAll(async () => {
    secretariat = await Secretariat.open();
    const { chamber } = secretariat;
    kenya = (await secretariat.seats('KEN')).api;
    auditor = chamber.api.as((await person(chamber.database, 'AUDITOR')).token);
    members = (await givenDelegations(chamber.database.owner, 3)).map(([first]) => first as TestDelegate);
    for (const symbol of ['A/1', 'A/2', 'B/1', 'W/1']) await begin(symbol);
    await begin('R/1', { expiresAt: fromNow(20 * DAY) });
    await secretariat.does(
      'objectToSilence',
      { silence: of('B/1'), kind: 'OBJECTION', text: 'No.', language: 'EN' },
      'silence { state }',
      kenya,
    );
    await secretariat.does('withdrawSilence', { silence: of('W/1'), reason: 'It is being revised.' }, 'silence { id }');
    poll = await givenVoting(chamber.database.owner, 'V/1', [{ key: 'theme' }]);
    await givenVotes(chamber.address, members, poll.question('theme').id, ['for', 'for', 'against']);
  });
  afterAll(() => secretariat.closes());

  it('is no decision while silence runs, and nothing is set in motion by it', async () => {
    expect(await found('outcome: ADOPTED_TACITLY')).toEqual([]);
    const early = await refused({ consultation: 'A/1', silence: of('A/1') });
    expect(early).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['silence'] });
    expect(early.message).toMatch(/^Silence procedure 1 of A\/1 still runs/);
  });

  describe('once its silence has ended', () => {
    beforeAll(async () => {
      const { moveClock } = secretariat.chamber.database;
      await moveClock(2 * HOUR);
      // Counted by the clock: the vote ended long before the silence did.
      for (let n = 0; n < 100 && (await found('symbol: "V/1"')).length === 0; n++) await new Promise((done) => setTimeout(done, 100));
      await moveClock(73 * HOUR);
    });

    it('is a decision that is told in words, without a question, a vote or a majority', async () => {
      const { nodes } = await page('first: 50, symbol: "A/1"');
      const { expiresAt } = await read(auditor, of('A/1'));
      expect(nodes).toEqual([
        {
          id: of('A/1'),
          symbol: 'A/1',
          question: null,
          silence: of('A/1'),
          number: 1,
          title: 'Resolution resolution (en)',
          outcome: 'ADOPTED_TACITLY',
          headline: expect.stringMatching(/^“Resolution resolution \(en\)” is adopted tacitly: no Member objected before \w+day /),
          explanation: expect.stringMatching(/^No objection was received by .* No Member is recorded as being in favour\.$/),
          selected: [],
          decidedAt: expiresAt,
          published: false,
          majority: null,
          effect: { standing: 'STANDS', outcome: 'ADOPTED_TACITLY', inWords: 'The text stands as it was adopted.' },
          terms: [],
          conditions: [],
          body: { key: 'council' },
        },
      ]);
      const [french] = (await page('first: 50, symbol: "A/1"', auditor.in('fr'))).nodes;
      expect(french?.headline).toMatch(
        /^Le texte «.Resolution resolution \(fr\).» est adopté tacitement.: aucun Membre n’a fait objection avant le /,
      );
      const [spanish] = (await page('first: 50, symbol: "A/1"', auditor.in('es'))).nodes;
      expect(spanish?.headline).toContain('queda aprobado tácitamente: ningún Miembro objetó antes del ');
    });

    it('stands beside the decisions that were voted on, in one order, page by page', async () => {
      const all = (await page()).nodes;
      expect(all.map(({ symbol }) => symbol)).toEqual(['A/2', 'A/1', 'V/1']);
      const paged: Decision[] = [];
      for (let after: string | null = null; ;) {
        const { nodes, pageInfo } = await page(`first: 1${after ? `, after: "${after}"` : ''}`);
        paged.push(...nodes);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(paged).toEqual(all);
      expect(await counted('body: "council"')).toBe(3);
    });

    it('is found by its body, its outcome, the instant, the words of its title; not by what only a vote has', async () => {
      expect(await found('outcome: ADOPTED_TACITLY')).toEqual(['A/2 silence', 'A/1 silence']);
      expect(await found('outcome: CARRIED')).toEqual(['V/1 theme']);
      expect(await found('body: "council"')).toHaveLength(3);
      expect(await found('body: "assembly"')).toEqual([]);
      const { decidedAt } = (await page('first: 1, symbol: "A/1"')).nodes[0] as Decision;
      expect(await found(`until: "${decidedAt}"`)).toEqual(['V/1 theme']);
      expect(await found(`from: "${decidedAt}"`)).toEqual(['A/2 silence', 'A/1 silence']);
      expect(await found(`asOf: "${decidedAt}"`)).toEqual(['A/1 silence', 'V/1 theme']);
      expect(await found('text: "resolutions"')).toEqual(['A/2 silence', 'A/1 silence']);
      expect(await found('text: "remigration"')).toEqual([]);
      for (const voted of ['member: "M0000"', 'base: VOTES_FOR_AND_AGAINST', 'marginFrom: -5, marginUntil: 5'])
        expect(await found(voted)).toEqual(['V/1 theme']);
      expect(await found('member: "KEN", outcome: ADOPTED_TACITLY')).toEqual([]);
      expect(await counted('outcome: ADOPTED_TACITLY')).toBe(2);
      expect(await counted('member: "M0000"')).toBe(1);
    });

    it('is found by what its proposal is about, and counted there', async () => {
      await secretariat.does('classify', { subject: 'PROPOSAL', id: proposals.get('A/1'), terms: ['remittances'] }, 'terms { key }');
      await secretariat.does('classify', { subject: 'PROPOSAL', id: proposals.get('B/1'), terms: ['remittances'] }, 'terms { key }');
      expect((await page('first: 50, term: "remittances"')).nodes).toMatchObject([{ symbol: 'A/1', terms: [{ key: 'remittances' }] }]);
      const { taxonomy } = await auditor.data<{ taxonomy: { terms: { key: string; decisions: number }[] }[] }>(
        '{ taxonomy { terms { key decisions } } }',
      );
      expect(taxonomy.flatMap(({ terms }) => terms).filter(({ decisions }) => decisions > 0)).toEqual([
        { key: 'remittances', decisions: 1 },
      ]);
    });

    it('is no vote of anybody', async () => {
      const { votingRecord } = await auditor.data<{ votingRecord: { nodes: object[] } }>(
        '{ votingRecord(member: "KEN", first: 50) { nodes { outcome } } }',
      );
      expect(votingRecord.nodes).toEqual([{ outcome: 'CARRIED' }]);
    });

    it('sets something in motion; what was objected to, was withdrawn or still runs does not', async () => {
      const { followUp } = await secretariat.does<{ followUp: { id: string } }>(
        'openFollowUp',
        { consultation: 'A/1', silence: of('A/1'), ...WORKSHOP, reason: 'As the resolution asks.' },
        'followUp { id }',
      );
      await secretariat.does(
        'changeFollowUp',
        { followUp: followUp.id, entry: 1, title: WORKSHOP.title, status: 'DEFERRED', reason: 'The venue is not found.' },
        'followUp { id }',
      );
      for (const [symbol, said] of [
        ['B/1', /was broken by an objection/],
        ['W/1', /was withdrawn/],
        ['R/1', /still runs/],
      ] as const) {
        const barred = await refused({ consultation: symbol, silence: of(symbol) });
        expect(barred).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['silence'] });
        expect(barred.message).toMatch(said);
      }
      expect(await refused({ consultation: 'A/2', silence: of('A/1') })).toMatchObject({ code: 'NOT_FOUND', path: ['silence'] });
      expect(await refused({ consultation: 'A/1' })).toMatchObject({ code: 'INVALID_INPUT', path: ['question'] });
      expect(await refused({ consultation: 'A/1', silence: of('A/1'), question: 'theme' })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['silence'],
      });
      expect(await refused({ consultation: 'A/1', silence: of('A/1'), option: 'for' })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['option'],
      });
      await expect(
        secretariat.chamber.database.owner.query(
          `INSERT INTO follow_up (id, consultation_id, kind, opened_at) SELECT gen_random_uuid(), consultation_id, 'OTHER', now() FROM silence`,
        ),
      ).rejects.toThrow(/follow_up_of_one_decision/);
    });

    it('has what it set in motion listed by consultation, procedure, body, year and topic, and told in the section', async () => {
      const listed = async (args: string) =>
        (
          await kenya.data<{ followUps: { nodes: Record<string, unknown>[] } }>(
            `{ followUps(first: 50, ${args}) { nodes { symbol question questionNumber questionTitle option silence silenceNumber textTitle headline
              status year decidedAt hanging { standing } } } }`,
          )
        ).followUps.nodes;
      const { expiresAt } = await read(auditor, of('A/1'));
      const year = new Date(expiresAt).getUTCFullYear();
      const item = {
        symbol: 'A/1',
        ...{ question: null, questionNumber: null, questionTitle: null, option: null, hanging: null },
        ...{ silence: of('A/1'), silenceNumber: 1, textTitle: 'Resolution resolution (en)', status: 'DEFERRED', decidedAt: expiresAt },
        headline: expect.stringContaining('is adopted tacitly'),
        year,
      };
      for (const args of ['symbol: "A/1"', `silence: "${of('A/1')}"`, 'body: "council"', `fromYear: ${year}`, 'term: "remittances"'])
        expect(await listed(args)).toEqual([item]);
      for (const args of [`silence: "${of('A/2')}"`, 'question: "theme"', 'term: "gender"', `toYear: ${year - 1}`])
        expect(await listed(args)).toEqual([]);
      const { followUpSection } = await kenya.data<{ followUpSection: { blocks: { text: { en: string } }[] } }>(
        `{ followUpSection(body: "council", fromYear: ${year}, toYear: ${year}) { blocks { text { en } } } }`,
      );
      expect(followUpSection.blocks.at(-1)?.text.en).toMatch(
        /^Return and Reintegration: workshop deferred .*\(A\/1, silence procedure 1\)$/,
      );
    });

    it('is logged with what it set in motion, in words', async () => {
      const { events } = await auditor.data<{ events: { nodes: { act: string; inWords: string; data: string }[] } }>(
        '{ events(symbol: "A/1", first: 100) { nodes { act inWords data } } }',
      );
      const told = events.nodes.filter(({ act }) => act.startsWith('follow-up.') || act === 'silence.adopted');
      expect(told.map(({ act }) => act).sort()).toEqual(['follow-up.changed', 'follow-up.opened', 'silence.adopted']);
      expect(told.find(({ act }) => act === 'follow-up.opened')?.inWords).toBe(
        'What follows from silence procedure 1 was entered: planned',
      );
      expect(told.some(({ data }) => data.includes('"question"'))).toBe(false);
    });

    it('stands in the record with it, which counts again and is proved to an outsider', async () => {
      await secretariat.opensTheVote('A/1');
      await secretariat.does('closeVoting', { symbol: 'A/1', confirmSymbol: 'A/1' }, 'consultation { state }');
      await secretariat.does('publishRecord', { symbol: 'A/1', confirmSymbol: 'A/1' }, 'record { symbol }');
      expect((await page('first: 50, symbol: "A/1"')).nodes).toMatchObject([{ published: true }]);
      const { record } = await kenya.data<{ record: { json: string } }>('{ record(symbol: "A/1") { json } }');
      const { followUp } = JSON.parse(record.json) as { followUp: Record<string, unknown>[] };
      expect(followUp).toMatchObject([{ silence: 1, entries: [{ status: 'PLANNED' }, { status: 'DEFERRED' }] }]);
      expect(followUp[0]).not.toHaveProperty('question');
      const report = await new RecountRecord(secretariat.chamber.app.get(UnitOfWork)).execute('A/1');
      expect(isRefusal(report) ? report : report.findings).toEqual([]);
      const proved = await verified(await bundleOf(secretariat.chamber.app, 'A/1'));
      expect(proved.steps.flatMap(({ findings }) => findings)).toEqual([]);
    });

    it('is found by the words of its consultation’s title as it is now; so is what was settled without a vote', async () => {
      await secretariat.asks('A/2', 'thanks', { paragraphs: [] });
      const settled = { symbol: 'A/2', question: 'thanks', kind: 'POSTPONED', words: { en: 'Later.' } };
      await secretariat.does('settleWithoutVote', settled, 'consultation { state }');
      const both = ['A/2 thanks', 'A/2 silence'];
      expect(await found('text: "consultation", symbol: "A/2"')).toEqual(both);
      const title = { en: 'Hibernation of dormice', fr: 'Hibernation des loirs' };
      await secretariat.does('reviseConsultation', { symbol: 'A/2', title }, 'consultation { title }');
      for (const word of ['dormice', 'loir']) expect(await found(`text: "${word}"`)).toEqual(both);
      expect(await found('text: "consultation", symbol: "A/2"')).toEqual([]);
      expect(await found('text: "resolution", symbol: "A/2"')).toEqual(['A/2 silence']);
    });

    it('is found by what its document is about, which the secretariat says and the log tells', async () => {
      await givenProposal(secretariat, 'D/1');
      const { consultation } = await auditor.data<{ consultation: { documents: { id: string }[] } }>(
        '{ consultation(symbol: "D/1") { documents { id } } }',
      );
      const id = consultation.documents[0]?.id ?? '';
      const { silence } = await secretariat.does<{ silence: { id: string } }>(
        'startSilence',
        { consultation: 'D/1', document: id, waiver: 'English suffices.' },
        'silence { id }',
      );
      await secretariat.does('classify', { subject: 'DOCUMENT', id, terms: ['gender', 'remittances'] }, 'terms { key }');
      await secretariat.does('classify', { subject: 'DOCUMENT', id, terms: ['gender'] }, 'terms { key }');
      await secretariat.chamber.database.owner.query(
        `UPDATE silence SET started_at = started_at - interval '4 days', first_expiry = official_now() - interval '1 second',
           expires_at = official_now() - interval '1 second' WHERE id = $1`,
        [silence.id],
      );
      expect((await page('first: 50, term: "gender"')).nodes).toMatchObject([{ symbol: 'D/1', terms: [{ key: 'gender' }] }]);
      expect(await counted('term: "gender"')).toBe(1);
      const { owner } = secretariat.chamber.database;
      expect([await termsApart(owner), await termsKept(owner)]).toEqual([[], 2]);
      const { taxonomy, events } = await auditor.data<{
        taxonomy: { terms: { key: string; decisions: number }[] }[];
        events: { nodes: { inWords: string }[] };
      }>('{ taxonomy { terms { key decisions } } events(symbol: "D/1", first: 100, act: "document.classified") { nodes { inWords } } }');
      expect(taxonomy.flatMap(({ terms }) => terms).find(({ key }) => key === 'gender')?.decisions).toBe(1);
      expect(events.nodes.map(({ inWords }) => inWords)).toEqual(['The document D/1 was classified', 'The document D/1 was classified']);
      const read = '{ consultation(symbol: "D/1") { documents { terms { key } } } }';
      expect(await kenya.data(read)).toEqual({ consultation: { documents: [{ terms: [{ key: 'gender' }] }] } });
      const item = { consultation: 'D/1', silence: silence.id, ...WORKSHOP, reason: 'As the note asks.' };
      await secretariat.does('openFollowUp', item, 'followUp { id }');
      const { followUps } = await kenya.data<{ followUps: { nodes: { symbol: string }[] } }>(
        '{ followUps(first: 50, term: "gender") { nodes { symbol } } }',
      );
      expect(followUps.nodes).toEqual([{ symbol: 'D/1' }]);
      const nobody = { subject: 'DOCUMENT', id: silence.id, terms: [] };
      expect(await secretariat.isRefused('classify', nobody)).toMatchObject({ code: 'NOT_FOUND', path: ['id'] });
    });
  });
});
