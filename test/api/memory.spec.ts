import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, UnitOfWork } from '#platform';
import { RecountRecord } from '#record';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { applicationSql } from '../support/application-sql.js';
import { givenHearing, givenObserver, givenSubject } from '../support/hearing.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { bundleOf, verified } from '../support/published.js';
import { termsApart, termsKept } from '../support/terms-kept.js';
import { givenVotes } from '../support/votes.js';

interface Payload {
  __typename: string;
  code?: string;
  message?: string;
  path?: string[];
  followUp?: { id: string; status: string; entry: number };
}

const WORKSHOP = { kind: 'WORKSHOP', status: 'PLANNED', title: { en: 'Trade and Migration', fr: 'Commerce et migration' } };

describe('what an organization remembers of its decisions', () => {
  let chamber: TestApp;
  let poll: TestPoll;
  let secretariat: Api;
  let auditor: Api;
  let delegate: Api;
  let members: TestDelegate[];

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner } = chamber.database;
    members = (await givenDelegations(owner, 3)).map(([first]) => first as TestDelegate);
    poll = await givenVoting(owner, 'T/2003/1', [
      { key: 'workshops', method: 'SELECTION', options: ['trade', 'data', 'health'], chooseMax: 2, seats: 2 },
      { key: 'theme' },
    ]);
    await givenVotes(chamber.address, members, poll.question('workshops').id, ['trade+data', 'trade+data', 'trade']);
    await givenVotes(chamber.address, members, poll.question('theme').id, ['for', 'for', 'against']);
    theme = await givenSubject(chamber.database.owner, poll, 'theme');
    delegate = chamber.api.as((members[0] as TestDelegate).token);
    secretariat = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
    auditor = chamber.api.as((await person(chamber.database, 'AUDITOR')).token);
  });
  afterAll(() => chamber.stop());

  const open = (changes: Record<string, unknown> = {}): Promise<Payload> =>
    secretariat.act<Payload>(
      'openFollowUp',
      { consultation: poll.symbol, question: 'workshops', option: 'trade', ...WORKSHOP, ...changes },
      'followUp { id status entry }',
    );
  const change = (input: Record<string, unknown>): Promise<Payload> =>
    secretariat.act<Payload>('changeFollowUp', { reason: 'As reported.', title: WORKSHOP.title, ...input }, 'followUp { id status entry }');
  const listed = async (by: Api, filter = ''): Promise<{ id: string; title: string; status: string; year: number; headline: string }[]> =>
    (await by.data<{ followUps: { nodes: never[] } }>(`{ followUps(first: 50 ${filter}) { nodes { id title status year headline } } }`))
      .followUps.nodes;
  let item = '';
  /** The proposal on which, for and against, the theme was put to the vote. */
  let theme = '';

  it('enters nothing on a question that is still being voted on', async () => {
    expect(await open()).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['question'] });
  });

  it('enters what follows from a chosen option once voting has closed, whoever notices first', async () => {
    await chamber.database.moveClock(2 * 3_600_000);
    expect(await open({ option: 'health' })).toMatchObject({ code: 'INVALID_INPUT', path: ['option'] });
    expect(await open({ question: 'nothing', option: null })).toMatchObject({ code: 'NOT_FOUND' });
    const opened = await open({ budget: { currency: 'USD', needed: 150_000, pledged: 40_000 } });
    expect(opened).toMatchObject({ followUp: { status: 'PLANNED', entry: 1 } });
    item = opened.followUp?.id ?? '';
  });

  it('is kept by the secretariat alone', async () => {
    const refused = await delegate.act<Payload>(
      'openFollowUp',
      { consultation: poll.symbol, question: 'theme', ...WORKSHOP },
      '__typename',
    );
    expect(refused).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('has its money, is held, and keeps the history of both', async () => {
    const budget = { currency: 'USD', needed: 150_000, pledged: 150_000 };
    expect(await change({ followUp: item, entry: 1, status: 'FUNDED', budget: { ...budget, pledged: 149_999 } })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['budget'],
    });
    expect(await change({ followUp: item, entry: 1, status: 'FUNDED', budget, evidence: 'Letter of 3 June' })).toMatchObject({
      followUp: { status: 'FUNDED', entry: 2 },
    });
    const held = {
      status: 'HELD',
      startsOn: '2003-11-12',
      endsOn: '2003-11-14',
      venue: 'Geneva',
      partners: ['OECD', 'World Bank'],
      participants: 120,
      budget,
      report: { title: 'Chair’s summary', reference: 'T/INF/1' },
    };
    expect(await change({ followUp: item, entry: 1, ...held })).toMatchObject({ code: 'STALE_VERSION', path: ['entry'] });
    expect(await change({ followUp: item, entry: 2, ...held })).toMatchObject({ followUp: { status: 'HELD', entry: 3 } });
    expect(await change({ followUp: item, entry: 3, status: 'CANCELLED' })).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['status'] });
  });

  it('is read by everybody who may see the decision, who entered it by those who read the log', async () => {
    const query = `query ($id: ID!) { followUp(id: $id) { title year symbol question questionNumber option optionTitle headline partners startsOn
      venue participants budget { currency needed pledged } report { title reference } body { key }
      history { number status reason evidence by at since } } }`;
    const read = async (by: Api) => (await by.data<{ followUp: Record<string, unknown> | null }>(query, { id: item })).followUp;
    const seen = await read(delegate.in('fr'));
    expect(seen).toMatchObject({
      title: 'Commerce et migration',
      year: 2003,
      symbol: poll.symbol,
      option: 'trade',
      body: { key: 'council' },
    });
    expect(seen?.['history']).toMatchObject([
      { number: 1, status: 'PLANNED', by: null },
      { number: 2, status: 'FUNDED', evidence: 'Letter of 3 June', by: null },
      { number: 3, status: 'HELD', reason: 'As reported.', by: null },
    ]);
    expect(((await read(auditor))!['history'] as { by: string }[])[0]?.by).toBe('Person SECRETARIAT');
    const observer = await givenObserver(chamber.database.owner, 'OBS');
    expect(await read(chamber.api.as(observer.token))).toBeNull();
    expect(await listed(chamber.api.as(observer.token))).toEqual([]);
  });

  it('is found by body, year, status, question', async () => {
    expect(await listed(delegate, ', body: "council", fromYear: 2003, toYear: 2003')).toMatchObject([{ id: item, status: 'HELD' }]);
    expect(await listed(delegate, ', toYear: 2002')).toEqual([]);
    expect(await listed(delegate, ', status: PLANNED')).toEqual([]);
    expect(await listed(delegate, `, symbol: "${poll.symbol}", question: "theme"`)).toEqual([]);
  });

  it('feeds the next consultation’s report', async () => {
    const { followUpSection } = await delegate.data<{
      followUpSection: { items: number; title: { en: string }; blocks: { text: { en: string } }[] };
    }>(
      '{ followUpSection(body: "council", fromYear: 2003, toYear: 2005) { items title { en fr es } blocks { anchor kind level number text { en fr es } } } }',
    );
    expect(followUpSection).toMatchObject({ items: 1, title: { en: 'What became of the decisions: 2003–2005' } });
    expect(followUpSection.blocks[1]?.text.en).toContain('with OECD and World Bank. 120 participants.');
  });

  it('finds decisions by what they were about, their questions or the proposals among their options', async () => {
    const classify = (subject: string, id: string, terms: string[]) =>
      secretariat.act<Payload>('classify', { subject, id, terms }, 'terms { key name }');
    const question = poll.question('workshops').id;
    expect(await classify('QUESTION', question, ['astrology'])).toMatchObject({ code: 'INVALID_INPUT', path: ['terms', '0'] });
    expect(await classify('QUESTION', poll.id, ['gender'])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await classify('QUESTION', question, ['gender', 'workers-and-professionals', 'gender'])).toMatchObject({
      terms: [{ key: 'workers-and-professionals' }, { key: 'gender' }],
    });
    const about = async (term: string) =>
      (
        await delegate.data<{ decisions: { nodes: { question: string; terms: { key: string }[] }[] } }>(
          `{ decisions(first: 10, term: "${term}") { nodes { question terms { key name } } } }`,
        )
      ).decisions.nodes;
    expect(await about('gender')).toMatchObject([
      { question: 'workshops', terms: [{ key: 'workers-and-professionals' }, { key: 'gender' }] },
    ]);
    expect(await about('facilitating-migration')).toHaveLength(1);
    expect(await about('remittances')).toEqual([]);
    expect((await delegate.ask('{ decisions(first: 1, term: "astrology") { nodes { id } } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await listed(delegate, ', term: "gender"')).toMatchObject([{ id: item }]);
    const { taxonomy } = await delegate.data<{
      taxonomy: { key: string; decisions: number; terms: { key: string; decisions: number }[] }[];
    }>('{ taxonomy { key name decisions terms { key name decisions } } }');
    expect(taxonomy.map(({ decisions }) => decisions)).toEqual([0, 1, 0, 0, 1]);
    expect(taxonomy[1]?.terms.filter(({ decisions }) => decisions > 0).map(({ key }) => key)).toEqual(['workers-and-professionals']);
  });

  it('finds a decision by what the proposal is about on which alone it was', async () => {
    const classified = await secretariat.act<Payload>(
      'classify',
      { subject: 'PROPOSAL', id: theme, terms: ['remittances'] },
      'terms { key }',
    );
    expect(classified).toMatchObject({ terms: [{ key: 'remittances' }] });
    const { decisions, taxonomy } = await delegate.data<{
      decisions: { nodes: { question: string; terms: { key: string }[] }[] };
      taxonomy: { terms: { key: string; decisions: number }[] }[];
    }>('{ decisions(first: 10, term: "remittances") { nodes { question terms { key } } } taxonomy { terms { key decisions } } }');
    expect(decisions.nodes).toMatchObject([{ question: 'theme', terms: [{ key: 'remittances' }] }]);
    expect(taxonomy.flatMap(({ terms }) => terms).find(({ key }) => key === 'remittances')?.decisions).toBe(1);
  });

  it('finds a decision by what is said of it now, whenever it is said', async () => {
    const classify = (subject: string, id: string, terms: string[]) =>
      secretariat.act<Payload>('classify', { subject, id, terms }, 'terms { key }');
    const found = async (term: string) =>
      (
        await delegate.data<{ decisions: { nodes: { question: string }[] } }>(
          `{ decisions(first: 10, term: "${term}") { nodes { question } } }`,
        )
      ).decisions.nodes;
    const workshops = poll.question('workshops').id;
    await classify('QUESTION', workshops, ['migration-health', 'gender']);
    expect([await found('migration-health'), await found('workers-and-professionals')]).toEqual([[{ question: 'workshops' }], []]);
    // Of one of two ways in which it is about it, the other is left.
    await classify('QUESTION', poll.question('theme').id, ['remittances']);
    await classify('PROPOSAL', theme, []);
    expect(await found('remittances')).toEqual([{ question: 'theme' }]);
    await classify('QUESTION', poll.question('theme').id, []);
    expect(await found('remittances')).toEqual([]);
    expect(await termsApart(chamber.database.owner)).toEqual([]);
    expect(await termsKept(chamber.database.owner)).toBe(2);
  });

  it('lets nobody but the database write down what decisions are found by', async () => {
    const { sql, end } = applicationSql(chamber.database.url);
    try {
      await expect(sql.rows('DELETE FROM term_decided')).rejects.toThrow(/permission denied/);
    } finally {
      await end();
    }
  });

  it('links a proposal to its earlier life, in a document outside or in this system', async () => {
    const { owner } = chamber.database;
    const before = await givenHearing(owner, 'T/2005/8');
    const later = await givenHearing(owner, 'T/2006/8');
    await owner.query(`UPDATE proposal_version SET at = at + interval '1 hour' WHERE proposal_id = $1`, [later.proposal]);
    const link = (input: Record<string, unknown>) =>
      secretariat.act<Payload & { proposal?: { earlierLife: { id: string }[] } }>(
        'linkEarlierLife',
        { proposal: later.proposal, ...input },
        'proposal { earlierLife { id symbol paragraph on became note proposal proposalTitle consultation decisions { headline endorsed } } }',
      );
    expect(await link({})).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await link({ symbol: 'IC/2005/3' })).toMatchObject({ code: 'INVALID_INPUT', path: ['became'] });
    expect(await link({ earlier: later.proposal })).toMatchObject({ code: 'INVALID_INPUT', path: ['earlier'] });
    const outside = { symbol: 'IC/2005/3', paragraph: '12', on: '2005-10-03', became: 'NOT_ENDORSED', note: { en: 'Of general interest' } };
    expect(await link(outside)).toMatchObject({ proposal: { earlierLife: [{ ...outside, note: 'Of general interest', proposal: null }] } });
    const linked = await link({ earlier: before.proposal });
    const lives = linked.proposal?.earlierLife ?? [];
    expect(lives).toMatchObject([{ symbol: 'IC/2005/3' }, { symbol: 'T/2005/8', proposal: before.proposal, became: null }]);
    const taken = await secretariat.act<Payload & { proposal?: { earlierLife: object[] } }>(
      'unlinkEarlierLife',
      { link: lives[1]?.id },
      'proposal { earlierLife { symbol } }',
    );
    expect(taken.proposal?.earlierLife).toEqual([{ symbol: 'IC/2005/3' }]);
    expect(await secretariat.act<Payload>('unlinkEarlierLife', { link: lives[1]?.id }, '__typename')).toMatchObject({ code: 'NOT_FOUND' });
    // What was put to the vote by itself was decided too: by the vote as it stands, not as it was counted.
    const voted = await link({ earlier: theme });
    expect(voted.proposal?.earlierLife.at(-1)).toMatchObject({ symbol: poll.symbol, decisions: [{ endorsed: true }] });
    const annul = 'UPDATE question SET annulled_at = official_now(), annulled_by = $2, annul_reason = $3 WHERE id = $1';
    await owner.query(annul, [poll.question('theme').id, 'CHAIR', 'The texts were mixed up.']);
    const annulled = await delegate.data<{ consultation: { proposals: { earlierLife: object[] }[] } }>(
      '{ consultation(symbol: "T/2006/8") { proposals { earlierLife { decisions { endorsed } } } } }',
    );
    expect(annulled.consultation.proposals[0]?.earlierLife.at(-1)).toEqual({ decisions: [{ endorsed: null }] });
    expect(await open({ question: 'theme', option: null })).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['question'] });
    const undo = 'UPDATE question SET annulled_at = NULL, annulled_by = NULL, annul_reason = NULL WHERE id = $1';
    await owner.query(undo, [poll.question('theme').id]);
  });

  it('stands in the record as of publication, and goes on beside it; the recount holds', async () => {
    const published = await secretariat.act<Payload>(
      'publishRecord',
      { symbol: poll.symbol, confirmSymbol: poll.symbol },
      'record { symbol }',
    );
    expect(published.__typename).toBe('PublishRecordSuccess');
    const { record } = await delegate.data<{ record: { json: string } }>(`{ record(symbol: "${poll.symbol}") { json } }`);
    const { followUp } = JSON.parse(record.json) as { followUp: { question: string; entries: { status: string }[] }[] };
    expect(followUp).toMatchObject([{ question: 'workshops', entries: [{ status: 'PLANNED' }, { status: 'FUNDED' }, { status: 'HELD' }] }]);
    expect(record.json).not.toContain('Person SECRETARIAT');
    expect(await change({ followUp: item, entry: 3, status: 'HELD', startsOn: '2003-11-12', participants: 118 })).toMatchObject({
      followUp: { entry: 4 },
    });
    const report = await new RecountRecord(chamber.app.get(UnitOfWork)).execute(poll.symbol);
    expect(isRefusal(report) || report.equal).toBe(true);
    expect(isRefusal(report)).toBe(false);
    // An outsider proves it: every entry with its words, and what came later is no part of it.
    const proved = await verified(await bundleOf(chamber.app, poll.symbol));
    expect(proved.steps.filter(({ step }) => ['decisions', 'texts'].includes(step)).flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('has every act in the log, in words, and no text in it', async () => {
    const { events } = await auditor.data<{ events: { nodes: { act: string; inWords: string; data: string }[] } }>(
      `{ events(symbol: "${poll.symbol}", first: 100) { nodes { act inWords data } } }`,
    );
    const acts = events.nodes.filter(({ act }) => act.startsWith('follow-up.') || act.endsWith('.classified'));
    expect(acts.map(({ act }) => act)).toEqual([
      'follow-up.opened',
      'follow-up.changed',
      'follow-up.changed',
      'question.classified',
      'proposal.classified',
      // Classified anew, as the proposal above.
      'question.classified',
      'question.classified',
      'proposal.classified',
      'question.classified',
      'follow-up.changed',
    ]);
    expect(acts[0]?.inWords).toBe('What follows from question 1 (Question workshops) was entered: planned');
    expect(acts.some(({ data }) => /Trade|Letter|OECD/.test(data))).toBe(false);
  });
});
