import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RegionalGroup } from '#delegations';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { withShared } from '../support/left-out.js';
import { person } from '../support/people.js';
import { decidedAt, givenRollCalls, groupsByCode, type RollCall, rollCalls } from '../support/roll-calls.js';

// What is expected is computed here from the data, in another way than by the code under test: pair by pair.

interface Figures {
  readonly questions: number;
  readonly compared: number;
  readonly agreed: number;
}
type Shown = Figures & Readonly<{ share: number | null; small: boolean }>;
const FIGURES = 'questions compared agreed share small';

withShared('agreement over 73 years of roll calls', () => {
  let chamber: TestApp;
  let auditor: Api;
  let calls: RollCall[];
  let groups: Map<string, RegionalGroup[]>;
  let answers: Map<string, string>[];

  beforeAll(async () => {
    chamber = await startTestApp();
    calls = rollCalls();
    groups = groupsByCode();
    answers = calls.map(
      ({ yes, no, abstain }) =>
        new Map([
          ...yes.map((code) => [code, 'yes'] as const),
          ...no.map((code) => [code, 'no'] as const),
          ...abstain.map((code) => [code, 'abstain'] as const),
        ]),
    );
    await givenRollCalls(chamber.database.owner, calls);
    auditor = chamber.api.as((await person(chamber.database, 'AUDITOR')).token);
  }, 180_000);
  afterAll(() => chamber?.stop());

  const inGroup = (group: RegionalGroup, code: string): boolean => groups.get(code)?.includes(group) ?? false;

  /** Pairs of somebody of the one and another of the other, question by question. */
  function expected(
    of: (code: string) => boolean,
    other: (code: string) => boolean,
    among: (call: RollCall) => boolean,
    unordered = false,
  ): Figures {
    let [questions, compared, agreed] = [0, 0, 0];
    calls.forEach((call, at) => {
      if (!among(call)) return;
      const said = [...(answers[at] ?? [])];
      let here = 0;
      const [these, those] = [said.filter(([code]) => of(code)), said.filter(([code]) => other(code))];
      for (const [a, answerOfA] of these)
        for (const [b, answerOfB] of those)
          if (a !== b && (!unordered || a < b)) {
            here++;
            if (answerOfA === answerOfB) agreed++;
          }
      compared += here;
      if (here > 0) questions++;
    });
    return { questions, compared, agreed };
  }
  const always = (): boolean => true;
  const shown = (figures: Figures): Shown => ({
    ...figures,
    share: figures.compared ? figures.agreed / figures.compared : null,
    small: figures.questions < 10,
  });

  it('of a Member with every other, and with the groups, is what the data says', async () => {
    const { agreementOfMember } = await auditor.data<{
      agreementOfMember: { members: (Shown & { member: string })[]; groups: (Shown & { group: RegionalGroup })[] };
    }>(`{ agreementOfMember(member: "KEN") { members { member ${FIGURES} } groups { group ${FIGURES} } } }`);
    const others = [...new Set(answers.flatMap((each) => [...each.keys()]))].filter((code) => code !== 'KEN');
    const wanted = new Map(
      others
        .map(
          (code) =>
            [
              code,
              shown(
                expected(
                  (a) => a === 'KEN',
                  (b) => b === code,
                  always,
                ),
              ),
            ] as const,
        )
        .filter(([, { compared }]) => compared > 0),
    );
    expect(agreementOfMember.members.length).toBe(wanted.size);
    for (const { member, ...figures } of agreementOfMember.members) expect([member, figures]).toEqual([member, wanted.get(member)]);
    expect(agreementOfMember.groups).toEqual(
      agreementOfMember.groups.map(({ group }) => ({
        group,
        ...shown(
          expected(
            (a) => a === 'KEN',
            (b) => inGroup(group, b),
            always,
          ),
        ),
      })),
    );
    expect(agreementOfMember.groups).toHaveLength(5);
  });

  it('of groups with each other and within themselves is what the data says, Türkiye being in two', async () => {
    const { agreementOfGroups } = await auditor.data<{ agreementOfGroups: (Shown & { of: RegionalGroup; with: RegionalGroup })[] }>(
      `{ agreementOfGroups(from: "2012-01-01T00:00:00Z") { of with ${FIGURES} } }`,
    );
    const late = (call: RollCall): boolean => decidedAt(call) >= new Date('2012-01-01T00:00:00Z');
    expect(agreementOfGroups).toHaveLength(15);
    expect(agreementOfGroups.every(({ compared }) => compared > 1000)).toBe(true);
    expect(agreementOfGroups).toEqual(
      agreementOfGroups.map(({ of, with: other }) => ({
        ...{ of, with: other },
        ...shown(
          expected(
            (a) => inGroup(of, a),
            (b) => inGroup(other, b),
            late,
            of === other,
          ),
        ),
      })),
    );
  });

  it.each([
    ['two Members', '{ member: "USA" }', '{ member: "RUS" }', (a: string) => a === 'USA', (b: string) => b === 'RUS'],
    ['a Member and a group', '{ member: "KEN" }', '{ group: AFRICAN }', (a: string) => a === 'KEN', (b: string) => inGroup('AFRICAN', b)],
  ])('of %s, year by year, is what the data says', async (_name, of, other, isOf, isOther) => {
    const { agreementOverTime } = await auditor.data<{ agreementOverTime: Shown & { years: (Shown & { year: number })[] } }>(
      `{ agreementOverTime(of: ${of}, with: ${other}) { ${FIGURES} years { year ${FIGURES} } } }`,
    );
    const { years, ...whole } = agreementOverTime;
    expect(whole).toEqual(shown(expected(isOf, isOther, always)));
    expect(years.length).toBeGreaterThan(20);
    expect(years).toEqual(years.map(({ year }) => ({ year, ...shown(expected(isOf, isOther, (call) => 1945 + call.session === year)) })));
  });

  it('lists what a Member did on every vote, and the figures of its years add up to the same', async () => {
    const answered = { yes: 'for', no: 'against', abstain: 'ABSTAIN' } as Record<string, string>;
    const found: { symbol: string; answer: string }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { votingRecord }: { votingRecord: { nodes: typeof found; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
        await auditor.data(
          `query ($after: String) { votingRecord(member: "KEN", first: 100, after: $after) { nodes { symbol answer } pageInfo { endCursor hasNextPage } } }`,
          { after },
        );
      found.push(...votingRecord.nodes);
      [after, more] = [votingRecord.pageInfo.endCursor, votingRecord.pageInfo.hasNextPage];
    }
    const wanted = calls.map((call, at) => ({
      ...{ symbol: `GA/${call.rcid}`, at: decidedAt(call) },
      answer: answered[answers[at]?.get('KEN') ?? ''] ?? 'NOT_ON_ROLL',
    }));
    expect(found).toEqual(wanted.sort((a, b) => b.at.getTime() - a.at.getTime()).map(({ symbol, answer }) => ({ symbol, answer })));
    const { votingYears } = await auditor.data<{ votingYears: Record<string, number>[] }>(
      '{ votingYears(member: "KEN") { year questions chose abstained blank didNotParticipate notEntitled } }',
    );
    const total = (of: string): number => votingYears.reduce((sum, year) => sum + (year[of] ?? 0), 0);
    expect([total('questions'), total('chose'), total('abstained'), total('notEntitled')]).toEqual([
      776,
      ...[['for', 'against'], ['ABSTAIN'], ['NOT_ON_ROLL']].map((kinds) => wanted.filter(({ answer }) => kinds.includes(answer)).length),
    ]);
  });

  it('finds decisions by how a Member voted, by margin, by majority and by words, together', async () => {
    const count = async (args: string): Promise<number> =>
      (await auditor.data<{ decisionCount: number }>(`{ decisionCount(${args}) }`)).decisionCount;
    const votedAgainst = calls.filter(({ no }) => no.includes('USA'));
    expect(await count('member: "USA", answer: "against"')).toBe(votedAgainst.length);
    expect(await count('member: "USA", answer: "ABSTAIN"')).toBe(calls.filter(({ abstain }) => abstain.includes('USA')).length);
    expect(await count('base: VOTES_FOR_AND_AGAINST, threshold: { numerator: 1, denominator: 2, comparison: MORE_THAN }')).toBe(776);
    expect(await count('base: MEMBERS_OF_BODY')).toBe(0);
    const margin = ({ yes, no }: RollCall): number => yes.length - (Math.floor((yes.length + no.length) / 2) + 1);
    const narrow = calls.filter((call) => Math.abs(margin(call)) <= 3);
    expect(narrow.length).toBeGreaterThan(5);
    expect(await count('marginFrom: -3, marginUntil: 3')).toBe(narrow.length);
    const nuclear = calls.filter(({ title }) => /\bnuclear\b/i.test(title));
    expect(await count('text: "nuclear"')).toBe(nuclear.length);
    expect(await count('text: "nuclear", member: "USA", answer: "against"')).toBe(nuclear.filter(({ no }) => no.includes('USA')).length);
  });

  it('refuses in words what cannot be asked', async () => {
    const refusal = async (query: string) => (await auditor.ask(query)).errors?.[0]?.extensions;
    expect(await refusal('{ agreementOverTime(of: {}, with: { member: "KEN" }) { agreed } }')).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['of'],
    });
    expect(await refusal('{ agreementOfMember(member: "QQQ") { groups { agreed } } }')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal('{ decisions(answer: "for") { nodes { id } } }')).toMatchObject({ code: 'INVALID_INPUT', path: ['answer'] });
  });
});
