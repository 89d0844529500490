import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commentByParagraph, importDocument, SEATS, takeNote } from '../../libs/demonstration/src/cases/idm-2005/index.js';
import type { RecognisedDocument } from '../../libs/demonstration/src/documents/as-they-come.js';
import { delegationOf, type Chamber } from '../../libs/demonstration/src/scenario/chamber.js';
import { isRefusal, UnitOfWork } from '#platform';
import { RecountRecord } from '#record';
import { seated, startStage, type TestStage } from '../support/stage.js';
import { PROVEN, proving } from '../support/published.js';

/**
 * The theme of 2005, as the Council had it before it: a document for discussion, imported from its text as it stands with
 * what is amiss in it, commented on by paragraph, and noted without a vote.
 */
describe('MC/INF/279, imported, commented on and noted', () => {
  const symbol = 'MC/INF/279';
  let stage: TestStage;
  let chamber: Chamber;
  let timetable: Awaited<ReturnType<typeof seated>>['timetable'];
  let found: RecognisedDocument;

  beforeAll(async () => {
    stage = await startStage();
    ({ chamber, timetable } = await seated(stage, SEATS));
  }, 120_000);
  afterAll(() => stage.stop());

  const mexicoReads = async <T>(selection: string): Promise<T> =>
    (
      await delegationOf(chamber, 'MEX').ask<{ consultation: T }>(
        `query Reads($symbol: String!) { consultation(symbol: $symbol) { ${selection} } }`,
        {
          symbol,
        },
      )
    ).consultation;

  it('is imported from the text as it stands: V twice, 23 numbered paragraphs, 12 footnotes, and what was not placed is listed', async () => {
    found = await importDocument(chamber, timetable);
    const { documents } = await mexicoReads<{
      documents: {
        symbol: string;
        issuedOn: string;
        blocks: { anchor: string; kind: string; number: string | null }[];
        footnotes: { mark: string; anchor: string }[];
      }[];
    }>('documents { symbol issuedOn blocks { anchor kind number } footnotes { mark anchor } }');
    const [document] = documents;
    expect(document).toMatchObject({ symbol, issuedOn: '2005-10-21' });
    const numbers = (kind: string) => document?.blocks.flatMap((block) => (block.kind === kind && block.number ? [block.number] : []));
    expect(numbers('HEADING')).toEqual(['I', 'II', 'III', 'IV', 'V', 'V', 'VI']);
    expect(numbers('PARAGRAPH')).toEqual(Array.from({ length: 23 }, (_, index) => String(index + 1)));
    expect(document?.footnotes.map(({ mark }) => mark)).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
    expect(found.unplaced.length).toBeGreaterThan(0);
    expect(found.remarks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['JOINED', 'REPEATED_NUMBER', 'WITHOUT_NUMBER']));
  });

  it('hears comments on either section V, and on the paragraph that has lost its number', async () => {
    await commentByParagraph(chamber);
    const { documents } = await mexicoReads<{ documents: { blocks: { anchor: string; number: string | null; commentCount: number }[] }[] }>(
      'documents { blocks { anchor number commentCount } }',
    );
    const commented = documents[0]?.blocks.filter(({ commentCount }) => commentCount > 0);
    expect(commented).toEqual([
      { anchor: 'p4', number: '4', commentCount: 1 },
      { anchor: 's-v', number: 'V', commentCount: 1 },
      { anchor: 's-v-2', number: 'V', commentCount: 1 },
      { anchor: 'p21-next', number: null, commentCount: 1 },
    ]);
  });

  it('is noted without a vote, with the chair’s words, and the record says so', async () => {
    await takeNote(chamber);
    const { state, questions } = await mexicoReads<{
      state: string;
      questions: { result: { outcome: string; ballots: number; chairWords: string } }[];
    }>('state questions { result { outcome ballots chairWords } }');
    expect(state).toBe('PUBLISHED');
    expect(questions).toMatchObject([{ result: { outcome: 'NOTED', ballots: 0 } }]);
    expect(questions[0]?.result.chairWords).toMatch(/^I take it that the Council takes note/);
    const report = await new RecountRecord(stage.app.app.get(UnitOfWork)).execute(symbol);
    expect(isRefusal(report) ? report.words.en : report.equal).toBe(true);
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(stage.app.app, symbol)).toEqual(PROVEN);
  });
});
