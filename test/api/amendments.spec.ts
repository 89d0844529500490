import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AmendingTable, changed, IN_THREE, TEXT, WORDING } from '../support/amending.js';
import type { Api } from '../support/api.js';
import { PROVEN, proving } from '../support/published.js';
import { WHOLE_RECORD, wholeRecord } from '../support/record.js';
import { choice, fromNow, HOUR, type Secretariat } from './secretariat.js';

describe('amendments', () => {
  let table: AmendingTable;
  let desk: Secretariat;
  let chair: Api;
  let kenya: Api;
  let ghana: Api;
  let peru: Api;

  beforeAll(async () => {
    table = await AmendingTable.open();
    ({ desk, chair, kenya, ghana, peru } = table);
  });
  afterAll(() => table.rises());

  it('is shown as a difference, goes to the chair, and is decided before the proposal by a question of its own', async () => {
    const symbol = 'IC/AMEND';
    const theme = await table.opened(symbol);
    const amendment = await table.amends(kenya, theme, changed('The Costs and Benefits of Migration', 'Valuing Migration'));
    expect(amendment.difference?.text.slice(0, 4)).toEqual([
      { kind: 'KEPT', text: 'The theme of the dialogue is ' },
      { kind: 'REMOVED', text: 'The Costs and Benefits of' },
      { kind: 'ADDED', text: 'Valuing' },
      { kind: 'KEPT', text: expect.stringMatching(/^ Migration\.\n\nTwo workshops/) as unknown },
    ]);
    expect(amendment).toMatchObject({ receivability: 'PENDING', difference: { wordsChanged: 6 } });
    expect((await table.read(symbol)).questions.map(({ key }) => key)).toEqual(['theme', 'funding']);
    await table.receives(amendment.id);
    const { questions, proposals } = await table.read(symbol);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]?.amendments).toMatchObject([{ id: amendment.id, question: 'amendment-1-theme' }]);
    expect(questions).toMatchObject([
      { key: 'amendment-1-theme', number: 1, title: 'Amendment 1 (State KEN) to “The theme”', proposal: amendment.id, precedes: 2 },
      { key: 'theme', number: 2, comesAfter: 1, proposal: theme },
      { key: 'funding', number: 3, comesAfter: null },
    ]);
    await desk.opensTheVote(symbol);
    expect((await table.read(symbol)).questions.map(({ state }) => state)).toEqual(['OPEN', 'WAITING', 'OPEN']);
    const explained = { question: questions[0]?.id, moment: 'BEFORE', text: 'It is in our interest.', language: 'EN' };
    expect((await desk.isRefused('explainVote', explained, kenya)).message).toContain('own proposal');
    const waiting = { question: (await table.question(symbol, 'theme')).id, kind: 'ABSTAIN', idempotencyKey: 'waiting-theme' };
    const early = await desk.isRefused('castBallot', waiting, kenya);
    expect(early).toMatchObject({ code: 'VOTING_NOT_OPEN', message: expect.stringContaining('question 1') as unknown });
    await table.votes((await table.question(symbol, 'amendment-1-theme')).id, ['for', 'for', 'against']);
    await table.closes(symbol, 'amendment-1-theme');
    const after = await table.read(symbol);
    expect(after.questions.map(({ state }) => state)).toEqual(['DECIDED', 'OPEN', 'OPEN']);
    expect(after.proposals[0]).toMatchObject({
      version: 2,
      text: TEXT.replace('The Costs and Benefits of', 'Valuing'),
      versions: [
        { version: 1, text: TEXT, adopted: [] },
        { version: 2, adopted: [amendment.id] },
      ],
    });
    expect(after.proposals[0]?.versions[0]?.sha256).not.toBe(after.proposals[0]?.versions[1]?.sha256);
    await table.votes(after.questions[1]?.id ?? '', ['for', 'for', 'for']);
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    expect((await table.question(symbol, 'theme')).result).toMatchObject({ outcome: 'CARRIED' });
    await desk.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { sha256 }');
    const { record } = await desk.api.data<{ record: Parameters<typeof wholeRecord>[0] }>(
      `query ($symbol: String!) { record(symbol: $symbol) { ${WHOLE_RECORD} } }`,
      { symbol },
    );
    const content = wholeRecord(record) as { proposals: unknown; questions: unknown };
    expect(content.proposals).toMatchObject([
      {
        key: 'theme',
        amends: null,
        versions: [
          { adopted: [] },
          { adopted: ['amendment-to-theme'], difference: { en: { text: [{}, { text: 'The Costs and Benefits of' }, {}, {}] } } },
        ],
      },
      {
        key: 'amendment-to-theme',
        member: 'KEN',
        receivability: 'RECEIVED',
        rulings: [{ reason: 'It revises a part.' }],
        amends: { proposal: 'theme', version: 1 },
      },
    ]);
    expect(content.questions).toMatchObject([
      { proposal: 'amendment-to-theme', precedes: 'theme', outcome: 'CARRIED' },
      { proposal: 'theme' },
      {},
    ]);
    expect(await proving(desk.chamber.app, symbol)).toEqual(PROVEN);
  });

  it('the furthest removed comes first, unless the chair rules otherwise; each closes before the next', async () => {
    const symbol = 'IC/ORDER';
    const theme = await table.opened(symbol);
    const near = await table.received(kenya, theme, changed('October', 'November'));
    const far = await table.received(ghana, theme, changed('The Costs and Benefits of Migration', 'Valuing Migration'));
    const order = async () => (await table.read(symbol)).questions.slice(0, 3).map(({ proposal }) => proposal);
    expect(await order()).toEqual([far, near, theme]);
    const hours = (await table.read(symbol)).questions.slice(0, 3).map(({ closesAt }) => Date.parse(closesAt));
    expect(hours).toEqual([...hours].sort((one, other) => one - other));
    expect(new Set(hours).size).toBe(3);
    expect(await desk.isRefused('orderAmendments', { proposal: theme, amendments: [near] }, chair)).toMatchObject({ path: ['amendments'] });
    expect(await desk.isRefused('orderAmendments', { proposal: theme, amendments: [near, near] }, chair)).toMatchObject({
      path: ['amendments'],
    });
    await desk.does('orderAmendments', { proposal: theme, amendments: [near, far], reason: 'In substance.' }, '__typename', chair);
    expect(await order()).toEqual([near, far, theme]);
    // Withdrawn before the vote, its question goes with it; taken over, it comes back.
    await desk.does('withdrawProposal', { proposal: near, reason: 'The date stands.' }, '__typename', kenya);
    expect((await table.read(symbol)).questions.map(({ key, number }) => `${number} ${key}`)).toEqual([
      '1 amendment-2-theme',
      '2 theme',
      '3 funding',
    ]);
    await desk.does('takeOverProposal', { proposal: near }, '__typename', peru);
    expect((await table.read(symbol)).questions[0]?.title).toBe('Amendment 1 (State PER) to “The theme”');
  });

  it('adopted amendments are consolidated together; one that changes the same words as another adopted is not put', async () => {
    const symbol = 'IC/BOTH';
    const theme = await table.opened(symbol);
    await table.received(kenya, theme, changed('The Costs and Benefits of Migration', 'Valuing Migration'));
    await table.received(ghana, theme, changed('Costs and Benefits', 'Value'));
    await table.received(peru, theme, changed('October', 'November'));
    await desk.opensTheVote(symbol);
    await table.votes((await table.question(symbol, 'amendment-1-theme')).id, ['for', 'for', 'against']);
    await table.closes(symbol, 'amendment-1-theme');
    const { questions } = await table.read(symbol);
    expect(questions.map(({ key, state }) => [key, state])).toEqual([
      ['amendment-1-theme', 'DECIDED'],
      ['amendment-2-theme', 'NOT_ASKED'],
      ['amendment-3-theme', 'OPEN'],
      ['theme', 'WAITING'],
      ['funding', 'OPEN'],
    ]);
    expect(questions[1]?.result?.explanation).toMatch(
      /^The amendment adopted by question 1, .* changes the same words: its adoption implies the rejection/,
    );
    await table.votes((await table.question(symbol, 'amendment-3-theme')).id, ['for', 'for', 'against']);
    await table.closes(symbol, 'amendment-3-theme');
    expect((await table.read(symbol)).proposals[0]?.text).toBe(
      TEXT.replace('The Costs and Benefits of', 'Valuing').replace('October', 'November'),
    );
    expect((await table.question(symbol, 'theme')).state).toBe('OPEN');
  });

  it('one that is rejected, or on which the membership is equally divided, leaves the text as it was', async () => {
    const symbol = 'IC/DIVIDED';
    const theme = await table.opened(symbol);
    await table.received(kenya, theme, changed('October', 'November'));
    await desk.opensTheVote(symbol);
    const { id } = await table.question(symbol, 'amendment-1-theme');
    for (const [by, option] of [
      [kenya, 'for'],
      [ghana, 'against'],
    ] as const)
      await desk.does(
        'castBallot',
        { question: id, kind: 'CHOICE', marks: [{ option }], idempotencyKey: `tie-${option}-vote` },
        '__typename',
        by,
      );
    await desk.does('castBallot', { question: id, kind: 'ABSTAIN', idempotencyKey: 'tie-abstain' }, '__typename', peru);
    await table.closes(symbol, 'amendment-1-theme');
    expect((await table.question(symbol, 'amendment-1-theme')).result?.outcome).toBe('REJECTED');
    expect((await table.read(symbol)).proposals[0]).toMatchObject({ version: 1, text: TEXT });
    expect((await table.question(symbol, 'theme')).state).toBe('OPEN');
  });

  it('without a quorum the vote on it is repeated, and the text waits until that is settled', async () => {
    const symbol = 'IC/REPEAT';
    const theme = await table.opened(symbol);
    await table.received(kenya, theme, changed('The Costs and Benefits of Migration', 'Valuing Migration'));
    await table.received(ghana, theme, changed('October', 'November'));
    await desk.opensTheVote(symbol);
    const ballot = { question: (await table.question(symbol, 'amendment-1-theme')).id, kind: 'CHOICE', marks: [{ option: 'for' }] };
    await desk.does('castBallot', { ...ballot, idempotencyKey: 'alone-for' }, '__typename', kenya);
    await table.closes(symbol, 'amendment-1-theme');
    const states = async () => (await table.read(symbol)).questions.map(({ key, state }) => `${key} ${state}`);
    expect(await states()).toEqual(['amendment-1-theme DECIDED', 'amendment-2-theme WAITING', 'theme WAITING', 'funding OPEN']);
    const repeat = { symbol, question: 'amendment-1-theme', kind: 'REPEAT' };
    expect(await desk.isRefused('openRound', repeat, chair)).toMatchObject({ path: ['closesAt'] });
    await desk.does('openRound', { ...repeat, closesAt: fromNow(HOUR) }, '__typename', chair);
    await table.votes((await table.question(symbol, 'amendment-1-theme-round-2')).id, ['for', 'for', 'against']);
    await table.closes(symbol, 'amendment-1-theme-round-2');
    expect((await states()).slice(2)).toEqual(['amendment-2-theme OPEN', 'theme WAITING', 'funding OPEN']);
    await table.votes((await table.question(symbol, 'amendment-2-theme')).id, ['against', 'against', 'for']);
    await table.closes(symbol, 'amendment-2-theme');
    expect((await table.read(symbol)).proposals[0]?.text).toBe(TEXT.replace('The Costs and Benefits of', 'Valuing'));
    expect(await table.offered(symbol)).toEqual([
      { number: 1, nextRounds: [], mayBeAnnulled: false },
      { number: 2, nextRounds: [], mayBeAnnulled: false },
    ]);
    const late = { symbol, question: 'amendment-2-theme', reason: 'In error.', closesAt: fromNow(HOUR) };
    expect((await desk.isRefused('annulVote', late, chair)).message).toContain('made the text that was put in question 3');
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    await desk.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { sha256 }');
    expect(await proving(desk.chamber.app, symbol)).toEqual(PROVEN);
  });

  it('whose vote is annulled is put again, and with it those after it; the text waits', async () => {
    const symbol = 'IC/AGAIN';
    const theme = await table.opened(symbol);
    await table.received(kenya, theme, changed('The Costs and Benefits of Migration', 'Valuing Migration'));
    await table.received(ghana, theme, changed('Costs and Benefits', 'Value'));
    await desk.opensTheVote(symbol);
    await table.votes((await table.question(symbol, 'amendment-1-theme')).id, ['against', 'against', 'for']);
    await table.closes(symbol, 'amendment-1-theme');
    await table.votes((await table.question(symbol, 'amendment-2-theme')).id, ['for', 'for', 'for']);
    expect(await table.offered(symbol)).toEqual([{ number: 1, nextRounds: [], mayBeAnnulled: true }]);
    const annulling = { symbol, question: 'amendment-1-theme', reason: 'The wording read out was another.', closesAt: fromNow(HOUR) };
    await desk.does('annulVote', annulling, '__typename', chair);
    expect((await table.read(symbol)).questions.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'amendment-1-theme ANNULLED',
      'amendment-1-theme-round-2 OPEN',
      'amendment-2-theme ANNULLED',
      'amendment-2-theme-round-2 WAITING',
      'theme WAITING',
      'funding OPEN',
    ]);
    expect((await table.read(symbol)).proposals[0]).toMatchObject({ version: 1, text: TEXT });
    await table.votes((await table.question(symbol, 'amendment-1-theme-round-2')).id, ['for', 'for', 'against']);
    await table.closes(symbol, 'amendment-1-theme-round-2');
    const after = await table.read(symbol);
    expect(after.questions.map(({ state }) => state)).toEqual(['ANNULLED', 'DECIDED', 'ANNULLED', 'NOT_ASKED', 'OPEN', 'OPEN']);
    expect(after.proposals[0]?.text).toBe(TEXT.replace('The Costs and Benefits of', 'Valuing'));
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    await desk.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { sha256 }');
    expect(await proving(desk.chamber.app, symbol)).toEqual(PROVEN);
  });

  it('to a topic is decided before the choice of which the topic is an option, which is then called as it was amended', async () => {
    const symbol = 'IC/OPTION';
    await desk.drafts(symbol);
    const { proposal } = await desk.does<{ proposal: { id: string } }>(
      'putForwardProposal',
      { consultation: symbol, key: 'labour', title: { en: 'Labour mobility' }, text: { en: 'That a workshop take up labour mobility.' } },
      'proposal { id }',
    );
    const options = [
      { key: 'labour', title: { en: 'Labour mobility' }, proposal: 'labour' },
      { key: 'trade', title: { en: 'Trade' } },
    ];
    await desk.does('addQuestion', { ...choice(symbol, 'topics', []), options }, 'question { id }');
    await desk.opens(symbol);
    const wording = { title: { en: 'Global labour mobility' }, text: { en: 'That a workshop take up global labour mobility.' } };
    await table.received(kenya, proposal.id, wording);
    await desk.opensTheVote(symbol);
    await table.votes((await table.question(symbol, 'amendment-1-labour')).id, ['for', 'for', 'for']);
    await table.closes(symbol, 'amendment-1-labour');
    expect(await table.question(symbol, 'topics')).toMatchObject({
      state: 'OPEN',
      options: [{ title: 'Global labour mobility' }, { title: 'Trade' }],
    });
  });

  it('a proposal that is withdrawn is not put, nor what would amend it; taken over, it is', async () => {
    const symbol = 'IC/GONE';
    const theme = await table.opened(symbol);
    await table.received(kenya, theme, changed('October', 'November'));
    await desk.does('withdrawProposal', { proposal: theme, reason: 'No longer sought.' }, '__typename');
    expect((await table.read(symbol)).questions.map(({ state }) => state)).toEqual(['NOT_ASKED', 'NOT_ASKED', 'NOT_OPEN']);
    await desk.does('takeOverProposal', { proposal: theme }, '__typename', ghana);
    expect((await table.read(symbol)).questions.map(({ state }) => state)).toEqual(['NOT_OPEN', 'NOT_OPEN', 'NOT_OPEN']);
    await desk.does('withdrawProposal', { proposal: theme, reason: 'On reflection.' }, '__typename', ghana);
    await desk.opensTheVote(symbol);
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    expect((await table.question(symbol, 'theme')).result?.explanation).toMatch(
      /^The proposal was withdrawn before voting on it had begun/,
    );
  });

  it('refuses, in words, what is no amendment', async () => {
    const symbol = 'IC/NO';
    const theme = await table.opened(symbol);
    const refused = (wording: object, by = kenya, proposal = theme, version = 1) =>
      desk.isRefused('proposeAmendment', { proposal, version, ...wording }, by);
    const whole = { title: { en: 'Another dialogue' }, text: { en: 'Nothing shall be discussed this year, and everything the next.' } };
    for (const language of ['en', 'fr', 'es'] as const) {
      const { code, path, message } = await refused(whole, kenya.in(language));
      expect({ code, path }).toEqual({ code: 'INVALID_INPUT', path: ['text'] });
      expect(message).toMatch(/proposal of its own|proposition distincte|propuesta aparte/);
    }
    // The title that stays does not make it an amendment.
    expect(await refused({ title: WORDING.title, text: whole.text })).toMatchObject({ code: 'INVALID_INPUT', path: ['text'] });
    expect(await refused(WORDING)).toMatchObject({ code: 'INVALID_INPUT', path: ['text'] });
    expect(await refused(changed('October', 'May'), kenya, theme, 2)).toMatchObject({ code: 'STALE_VERSION' });
    const amendment = await table.amends(kenya, theme, changed('October', 'November'));
    expect(await refused(changed('October', 'May'), ghana, amendment.id)).toMatchObject({ code: 'INVALID_INPUT', path: ['proposal'] });
    const revised = { proposal: theme, version: 1, title: { en: 'The theme' }, text: { en: 'Another text.' } };
    expect(await desk.isRefused('reviseProposal', revised)).toMatchObject({ code: 'FROZEN' });
    const own = await desk.does<{ proposal: { id: string } }>(
      'putForwardProposal',
      { consultation: symbol, title: { en: 'A text' }, text: { en: 'That this be so.' } },
      'proposal { id }',
      ghana,
    );
    expect(await refused({ title: { en: 'A text' }, text: { en: 'That this be not so.' } }, kenya, own.proposal.id)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
    await table.receives(own.proposal.id);
    const onNone = await table.amends(kenya, own.proposal.id, { title: { en: 'A text' }, text: { en: 'That this be not so.' } });
    const unput = { proposal: onNone.id, receivability: 'RECEIVED', reason: 'A part.' };
    expect(await desk.isRefused('ruleOnProposal', unput, chair)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    await desk.opensTheVote(symbol);
    expect(await refused(changed('October', 'May'))).toMatchObject({ code: 'FROZEN' });
  });

  it('is none where it replaces the whole text in one language alone, whichever that is; one that leaves the others as they were is', async () => {
    const proposal = await table.inThreeLanguages('IC/ALONE');
    const { title, text, moved, replaced } = IN_THREE;
    for (const language of ['en', 'fr', 'es'] as const) {
      for (const others of [text, moved]) {
        const given = { proposal, version: 1, title, text: { ...others, [language]: replaced[language] } };
        expect(await desk.isRefused('proposeAmendment', given, kenya)).toMatchObject({ code: 'INVALID_INPUT', path: ['text'] });
      }
      const amendment = await table.amends(kenya, proposal, { title, text: { ...text, [language]: moved[language] } });
      await desk.does('withdrawProposal', { proposal: amendment.id, reason: 'It was an attempt.' }, 'proposal { id }', kenya);
    }
  });

  // It moves the official clock: nothing comes after it.
  it('one that waited beyond its own closing for a vote to be repeated closes with the consultation, and the record says so', async () => {
    const symbol = 'IC/LATE';
    const theme = await table.opened(symbol);
    await table.received(kenya, theme, changed('The Costs and Benefits of Migration', 'Valuing Migration'));
    await table.received(ghana, theme, changed('October', 'November'));
    await desk.opensTheVote(symbol);
    const ballot = { question: (await table.question(symbol, 'amendment-1-theme')).id, kind: 'CHOICE', marks: [{ option: 'for' }] };
    await desk.does('castBallot', { ...ballot, idempotencyKey: 'alone-late' }, '__typename', kenya);
    const [second, whole] = [await table.question(symbol, 'amendment-2-theme'), await table.question(symbol, 'theme')];
    expect(Date.parse(second.closesAt)).toBeLessThan(Date.parse(whole.closesAt));
    const now = Date.parse(second.closesAt) + 60_000;
    await desk.chamber.database.moveClock(now - Date.now());
    const repeat = { symbol, question: 'amendment-1-theme', kind: 'REPEAT', closesAt: new Date(now + HOUR).toISOString() };
    await desk.does('openRound', repeat, '__typename', chair);
    await table.votes((await table.question(symbol, 'amendment-1-theme-round-2')).id, ['for', 'for', 'against']);
    await table.closes(symbol, 'amendment-1-theme-round-2');
    expect(await table.question(symbol, 'amendment-2-theme')).toMatchObject({ state: 'OPEN', closesAt: whole.closesAt });
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    await desk.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { sha256 }');
    expect(await proving(desk.chamber.app, symbol)).toEqual(PROVEN);
  });
});
