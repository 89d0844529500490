import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refused } from '../../libs/demonstration/src/client/api.js';
import { ELECTION, scenes } from '../../libs/demonstration/src/cases/secret.js';
import { type Chamber, delegationOf } from '../../libs/demonstration/src/scenario/chamber.js';
import { isRefusal } from '#platform';
import { RecountRecord } from '#record';
import { type SmallChamber, smallChamber } from '../support/small-chamber.js';
import { PROVEN, proving } from '../support/published.js';

/** The election of a chair by secret ballot, in two rounds: through the public API alone, step by step. */
describe('C/2007/7, an election by secret ballot', () => {
  const { symbol, question } = ELECTION;
  let stage: SmallChamber;
  let chamber: Chamber;
  const told: string[] = [];

  beforeAll(async () => {
    stage = await smallChamber(ELECTION.seats);
    chamber = stage.chamber;
  }, 120_000);
  afterAll(() => stage.stop());

  const plays = (scene: keyof typeof scenes): Promise<void> =>
    scenes[scene](chamber, { ...stage, progress: () => undefined, tell: (sentence) => void told.push(sentence) });
  const counted = async (key: string) =>
    (
      await delegationOf(chamber, 'KEN').ask<{ questionResult: Result | null }>(
        `query ($symbol: String!, $key: String!) { questionResult(symbol: $symbol, key: $key) { outcome headline selected { key } abstained
           counts { option count } box { ballots list { inWords } } rollCall { answers { answer members } } } }`,
        { symbol, key },
      )
    ).questionResult;

  it('the ballots are cast, and the secretariat sees who has voted and no count', async () => {
    await plays('opens');
    await plays('firstBallot');
    const { consultation } = await chamber.secretariat.ask<{
      consultation: { questions: readonly { id: string; participation: number; tally: object | null }[] };
    }>('query ($symbol: String!) { consultation(symbol: $symbol) { questions { id participation tally { ballots } } } }', { symbol });
    expect(consultation.questions).toMatchObject([{ participation: 13, tally: null }]);
    const again = {
      question: consultation.questions[0]?.id,
      kind: 'CHOICE',
      marks: [{ option: 'ruiz' }],
      idempotencyKey: 'thinking-better',
    };
    expect((await refused(delegationOf(chamber, 'KEN').act('castBallot', again, '__typename'))).code).toBe('FROZEN');
  });

  it('six, five and two: nobody has the majority, and no Member’s ballot is told', async () => {
    await plays('isCounted');
    const first = await counted(question);
    expect(first).toMatchObject({
      outcome: 'UNDECIDED',
      counts: [
        { option: 'osei', count: 6 },
        { option: 'lind', count: 5 },
        { option: 'ruiz', count: 2 },
      ],
      box: { ballots: 13 },
    });
    expect(first?.box.list.filter(({ inWords }) => inWords === 'Ms. Ruiz')).toHaveLength(2);
    expect(new Set(first?.rollCall.flatMap(({ answers }) => answers.map(({ answer }) => answer)))).toEqual(new Set(['TOOK_PART']));
  });

  it('the run-off is secret as well, and elects', async () => {
    await plays('runOff');
    expect(await counted(`${question}-round-2`)).toBeNull();
    await plays('closes');
    expect(await counted(`${question}-round-2`)).toMatchObject({
      outcome: 'SELECTED',
      selected: [{ key: 'osei' }],
      abstained: 1,
      box: { ballots: 13 },
    });
    expect(told.at(-1)).toBe('The record has both boxes as they were opened and who took part, and no ballot of any Member.');
  });

  it('both boxes give the published figures again', async () => {
    const report = await stage.app.get(RecountRecord).execute(symbol);
    if (isRefusal(report)) throw new Error(report.words.en);
    expect(report).toMatchObject({
      equal: true,
      questions: [
        { ballots: 13, difference: null },
        { ballots: 13, difference: null },
      ],
    });
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(stage.app, symbol)).toEqual(PROVEN);
  });
});

interface Result {
  readonly box: { readonly list: readonly { readonly inWords: string }[] };
  readonly rollCall: readonly { readonly answers: readonly { readonly answer: string; readonly members: readonly string[] }[] }[];
}
