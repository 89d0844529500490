import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { person } from '../support/people.js';
import { choice, endorsement, Secretariat } from './secretariat.js';
import { WHOLE_RECORD, wholeRecord } from '../support/record.js';

interface Run {
  readonly kind: string;
  readonly text: string;
}
interface Question {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly closesAt: string;
  readonly proposal: string | null;
  readonly part: number[] | null;
  readonly precedes: number | null;
  readonly comesAfter: number | null;
  readonly options: { title: string }[];
  readonly result: { outcome: string; explanation: string } | null;
}
interface Proposal {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly version: number;
  readonly receivability: string;
  readonly question: string | null;
  readonly difference: { title: Run[]; text: Run[]; wordsChanged: number } | null;
  readonly versions: { version: number; text: string; adopted: string[]; kept: number[] | null; sha256: string }[];
  readonly amendments: Proposal[];
}

const TEXT =
  'The theme of the dialogue is The Costs and Benefits of Migration.\n\nTwo workshops are held in Geneva, one in June and one in October.';
const WORDING = { title: { en: 'The theme' }, text: { en: TEXT } };
const changed = (from: string, to: string) => ({ title: { en: 'The theme' }, text: { en: TEXT.replace(from, to) } });
const OWN =
  'id title text version receivability question difference { title { kind text } text { kind text } wordsChanged } versions { version text adopted kept sha256 }';
const READ = `{ proposals { ${OWN} amendments { ${OWN} } }
  questions { id key number title state closesAt proposal part precedes comesAfter options { title } result { outcome explanation } } }`;

