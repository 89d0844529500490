import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, fromNow, HOUR, Secretariat } from './secretariat.js';

const TWO_THIRDS = { numerator: 2, denominator: 3, comparison: 'AT_LEAST' };
const HALF = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' };
const RULE = { base: 'VOTES_FOR_AND_AGAINST', threshold: HALF, tieRule: 'REJECTED' };

interface RuleSet {
  readonly key: string;
  readonly version: number;
  readonly latestVersion: number;
  readonly name: string;
  readonly retiredAt: string | null;
  readonly silenceHours: number;
  readonly silenceLanguages: readonly string[];
  readonly rule: { threshold: { numerator: number }; weighing: string };
  readonly versions: readonly { version: number; name: string }[];
}
const FIELDS = `key version latestVersion name retiredAt silenceHours silenceLanguages rule { threshold { numerator } weighing } versions { version name }`;

describe('rule sets, as the secretariat keeps them', () => {
  let secretariat: Secretariat;

  const named = (en: string): object => ({ en, fr: `${en}, en français` });
  const keeps = async (field: string, input: Record<string, unknown>): Promise<RuleSet> =>
    (await secretariat.does<{ ruleSet: RuleSet }>(field, input, `ruleSet { ${FIELDS} }`)).ruleSet;
  const refused = (field: string, input: Record<string, unknown>, api = secretariat.api) => secretariat.isRefused(field, input, api);
  const of = async (symbol: string): Promise<RuleSet> =>
    (
      await secretariat.api.data<{ consultation: { ruleSet: RuleSet } }>(
        `query C($symbol: String!) { consultation(symbol: $symbol) { ruleSet { ${FIELDS} } } }`,
        { symbol },
      )
    ).consultation.ruleSet;

  beforeAll(async () => {
    secretariat = await Secretariat.open();
  });
  afterAll(() => secretariat.closes());

  it('are there from the beginning, the silence procedure of 72 hours among them', async () => {
    const { ruleSets } = await secretariat.api.data<{ ruleSets: RuleSet[] }>(`{ ruleSets { ${FIELDS} } }`);
    expect(ruleSets.find(({ key }) => key === 'silence-procedure-72-hours')).toMatchObject({
      name: 'Silence procedure (72 h)',
      version: 1,
      silenceHours: 72,
      silenceLanguages: ['EN', 'FR', 'ES'],
    });
  });

  it('are entered, and given new versions; the earlier ones stay', async () => {
    const created = await keeps('createRuleSet', {
      key: 'fund',
      names: named('The fund'),
      rule: RULE,
      silenceHours: 96,
      silenceLanguages: ['EN'],
    });
    expect(created).toMatchObject({ key: 'fund', version: 1, latestVersion: 1, silenceHours: 96, silenceLanguages: ['EN'] });
    const weighing = { weighing: 'DOUBLE_MAJORITY', weightThreshold: TWO_THIRDS };
    const revised = await keeps('reviseRuleSet', {
      key: 'fund',
      version: 1,
      names: named('The fund, weighed'),
      rule: { ...RULE, ...weighing },
    });
    expect(revised).toMatchObject({
      version: 2,
      rule: { weighing: 'DOUBLE_MAJORITY' },
      silenceHours: 72,
      versions: [
        { version: 2, name: 'The fund, weighed' },
        { version: 1, name: 'The fund' },
      ],
    });
  });

  it('change no past result: a consultation keeps the version that it froze, and says that there is a newer one', async () => {
    await keeps('createRuleSet', { key: 'simple', names: named('Simple majority'), rule: RULE });
    const kenya = (await secretariat.seats('KEN')).api;
    const peru = (await secretariat.seats('PER')).api;
    const brazil = (await secretariat.seats('BRA')).api;
    await secretariat.drafts('R/1', { ruleSet: 'simple' });
    const question = await secretariat.asks('R/1', 'theme');
    await secretariat.opens('R/1');
    await secretariat.opensTheVote('R/1');
    for (const [n, [api, option]] of (
      [
        [kenya, 'for'],
        [peru, 'for'],
        [brazil, 'against'],
      ] as const
    ).entries())
      await secretariat.does(
        'castBallot',
        { question, kind: 'CHOICE', marks: [{ option }], idempotencyKey: `a-vote-${n}` },
        'receipt { index }',
        api,
      );
    const stricter = { ...RULE, threshold: { numerator: 3, denominator: 4, comparison: 'AT_LEAST' } };
    await keeps('reviseRuleSet', { key: 'simple', version: 1, names: named('Three quarters'), rule: stricter });
    await secretariat.does('closeVoting', { symbol: 'R/1', confirmSymbol: 'R/1' }, 'consultation { state }');
    const { questionResult } = await kenya.data<{ questionResult: { outcome: string; sha256: string } }>(
      '{ questionResult(symbol: "R/1", key: "theme") { outcome sha256 } }',
    );
    expect(questionResult.outcome).toBe('CARRIED');
    expect(await of('R/1')).toMatchObject({ version: 1, latestVersion: 2, name: 'Simple majority', rule: { threshold: { numerator: 1 } } });
    await secretariat.drafts('R/2', { ruleSet: 'simple' });
    expect(await of('R/2')).toMatchObject({ version: 2, latestVersion: 2, name: 'Three quarters', rule: { threshold: { numerator: 3 } } });
  });

  it('are retired with a reason: who has them keeps them, and nobody takes them any more', async () => {
    await keeps('createRuleSet', { key: 'old', names: named('Old rules'), rule: RULE });
    await secretariat.drafts('R/3', { ruleSet: 'old' });
    expect((await keeps('retireRuleSet', { key: 'old', reason: 'Superseded by resolution C/90.' })).retiredAt).not.toBeNull();
    expect(await of('R/3')).toMatchObject({ key: 'old', version: 1, retiredAt: expect.any(String) });
    const drafting = {
      symbol: 'R/4',
      title: { en: 'Another' },
      summary: { en: 'Another.' },
      body: 'council',
      officialZone: 'Europe/Zurich',
      visibility: 'MEMBERS',
      ruleSet: 'old',
      commentsCloseAt: fromNow(HOUR),
      votingOpensAt: fromNow(HOUR),
      votingClosesAt: fromNow(DAY),
    };
    const taken = await refused('draftConsultation', drafting);
    expect(taken).toMatchObject({ code: 'FROZEN', path: ['ruleSet'] });
    expect(taken.message).toContain('The rule set old was retired on');
    expect(await refused('retireRuleSet', { key: 'old', reason: 'Again.' })).toMatchObject({ code: 'FROZEN' });
    expect(await refused('reviseRuleSet', { key: 'old', version: 1, names: named('Old'), rule: RULE })).toMatchObject({ code: 'FROZEN' });
  });

  it('are refused where the key is taken or unknown, the version is not the latest, or nobody could count by the rule', async () => {
    const names = named('Another');
    expect(await refused('createRuleSet', { key: 'fund', names, rule: RULE })).toMatchObject({ code: 'INVALID_INPUT', path: ['key'] });
    expect(await refused('reviseRuleSet', { key: 'nobody', version: 1, names, rule: RULE })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused('reviseRuleSet', { key: 'fund', version: 1, names, rule: RULE })).toMatchObject({
      code: 'STALE_VERSION',
      path: ['version'],
    });
    const impossible = { ...RULE, threshold: { numerator: 3, denominator: 2, comparison: 'AT_LEAST' } };
    expect(await refused('createRuleSet', { key: 'new', names, rule: impossible })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['rule', 'threshold'],
    });
    expect(await refused('createRuleSet', { key: 'new', names, rule: RULE, silenceHours: 0 })).toMatchObject({ code: 'INVALID_INPUT' });
    const delegate = (await secretariat.seats('FRA')).api;
    expect(await refused('createRuleSet', { key: 'new', names, rule: RULE }, delegate)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('and methods, which say themselves what distinguishes them', async () => {
    type Methods = {
      methods: { key: string; name: string; form: string; fixedOptions: object[]; adopts: string | null; asks: string[]; seats: number }[];
    };
    const { methods } = await secretariat.api
      .in('fr')
      .data<Methods>('{ methods { key name form fixedOptions { key title } adopts asks seats } }');
    const of = (key: string) => methods.find((method) => method.key === key);
    expect(of('ENDORSEMENT')).toMatchObject({ name: 'Pour, contre ou abstention', adopts: 'for', asks: [] });
    expect(of('ENDORSEMENT')?.fixedOptions).toEqual([
      { key: 'for', title: 'Pour' },
      { key: 'against', title: 'Contre' },
    ]);
    expect(of('SELECTION')).toMatchObject({ form: 'PICK', fixedOptions: [], adopts: null, seats: 2 });
    expect(of('SELECTION')?.asks).toEqual(['CHOOSE_MIN', 'CHOOSE_MAX', 'SEATS', 'MINIMUM_SUPPORT']);
    expect(of('STAR')?.asks).toContain('MARKS');
  });

  it('are compared on imagined answers by option, for as many places as the question has', async () => {
    const symbol = 'IC/COMPARED';
    await secretariat.drafts(symbol);
    const counts = [
      { option: 'labour', count: 9 },
      { option: 'trade', count: 6 },
      { option: 'return', count: 2 },
    ];
    const asked = async (changes: object) =>
      (
        await secretariat.api.data<{ sensitivity: { outcome: string; headline: string; majorities: object[]; quorums: object[] } }>(
          'query S($input: SensitivityInput!) { sensitivity(input: $input) { outcome headline majorities { own } quorums { met } } }',
          { input: { consultation: symbol, method: 'APPROVAL', counts, ...changes } },
        )
      ).sensitivity;
    expect((await asked({ seats: 2 })).headline).toMatch(/labour.*trade/);
    const supported = await asked({ seats: 2, minimumSupport: 7 });
    expect(supported.headline).not.toMatch(/trade.*selected/);
    expect(supported.majorities).toEqual([]);
    expect(supported.quorums.length).toBeGreaterThan(1);
    // By the weights of those that choose it, another option comes first.
    const weighed = counts.map((each) => ({ ...each, weight: each.option === 'return' ? 90 : 5 }));
    expect((await asked({ seats: 1, weighing: 'BY_WEIGHT', counts: weighed })).headline).toMatch(/^“return”/);
    await expect(asked({ method: 'ENDORSEMENT' })).rejects.toThrow('“labour” is not one of the options that the method brings.');
  });
});
