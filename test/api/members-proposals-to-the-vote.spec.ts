import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { Floor, topic } from '../support/floor.js';
import { PROVEN, proving } from '../support/published.js';
import { textsBeside, wordsInLogs } from '../support/words-kept.js';
import { choice, DAY, endorsement, fromNow, HOUR, type Secretariat } from './secretariat.js';

describe('what Members put forward, on its way to the vote', () => {
  let floor: Floor;
  let desk: Secretariat;
  let chair: Api;
  let kenya: Api;
  let ghana: Api;
  let peru: Api;

  beforeAll(async () => {
    floor = await Floor.open();
    ({ desk, chair, kenya, ghana, peru } = floor);
  });
  afterAll(() => desk.closes());

  it('what drops out when voting opens is said beforehand, with the reason', async () => {
    const symbol = 'IC/LEFT';
    await floor.opened(symbol);
    const before = await floor.proposes(kenya, symbol);
    const aimless = await floor.proposes(ghana, symbol, { title: { en: 'Another' }, question: undefined });
    await floor.receives(aimless.id);
    await floor.receives((await floor.proposes(peru, symbol, { title: { en: 'Voted on' } })).id);
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
    await floor.opened(symbol);
    const [first, second, third] = [
      await floor.proposes(kenya, symbol, { title: { en: 'First' } }),
      await floor.proposes(ghana, symbol, { title: { en: 'Second' } }),
      await floor.proposes(peru, symbol, { title: { en: 'Third' } }),
    ];
    for (const { id } of [third, first, second]) await floor.receives(id);
    const stand = async () => (await floor.options(symbol)).options.map(({ title }) => title);
    expect(await stand()).toEqual(['Option labour', 'Option trade', 'First', 'Second', 'Third']);
    // Taken over, a text keeps the place that it was submitted in.
    await floor.does('withdrawProposal', { proposal: second.id, reason: 'On reflection.' }, ghana);
    await floor.does('takeOverProposal', { proposal: second.id }, kenya);
    expect(await stand()).toEqual(['Option labour', 'Option trade', 'First', 'Second', 'Third']);
    await desk.opensTheVote(symbol);
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    await desk.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { sha256 }');
    expect(await proving(desk.chamber.app, symbol)).toEqual(PROVEN);
  });

  it('comes in until comments close, and nothing changes once voting has opened', async () => {
    const symbol = 'IC/LATE';
    await floor.opened(symbol, { commentsCloseAt: fromNow(HOUR), votingOpensAt: fromNow(2 * HOUR), votingClosesAt: fromNow(3 * DAY) });
    const { id } = await floor.proposes(kenya, symbol);
    const { id: other } = await floor.proposes(ghana, symbol, { title: { en: 'Another' } });
    await desk.chamber.database.owner.query(`UPDATE consultation SET comments_close_at = official_now() WHERE symbol = $1`, [symbol]);
    const late = await desk.isRefused('putForwardProposal', topic(symbol), peru);
    expect(late).toMatchObject({ code: 'FROZEN' });
    expect(late.message).toMatch(/were received until /);
    // Standing beside a proposal is not putting one forward.
    await floor.does('coSponsorProposal', { proposal: id }, peru);
    await floor.receives(id);
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
    const topic = await floor.proposes(kenya, symbol);
    const other = await floor.proposes(kenya, symbol, { title: { en: 'Another' } });
    const text = await floor.proposes(ghana, symbol, { title: { en: 'A venue' }, question: undefined, key: 'venue' });
    for (const { id } of [topic, other, text]) await floor.receives(id);
    await desk.does('addQuestion', endorsement(symbol, 'venue', { proposal: text.key, ...follows }), 'question { id }');
    const put = await floor.proposes(ghana, symbol, { title: { en: 'A budget' }, question: undefined, key: 'budget' });
    await floor.receives(put.id);
    await desk.does('addQuestion', endorsement(symbol, 'budget', { proposal: put.key }), 'question { id }');
    await desk.opensTheVote(symbol);

    const withdrawing = (id: string) => ({ proposal: id, reason: 'On reflection.' });
    expect(await desk.isRefused('withdrawProposal', withdrawing(put.id), ghana)).toMatchObject({ code: 'FROZEN' });
    expect(await floor.does('withdrawProposal', withdrawing(topic.id), kenya)).toMatchObject({ status: 'WITHDRAWN' });
    await floor.does('withdrawProposal', withdrawing(other.id), kenya);
    await floor.does('withdrawProposal', withdrawing(text.id), ghana);
    await floor.does('takeOverProposal', { proposal: topic.id }, peru);

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
    const { id } = await floor.proposes(desk.api, symbol, { question: undefined, key: 'labour' });
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
