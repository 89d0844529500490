import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person } from '../support/people.js';
import { DAY, fromNow, Secretariat } from './secretariat.js';

describe('lists of consultations', () => {
  let desk: Secretariat;
  let kenya: Awaited<ReturnType<Secretariat['seats']>>;
  let holySee: Awaited<ReturnType<Secretariat['appoints']>>;

  beforeAll(async () => {
    desk = await Secretariat.open();
    kenya = await desk.seats('KEN');
    await desk.admits('VAT', { kind: 'OBSERVER_STATE', groups: [] });
    holySee = await desk.appoints('VAT');
  });
  afterAll(() => desk.closes());

  it('show those that the reader may see, the last to close first, by state and by words', async () => {
    await desk.drafts('IC/2006/8');
    await desk.drafts('IC/VOTE');
    await desk.asks('IC/VOTE', 'theme');
    await desk.opens('IC/VOTE');
    await desk.opensTheVote('IC/VOTE');
    await desk.drafts('IC/OFF');
    await desk.does('cancelConsultation', { symbol: 'IC/OFF', reason: 'A slip.', confirmSymbol: 'IC/OFF' }, 'consultation { state }');
    await desk.drafts('IC/MEMBERS', { visibility: 'MEMBERS', votingClosesAt: fromNow(50 * DAY) });
    await desk.opens('IC/MEMBERS');
    await desk.drafts('IC/PUBLIC', { visibility: 'PUBLIC', votingClosesAt: fromNow(40 * DAY) });
    await desk.opens('IC/PUBLIC');
    type Page = { consultations: { nodes: { symbol: string; state: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
    const LIST = `query C($state: [ConsultationState!], $search: String, $first: Int! = 50, $after: String) {
      consultations(state: $state, search: $search, first: $first, after: $after) { nodes { symbol state } pageInfo { endCursor hasNextPage } } }`;
    const symbols = ({ consultations }: Page) => consultations.nodes.map((c) => c.symbol);

    const all = await desk.api.data<Page>(LIST);
    expect(symbols(all).slice(0, 2)).toEqual(['IC/MEMBERS', 'IC/PUBLIC']);
    expect(symbols(all)).toContain('IC/2006/8');
    const first = await desk.api.data<Page>(LIST, { first: 1 });
    const second = await desk.api.data<Page>(LIST, { first: 1, after: first.consultations.pageInfo.endCursor });
    expect([...symbols(first), ...symbols(second)]).toEqual(['IC/MEMBERS', 'IC/PUBLIC']);

    expect(symbols(await kenya.api.data<Page>(LIST))).toEqual(expect.arrayContaining(['IC/MEMBERS', 'IC/PUBLIC']));
    expect(symbols(await kenya.api.data<Page>(LIST))).not.toContain('IC/2006/8');
    const observed = symbols(await holySee.api.data<Page>(LIST));
    expect(observed).toContain('IC/PUBLIC');
    expect(observed).not.toContain('IC/MEMBERS');
    const nobody = desk.chamber.api.as((await person(desk.chamber.database, 'OBSERVER')).token);
    expect(symbols(await nobody.data<Page>(LIST))).toEqual(['IC/PUBLIC']);

    // The states of the list are those of the consultations: each is found under its own, and under no other.
    const found: string[] = [];
    for (const each of ['DRAFT', 'OPEN', 'VOTING', 'CLOSED', 'PUBLISHED', 'APPROVED', 'CANCELLED']) {
      const { consultations } = await desk.api.data<Page>(LIST, { state: [each] });
      expect(consultations.nodes.filter((c) => c.state !== each)).toEqual([]);
      found.push(...consultations.nodes.map((c) => c.symbol));
    }
    expect(found.sort()).toEqual(symbols(all).sort());
    expect(symbols(await desk.api.data<Page>(LIST, { search: 'ic/pub' }))).toEqual(['IC/PUBLIC']);
    const foreign = await desk.api.ask(LIST, { after: Buffer.from('["x","y"]').toString('base64url') });
    expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
