import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { person } from '../support/people.js';
import { PROVEN, proving } from '../support/published.js';
import { choice, DAY, endorsement, fromNow, HOUR, Secretariat } from './secretariat.js';
import { textsBeside, wordsInLogs } from '../support/words-kept.js';

/** A proposal as the membership reads it. */
interface Read {
  readonly id: string;
  readonly key: string;
  readonly origin: string;
  readonly status: string;
  readonly receivability: string;
  readonly ruling: { receivability: string; reason: string } | null;
  readonly question: string | null;
  readonly member: { code: string } | null;
  readonly sponsors: { code: string }[];
  readonly passages: { act: string; origin: string; member: string | null; reason: string | null }[];
}

const PROPOSAL =
  'id key origin status receivability ruling { receivability reason } question member { code } sponsors { code } passages { act origin member reason }';

describe('what Members put forward', () => {
  let desk: Secretariat;
  let chair: Api;
  let kenya: Api;
  let ghana: Api;
  let peru: Api;
  let adviser: Api;
  let unaccredited: Api;
  let observer: Api;

  beforeAll(async () => {
    desk = await Secretariat.open();
    chair = desk.chamber.api.as((await person(desk.chamber.database, 'CHAIR')).token);
    kenya = (await desk.seats('KEN')).api;
    ghana = (await desk.seats('GHA')).api;
    peru = (await desk.seats('PER')).api;
    adviser = (await desk.appoints('KEN', 'ADVISER')).api;
    await desk.admits('NRU');
    unaccredited = (await desk.appoints('NRU')).api;
    observer = (await desk.seats('VAT', { kind: 'OBSERVER_STATE' })).api;
  });
  afterAll(() => desk.closes());

  /** An open consultation that chooses up to two of two topics and takes more, and one for or against. */
  const opened = async (symbol: string, changes: Record<string, unknown> = {}): Promise<void> => {
    await desk.drafts(symbol, changes);
    await desk.does(
      'addQuestion',
      choice(symbol, 'topics', ['labour', 'trade'], { method: 'SELECTION', chooseMax: 2, seats: 2, takesTopics: true }),
      'question { id }',
    );
    await desk.does('addQuestion', endorsement(symbol, 'theme'), 'question { id }');
    await desk.opens(symbol);
  };
  const topic = (consultation: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
    consultation,
    question: 'topics',
    title: { en: 'Climate and mobility', fr: 'Climat et mobilité' },
    text: { en: 'That a workshop take up climate and mobility.' },
    ...changes,
  });
  const proposes = async (by: Api, symbol: string, changes: Record<string, unknown> = {}): Promise<Read> =>
    (await desk.does<{ proposal: Read }>('putForwardProposal', topic(symbol, changes), `proposal { ${PROPOSAL} }`, by)).proposal;
  const does = async (field: string, input: Record<string, unknown>, by: Api): Promise<Read> =>
    (await desk.does<{ proposal: Read }>(field, input, `proposal { ${PROPOSAL} }`, by)).proposal;
  const receives = (proposal: string) =>
    does('ruleOnProposal', { proposal, receivability: 'RECEIVED', reason: 'It is within the theme.' }, chair);
  const options = async (symbol: string) => {
    const { consultation } = await kenya.data<{
      consultation: {
        questions: { key: string; chooseMax: number; seats: number; options: { key: string; title: string; proposal: string | null }[] }[];
      };
    }>(`{ consultation(symbol: "${symbol}") { questions { key chooseMax seats options { key title proposal } } } }`);
    const question = consultation.questions.find(({ key }) => key === 'topics');
    if (!question) throw new Error('the consultation has no topics');
    return question;
  };
  const changes = async (symbol: string, by = kenya): Promise<string[]> =>
    (
      await by.data<{ consultation: { changes: { inWords: string }[] } }>(
        `{ consultation(symbol: "${symbol}") { changes(last: 50) { inWords } } }`,
      )
    ).consultation.changes.map(({ inWords }) => inWords);

  it('a topic is proposed, co-sponsored, received by the chair, and stands as an option like the others', async () => {
    const symbol = 'IC/TOPIC';
    await opened(symbol);
    const proposed = await proposes(kenya, symbol);
    expect(proposed).toMatchObject({
      key: 'climate-and-mobility',
      origin: 'MEMBER',
      receivability: 'PENDING',
      ruling: null,
      question: 'topics',
      member: { code: 'KEN' },
    });
    expect((await options(symbol)).options).toHaveLength(2);
    const [one, two] = await Promise.all([
      does('coSponsorProposal', { proposal: proposed.id }, ghana),
      does('coSponsorProposal', { proposal: proposed.id }, peru),
    ]);
    expect([one, two].some(({ sponsors }) => sponsors.length === 2)).toBe(true);
    expect((await does('endCoSponsorship', { proposal: proposed.id }, peru)).sponsors).toEqual([{ code: 'GHA' }]);
    const received = await receives(proposed.id);
    expect(received).toMatchObject({ receivability: 'RECEIVED', ruling: { receivability: 'RECEIVED', reason: 'It is within the theme.' } });
    const question = await options(symbol);
    expect(question).toMatchObject({ chooseMax: 2, seats: 2 });
    expect(question.options[2]).toEqual({ key: 'climate-and-mobility', title: 'Climate and mobility', proposal: proposed.id });
    const told = await changes(symbol);
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
    await opened(symbol);
    const { id } = await proposes(kenya, symbol);
    await does('coSponsorProposal', { proposal: id }, ghana);
    await receives(id);
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
    await opened(symbol);
    const { id } = await proposes(kenya, symbol);
    const reason = 'The theme of the year does not cover it.';
    expect(await does('ruleOnProposal', { proposal: id, receivability: 'NOT_RECEIVED', reason }, chair)).toMatchObject({
      receivability: 'NOT_RECEIVED',
      ruling: { reason },
    });
    expect((await options(symbol)).options).toHaveLength(2);
    expect(await desk.isRefused('coSponsorProposal', { proposal: id }, ghana)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await desk.isRefused('ruleOnProposal', { proposal: id, receivability: 'NOT_RECEIVED', reason }, chair)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      path: ['proposal'],
    });
    await receives(id);
    expect((await options(symbol)).options).toHaveLength(3);
    const again = await desk.isRefused('ruleOnProposal', { proposal: id, receivability: 'NOT_RECEIVED', reason }, chair.in('fr'));
    expect(again).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(again.message).toMatch(/^Cette proposition a été jugée recevable le /);
  });

  it('withdrawn, it is no option any more; another Member takes it over, and it is one again', async () => {
    const symbol = 'IC/TAKEN';
    await opened(symbol);
    const { id } = await proposes(kenya, symbol);
    await does('coSponsorProposal', { proposal: id }, ghana);
    await receives(id);
    expect(await desk.isRefused('takeOverProposal', { proposal: id }, ghana)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await desk.isRefused('withdrawProposal', { proposal: id, reason: 'Not ours.' }, ghana)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await does('withdrawProposal', { proposal: id, reason: 'Others have taken it up.' }, kenya)).toMatchObject({
      status: 'WITHDRAWN',
      question: 'topics',
    });
    expect((await options(symbol)).options).toHaveLength(2);
    expect(await desk.isRefused('coSponsorProposal', { proposal: id }, peru)).toMatchObject({ code: 'FROZEN' });
    expect(await does('takeOverProposal', { proposal: id }, ghana)).toMatchObject({
      status: 'PUT_FORWARD',
      receivability: 'RECEIVED',
      member: { code: 'GHA' },
      sponsors: [],
      passages: [
        { act: 'WITHDRAWN', origin: 'MEMBER', member: 'KEN', reason: 'Others have taken it up.' },
        { act: 'TAKEN_OVER', origin: 'MEMBER', member: 'GHA', reason: null },
      ],
    });
    expect((await options(symbol)).options[2]).toMatchObject({ proposal: id });
    expect(await changes(symbol)).toContain('State GHA: took over the proposal “Climate and mobility”');
  });

  it('the Administration’s own proposal, withdrawn, may be taken over as well', async () => {
    const symbol = 'IC/ADMIN';
    await desk.drafts(symbol);
    const { id } = await proposes(desk.api, symbol, { question: undefined, key: 'theme' });
    await desk.opens(symbol);
    await does('withdrawProposal', { proposal: id, reason: 'No funds for it.' }, desk.api);
    expect(await does('takeOverProposal', { proposal: id }, peru)).toMatchObject({
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
    await opened(symbol);
    const { id } = await proposes(kenya, symbol);
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
    await does('coSponsorProposal', { proposal: id }, ghana);
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
    await opened(symbol);
    const { id } = await proposes(kenya, symbol);
    const revised = { proposal: id, title: { en: 'Climate' }, text: { en: 'That a workshop take up the climate.' } };
    await desk.does('reviseProposal', { ...revised, version: 1 }, 'proposal { version }', kenya);
    await receives(id);
    expect((await options(symbol)).options[2]?.title).toBe('Climate');
    expect(await desk.isRefused('reviseProposal', { ...revised, version: 2 }, kenya)).toMatchObject({ code: 'FROZEN', path: ['proposal'] });
  });

  it('what drops out when voting opens is said beforehand, with the reason', async () => {
    const symbol = 'IC/LEFT';
    await opened(symbol);
    const before = await proposes(kenya, symbol);
    const aimless = await proposes(ghana, symbol, { title: { en: 'Another' }, question: undefined });
    await receives(aimless.id);
    await receives((await proposes(peru, symbol, { title: { en: 'Voted on' } })).id);
    const { consultation } = await desk.api
      .in('fr')
      .data<{ consultation: { proposals: { id: string; leftOut: { why: string; inWords: string } | null }[] } }>(
        `{ consultation(symbol: "${symbol}") { proposals { id leftOut { why inWords } } } }`,
      );
    expect(consultation.proposals).toMatchObject([
      { id: before.id, leftOut: { why: 'NOT_RULED_ON', inWords: expect.stringContaining('n’a pas statué') as unknown } },
      { id: aimless.id, leftOut: { why: 'NO_QUESTION' } },
      { leftOut: null },
    ]);
  });

  it('topics stand in the order in which they were submitted, whichever the chair received first', async () => {
    const symbol = 'IC/ORDER';
    await opened(symbol);
    const [first, second, third] = [
      await proposes(kenya, symbol, { title: { en: 'First' } }),
      await proposes(ghana, symbol, { title: { en: 'Second' } }),
      await proposes(peru, symbol, { title: { en: 'Third' } }),
    ];
    for (const { id } of [third, first, second]) await receives(id);
    const stand = async () => (await options(symbol)).options.map(({ title }) => title);
    expect(await stand()).toEqual(['Option labour', 'Option trade', 'First', 'Second', 'Third']);
    // Taken over, a text keeps the place that it was submitted in.
    await does('withdrawProposal', { proposal: second.id, reason: 'On reflection.' }, ghana);
    await does('takeOverProposal', { proposal: second.id }, kenya);
    expect(await stand()).toEqual(['Option labour', 'Option trade', 'First', 'Second', 'Third']);
    await desk.opensTheVote(symbol);
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    await desk.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { sha256 }');
    expect(await proving(desk.chamber.app, symbol)).toEqual(PROVEN);
  });

  it('comes in until comments close, and nothing changes once voting has opened', async () => {
    const symbol = 'IC/LATE';
    await opened(symbol, { commentsCloseAt: fromNow(HOUR), votingOpensAt: fromNow(2 * HOUR), votingClosesAt: fromNow(3 * DAY) });
    const { id } = await proposes(kenya, symbol);
    const { id: other } = await proposes(ghana, symbol, { title: { en: 'Another' } });
    await desk.chamber.database.owner.query(`UPDATE consultation SET comments_close_at = official_now() WHERE symbol = $1`, [symbol]);
    const late = await desk.isRefused('putForwardProposal', topic(symbol), peru);
    expect(late).toMatchObject({ code: 'FROZEN' });
    expect(late.message).toMatch(/were received until /);
    // Standing beside a proposal is not putting one forward.
    await does('coSponsorProposal', { proposal: id }, peru);
    await receives(id);
    await desk.opensTheVote(symbol);
    for (const [field, input, by] of [
      ['coSponsorProposal', { proposal: id }, ghana],
      ['endCoSponsorship', { proposal: id }, peru],
      ['withdrawProposal', { proposal: id, reason: 'Too late.' }, kenya],
      ['takeOverProposal', { proposal: id }, ghana],
      ['ruleOnProposal', { proposal: other, receivability: 'RECEIVED', reason: 'Too late.' }, chair],
    ] as const)
      expect(await desk.isRefused(field, input, by)).toMatchObject({ code: 'FROZEN' });
  });

  it('is withdrawn, and taken over, until voting on it begins: what waits for another question is not being voted on yet', async () => {
    const symbol = 'IC/WAITS';
    await desk.drafts(symbol);
    await desk.does('addQuestion', endorsement(symbol, 'theme', { closesAt: fromNow(DAY) }), 'question { id }');
    const follows = { dependsOn: { question: 'theme', option: 'for' } };
    const topics = choice(symbol, 'topics', ['labour', 'trade'], { method: 'APPROVAL', seats: 1, takesTopics: true, ...follows });
    await desk.does('addQuestion', topics, 'question { id }');
    await desk.opens(symbol);
    const topic = await proposes(kenya, symbol);
    const other = await proposes(kenya, symbol, { title: { en: 'Another' } });
    const text = await proposes(ghana, symbol, { title: { en: 'A venue' }, question: undefined, key: 'venue' });
    for (const { id } of [topic, other, text]) await receives(id);
    await desk.does('addQuestion', endorsement(symbol, 'venue', { proposal: text.key, ...follows }), 'question { id }');
    const put = await proposes(ghana, symbol, { title: { en: 'A budget' }, question: undefined, key: 'budget' });
    await receives(put.id);
    await desk.does('addQuestion', endorsement(symbol, 'budget', { proposal: put.key }), 'question { id }');
    await desk.opensTheVote(symbol);

    const withdrawing = (id: string) => ({ proposal: id, reason: 'On reflection.' });
    expect(await desk.isRefused('withdrawProposal', withdrawing(put.id), ghana)).toMatchObject({ code: 'FROZEN' });
    expect(await does('withdrawProposal', withdrawing(topic.id), kenya)).toMatchObject({ status: 'WITHDRAWN' });
    await does('withdrawProposal', withdrawing(other.id), kenya);
    await does('withdrawProposal', withdrawing(text.id), ghana);
    await does('takeOverProposal', { proposal: topic.id }, peru);

    const read = async () => {
      type Read = {
        consultation: {
          questions: { id: string; key: string; state: string; options: { key: string }[]; result: { explanation: string } | null }[];
        };
      };
      const asked = `{ consultation(symbol: "${symbol}") { questions { id key state options { key } result { explanation } } } }`;
      return new Map((await kenya.data<Read>(asked)).consultation.questions.map((question) => [question.key, question]));
    };
    const theme = (await read()).get('theme')?.id;
    for (const [by, key] of [
      [kenya, 'waits-ken'],
      [ghana, 'waits-gha'],
      [peru, 'waits-per'],
    ] as const)
      await desk.does('castBallot', { question: theme, kind: 'CHOICE', marks: [{ option: 'for' }], idempotencyKey: key }, '__typename', by);
    await desk.does('closeQuestion', { symbol, question: 'theme', reason: 'All have answered.' }, '__typename', chair);
    const after = await read();
    expect(after.get('topics')).toMatchObject({
      state: 'OPEN',
      options: [{ key: 'labour' }, { key: 'trade' }, { key: 'climate-and-mobility' }],
    });
    expect(after.get('venue')).toMatchObject({
      state: 'NOT_ASKED',
      result: { explanation: expect.stringMatching(/^The proposal was withdrawn before voting on it had begun/) as unknown },
    });
    expect(await desk.isRefused('withdrawProposal', withdrawing(topic.id), peru)).toMatchObject({ code: 'FROZEN' });
    expect(await desk.isRefused('takeOverProposal', { proposal: text.id }, peru)).toMatchObject({ code: 'FROZEN' });
    const gone = { question: after.get('topics')?.id, kind: 'CHOICE', marks: [{ option: 'another' }], idempotencyKey: 'waits-gone' };
    expect(await desk.isRefused('castBallot', gone, kenya)).toMatchObject({ code: 'INVALID_BALLOT' });
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    await desk.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { sha256 }');
    expect(await proving(desk.chamber.app, symbol)).toEqual(PROVEN);
  });

  it('a question whose options are prescribed takes no topics, and one that needs its options keeps them', async () => {
    const symbol = 'IC/BOUNDS';
    await desk.drafts(symbol);
    expect(await desk.isRefused('addQuestion', endorsement(symbol, 'theme', { takesTopics: true }))).toMatchObject({
      path: ['takesTopics'],
    });
    const { id } = await proposes(desk.api, symbol, { question: undefined, key: 'labour' });
    const topics = choice(symbol, 'topics', [], { method: 'SELECTION', chooseMax: 2, seats: 2, takesTopics: true });
    const two = [
      { key: 'labour', title: { en: 'Labour' }, proposal: 'labour' },
      { key: 'trade', title: { en: 'Trade' } },
    ];
    await desk.does('addQuestion', { ...topics, options: two }, 'question { id }');
    await desk.opens(symbol);
    expect(await desk.isRefused('withdrawProposal', { proposal: id, reason: 'No funds for it.' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      path: ['proposal'],
    });
  });

  it('leaves no words in the log: texts stand beside it, under salted hashes', async () => {
    expect(await textsBeside(desk.chamber.database.owner)).toBeGreaterThan(0);
    expect(await wordsInLogs(desk.chamber.database.owner)).toEqual([]);
  });
});