describe('amendments', () => {
  let desk: Secretariat;
  let chair: Api;
  let kenya: Api;
  let ghana: Api;
  let peru: Api;

  beforeAll(async () => {
    desk = await Secretariat.open();
    chair = desk.chamber.api.as((await person(desk.chamber.database, 'CHAIR')).token);
    [kenya, ghana, peru] = await Promise.all([
      desk.seats('KEN').then(({ api }) => api),
      desk.seats('GHA').then(({ api }) => api),
      desk.seats('PER').then(({ api }) => api),
    ]);
  });
  afterAll(() => desk.closes());

  /** An open consultation with a theme to endorse, on which the question is, and another question after it. */
  const opened = async (symbol: string): Promise<string> => {
    await desk.drafts(symbol);
    const theme = await desk.does<{ proposal: { id: string } }>(
      'putForwardProposal',
      { consultation: symbol, key: 'theme', ...WORDING },
      'proposal { id }',
    );
    await desk.does('addQuestion', endorsement(symbol, 'theme', { proposal: 'theme' }), 'question { id }');
    await desk.does('addQuestion', endorsement(symbol, 'funding'), 'question { id }');
    await desk.opens(symbol);
    return theme.proposal.id;
  };
  const read = async (symbol: string): Promise<{ proposals: Proposal[]; questions: Question[] }> =>
    (await kenya.data<{ consultation: { proposals: Proposal[]; questions: Question[] } }>(`{ consultation(symbol: "${symbol}") ${READ} }`))
      .consultation;
  const amends = async (by: Api, proposal: string, wording: object): Promise<Proposal> =>
    (await desk.does<{ amendment: Proposal }>('proposeAmendment', { proposal, version: 1, ...wording }, `amendment { ${OWN} }`, by))
      .amendment;
  const receives = (proposal: string) =>
    desk.does('ruleOnProposal', { proposal, receivability: 'RECEIVED', reason: 'It revises a part.' }, '__typename', chair);
  const received = async (by: Api, proposal: string, wording: object): Promise<string> => {
    const { id } = await amends(by, proposal, wording);
    await receives(id);
    return id;
  };
  const votes = async (question: string, answers: readonly [string, string, string]): Promise<void> => {
    for (const [at, by] of [kenya, ghana, peru].entries())
      await desk.does(
        'castBallot',
        { question, kind: 'CHOICE', marks: [{ option: answers[at] }], idempotencyKey: `${question}-${at}` },
        'receipt { index }',
        by,
      );
  };
  const closes = (symbol: string, question: string) =>
    desk.does('closeQuestion', { symbol, question, reason: 'All present have answered.' }, '__typename', chair);
  const question = async (symbol: string, key: string): Promise<Question> => {
    const found = (await read(symbol)).questions.find((each) => each.key === key);
    if (!found) throw new Error(`no question ${key}`);
    return found;
  };

  it('is shown as a difference, goes to the chair, and is decided before the proposal by a question of its own', async () => {
    const symbol = 'IC/AMEND';
    const theme = await opened(symbol);
    const amendment = await amends(kenya, theme, changed('The Costs and Benefits of Migration', 'Valuing Migration'));
    expect(amendment.difference?.text.slice(0, 4)).toEqual([
      { kind: 'KEPT', text: 'The theme of the dialogue is ' },
      { kind: 'REMOVED', text: 'The Costs and Benefits of' },
      { kind: 'ADDED', text: 'Valuing' },
      { kind: 'KEPT', text: expect.stringMatching(/^ Migration\.\n\nTwo workshops/) as unknown },
    ]);
    expect(amendment).toMatchObject({ receivability: 'PENDING', difference: { wordsChanged: 6 } });
    expect((await read(symbol)).questions.map(({ key }) => key)).toEqual(['theme', 'funding']);
    await receives(amendment.id);
    const { questions, proposals } = await read(symbol);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]?.amendments).toMatchObject([{ id: amendment.id, question: 'amendment-1-theme' }]);
    expect(questions).toMatchObject([
      { key: 'amendment-1-theme', number: 1, title: 'Amendment 1 (State KEN) to “The theme”', proposal: amendment.id, precedes: 2 },
      { key: 'theme', number: 2, comesAfter: 1, proposal: theme },
      { key: 'funding', number: 3, comesAfter: null },
    ]);
    await desk.opensTheVote(symbol);
    expect((await read(symbol)).questions.map(({ state }) => state)).toEqual(['OPEN', 'WAITING', 'OPEN']);
    const waiting = { question: (await question(symbol, 'theme')).id, kind: 'ABSTAIN', idempotencyKey: 'waiting-theme' };
    const early = await desk.isRefused('castBallot', waiting, kenya);
    expect(early).toMatchObject({ code: 'VOTING_NOT_OPEN', message: expect.stringContaining('question 1') as unknown });
    await votes((await question(symbol, 'amendment-1-theme')).id, ['for', 'for', 'against']);
    await closes(symbol, 'amendment-1-theme');
    const after = await read(symbol);
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
    await votes(after.questions[1]?.id ?? '', ['for', 'for', 'for']);
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    expect((await question(symbol, 'theme')).result).toMatchObject({ outcome: 'CARRIED' });
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
  });

  it('the furthest removed comes first, unless the chair rules otherwise; each closes before the next', async () => {
    const symbol = 'IC/ORDER';
    const theme = await opened(symbol);
    const near = await received(kenya, theme, changed('October', 'November'));
    const far = await received(ghana, theme, changed('The Costs and Benefits of Migration', 'Valuing Migration'));
    const order = async () => (await read(symbol)).questions.slice(0, 3).map(({ proposal }) => proposal);
    expect(await order()).toEqual([far, near, theme]);
    const hours = (await read(symbol)).questions.slice(0, 3).map(({ closesAt }) => Date.parse(closesAt));
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
    expect((await read(symbol)).questions.map(({ key, number }) => `${number} ${key}`)).toEqual([
      '1 amendment-2-theme',
      '2 theme',
      '3 funding',
    ]);
    await desk.does('takeOverProposal', { proposal: near }, '__typename', peru);
    expect((await read(symbol)).questions[0]?.title).toBe('Amendment 1 (State PER) to “The theme”');
  });

  it('adopted amendments are consolidated together; one that changes the same words as another adopted is not put', async () => {
    const symbol = 'IC/BOTH';
    const theme = await opened(symbol);
    await received(kenya, theme, changed('The Costs and Benefits of Migration', 'Valuing Migration'));
    await received(ghana, theme, changed('Costs and Benefits', 'Value'));
    await received(peru, theme, changed('October', 'November'));
    await desk.opensTheVote(symbol);
    await votes((await question(symbol, 'amendment-1-theme')).id, ['for', 'for', 'against']);
    await closes(symbol, 'amendment-1-theme');
    const { questions } = await read(symbol);
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
    await votes((await question(symbol, 'amendment-3-theme')).id, ['for', 'for', 'against']);
    await closes(symbol, 'amendment-3-theme');
    expect((await read(symbol)).proposals[0]?.text).toBe(
      TEXT.replace('The Costs and Benefits of', 'Valuing').replace('October', 'November'),
    );
    expect((await question(symbol, 'theme')).state).toBe('OPEN');
  });

  it('one that is rejected, or on which the membership is equally divided, leaves the text as it was', async () => {
    const symbol = 'IC/DIVIDED';
    const theme = await opened(symbol);
    await received(kenya, theme, changed('October', 'November'));
    await desk.opensTheVote(symbol);
    const { id } = await question(symbol, 'amendment-1-theme');
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
    await closes(symbol, 'amendment-1-theme');
    expect((await question(symbol, 'amendment-1-theme')).result?.outcome).toBe('REJECTED');
    expect((await read(symbol)).proposals[0]).toMatchObject({ version: 1, text: TEXT });
    expect((await question(symbol, 'theme')).state).toBe('OPEN');
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
    await received(kenya, proposal.id, wording);
    await desk.opensTheVote(symbol);
    await votes((await question(symbol, 'amendment-1-labour')).id, ['for', 'for', 'for']);
    await closes(symbol, 'amendment-1-labour');
    expect(await question(symbol, 'topics')).toMatchObject({
      state: 'OPEN',
      options: [{ title: 'Global labour mobility' }, { title: 'Trade' }],
    });
  });

  it('by division, parts are voted on separately, and then the whole of what was kept', async () => {
    const symbol = 'IC/PARTS';
    const theme = await opened(symbol);
    const parts = [
      { title: { en: 'The theme itself' }, paragraphs: [1] },
      { title: { en: 'The two workshops' }, paragraphs: [2] },
    ];
    const reason = 'Asked for by the delegation of Kenya.';
    expect(await desk.isRefused('divideProposal', { proposal: theme, parts: parts.slice(1), reason }, chair)).toMatchObject({
      path: ['parts'],
    });
    expect(
      await desk.isRefused('divideProposal', { proposal: theme, parts: [parts[0], { ...parts[1], paragraphs: [3] }], reason }, chair),
    ).toMatchObject({ path: ['parts'] });
    await desk.does('divideProposal', { proposal: theme, parts, reason }, '__typename', chair);
    expect(await desk.isRefused('divideProposal', { proposal: theme, parts, reason }, chair)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect((await read(symbol)).questions).toMatchObject([
      { number: 1, title: 'The theme itself', part: [1], precedes: 3 },
      { number: 2, title: 'The two workshops', part: [2], precedes: 3, comesAfter: 1 },
      { number: 3, key: 'theme', comesAfter: 2 },
      { number: 4, key: 'funding' },
    ]);
    const moved = await desk.isRefused(
      'proposeAmendment',
      { proposal: theme, version: 1, ...changed('Geneva, one', 'Geneva,\n\none') },
      kenya,
    );
    expect(moved).toMatchObject({ code: 'INVALID_INPUT', path: ['text'] });
    await desk.opensTheVote(symbol);
    await votes((await question(symbol, 'part-1-theme')).id, ['for', 'for', 'for']);
    await closes(symbol, 'part-1-theme');
    await votes((await question(symbol, 'part-2-theme')).id, ['against', 'against', 'for']);
    await closes(symbol, 'part-2-theme');
    const after = await read(symbol);
    expect(after.proposals[0]).toMatchObject({ version: 2, text: TEXT.split('\n\n')[0], versions: [{}, { kept: [1] }] });
    expect(after.questions[2]?.state).toBe('OPEN');
  });

  it('where no part is kept, the whole is rejected without being put', async () => {
    const symbol = 'IC/NOTHING';
    const theme = await opened(symbol);
    const parts = [1, 2].map((n) => ({ title: { en: `Part ${n}` }, paragraphs: [n] }));
    await desk.does('divideProposal', { proposal: theme, parts, reason: 'On request.' }, '__typename', chair);
    await desk.opensTheVote(symbol);
    for (const key of ['part-1-theme', 'part-2-theme']) {
      await votes((await question(symbol, key)).id, ['against', 'against', 'for']);
      await closes(symbol, key);
    }
    const whole = await question(symbol, 'theme');
    expect(whole).toMatchObject({ state: 'NOT_ASKED', result: { outcome: 'NOT_ASKED' } });
    expect(whole.result?.explanation).toMatch(/none was kept/);
  });

  it('a proposal that is withdrawn is not put, nor what would amend it; taken over, it is', async () => {
    const symbol = 'IC/GONE';
    const theme = await opened(symbol);
    await received(kenya, theme, changed('October', 'November'));
    await desk.does('withdrawProposal', { proposal: theme, reason: 'No longer sought.' }, '__typename');
    expect((await read(symbol)).questions.map(({ state }) => state)).toEqual(['NOT_ASKED', 'NOT_ASKED', 'NOT_OPEN']);
    await desk.does('takeOverProposal', { proposal: theme }, '__typename', ghana);
    expect((await read(symbol)).questions.map(({ state }) => state)).toEqual(['NOT_OPEN', 'NOT_OPEN', 'NOT_OPEN']);
    await desk.does('withdrawProposal', { proposal: theme, reason: 'On reflection.' }, '__typename', ghana);
    await desk.opensTheVote(symbol);
    await desk.does('closeVoting', { symbol, confirmSymbol: symbol }, '__typename');
    expect((await question(symbol, 'theme')).result?.explanation).toMatch(/^The proposal was withdrawn before voting on it had begun/);
  });

  it('refuses, in words, what is no amendment', async () => {
    const symbol = 'IC/NO';
    const theme = await opened(symbol);
    const refused = (wording: object, by = kenya, proposal = theme, version = 1) =>
      desk.isRefused('proposeAmendment', { proposal, version, ...wording }, by);
    const whole = { title: { en: 'Another dialogue' }, text: { en: 'Nothing shall be discussed this year, and everything the next.' } };
    for (const language of ['en', 'fr', 'es'] as const) {
      const { code, path, message } = await refused(whole, kenya.in(language));
      expect({ code, path }).toEqual({ code: 'INVALID_INPUT', path: ['text'] });
      expect(message).toMatch(/proposal of its own|proposition distincte|propuesta aparte/);
    }
    expect(await refused(WORDING)).toMatchObject({ code: 'INVALID_INPUT', path: ['text'] });
    expect(await refused(changed('October', 'May'), kenya, theme, 2)).toMatchObject({ code: 'STALE_VERSION' });
    const amendment = await amends(kenya, theme, changed('October', 'November'));
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
    await receives(own.proposal.id);
    const onNone = await amends(kenya, own.proposal.id, { title: { en: 'A text' }, text: { en: 'That this be not so.' } });
    const unput = { proposal: onNone.id, receivability: 'RECEIVED', reason: 'A part.' };
    expect(await desk.isRefused('ruleOnProposal', unput, chair)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    await desk.opensTheVote(symbol);
    expect(await refused(changed('October', 'May'))).toMatchObject({ code: 'FROZEN' });
  });
});
