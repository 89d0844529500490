import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Council } from '../support/council.js';
import { bundleOf, verified } from '../support/published.js';
import { DAY } from './secretariat.js';

describe('a further round', () => {
  let council: Council;

  beforeAll(async () => {
    council = await Council.open();
  });
  afterAll(() => council.rises());

  it('is a second vote where the first was equally divided: asked of every delegation, and rejected when divided again', async () => {
    const poll = await council.voting('SECOND_VOTE', { key: 'theme' });
    await council.votes(poll.question('theme').id, 'for', 'for', 'against', 'against', 'ABSTAIN');
    await council.close(poll, 'theme');
    expect(await council.matter(poll, 1)).toMatchObject({
      effect: { standing: 'OPEN', outcome: 'TIED' },
      nextRounds: [{ kind: 'SECOND_VOTE' }],
    });

    await council.does('openRound', { symbol: poll.symbol, question: 'theme', kind: 'SECOND_VOTE' });
    const second = await council.matter(poll, 1);
    expect(second.rounds).toMatchObject([
      { key: 'theme', state: 'DECIDED', round: { kind: null, inWords: 'First round' } },
      { key: 'theme-round-2', state: 'OPEN', round: { kind: 'SECOND_VOTE', inWords: 'Second vote' } },
    ]);
    const { positions } = await council.chamber.api
      .as(council.members[0]?.token ?? null)
      .data<{ positions: { consultation: { symbol: string }; questions: { status: string; question: { key: string } }[] }[] }>(
        '{ positions { consultation { symbol } questions { status question { key } } } }',
      );
    const owed = positions
      .find(({ consultation }) => consultation.symbol === poll.symbol)
      ?.questions.filter(({ status }) => status === 'OWED');
    expect(owed?.map(({ question }) => question.key)).toEqual(['theme-round-2']);

    await council.votes(await council.questionOf(poll, 'theme-round-2'), 'for', 'for', 'against', 'against');
    await council.close(poll, 'theme-round-2');
    expect(await council.matter(poll, 1)).toMatchObject({ effect: { standing: 'STANDS', outcome: 'REJECTED' }, nextRounds: [] });
    expect(await council.act('openRound', { symbol: poll.symbol, question: 'theme-round-2', kind: 'SECOND_VOTE' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
  });

  it('is refused where nothing calls for it, before the count, after another round, and after the vote; and says what can be done', async () => {
    const poll = await council.voting('SECOND_VOTE', { key: 'theme' }, { key: 'funding' });
    const second = (question: string) => council.act('openRound', { symbol: poll.symbol, question, kind: 'SECOND_VOTE' });
    expect(await second('theme')).toMatchObject({ code: 'ILLEGAL_TRANSITION', message: expect.stringContaining('Close it first') });
    expect(await second('whales')).toMatchObject({ code: 'NOT_FOUND' });
    await council.votes(poll.question('theme').id, 'for', 'against');
    await council.votes(poll.question('funding').id, 'for', 'for', 'against');
    await council.close(poll, 'theme');
    await council.close(poll, 'funding');
    expect(await second('funding')).toMatchObject({ code: 'ILLEGAL_TRANSITION', message: expect.stringContaining('no further round') });
    expect(await council.act('openRound', { symbol: poll.symbol, question: 'theme', kind: 'RUN_OFF' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      message: expect.stringContaining('Second vote'),
    });
    const past = { symbol: poll.symbol, question: 'theme', kind: 'SECOND_VOTE', closesAt: new Date(Date.now() - DAY).toISOString() };
    expect(await council.act('openRound', past)).toMatchObject({ code: 'INVALID_INPUT', path: ['closesAt'] });
    expect((await second('theme')).__typename).toBe('OpenRoundSuccess');
    expect(await second('theme')).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      message: expect.stringContaining('already gone to round 2'),
    });
    await council.does('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol });
    expect(await second('theme')).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      message: expect.stringContaining('a new consultation of the same body'),
    });
  });

  it('keeps what depends on the matter waiting for its last word', async () => {
    const poll = await council.voting(
      'SECOND_VOTE',
      { key: 'workshop', method: 'SINGLE_CHOICE', options: ['defer', 'cancel', 'hold'], closesIn: 600_000 },
      { key: 'venue', method: 'SINGLE_CHOICE', options: ['geneva', 'bangkok'], dependsOn: { question: 'workshop', option: 'defer' } },
    );
    await council.votes(poll.question('workshop').id, 'defer', 'defer', 'cancel', 'cancel', 'hold');
    await council.close(poll, 'workshop');
    expect(await council.matter(poll, 2)).toMatchObject({ state: 'WAITING' });
    const open = { symbol: poll.symbol, question: 'workshop', kind: 'RUN_OFF' };
    expect(await council.act('openRound', open)).toMatchObject({ code: 'INVALID_INPUT', path: ['closesAt'] });
    await council.does('openRound', { ...open, closesAt: new Date(Date.now() + 600_000).toISOString() });
    const runOff = await council.matter(poll, 1);
    expect(runOff.options).toMatchObject([{ key: 'defer', settled: null, leadsTo: [2] }, { key: 'cancel' }, { key: 'hold' }]);
    await council.votes(await council.questionOf(poll, 'workshop-round-2'), 'defer', 'defer', 'cancel', 'defer');
    await council.close(poll, 'workshop-round-2');
    expect(await council.matter(poll, 1)).toMatchObject({ effect: { standing: 'STANDS', selected: ['defer'] } });
    expect(await council.matter(poll, 2)).toMatchObject({ state: 'OPEN' });
    expect((await council.matter(poll, 1)).options.map(({ settled }) => settled)).toEqual([true, false, false]);
  });

  it('eliminates the lowest, vote by vote, until one has the majority that the rule asks for', async () => {
    const poll = await council.voting('SECOND_VOTE', {
      key: 'venue',
      method: 'SINGLE_CHOICE',
      options: ['geneva', 'bangkok', 'nairobi', 'lima'],
    });
    const left = async () =>
      (await council.matter(poll, 1)).nextRounds.find(({ kind }) => kind === 'ELIMINATION')?.options.map(({ key }) => key);
    const eliminate = (question: string) => council.does('openRound', { symbol: poll.symbol, question, kind: 'ELIMINATION' });
    await council.votes(poll.question('venue').id, 'geneva', 'geneva', 'geneva', 'bangkok', 'bangkok', 'nairobi');
    await council.close(poll, 'venue');
    expect((await council.matter(poll, 1)).nextRounds.map(({ kind }) => kind)).toEqual(['RUN_OFF', 'ELIMINATION']);
    expect(await left()).toEqual(['geneva', 'bangkok', 'nairobi']);
    await eliminate('venue');
    const second = await council.questionOf(poll, 'venue-round-2');
    const [first] = council.members;
    const gone = { question: second, kind: 'CHOICE', marks: [{ option: 'lima' }], idempotencyKey: 'for-lima-again' };
    const cast = await council.chamber.api
      .as(first?.token ?? '')
      .act<{ __typename: string; code?: string }>('castBallot', gone, '__typename');
    expect(cast).toMatchObject({ code: 'INVALID_BALLOT' });
    await council.votes(second, 'geneva', 'geneva', 'geneva', 'bangkok', 'bangkok', 'nairobi');
    await council.close(poll, 'venue-round-2');
    expect(await left()).toEqual(['geneva', 'bangkok']);
    await eliminate('venue-round-2');
    await council.votes(await council.questionOf(poll, 'venue-round-3'), 'geneva', 'geneva', 'geneva', 'bangkok', 'bangkok', 'geneva');
    await council.close(poll, 'venue-round-3');
    const settled = await council.matter(poll, 1);
    expect(settled.effect).toMatchObject({ standing: 'STANDS', selected: ['geneva'] });
    expect(settled.options.map(({ key, settled: chosen }) => [key, chosen])).toEqual([
      ['geneva', true],
      ['bangkok', false],
      ['nairobi', false],
      ['lima', false],
    ]);
    expect(settled.rounds.map(({ round }) => round.kind)).toEqual([null, 'ELIMINATION', 'ELIMINATION']);
    expect(settled.nextRounds).toEqual([]);
    expect((await council.recounted(poll)).equal).toBe(true);
  });

  it('fills the place that a tie left open, and the first place stands', async () => {
    const poll = await council.voting('SECOND_VOTE', {
      key: 'topics',
      method: 'SELECTION',
      options: ['a', 'b', 'c'],
      chooseMax: 2,
      seats: 2,
    });
    await council.votes(poll.question('topics').id, 'a+b', 'a+c', 'a');
    await council.close(poll, 'topics');
    await council.does('openRound', { symbol: poll.symbol, question: 'topics', kind: 'RUN_OFF' });
    await council.votes(await council.questionOf(poll, 'topics-round-2'), 'c', 'c', 'b');
    await council.close(poll, 'topics-round-2');
    expect((await council.matter(poll, 1)).effect).toMatchObject({ standing: 'STANDS', selected: ['a', 'c'] });
  });

  it('does not leave what waits in vain unsaid: at the closing it is not asked', async () => {
    const poll = await council.voting(
      'SECOND_VOTE',
      { key: 'theme', closesIn: 600_000 },
      { key: 'venue', dependsOn: { question: 'theme', option: 'for' } },
    );
    await council.votes(poll.question('theme').id, 'for', 'against');
    await council.close(poll, 'theme');
    await council.does('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol });
    expect((await council.matters(poll)).map(({ state }) => state)).toEqual(['DECIDED', 'NOT_ASKED']);
    expect((await council.recounted(poll)).equal).toBe(true);
  });

  it('nor where one place was filled, and it waits for that one: an outsider does not take it for a forgery', async () => {
    const topics = { key: 'topics', method: 'SELECTION', options: ['a', 'b', 'c'], chooseMax: 2, seats: 2, closesIn: 600_000 } as const;
    const poll = await council.voting('SECOND_VOTE', topics, { key: 'venue', dependsOn: { question: 'topics', option: 'a' } });
    await council.votes(poll.question('topics').id, 'a+b', 'a+c', 'a');
    await council.close(poll, 'topics');
    await council.does('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol });
    expect((await council.matters(poll)).map(({ state }) => state)).toEqual(['DECIDED', 'NOT_ASKED']);
    await council.does('publishRecord', { symbol: poll.symbol, confirmSymbol: poll.symbol }, council.officer);
    const { steps } = await verified(await bundleOf(council.chamber.app, poll.symbol));
    const counted = steps.filter(({ step }) => step === 'counts' || step === 'decisions');
    expect(counted.flatMap(({ findings }) => findings)).toEqual([]);
  });
});
