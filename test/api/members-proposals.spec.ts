import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { Floor, topic } from '../support/floor.js';
import { textsBeside, wordsInLogs } from '../support/words-kept.js';
import type { Secretariat } from './secretariat.js';

describe('what Members put forward', () => {
  let floor: Floor;
  let desk: Secretariat;
  let chair: Api;
  let kenya: Api;
  let ghana: Api;
  let peru: Api;
  let adviser: Api;
  let unaccredited: Api;
  let observer: Api;

  beforeAll(async () => {
    floor = await Floor.open();
    ({ desk, chair, kenya, ghana, peru } = floor);
    adviser = (await desk.appoints('KEN', 'ADVISER')).api;
    await desk.admits('NRU');
    unaccredited = (await desk.appoints('NRU')).api;
    observer = (await desk.seats('VAT', { kind: 'OBSERVER_STATE' })).api;
  });
  afterAll(() => desk.closes());

  it('a topic is proposed, co-sponsored, received by the chair, and stands as an option like the others', async () => {
    const symbol = 'IC/TOPIC';
    await floor.opened(symbol);
    const proposed = await floor.proposes(kenya, symbol);
    expect(proposed).toMatchObject({
      key: 'climate-and-mobility',
      origin: 'MEMBER',
      receivability: 'PENDING',
      ruling: null,
      question: 'topics',
      member: { code: 'KEN' },
    });
    expect((await floor.options(symbol)).options).toHaveLength(2);
    const [one, two] = await Promise.all([
      floor.does('coSponsorProposal', { proposal: proposed.id }, ghana),
      floor.does('coSponsorProposal', { proposal: proposed.id }, peru),
    ]);
    expect([one, two].some(({ sponsors }) => sponsors.length === 2)).toBe(true);
    expect((await floor.does('endCoSponsorship', { proposal: proposed.id }, peru)).sponsors).toEqual([{ code: 'GHA' }]);
    const received = await floor.receives(proposed.id);
    expect(received).toMatchObject({ receivability: 'RECEIVED', ruling: { receivability: 'RECEIVED', reason: 'It is within the theme.' } });
    const question = await floor.options(symbol);
    expect(question).toMatchObject({ chooseMax: 2, seats: 2 });
    expect(question.options[2]).toEqual({ key: 'climate-and-mobility', title: 'Climate and mobility', proposal: proposed.id });
    const told = await floor.changes(symbol);
    for (const sentence of [
      'State KEN: the proposal “Climate and mobility” was put forward',
      'State GHA: co-sponsors the proposal “Climate and mobility”',
      'State PER: no longer co-sponsors the proposal “Climate and mobility”',
      'The chair received the proposal “Climate and mobility”: It is within the theme.',
      '“Climate and mobility” became an option of question 1 (Question topics)',
    ])
      expect(told).toContain(sentence);
  });

  it('the topic is voted on as the others are', async () => {
    const symbol = 'IC/VOTED';
    await floor.opened(symbol);
    const { id } = await floor.proposes(kenya, symbol);
    await floor.does('coSponsorProposal', { proposal: id }, ghana);
    await floor.receives(id);
    await desk.opensTheVote(symbol);
    const { consultation } = await kenya.data<{ consultation: { questions: { id: string; key: string }[] } }>(
      `{ consultation(symbol: "${symbol}") { questions { id key } } }`,
    );
    const question = consultation.questions.find(({ key }) => key === 'topics')?.id;
    const ballot = {
      question,
      kind: 'CHOICE',
      marks: [{ option: 'climate-and-mobility' }, { option: 'labour' }],
      idempotencyKey: 'topic-ballot',
    };
    await desk.does('castBallot', ballot, 'receipt { index }', kenya);
    await desk.does('castBallot', { ...ballot, marks: [{ option: 'climate-and-mobility' }] }, 'receipt { index }', ghana);
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, 'consultation { state }');
    const { questionResult } = await kenya.data<{ questionResult: { counts: { option: string; count: number }[] } }>(
      `{ questionResult(symbol: "${symbol}", key: "topics") { counts { option count } } }`,
    );
    expect(questionResult.counts).toContainEqual({ option: 'climate-and-mobility', count: 2 });
  });

  it('what the chair does not receive is no option, with the reason beside it; on reconsideration it may be', async () => {
    const symbol = 'IC/NOT';
    await floor.opened(symbol);
    const { id } = await floor.proposes(kenya, symbol);
    const reason = 'The theme of the year does not cover it.';
    expect(await floor.does('ruleOnProposal', { proposal: id, receivability: 'NOT_RECEIVED', reason }, chair)).toMatchObject({
      receivability: 'NOT_RECEIVED',
      ruling: { reason },
    });
    expect((await floor.options(symbol)).options).toHaveLength(2);
    expect(await desk.isRefused('coSponsorProposal', { proposal: id }, ghana)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await desk.isRefused('ruleOnProposal', { proposal: id, receivability: 'NOT_RECEIVED', reason }, chair)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      path: ['proposal'],
    });
    await floor.receives(id);
    expect((await floor.options(symbol)).options).toHaveLength(3);
    const again = await desk.isRefused('ruleOnProposal', { proposal: id, receivability: 'NOT_RECEIVED', reason }, chair.in('fr'));
    expect(again).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(again.message).toMatch(/^Cette proposition a été jugée recevable le /);
  });

  it('withdrawn, it is no option any more; another Member takes it over, and it is one again', async () => {
    const symbol = 'IC/TAKEN';
    await floor.opened(symbol);
    const { id } = await floor.proposes(kenya, symbol);
    await floor.does('coSponsorProposal', { proposal: id }, ghana);
    await floor.receives(id);
    expect(await desk.isRefused('takeOverProposal', { proposal: id }, ghana)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await desk.isRefused('withdrawProposal', { proposal: id, reason: 'Not ours.' }, ghana)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await floor.does('withdrawProposal', { proposal: id, reason: 'Others have taken it up.' }, kenya)).toMatchObject({
      status: 'WITHDRAWN',
      question: 'topics',
    });
    expect((await floor.options(symbol)).options).toHaveLength(2);
    expect(await desk.isRefused('coSponsorProposal', { proposal: id }, peru)).toMatchObject({ code: 'FROZEN' });
    expect(await floor.does('takeOverProposal', { proposal: id }, ghana)).toMatchObject({
      status: 'PUT_FORWARD',
      receivability: 'RECEIVED',
      member: { code: 'GHA' },
      sponsors: [],
      passages: [
        { act: 'WITHDRAWN', origin: 'MEMBER', member: 'KEN', reason: 'Others have taken it up.' },
        { act: 'TAKEN_OVER', origin: 'MEMBER', member: 'GHA', reason: null },
      ],
    });
    expect((await floor.options(symbol)).options[2]).toMatchObject({ proposal: id });
    expect(await floor.changes(symbol)).toContain('State GHA: took over the proposal “Climate and mobility”');
  });

  it('the Administration’s own proposal, withdrawn, may be taken over as well', async () => {
    const symbol = 'IC/ADMIN';
    await desk.drafts(symbol);
    const { id } = await floor.proposes(desk.api, symbol, { question: undefined, key: 'theme' });
    await desk.opens(symbol);
    await floor.does('withdrawProposal', { proposal: id, reason: 'No funds for it.' }, desk.api);
    expect(await floor.does('takeOverProposal', { proposal: id }, peru)).toMatchObject({
      origin: 'MEMBER',
      member: { code: 'PER' },
      receivability: 'RECEIVED',
      passages: [
        { origin: 'ADMINISTRATION', member: null },
        { origin: 'MEMBER', member: 'PER' },
      ],
    });
  });

  it('refuses, in words, whoever may not', async () => {
    const symbol = 'IC/WHO';
    await floor.opened(symbol);
    const { id } = await floor.proposes(kenya, symbol);
    const refused = (field: string, input: Record<string, unknown>, by: Api) => desk.isRefused(field, input, by);
    expect(await refused('putForwardProposal', topic(symbol), adviser)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused('putForwardProposal', topic(symbol), observer)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused('putForwardProposal', topic(symbol, { origin: 'ADMINISTRATION' }), kenya)).toMatchObject({ path: ['origin'] });
    const words = await Promise.all(
      (['en', 'fr', 'es'] as const).map(
        async (language) => (await refused('putForwardProposal', topic(symbol), unaccredited.in(language))).message,
      ),
    );
    expect(new Set(words).size).toBe(3);
    expect(await refused('coSponsorProposal', { proposal: id }, unaccredited)).toMatchObject({ code: 'NOT_ENTITLED' });
    expect(words[0]).toMatch(/^The credentials of State NRU have not been accepted/);
    expect(await refused('coSponsorProposal', { proposal: id }, adviser)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused('coSponsorProposal', { proposal: id }, kenya)).toMatchObject({ code: 'INVALID_INPUT', path: ['proposal'] });
    await floor.does('coSponsorProposal', { proposal: id }, ghana);
    expect((await refused('coSponsorProposal', { proposal: id }, ghana)).message).toMatch(
      /^Your delegation has been a co-sponsor .* since /,
    );
    expect(await refused('endCoSponsorship', { proposal: id }, peru)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await refused('ruleOnProposal', { proposal: id, receivability: 'RECEIVED', reason: 'I say so.' }, kenya)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refused('ruleOnProposal', { proposal: id, receivability: 'RECEIVED', reason: 'I say so.' }, desk.api)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refused('putForwardProposal', topic(symbol, { question: 'theme' }), kenya)).toMatchObject({ path: ['question'] });
    expect(await refused('putForwardProposal', topic(symbol, { question: 'nothing' }), kenya)).toMatchObject({ path: ['question'] });
  });

  it('a received text is changed by an amendment, or withdrawn; before the ruling its proposer may revise it', async () => {
    const symbol = 'IC/REVISED';
    await floor.opened(symbol);
    const { id } = await floor.proposes(kenya, symbol);
    const revised = { proposal: id, title: { en: 'Climate' }, text: { en: 'That a workshop take up the climate.' } };
    await desk.does('reviseProposal', { ...revised, version: 1 }, 'proposal { version }', kenya);
    await floor.receives(id);
    expect((await floor.options(symbol)).options[2]?.title).toBe('Climate');
    expect(await desk.isRefused('reviseProposal', { ...revised, version: 2 }, kenya)).toMatchObject({ code: 'FROZEN', path: ['proposal'] });
  });

  it('leaves no words in the log: texts stand beside it, under salted hashes', async () => {
    expect(await textsBeside(desk.chamber.database.owner)).toBeGreaterThan(0);
    expect(await wordsInLogs(desk.chamber.database.owner)).toEqual([]);
  });
});
