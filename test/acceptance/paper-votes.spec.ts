import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecountRecord } from '#record';
import { isRefusal } from '#platform';
import type { Api } from '../support/api.js';
import { person } from '../support/people.js';
import { Secretariat } from '../api/secretariat.js';
import { WHOLE_RECORD, wholeRecord } from '../support/record.js';
import { textsBeside, wordsInLogs } from '../support/words-kept.js';
import { PROVEN, proving } from '../support/published.js';

const SYMBOL = 'IC/2006/12';
const NOTE = Buffer.from('%PDF-1.4\nThe Permanent Mission conveys its vote.\n%%EOF');

/**
 * A delegation whose connection has failed sends its vote by note verbale; another hands its paper in, in the room. One
 * officer enters, another confirms; the votes count like any others, and the record says how they came.
 */
describe('two votes that came on paper', () => {
  let desk: Secretariat;
  let second: Api;
  let auditor: Api;
  let question: string;
  let chad: Api;
  let scan: { id: string; sha256: string };
  let entered: string;

  beforeAll(async () => {
    desk = await Secretariat.open();
    const { database, api } = desk.chamber;
    second = api.as((await person(database, 'SECRETARIAT')).token);
    auditor = api.as((await person(database, 'AUDITOR')).token);
    await desk.seats('KEN');
    await desk.seats('PER');
    ({ api: chad } = await desk.seats('TCD'));
    await desk.drafts(SYMBOL);
    question = await desk.asks(SYMBOL, 'theme');
    await desk.opens(SYMBOL);
    await desk.opensTheVote(SYMBOL);
  }, 60_000);
  afterAll(() => desk.closes());

  const paper = (member: string, option: string, more: Record<string, unknown>) => ({
    question,
    member,
    kind: 'CHOICE',
    marks: [{ option }],
    ...more,
  });

  it('Kenya’s note is scanned and its vote entered by one officer', async () => {
    const kept = await fetch(`${desk.chamber.address}/evidence?name=note.pdf`, {
      method: 'POST',
      headers: { 'content-type': 'application/pdf', authorization: `Bearer ${desk.officer.token}` },
      body: new Uint8Array(NOTE),
    });
    scan = (await kept.json()) as typeof scan;
    const { paperBallot } = await desk.does<{ paperBallot: { id: string; status: string } }>(
      'enterPaperBallot',
      paper('KEN', 'for', { reference: 'Note verbale 12/2006', evidence: scan.id }),
      'paperBallot { id status }',
    );
    expect(paperBallot.status).toBe('ENTERED');
    entered = paperBallot.id;
    expect(await participation()).toBe(0);
  });

  it('who entered it cannot confirm it; another officer does, and then it is cast', async () => {
    expect((await desk.isRefused('confirmPaperBallot', { paperBallot: entered })).code).toBe('FORBIDDEN');
    await desk.does('confirmPaperBallot', { paperBallot: entered }, 'paperBallot { status }', second);
    expect(await participation()).toBe(1);
  });

  it('Peru hands its paper in, in the room; Chad votes by itself, and its paper comes too late to take the place of that', async () => {
    const { paperBallot } = await desk.does<{ paperBallot: { id: string } }>(
      'enterPaperBallot',
      paper('PER', 'against', { reference: 'Handed in at 15:40', message: 'Against.' }),
      'paperBallot { id }',
      second,
    );
    await desk.does('confirmPaperBallot', { paperBallot: paperBallot.id }, 'paperBallot { status }');
    await desk.does(
      'castBallot',
      { question, kind: 'CHOICE', marks: [{ option: 'for' }], idempotencyKey: 'chad-theme' },
      'receipt { index }',
      chad,
    );
    const refused = await desk.isRefused('enterPaperBallot', paper('TCD', 'against', { reference: 'Fax', message: 'Against.' }));
    expect([refused.code, refused.path]).toEqual(['INVALID_INPUT', ['replace']]);
  });

  it('the record says which votes came on paper, and with what evidence; the recount agrees', async () => {
    await desk.does('closeVoting', { symbol: SYMBOL, confirmSymbol: SYMBOL }, 'consultation { state }');
    await desk.does('publishRecord', { symbol: SYMBOL, confirmSymbol: SYMBOL }, 'record { symbol }');
    const { record } = await auditor.data<{ record: Parameters<typeof wholeRecord>[0] & { csv: string } }>(
      `query ($symbol: String!) { record(symbol: $symbol) { ${WHOLE_RECORD} csv } }`,
      { symbol: SYMBOL },
    );
    const content = wholeRecord(record) as { statements: { onBehalf: unknown[] }; questions: [{ ballots: unknown[] }] };
    expect(content.statements.onBehalf).toMatchObject([
      { question: 'theme', member: 'KEN', reference: 'Note verbale 12/2006', evidenceSha256: scan.sha256 },
      { question: 'theme', member: 'PER', reference: 'Handed in at 15:40' },
    ]);
    expect(content.questions[0].ballots).toMatchObject([
      { member: 'KEN', castBy: 'ENTERED_ON_BEHALF' },
      { member: 'PER', castBy: 'ENTERED_ON_BEHALF' },
      { member: 'TCD', castBy: 'REPRESENTATIVE' },
    ]);
    expect(record.csv).toContain('ENTERED_ON_BEHALF');
    const recount = await desk.chamber.app.get(RecountRecord, { strict: false }).execute(SYMBOL);
    expect(isRefusal(recount) ? recount.words.en : recount).toMatchObject({ findings: [], equal: true });
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(desk.chamber.app, SYMBOL)).toEqual(PROVEN);
  });

  it('and the auditor holds the note itself against its fingerprint', async () => {
    const answer = await fetch(`${desk.chamber.address}/evidence/${scan.id}`, { headers: { authorization: `Bearer ${auditor.token}` } });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(NOTE);
  });

  it('leaves no words in the log: texts stand beside it, under salted hashes', async () => {
    expect(await textsBeside(desk.chamber.database.owner)).toBeGreaterThan(0);
    expect(await wordsInLogs(desk.chamber.database.owner)).toEqual([]);
  });

  async function participation(): Promise<number> {
    const { consultation } = await desk.api.data<{ consultation: { questions: [{ participation: number }] } }>(
      'query ($symbol: String!) { consultation(symbol: $symbol) { questions { participation } } }',
      { symbol: SYMBOL },
    );
    return consultation.questions[0].participation;
  }
});
