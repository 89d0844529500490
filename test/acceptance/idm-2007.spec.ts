import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, UnexpectedAnswer } from '../../libs/demonstration/src/client/api.js';
import { CONSULTATION } from '../../libs/demonstration/src/consultation/consultation.js';
import { cast } from '../../libs/demonstration/src/scenario/cast.js';
import { adviserOf, type Chamber, delegationOf } from '../../libs/demonstration/src/scenario/chamber.js';
import { comment } from '../../libs/demonstration/src/scenario/comment.js';
import { draftAndOpen } from '../../libs/demonstration/src/scenario/draft.js';
import { CO_SPONSORS, FIFTH_TOPIC, proposeFifthTopic } from '../../libs/demonstration/src/scenario/fifth-topic.js';
import { prepare } from '../../libs/demonstration/src/scenario/prepare.js';
import { timetableFrom } from '../../libs/demonstration/src/scenario/timetable.js';
import { ADMINISTRATOR } from '../../libs/demonstration/src/sign-ins.js';
import { participants, positionsOn } from '../../libs/demonstration/src/votes/script.js';
import { CreateAccount } from '#identity';
import { startTestApp, type TestApp } from '../support/app.js';
import { PROVEN, proving } from '../support/published.js';

/**
 * The informal consultations of 19 October 2006 as they were in life, through the public API alone: the theme stood, two
 * of four topics were chosen, the workshop on the environment was deferred on condition of funding. Each step is one of
 * the meeting's, and builds on the one before.
 */
