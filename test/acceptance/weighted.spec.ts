import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecountRecord } from '#record';
import { Secretariat } from '../api/secretariat.js';
import type { Api } from '../support/api.js';
import { parseCsv } from '../support/csv.js';
import { PROVEN, proving } from '../support/published.js';

// A small fund whose members pay by a scale of assessments, and vote by it: Arcadia 40, Borduria 30, Cordovia 15, Drusenland 10
// and Elbonia 5 of a hundred. The budget needs 55 per cent of the members holding 65 per cent of the scale; the seat of the fund
// is decided by votes that count by weight; and before all that the members say how they stand.

const SCALE = { ARC: 40, BOR: 30, COR: 15, DRU: 10, ELB: 5 } as const;
type Code = keyof typeof SCALE;
const ALL = Object.keys(SCALE) as Code[];

describe('a fund that votes by its scale of assessments', () => {
  let secretariat: Secretariat;
  const delegations = new Map<Code, Api>();
  const questions = new Map<string, string>();
  const symbol = 'FUND/2007/1';

  beforeAll(async () => {
    secretariat = await Secretariat.open();
    const groups: Record<Code, string> = {
      ARC: 'WESTERN_EUROPEAN_AND_OTHERS',
      BOR: 'EASTERN_EUROPEAN',
      COR: 'LATIN_AMERICAN_AND_CARIBBEAN',
      DRU: 'WESTERN_EUROPEAN_AND_OTHERS',
      ELB: 'AFRICAN',
    };
    for (const code of ALL) delegations.set(code, (await secretariat.seats(code, { groups: [groups[code]] })).api);
  });
  afterAll(() => secretariat.closes());

  const votes = async (question: string, answers: Partial<Record<Code, string | Record<string, number>>>): Promise<void> => {
    for (const [code, answer] of Object.entries(answers)) {
      const marks =
        typeof answer === 'string' ? [{ option: answer, mark: 1 }] : Object.entries(answer).map(([option, mark]) => ({ option, mark }));
      await secretariat.does(
        'castBallot',
        {
          question: questions.get(question),
          kind: 'CHOICE',
          marks,
          idempotencyKey: randomUUID(),
          ...(answer === 'cannot-accept' && { reason: 'The scale of 2004 still stands in our law.' }),
        },
        'receipt { index }',
        delegations.get(code as Code),
      );
    }
  };
  const result = async (question: string) =>
    (
      await secretariat.api.data<{ questionResult: Result }>(
        `query ($symbol: String!, $question: String!) { questionResult(symbol: $symbol, key: $question) { outcome headline explanation needed
           obtained margin counts { option count } selected { key } points { option points votes } breadth { option groups among }
           weights { needed obtained margin membersMet weightsMet entitled members { count } counts { count } } steps
           rollCall { group answers { answer members } } } }`,
        { symbol, question },
      )
    ).questionResult;

  it('the secretariat prepares it under a qualified double majority, and enters the scale', async () => {
    await secretariat.drafts(symbol, { ruleSet: 'qualified-double-majority' });
    for (const [key, changes] of [
      ['sense', { method: 'CONSENSUS' }],
      ['budget', {}],
      ['levy', {}],
      [
        'seat',
        {
          method: 'SINGLE_CHOICE',
          options: named('geneva', 'vienna', 'lima'),
          weighing: 'BY_WEIGHT',
          base: 'VOTES_FOR_AND_AGAINST',
          threshold: half,
        },
      ],
      ['themes', { method: 'SCORE', options: named('water', 'soil', 'air'), markMax: 10, seats: 1 }],
    ] as const)
      questions.set(key, await secretariat.asks(symbol, key, changes));

    const line = (member: string, weight: number) => ({ member, weight });
    const set = (weights: object[], source = 'scale of assessments 2007') =>
      secretariat.isRefused('setWeights', { consultation: symbol, source, weights });
    expect(await set([line('ARC', 40), line('XYZ', 1)])).toMatchObject({
      path: ['weights', '1', 'member'],
      message: 'Line 2: XYZ is the code of no Member State.',
    });
    expect(await set([line('ARC', 40), line('ARC', 1)])).toMatchObject({ path: ['weights', '1', 'member'] });
    expect(await set([line('ARC', 40)], '')).toMatchObject({ path: ['source'] });
    expect(await secretariat.isRefused('openConsultation', { symbol })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['weights'],
      message: expect.stringContaining('Questions 2, 3, 4 are decided by the weights of Members, and no weights are set.'),
    });
    await secretariat.does(
      'setWeights',
      { consultation: symbol, source: 'scale of assessments 2007', weights: ALL.map((code) => line(code, SCALE[code])) },
      'consultation { weightScale { total } }',
    );
    await secretariat.opens(symbol);
    expect(await set([])).toMatchObject({ code: 'INVALID_INPUT', path: ['weights'] });
    await secretariat.opensTheVote(symbol);
    const { consultation } = await secretariat.api.data<{ consultation: { weightScale: unknown } }>(
      `query ($symbol: String!) { consultation(symbol: $symbol) { weightScale { source total weights { member weight } } } }`,
      { symbol },
    );
    expect(consultation.weightScale).toEqual({
      source: 'scale of assessments 2007',
      total: 100,
      weights: ALL.map((member) => ({ member, weight: SCALE[member] })),
    });
    expect(await set([])).toMatchObject({ code: 'FROZEN' });
  });

  it('the members state their positions, and nothing comes of it by count', async () => {
    await votes('sense', { ARC: 'support', BOR: 'can-accept', COR: 'support', DRU: 'support', ELB: 'cannot-accept' });
    await closed('sense');
    const sense = await result('sense');
    expect(sense).toMatchObject({ outcome: 'SENSE', selected: [], weights: null });
    expect(sense.breadth).toEqual([
      { option: 'support', groups: ['LATIN_AMERICAN_AND_CARIBBEAN', 'WESTERN_EUROPEAN_AND_OTHERS'], among: 4 },
      { option: 'can-accept', groups: ['EASTERN_EUROPEAN'], among: 4 },
      { option: 'cannot-accept', groups: ['AFRICAN'], among: 4 },
    ]);
    expect(sense.explanation).toContain('“Cannot accept”: in 1 of 4 (African).');
  });

  it('four of the five endorse the budget, and it is not carried: they do not hold enough of the scale', async () => {
    await votes('budget', { ARC: 'against', BOR: 'for', COR: 'for', DRU: 'for', ELB: 'for' });
    await closed('budget');
    expect(await result('budget')).toMatchObject({
      outcome: 'REJECTED',
      obtained: 4,
      margin: 1,
      weights: { needed: 65, obtained: 60, margin: -5, membersMet: true, weightsMet: false },
      headline: '“Question budget” is not endorsed: 4 votes to 1, but 60 in weight where 65 were needed',
    });
  });

  it('two hold most of the scale and want the levy, and it is not carried either: they are too few', async () => {
    await votes('levy', { ARC: 'for', BOR: 'for', COR: 'against', DRU: 'against', ELB: 'against' });
    await closed('levy');
    expect(await result('levy')).toMatchObject({
      outcome: 'REJECTED',
      obtained: 2,
      margin: -1,
      weights: { needed: 65, obtained: 70, margin: 5, membersMet: false, weightsMet: true },
    });
  });

  it('the seat goes where the votes are, counted by weight', async () => {
    await votes('seat', { ARC: 'geneva', BOR: 'vienna', COR: 'vienna', DRU: 'geneva', ELB: 'geneva' });
    await closed('seat');
    const seat = await result('seat');
    expect(seat).toMatchObject({ outcome: 'SELECTED', selected: [{ key: 'geneva' }], needed: 51, obtained: 55 });
    expect(seat.counts.map(({ count }) => count)).toEqual([55, 45, 0]);
    expect(seat.weights?.members.map(({ count }) => count)).toEqual([3, 2, 0]);
  });

  it('themes are given points up to ten: none is not the same as nothing', async () => {
    const given = (option: string, mark: number) => ({
      question: questions.get('themes'),
      kind: 'CHOICE',
      marks: [{ option, mark }],
      idempotencyKey: randomUUID(),
    });
    expect(await secretariat.isRefused('castBallot', given('water', 11), delegations.get('ARC'))).toMatchObject({ code: 'INVALID_BALLOT' });
    await votes('themes', { ARC: { water: 10, soil: 0 }, BOR: { soil: 9 }, COR: { water: 3, soil: 8, air: 1 } });
    await closed('themes');
    const themes = await result('themes');
    expect(themes).toMatchObject({ outcome: 'SELECTED', selected: [{ key: 'soil' }] });
    expect(themes.points).toEqual([
      { option: 'water', points: 13, votes: 2 },
      { option: 'soil', points: 17, votes: 3 },
      { option: 'air', points: 1, votes: 1 },
    ]);
    expect(themes.rollCall.flatMap(({ answers }) => answers.map(({ answer }) => answer))).toContain('water:10+soil:0');
  });

  it('for the next draft the secretariat looks at these counts under other rules', async () => {
    const ask = (input: object) =>
      secretariat.api.data<{ sensitivity: Sensitivity }>(
        `query ($input: SensitivityInput!) { sensitivity(input: $input) { outcome ballots majorities { base threshold { numerator denominator } needed obtained
           outcome own differs inWords } quorums { needed met own differs } weighings { weighing outcome own differs } } }`,
        { input: { consultation: symbol, method: 'ENDORSEMENT', ...input } },
      );
    const { sensitivity: budget } = await ask({ past: { symbol, key: 'budget' } });
    expect(budget).toMatchObject({ outcome: 'REJECTED', ballots: 5 });
    expect(budget.majorities.filter(({ differs }) => differs)).toEqual([]);
    expect(budget.weighings).toEqual([
      { weighing: 'EQUAL', outcome: 'CARRIED', own: false, differs: true },
      { weighing: 'BY_WEIGHT', outcome: 'CARRIED', own: false, differs: true },
      { weighing: 'DOUBLE_MAJORITY', outcome: 'REJECTED', own: true, differs: false },
    ]);
    const { sensitivity: heavy } = await ask({
      counts: [
        { option: 'for', count: 60, weight: 30 },
        { option: 'against', count: 40, weight: 70 },
      ],
      weighing: 'BY_WEIGHT',
      threshold: half,
      base: 'VOTES_FOR_AND_AGAINST',
    });
    expect(heavy).toMatchObject({ outcome: 'REJECTED', ballots: 100 });
    const { sensitivity: imagined } = await ask({
      counts: [
        { option: 'for', count: 60 },
        { option: 'against', count: 40 },
      ],
      didNotParticipate: 30,
      weighing: 'EQUAL',
    });
    expect(imagined.outcome).toBe('REJECTED');
    expect(imagined.majorities.find(({ own }) => own)).toMatchObject({ base: 'MEMBERS_ENTITLED', needed: 72, obtained: 60 });
    expect(imagined.majorities.filter(({ differs }) => differs).map(({ inWords }) => inWords)).toEqual([
      'at least 55 per cent of those voting for or against',
      'simple majority of those voting for or against',
      'at least 55 per cent of the ballots cast, abstentions included',
      'simple majority of the ballots cast, abstentions included',
    ]);
  });

  it('the record carries the weights, and the recount gives the same', async () => {
    await secretariat.does('closeVoting', { symbol, confirmSymbol: symbol }, 'consultation { state }');
    const { record } = await secretariat.does<{ record: { json: string; csv: string } }>(
      'publishRecord',
      { symbol, confirmSymbol: symbol },
      'record { json csv }',
    );
    const content = JSON.parse(record.json) as { roll: { weightSource: string; entries: { member: string; weight: number }[] } };
    expect(content.roll.weightSource).toBe('scale of assessments 2007');
    expect(content.roll.entries.map(({ member, weight }) => [member, weight])).toEqual(Object.entries(SCALE));
    const [head = [], ...rows] = parseCsv(record.csv);
    expect(rows.find((row) => row[head.indexOf('member')] === 'ARC')?.[head.indexOf('weight')]).toBe('40');
    const report = await secretariat.chamber.app.get(RecountRecord).execute(symbol);
    expect(report).toMatchObject({ equal: true, findings: [] });
  });

  const closed = (question: string): Promise<unknown> =>
    secretariat.does('closeQuestion', { symbol, question, reason: 'All have answered.' }, '__typename');

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(secretariat.chamber.app, symbol)).toEqual(PROVEN);
  });
});

const half = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' } as const;
const named = (...keys: string[]) => keys.map((key) => ({ key, title: { en: key } }));

interface Sensitivity {
  outcome: string;
  ballots: number;
  majorities: { own: boolean; differs: boolean; inWords: string }[];
  weighings: { weighing: string; outcome: string; own: boolean; differs: boolean }[];
}

interface Result {
  outcome: string;
  headline: string;
  explanation: string;
  selected: { key: string }[];
  counts: { count: number }[];
  points: { option: string; points: number; votes: number }[] | null;
  breadth: { option: string; groups: string[]; among: number }[];
  weights: { members: { count: number }[] } | null;
  rollCall: { answers: { answer: string }[] }[];
}
