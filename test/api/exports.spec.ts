import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RECORD_FILE_NAMES, type RecordFile } from '#exports';
import { render } from '#exports/render';
import { joined, type SealedText } from '#record';
import { startTestApp, type TestApp } from '../support/app.js';
import { parseCsv } from '../support/csv.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';

const HOUR = 3_600_000;

describe('what leaves the platform', () => {
  let chamber: TestApp;
  let poll: TestPoll;
  let delegate: string;
  let observer: string;
  let published: { json: string; texts: SealedText[]; sha256: string; csv: string };

  const fetched = (path: string, token: string | null, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${chamber.address}/exports/${path}`, { headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) } });
  const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner } = chamber.database;
    const members = (await givenDelegations(owner, 5)).map(([first]) => first as TestDelegate);
    poll = await givenVoting(owner, 'T/2026/31', [{ key: 'theme' }], HOUR);
    await owner.query(
      `UPDATE consultation SET title = title || '{"fr": "Consultations officieuses", "es": "Consultas oficiosas"}' WHERE id = $1`,
      [poll.id],
    );
    await givenVotes(chamber.address, members, poll.question('theme').id, ['for', 'for', 'against', 'ABSTAIN', null]);
    delegate = (members[0] as TestDelegate).token;
    observer = (await person(chamber.database, 'OBSERVER')).token;
  });
  afterAll(() => chamber.stop());

  it('is nothing before the record is published', async () => {
    const answer = await fetched('T/2026/31/record.pdf', delegate);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND', path: ['symbol'] });
  });

  it('is every file that there is, of the right type, with a name that says what it is', async () => {
    await chamber.database.moveClock(2 * HOUR);
    const secretariat = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
    await secretariat.act(
      'publishRecord',
      { symbol: poll.symbol, confirmSymbol: poll.symbol, originalLanguage: 'FR' },
      'record { symbol }',
    );
    const read = await chamber.api
      .as(delegate)
      .data<{ record: typeof published }>(`{ record(symbol: "${poll.symbol}") { json texts { path salt text } sha256 csv } }`);
    published = read.record;
    for (const file of RECORD_FILE_NAMES) {
      const answer = await fetched(`T/2026/31/${file}?language=fr`, delegate);
      const [what, format] = file.split('.');
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.headers.get('content-disposition')).toContain(`T-2026-31.${what}.fr.${format}`);
      expect(answer.headers.get('content-language')).toBe('fr');
      expect((await bytesOf(answer)).length).toBeGreaterThan(100);
    }
  });

  it('says at its head in which language the record was published as the original', async () => {
    expect(JSON.parse(published.json)).toMatchObject({ originalLanguage: 'fr' });
    const paper = await (await fetched('T/2026/31/record.xml?language=en', delegate)).text();
    expect(paper).toContain('Original: French');
  });

  it('is the same wherever it is made: by the server in its thread, or by a command', async () => {
    const content = joined(JSON.parse(published.json), published.texts);
    for (const file of ['record.pdf', 'record.xlsx', 'votes.csv'] satisfies RecordFile[]) {
      const served = await bytesOf(await fetched(`T/2026/31/${file}?language=es`, delegate));
      const made = await render({ content, sha256: published.sha256 }, file, 'es');
      expect(createHash('sha256').update(served).digest('hex')).toBe(createHash('sha256').update(made).digest('hex'));
    }
  });

  it("comes in the reader's language, unless another is asked for", async () => {
    const answers = async (path: string, language: string): Promise<string[]> => {
      const answer = await fetched(path, delegate, { 'accept-language': language });
      return parseCsv(await answer.text())
        .slice(4)
        .map((row) => String(row[7]));
    };
    expect(await answers('T/2026/31/votes.csv', 'fr')).toEqual(['Abstention', 'N’a pas participé']);
    expect(await answers('T/2026/31/votes.csv?language=es', 'fr')).toEqual(['Abstención', 'No participó']);
    expect((await fetched('T/2026/31/votes.csv', delegate)).headers.get('content-language')).toBe('en');
    expect(await (await fetched('T/2026/31/votes.csv', delegate)).text()).toBe(published.csv);
  });

  it('is not sent again to whoever has it', async () => {
    const first = await fetched('T/2026/31/votes.csv', delegate);
    const tag = first.headers.get('etag') ?? '';
    expect((await fetched('T/2026/31/votes.csv', delegate, { 'if-none-match': tag })).status).toBe(304);
    expect((await fetched('T/2026/31/votes.csv?language=fr', delegate, { 'if-none-match': tag })).status).toBe(200);
  });

  it('is given to those who see the record, and to nobody else', async () => {
    expect((await fetched('T/2026/31/record.pdf', null)).status).toBe(401);
    expect((await fetched('T/2026/31/record.pdf', 'plt_invented')).status).toBe(401);
    // The consultation is among Members: for an observer it does not exist.
    const hidden = await fetched('T/2026/31/record.pdf', observer);
    expect([hidden.status, ((await hidden.json()) as { code: string }).code]).toEqual([404, 'NOT_FOUND']);
  });

  it.each([
    ['T/2026/31/record.exe', 404, 'file'],
    ['record.pdf', 404, 'symbol'],
    ['T/2026/32/record.pdf', 404, 'symbol'],
    ['T/2026/31/record.pdf?language=de', 422, 'language'],
    ['T/2026/31/record.pdf?language=en&language=fr', 422, 'language'],
    ['T/2026/31/__proto__', 404, 'file'],
  ])('%s is refused, in words and with the field', async (path, status, field) => {
    const answer = await fetched(path, delegate, { 'accept-language': 'es' });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ path: [field], message: expect.stringMatching(/exporta|acta/i) });
  });
});
