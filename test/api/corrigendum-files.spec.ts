import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CORRIGENDUM_FILE_NAMES } from '#exports';
import { renderCorrigendum } from '#exports/render';
import { type CorrigendumContent, joined, type SealedText } from '#record';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenObserver } from '../support/hearing.js';
import { person } from '../support/people.js';
import { givenDelegations, type TestDelegate } from '../support/poll.js';
import { givenRecord, PUBLISHED_AFTER } from '../support/published-record.js';

interface Payload {
  readonly __typename: string;
  readonly correction?: { id: string };
}

const SYMBOL = 'C/2026/3';
const WEEK = 7 * 86_400_000;

describe('the corrigendum, as files', () => {
  let chamber: TestApp;
  let members: TestDelegate[];
  let observer: TestDelegate;
  let secretariat: Api;

  const fetched = (file: string, token = members[0]?.token, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${chamber.address}/exports/${SYMBOL}/${file}`, { headers: { ...headers, authorization: `Bearer ${token}` } });
  const xmlIn = async (language: string): Promise<string> => (await fetched(`corrigendum.xml?language=${language}`)).text();

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner } = chamber.database;
    members = (await givenDelegations(owner, 3)).map(([first]) => first as TestDelegate);
    observer = await givenObserver(owner, 'NGO');
    secretariat = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
    await givenRecord(chamber, secretariat, SYMBOL, { commenting: [observer], voting: members });
    await owner.query(`UPDATE session SET expires_at = expires_at + interval '1 year'`);
    const wanted = {
      symbol: SYMBOL,
      language: 'EN',
      place: 'comment/1',
      says: 'We of NGO',
      shouldSay: 'We, the NGO,',
      reason: 'So we said.',
    };
    const submitted = await chamber.api.as(observer.token).act<Payload>('submitRecordCorrection', wanted, 'correction { id }');
    await secretariat.act('answerRecordCorrection', { correction: submitted.correction?.id, answer: 'ACCEPTED' }, '__typename');
  });
  afterAll(() => chamber.stop());

  it('is none before it is issued', async () => {
    const answer = await fetched('corrigendum.pdf?language=fr', undefined, { 'accept-language': 'fr' });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND', path: ['symbol'], message: expect.stringContaining('rectificatif') });
  });

  it('is every file that there is of it, to whoever sees the record', async () => {
    await chamber.database.moveClock(PUBLISHED_AFTER + WEEK + 3_600_000);
    const input = { symbol: SYMBOL, confirmSymbol: `${SYMBOL}/Corr.1` };
    expect(await secretariat.act('issueCorrigendum', input, '__typename')).toMatchObject({ __typename: 'IssueCorrigendumSuccess' });
    for (const file of CORRIGENDUM_FILE_NAMES) {
      const answer = await fetched(`${file}?language=fr`, observer.token);
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.headers.get('content-disposition')).toContain(`C-2026-3.corrigendum.fr.${file.split('.')[1]}`);
    }
    expect((await fetched('corrigendum.pdf', 'plt_invented')).status).toBe(401);
  });

  it('is the same wherever it is made, and is not sent again to whoever has it', async () => {
    const { record } = await secretariat.data<{ record: { corrigendum: { json: string; sha256: string; texts: SealedText[] } } }>(
      `{ record(symbol: "${SYMBOL}") { corrigendum { json sha256 texts { path salt text } } } }`,
    );
    const { json, sha256, texts } = record.corrigendum;
    const made = await renderCorrigendum({ content: joined<CorrigendumContent>(JSON.parse(json), texts), sha256 }, 'corrigendum.pdf', 'es');
    const served = await fetched('corrigendum.pdf?language=es');
    const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(digest(new Uint8Array(await served.arrayBuffer()))).toBe(digest(made));
    const tag = served.headers.get('etag') ?? '';
    expect((await fetched('corrigendum.pdf?language=es', undefined, { 'if-none-match': tag })).status).toBe(304);
    expect((await fetched('record.pdf?language=fr', undefined, { 'if-none-match': tag })).status).toBe(200);
  });

  it('says in words what was erased on lawful request', async () => {
    expect(await xmlIn('en')).toContain('We, the NGO,');
    const { rows } = await chamber.database.owner.query<{ id: string }>(
      `SELECT log_id || ':' || index AS id FROM log_entry WHERE act = 'record.correction-submitted'`,
    );
    const administrator = chamber.api.as((await person(chamber.database, 'ADMIN')).token);
    await chamber.database.owner.query(`UPDATE session SET expires_at = expires_at + interval '1 year'`);
    const asked = { what: 'ENTRY', id: rows[0]?.id, ground: 'DATA_SUBJECT_REQUEST', reference: 'DPO 3/2026', confirm: SYMBOL };
    expect(await administrator.act<Payload>('eraseText', asked, 'texts')).toMatchObject({ __typename: 'EraseTextSuccess' });
    const french = await xmlIn('fr');
    expect(french).not.toContain('We, the NGO,');
    expect(french).toContain('[texte effacé sur demande légitime]');
    expect(await xmlIn('en')).toContain('[erased on lawful request]');
  });
});