describe('IC/2006/8, from the Administration’s proposals to the published record', () => {
  const { symbol } = CONSULTATION;
  const silent = () => undefined;
  let app: TestApp;
  let chamber: Chamber;
  let timetable: ReturnType<typeof timetableFrom>;

  beforeAll(async () => {
    app = await startTestApp();
    await app.app.get(CreateAccount, { strict: false }).execute(null, ADMINISTRATOR);
    const door = new Api(`${app.address}/graphql`);
    const { server } = await door.ask<{ server: { now: string } }>('{ server { now } }');
    timetable = timetableFrom(server.now);
    chamber = await prepare(door, timetable.tokensUntil, silent);
  }, 300_000);
  afterAll(() => app.stop());

  /** What Kenya's representative reads of the consultation. */
  const kenyaReads = async <T>(selection: string): Promise<T> => {
    const answer = await delegationOf(chamber, 'KEN').ask<{ consultation: T }>(
      `query Reads($symbol: String!) { consultation(symbol: $symbol) { ${selection} } }`,
      { symbol },
    );
    return answer.consultation;
  };
  const kenyaReadsQuestion = async <T>(key: string, selection: string): Promise<T> => {
    const { questions } = await kenyaReads<{ questions: ReadonlyArray<T & { key: string }> }>(`questions { key ${selection} }`);
    const question = questions.find((each) => each.key === key);
    if (!question) throw new Error(`The consultation has no question ${key}.`);
    return question;
  };
  const votes = (key: string) => cast(chamber, symbol, key, positionsOn(key), silent);
  const supporting = (question: string, option: string) =>
    positionsOn(question).filter(({ answer }) => answer.options.includes(option)).length;
  const refusalOf = async (act: Promise<unknown>): Promise<string | undefined> => {
    try {
      await act;
      return undefined;
    } catch (fault) {
      if (fault instanceof UnexpectedAnswer && fault.refusal) return fault.refusal.code;
      throw fault;
    }
  };

  it('opens with a discussion note of 24 paragraphs, seven proposals and five questions', async () => {
    await draftAndOpen(chamber.secretariat, CONSULTATION, timetable);
    const read = await kenyaReads<{
      state: string;
      documents: ReadonlyArray<{ symbol: string; issuedOn: string; originalLanguage: string; blocks: ReadonlyArray<{ kind: string }> }>;
      proposals: ReadonlyArray<{ origin: string; sha256: string }>;
      questions: ReadonlyArray<{ key: string; method: string; state: string }>;
    }>('state documents { symbol issuedOn originalLanguage blocks { kind } } proposals { origin sha256 } questions { key method state }');
    expect(read.state).toBe('OPEN');
    expect(read.documents).toEqual([expect.objectContaining({ symbol: 'IC/2006/8', issuedOn: '2006-10-12', originalLanguage: 'EN' })]);
    expect(read.documents[0]?.blocks.filter(({ kind }) => kind === 'PARAGRAPH')).toHaveLength(24);
    expect(read.proposals.map(({ origin }) => origin)).toEqual(Array.from({ length: 7 }, () => 'ADMINISTRATION'));
    expect(read.questions).toEqual([
      { key: 'theme', method: 'ENDORSEMENT', state: 'NOT_OPEN' },
      { key: 'topics', method: 'SELECTION', state: 'NOT_OPEN' },
      { key: 'environment-2006', method: 'SINGLE_CHOICE', state: 'NOT_OPEN' },
      { key: 'venue', method: 'SINGLE_CHOICE', state: 'NOT_OPEN' },
      { key: 'funding', method: 'ENDORSEMENT', state: 'NOT_OPEN' },
    ]);
  });

  it('hears the delegations: Kenya asks for the first half of 2007, fourteen align, the secretariat answers in part', async () => {
    await comment(chamber, CONSULTATION, silent);
    const { comments } = await delegationOf(chamber, 'THA').ask<{
      comments: {
        nodes: ReadonlyArray<{
          member: string;
          status: string;
          aligned: readonly string[];
          proposedWording: string;
          response: { disposition: string };
        }>;
      };
    }>(
      `query Paragraph17($symbol: String!) {
        comments(consultation: $symbol, anchor: "p17") { nodes { member status aligned proposedWording response { disposition } } }
      }`,
      { symbol },
    );
    const kenya = comments.nodes.find(({ member }) => member === 'KEN');
    expect(kenya).toMatchObject({ status: 'ANSWERED', response: { disposition: 'ACCEPTED_IN_PART' } });
    expect(kenya?.aligned).toHaveLength(14);
    expect(kenya?.proposedWording).toContain('the first half of 2007');
  });

  it('hears a fifth topic: Kenya proposes it, two Members co-sponsor, the chair receives it, and it stands with the other four', async () => {
    const proposal = await proposeFifthTopic(chamber, symbol);
    const { options, chooseMax, seats } = await kenyaReadsQuestion<{
      options: ReadonlyArray<{ key: string; proposal: string | null }>;
      chooseMax: number;
      seats: number;
    }>('topics', 'options { key proposal } chooseMax seats');
    expect(options).toHaveLength(5);
    expect(options[4]).toEqual({ key: FIFTH_TOPIC.key, proposal });
    expect({ chooseMax, seats }).toEqual({ chooseMax: 2, seats: 2 });
    const { proposals } = await kenyaReads<{
      proposals: ReadonlyArray<{
        origin: string;
        receivability: string;
        member: { code: string } | null;
        sponsors: ReadonlyArray<{ code: string }>;
      }>;
    }>('proposals { origin receivability member { code } sponsors { code } }');
    expect(proposals[7]).toEqual({
      origin: 'MEMBER',
      receivability: 'RECEIVED',
      member: { code: 'KEN' },
      sponsors: CO_SPONSORS.map((code) => ({ code })),
    });
  });

  it('would vote on an amendment to the theme first: Kenya proposes one, the chair receives it, and Kenya withdraws it', async () => {
    const theme = CONSULTATION.proposals.find(({ key }) => key === 'theme');
    const { proposals } = await kenyaReads<{ proposals: ReadonlyArray<{ id: string; key: string; version: number }> }>(
      'proposals { id key version }',
    );
    const standing = proposals.find(({ key }) => key === 'theme');
    const text = Object.fromEntries(
      Object.entries(theme?.text ?? {}).map(([language, words]) => [language, words.replace('2007', '2007-2008')]),
    );
    const { amendment } = await delegationOf(chamber, 'KEN').act<{ amendment: { id: string } }>(
      'proposeAmendment',
      { proposal: standing?.id, version: standing?.version, title: theme?.title, text },
      'amendment { id }',
    );
    const reason = 'It changes the years, and not the theme.';
    await chamber.chair.act('ruleOnProposal', { proposal: amendment.id, receivability: 'RECEIVED', reason }, 'proposal { id }');
    const order = async () =>
      (await kenyaReads<{ questions: ReadonlyArray<{ key: string; precedes: number | null }> }>('questions { key precedes }')).questions;
    expect(await order()).toMatchObject([{ precedes: 2 }, { key: 'theme' }, {}, {}, {}, {}]);
    await delegationOf(chamber, 'KEN').act('withdrawProposal', { proposal: amendment.id, reason: 'One year will do.' }, 'proposal { id }');
    expect((await order()).map(({ key }) => key)).toEqual(['theme', 'topics', 'environment-2006', 'venue', 'funding']);
  });

  it('takes the roll when the chair opens the vote: a suspended Member and those without credentials are not on it, and why', async () => {
    expect(await refusalOf(votes('theme'))).toBe('VOTING_NOT_OPEN');
    await chamber.chair.act('openVoting', { symbol }, 'consultation { state }');
    const { roll } = await kenyaReads<{
      roll: {
        frozen: boolean;
        entitled: number;
        membersOfBody: number;
        excluded: ReadonlyArray<{ member: string; reason: string; explanation: string }>;
      };
    }>('roll { frozen entitled membersOfBody excluded { member reason explanation } }');
    const excludedFor = (reason: string) => roll.excluded.filter((each) => each.reason === reason).map(({ member }) => member);
    expect(roll).toMatchObject({ frozen: true, membersOfBody: 193, entitled: 185 });
    expect(excludedFor('SUSPENDED')).toEqual(['SMR']);
    expect(excludedFor('NO_CREDENTIALS').sort()).toEqual(['AND', 'BTN', 'MHL', 'NRU', 'PLW', 'STP', 'TUV']);
    expect(roll.excluded.every(({ explanation }) => explanation.length > 0)).toBe(true);
  });

  it('counts the positions of 161 delegations, and does not ask for a venue before it knows of a deferral', async () => {
    expect(participants()).toHaveLength(161);
    expect(await kenyaReadsQuestion('venue', 'state')).toMatchObject({ state: 'WAITING' });
    for (const key of ['theme', 'topics', 'environment-2006', 'funding']) await votes(key);
    expect(await refusalOf(votes('venue'))).toBe('VOTING_NOT_OPEN');
    expect(await kenyaReadsQuestion('topics', 'participation')).toMatchObject({ participation: positionsOn('topics').length });
  }, 60_000);

  it('lets an adviser and an observer read, and neither vote', async () => {
    const { id: question } = await kenyaReadsQuestion<{ id: string }>('theme', 'id');
    const ballot = { question, kind: 'ABSTAIN', idempotencyKey: 'not-entitled' };
    expect(await refusalOf(adviserOf(chamber, 'KEN').act('castBallot', ballot, 'receipt { index }'))).toBe('NOT_ENTITLED');
    expect(await refusalOf(delegationOf(chamber, 'VAT').act('castBallot', ballot, 'receipt { index }'))).toMatch(/NOT_ENTITLED|FORBIDDEN/);
  });

  it('defers the workshop on the environment, on condition of funding, and only then asks for its venue', async () => {
    const reason = 'All present have answered.';
    await chamber.chair.act('closeQuestion', { symbol, question: 'environment-2006', reason }, 'consultation { state }');
    const environment = await kenyaReadsQuestion<{
      state: string;
      result: object;
      conditions: ReadonlyArray<{ option: string; text: string; status: string }>;
    }>('environment-2006', 'state result { outcome selected { key } obtained } conditions { option text status }');
    expect(environment).toMatchObject({
      state: 'DECIDED',
      result: { outcome: 'SELECTED', selected: [{ key: 'defer' }], obtained: supporting('environment-2006', 'defer') },
    });
    expect(environment.conditions).toEqual([expect.objectContaining({ option: 'defer', status: 'PENDING' })]);
    expect(environment.conditions[0]?.text).toContain('31 January 2007');
    expect(await kenyaReadsQuestion('venue', 'state')).toMatchObject({ state: 'OPEN' });
    await votes('venue');
  }, 60_000);

  it('ends as it did in life: the theme stands, labour mobility and free movement are the two workshops of 2007', async () => {
    await chamber.chair.act('closeVoting', { symbol, confirmSymbol: symbol }, 'consultation { state }');
    const outcome = (key: string) =>
      kenyaReadsQuestion<{
        result: { outcome: string; selected: ReadonlyArray<{ key: string }>; counts: ReadonlyArray<{ option: string; count: number }> };
      }>(key, 'result { outcome selected { key } counts { option count } }');
    expect((await outcome('theme')).result.outcome).toBe('CARRIED');
    expect((await outcome('funding')).result.outcome).toBe('CARRIED');
    expect((await outcome('venue')).result.selected).toEqual([{ key: 'bangkok' }]);
    const topics = (await outcome('topics')).result;
    expect(topics.outcome).toBe('SELECTED');
    expect(topics.selected.map(({ key }) => key).sort()).toEqual(['free-movement', 'labour-mobility']);
    for (const { option, count } of topics.counts) expect(count).toBe(supporting('topics', option));
  });

  it('refuses whoever comes after the closing, and the position taken before stands', async () => {
    const { id: question } = await kenyaReadsQuestion<{ id: string }>('theme', 'id');
    const late = { question, kind: 'CHOICE', marks: [{ option: 'against' }], idempotencyKey: 'too-late-1' };
    expect(await refusalOf(delegationOf(chamber, 'KEN').act('castBallot', late, 'receipt { index }'))).toBe('VOTING_CLOSED');
    expect(await kenyaReadsQuestion('theme', 'myBallot { version marks { option } }')).toMatchObject({
      myBallot: { version: 1, marks: [{ option: 'for' }] },
    });
  });

  it('is published as a record that says the same, in three languages', async () => {
    await chamber.secretariat.act('publishRecord', { symbol, confirmSymbol: symbol }, 'record { symbol }');
    const read = async (language: 'en' | 'fr' | 'es') =>
      (
        await chamber.auditor.in(language).ask<{
          record: {
            symbol: string;
            sha256: string;
            participants: ReadonlyArray<{ member: string }>;
            results: ReadonlyArray<{ key: string; headline: string; sha256: string }>;
          };
        }>('query Record($symbol: String!) { record(symbol: $symbol) { symbol sha256 participants { member } results { key headline sha256 } } }', { symbol })
      ).record;
    const [en, fr, es] = [await read('en'), await read('fr'), await read('es')];
    expect(en.symbol).toBe('IC/2006/8');
    expect(en.sha256).toMatch(/^[0-9a-f]{64}$/);
    // Those that only commented took part as well.
    expect([...new Set(en.participants.map(({ member }) => member))].sort()).toEqual([...participants(), 'UNHCR', 'VAT'].sort());
    expect(en.results.map(({ key }) => key)).toEqual(['theme', 'topics', 'environment-2006', 'venue', 'funding']);
    expect([fr.sha256, es.sha256]).toEqual([en.sha256, en.sha256]);
    const headlines = [en, fr, es].map(({ results }) => results[1]?.headline);
    expect(new Set(headlines).size).toBe(3);
    expect(await kenyaReads('state')).toEqual({ state: 'PUBLISHED' });
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(app.app, symbol)).toEqual(PROVEN);
  });
});
