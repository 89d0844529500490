import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HLD_ABOUT, HLD_PROPOSALS } from '../../libs/demonstration/src/cases/hld-proposals.js';
import { HLD, HLD_ANSWERS, HLD_SEATING, hldThemes } from '../../libs/demonstration/src/cases/hld-themes.js';
import { UnexpectedAnswer } from '../../libs/demonstration/src/client/api.js';
import { type Chamber, delegationOf } from '../../libs/demonstration/src/scenario/chamber.js';
import { questionIds } from '../../libs/demonstration/src/scenario/cast.js';
import { draftAndOpen } from '../../libs/demonstration/src/scenario/draft.js';
import { isRefusal } from '#platform';
import { RecountRecord } from '#record';
import { lotCommitment, lotOrder } from '#tally';
import { applicationSql } from '../support/application-sql.js';
import { PROVEN, proving } from '../support/published.js';
import { meetingOf, type SmallChamber, smallChamber } from '../support/small-chamber.js';

/** The themes suggested for the High-Level Dialogue, ranked by the membership: the same orders, counted in two ways. */
describe('Five themes for the High-Level Dialogue, by transferable vote and pair by pair', () => {
  const { symbol } = HLD;
  const REHEARSAL = 'IC/HLD/REHEARSAL';
  const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');
  let stage: SmallChamber;
  let chamber: Chamber;

  beforeAll(async () => {
    stage = await smallChamber(HLD_SEATING);
    chamber = stage.chamber;
  }, 120_000);
  afterAll(() => stage.stop());

  type Question = Readonly<{
    key: string;
    form: string;
    inWords: string;
    lot: { commitment: string; seed: string | null; order: string[] | null } | null;
    myBallot: { inWords: string } | null;
  }>;
  const question = async (key: string, selection: string, of = symbol): Promise<Question> => {
    const { consultation } = await delegationOf(chamber, 'KEN').ask<{ consultation: { questions: readonly Question[] } }>(
      `query Reads($symbol: String!) { consultation(symbol: $symbol) { questions { key ${selection} } } }`,
      { symbol: of },
    );
    const found = consultation.questions.find((each) => each.key === key);
    if (!found) throw new Error(`There is no question ${key}.`);
    return found;
  };
  const kenyaRanks = async (key: string, marks: readonly Readonly<{ option: string; mark: number }>[]): Promise<string> => {
    const id = (await questionIds(chamber.secretariat, REHEARSAL)).get(key);
    try {
      await delegationOf(chamber, 'KEN').act(
        'castBallot',
        { question: id, kind: 'CHOICE', marks, idempotencyKey: `kenya-${key}-${marks.length}` },
        'receipt { index }',
      );
    } catch (fault) {
      if (fault instanceof UnexpectedAnswer && fault.refusal) return `${fault.refusal.code}: ${fault.refusal.message}`;
      throw fault;
    }
    return 'counted';
  };
  type Result = Readonly<{
    outcome: string;
    headline: string;
    selected: { key: string }[];
    ties: object[];
    lot: { commitment: string; seed: string; order: string[] } | null;
    log: {
      quota: string | null;
      stages: { kind: string; of: string | null; elected: string[] }[];
      tables: { kind: string; cells: number[][] }[];
    };
  }>;
  const result = async (key: string): Promise<Result> => {
    const { questionResult } = await chamber.auditor.ask<{ questionResult: Result }>(
      `query Result($symbol: String!, $key: String!) { questionResult(symbol: $symbol, key: $key) {
        outcome headline selected { key } ties { stage over among chosen by } lot { commitment seed order }
        log { quota stages { kind of elected } tables { kind cells } } } }`,
      { symbol, key },
    );
    return questionResult;
  };

  it('are proposed, ranked twice in the same orders and published, as the command line plays it', async () => {
    const meeting = meetingOf(stage);
    const [outcome] = await hldThemes.play(chamber, meeting);
    expect(outcome).toMatchObject({ consultation: symbol, state: 'PUBLISHED', entitled: HLD_SEATING.length });
    const votes = Object.values(HLD_ANSWERS).reduce((sum, many) => sum + many, 0);
    expect(outcome?.questions.map(({ result }) => [result.ballots, result.abstained])).toEqual([
      [votes, 1],
      [votes, 1],
    ]);
    expect(meeting.steps.slice(-2)).toEqual([
      'Two themes, in proportion: “A comprehensive approach” and “Regional consultative processes” are selected.',
      'Two themes, pair by pair: “A comprehensive approach” and “Migration and development” are selected.',
    ]);
  }, 120_000);

  it('are proposals of the Administration, each with its text, on its paragraph, and said what it is about', async () => {
    type Proposal = { key: string; origin: string; paragraphs: string[]; languages: string[]; terms: { key: string }[] };
    type Read = { consultation: { proposals: Proposal[]; questions: { options: { key: string; proposal: string | null }[] }[] } };
    const { consultation } = await delegationOf(chamber, 'KEN').ask<Read>(
      `query Reads($symbol: String!) { consultation(symbol: $symbol) {
        proposals { id key origin paragraphs terms { key } } questions { options { key proposal } } } }`,
      { symbol },
    );
    expect(consultation.proposals.map(({ key, origin, paragraphs }) => [key, origin, ...paragraphs])).toEqual(
      HLD_PROPOSALS.map(({ key, paragraphs }) => [key, 'ADMINISTRATION', ...paragraphs]),
    );
    for (const { key, terms } of consultation.proposals) expect(new Set(terms.map((term) => term.key))).toEqual(new Set(HLD_ABOUT[key]));
    for (const { options } of consultation.questions) expect(options.filter(({ proposal }) => proposal === null)).toEqual([]);
  });

  it('puts what the organization says of each theme before the membership, in three languages', async () => {
    type Read = { consultation: { documents: { languages: string[]; blocks: { text: string }[] }[] } };
    const { consultation } = await delegationOf(chamber, 'KEN').ask<Read>(
      'query Reads($symbol: String!) { consultation(symbol: $symbol) { documents { languages blocks { text } } } }',
      { symbol },
    );
    expect(consultation.documents).toMatchObject([{ languages: ['EN', 'FR', 'ES'] }]);
    const said = consultation.documents[0]?.blocks.map(({ text }) => text) ?? [];
    for (const { title } of HLD_PROPOSALS) expect(said.some((text) => text.startsWith(`${title.en}. `))).toBe(true);
  });

  it('says of each question how it is answered and counted', async () => {
    expect(await question('in-proportion', 'form inWords')).toMatchObject({
      form: 'RANK',
      inWords: 'Rank the five options, or some of them · two places are filled in proportion, by transferable vote',
    });
    expect((await question('pair-by-pair', 'inWords')).inWords).toContain('equal ranks allowed');
  });

  it('draws a lot with the roll, where the count may need one, and shows its hash alone', async () => {
    // The same questions once more, and nobody closes them.
    await draftAndOpen(chamber.secretariat, { ...HLD, symbol: REHEARSAL }, stage.timetable);
    expect((await question('in-proportion', 'lot { commitment }', REHEARSAL)).lot).toBeNull();
    await chamber.chair.act('openVoting', { symbol: REHEARSAL }, 'consultation { state }');
    const { lot } = await question('in-proportion', 'lot { commitment seed order }', REHEARSAL);
    expect(lot).toEqual({ commitment: expect.stringMatching(/^[0-9a-f]{64}$/), seed: null, order: null });
    expect((await question('pair-by-pair', 'lot { commitment }', REHEARSAL)).lot).toBeNull();
    const application = applicationSql(stage.databaseUrl, 1);
    await expect(application.sql.rows('SELECT seed FROM question_lot')).rejects.toThrow('permission denied');
    const revealed = await application.sql.rows<{ seed: string | null }>('SELECT reveal_lot(question_id) AS seed FROM question_lot');
    expect(revealed.filter(({ seed }) => seed === null)).toHaveLength(1);
    await application.end();
  });

  it('refuses a rank given twice where each option has its own, and a gap, with the option at fault', async () => {
    const twice = [
      { option: 'comprehensive', mark: 1 },
      { option: 'regional', mark: 1 },
    ];
    expect(await kenyaRanks('in-proportion', twice)).toBe(
      'INVALID_BALLOT: This ballot gives “A comprehensive approach” and “Regional consultative processes” the same rank, 1; with this method each option has a rank of its own. Put one before the other, or leave one out.',
    );
    expect(await kenyaRanks('pair-by-pair', twice)).toBe('counted');
    expect(await kenyaRanks('pair-by-pair', [{ option: 'regional', mark: 2 }])).toContain('INVALID_BALLOT');
    expect(await kenyaRanks('in-proportion', [{ option: 'regional', mark: 1 }])).toBe('counted');
    expect((await question('in-proportion', 'myBallot { inWords }', REHEARSAL)).myBallot?.inWords).toBe(
      '1. Regional consultative processes',
    );
  });

  it('by transferable vote, the regions have a theme of their own', async () => {
    const { selected, log, ties, headline } = await result('in-proportion');
    expect(selected.map(({ key }) => key)).toEqual(['comprehensive', 'regional']);
    expect(headline).toBe('“A comprehensive approach” and “Regional consultative processes” are selected');
    expect(log.quota).toBe('9');
    expect(log.stages.map(({ kind, elected }) => `${kind} ${elected.join()}`.trim())).toEqual([
      'FIRST_PREFERENCES comprehensive',
      'EXCLUSION',
      'EXCLUSION',
      'EXCLUSION regional',
    ]);
    expect(ties).toHaveLength(1);
    expect(ties[0]).toMatchObject({ stage: 2, over: 'EXCLUSION', by: 'LOT' });
  });

  it('pair by pair, the two that most place first and second', async () => {
    const { selected, log, lot } = await result('pair-by-pair');
    expect(selected.map(({ key }) => key)).toEqual(['comprehensive', 'development']);
    expect(log.tables.map(({ kind }) => kind)).toEqual(['PREFERENCES', 'PATHS']);
    expect(log.tables[0]?.cells[0]).toEqual([0, 16, 9, 16, 14]);
    expect(lot).toBeNull();
  });

  it('reveals the lot: its seed has the hash that was published, and draws the order that broke the tie', async () => {
    const { lot } = await result('in-proportion');
    expect(lotCommitment(lot?.seed ?? '', sha256)).toBe(lot?.commitment);
    const options = HLD_PROPOSALS.map(({ key }) => key);
    expect(lotOrder(lot?.seed ?? '', 'in-proportion', options, sha256)).toEqual(lot?.order);
    const log = await stage.owner.query<{ act: string; data: object }>(
      `SELECT act, body::jsonb -> 'data' AS data FROM log_entry
       WHERE act LIKE 'lot.%' AND log_id = (SELECT id FROM consultation WHERE symbol = $1) ORDER BY index`,
      [symbol],
    );
    expect(log.rows).toEqual([
      { act: 'lot.committed', data: expect.objectContaining({ commitment: lot?.commitment }) },
      { act: 'lot.revealed', data: expect.objectContaining({ seed: lot?.seed }) },
    ]);
  });

  it('counts to the same again, the lot among it', async () => {
    const report = await stage.app.get(RecountRecord, { strict: false }).execute(symbol);
    if (isRefusal(report)) throw new Error(report.words.en);
    expect(report).toMatchObject({ equal: true, findings: [] });
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(stage.app, symbol)).toEqual(PROVEN);
  });
});
