import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseNamed } from '#demonstration';
import { draftedAs, SEATS } from '../../libs/demonstration/src/cases/idm-2005/index.js';
import { STAND_IN } from '../../libs/demonstration/src/cases/idm-2005/text.js';
import { type RecognisedDocument, textAsItCame } from '../../libs/demonstration/src/documents/as-they-come.js';
import { delegationOf } from '../../libs/demonstration/src/scenario/chamber.js';
import { isRefusal, UnitOfWork } from '#platform';
import { RecountRecord } from '#record';
import { placet } from '../support/placet-command.js';
import { PROVEN, proving } from '../support/published.js';
import { meetingOf, type SmallChamber, smallChamber } from '../support/small-chamber.js';

/**
 * The theme of 2005, as the Council had it before it: a document for discussion, imported from its text as it stands with
 * what is amiss in it, commented on by paragraph, and noted without a vote. Played as the command line plays it.
 */
describe('MC/INF/279, imported, commented on and noted', () => {
  const symbol = 'MC/INF/279';
  let stage: SmallChamber;
  let steps: readonly string[];

  beforeAll(async () => {
    stage = await smallChamber(SEATS);
    const meeting = meetingOf(stage);
    await caseNamed('idm-2005')?.play(stage.chamber, meeting);
    ({ steps } = meeting);
  }, 120_000);
  afterAll(() => stage.stop());

  type Block = Readonly<{ anchor: string; kind: string; number: string | null; text: string; commentCount: number }>;
  type Read = Readonly<{
    state: string;
    documents: ReadonlyArray<{ symbol: string; issuedOn: string; blocks: readonly Block[]; footnotes: readonly object[] }>;
    questions: ReadonlyArray<{ result: { outcome: string; ballots: number; chairWords: string } | null }>;
  }>;
  const READ = `query Reads($symbol: String!) { consultation(symbol: $symbol) { state
    documents { symbol issuedOn blocks { anchor kind number text commentCount } footnotes { mark anchor text } }
    questions { result { outcome ballots chairWords } } } }`;
  const read = async (of = symbol): Promise<Read> => {
    const reader = of === symbol ? delegationOf(stage.chamber, 'MEX') : stage.chamber.secretariat;
    return (await reader.ask<{ consultation: Read }>(READ, { symbol: of })).consultation;
  };

  it('is imported from the text as it stands: V twice, 23 numbered paragraphs, 12 footnotes, and what was not placed is listed', async () => {
    const [document] = (await read()).documents;
    expect(document).toMatchObject({ symbol, issuedOn: '2005-10-21' });
    const numbers = (kind: string) => document?.blocks.flatMap((block) => (block.kind === kind && block.number ? [block.number] : []));
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));
    expect(numbers('HEADING')).toEqual(['I', 'II', 'III', 'IV', 'V', 'V', 'VI']);
    expect(numbers('PARAGRAPH')).toEqual(upTo(23));
    expect(document?.footnotes).toMatchObject(upTo(12).map((mark) => ({ mark })));
    expect(steps[0]).toMatch(/V, V, VI, 23 numbered paragraphs, 12 footnotes; [1-9]\d* lines are listed beside it, and [1-9]/);
  });

  it('is the same document where it comes by `placet import`', async () => {
    const other = `${symbol}/CLI`;
    await draftedAs(other, stage.chamber, stage.timetable);
    const folder = mkdtempSync(join(tmpdir(), 'placet-mc-inf-279-'));
    const file = join(folder, 'mc-inf-279.txt');
    writeFileSync(file, textAsItCame('003_') ?? STAND_IN);
    try {
      const { code, errors, output } = await placet({ DATABASE_URL: stage.databaseUrl }, 'import', file, '--into', other, '--json');
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      const { unplaced, remarks } = JSON.parse(output) as RecognisedDocument;
      expect(unplaced.length).toBeGreaterThan(0);
      expect(remarks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['JOINED', 'REPEATED_NUMBER', 'WITHOUT_NUMBER']));
    } finally {
      rmSync(folder, { recursive: true });
    }
    const bare = ({ documents }: Read) =>
      documents.map((document) => ({ ...document, blocks: document.blocks.map((block) => ({ ...block, commentCount: 0 })) }));
    expect(bare(await read(other))).toEqual(bare(await read()));
  });

  it('hears comments on either section V, and on the paragraph that has lost its number', async () => {
    const commented = (await read()).documents[0]?.blocks.filter(({ commentCount }) => commentCount > 0);
    expect(commented).toMatchObject([
      { anchor: 'p4', number: '4', commentCount: 1 },
      { anchor: 's-v', number: 'V', commentCount: 1 },
      { anchor: 's-v-2', number: 'V', commentCount: 1 },
      { anchor: 'p21-next', number: null, commentCount: 1 },
    ]);
  });

  it('is noted without a vote, with the chair’s words, and the record says so', async () => {
    const { state, questions } = await read();
    expect(state).toBe('PUBLISHED');
    expect(questions).toMatchObject([{ result: { outcome: 'NOTED', ballots: 0 } }]);
    expect(questions[0]?.result?.chairWords).toMatch(/^I take it that the Council takes note/);
    const report = await new RecountRecord(stage.app.get(UnitOfWork)).execute(symbol);
    expect(isRefusal(report) ? report.words.en : report.equal).toBe(true);
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(stage.app, symbol)).toEqual(PROVEN);
  });
});
