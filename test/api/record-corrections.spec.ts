import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256, verifySignature } from '#ledger';
import { isRefusal } from '#platform';
import { RecountRecord } from '#record';
import { openCheckpoint } from '#transparency';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Corrections, type Payload } from '../support/corrections.js';
import { givenDelegate, givenObserver } from '../support/hearing.js';
import { person } from '../support/people.js';
import { givenDelegations, type TestDelegate } from '../support/poll.js';
import { givenRecord, PUBLISHED_AFTER } from '../support/published-record.js';
import { keyIn, TEST_VERIFIER_KEY } from '../support/log-key.js';
import { actOf, isProved, type Receipt } from '../support/receipts.js';
import { tablesWith } from '../support/words-kept.js';

const DAY = 86_400_000;
const SYMBOL = 'C/2026/1';

/** The story of one record in two languages, the French version coming out three days after the English. */
describe('the corrections to a record', () => {
  let chamber: TestApp;
  let members: TestDelegate[];
  let adviser: TestDelegate;
  let observer: TestDelegate;
  let secretariat: Api;
  let auditor: Api;
  let question: string;
  let corrections: Corrections;

  const as = (who: TestDelegate): Api => chamber.api.as(who.token);
  const member = (n: number): Api => as(members[n] as TestDelegate);
  const later = (days: number): Promise<void> => chamber.database.moveClock(PUBLISHED_AFTER + days * DAY);
  const paper = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${chamber.address}/exports/${SYMBOL}/record.xml${query}`, {
      headers: { ...headers, authorization: `Bearer ${(members[0] as TestDelegate).token}` },
    });

  const given: Record<string, Payload> = {};

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner } = chamber.database;
    members = (await givenDelegations(owner, 4)).map(([first]) => first as TestDelegate);
    adviser = await givenDelegate(owner, members[0] as TestDelegate, 'ADVISER');
    observer = await givenObserver(owner, 'NGO');
    secretariat = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
    auditor = chamber.api.as((await person(chamber.database, 'AUDITOR')).token);
    corrections = new Corrections(SYMBOL, secretariat);
    const record = await givenRecord(chamber, secretariat, SYMBOL, {
      commenting: [observer, members[1] as TestDelegate],
      voting: members,
      languages: ['EN'],
    });
    question = record.question('theme').id;
    await owner.query(`UPDATE session SET expires_at = expires_at + interval '1 year'`);
  });
  afterAll(() => chamber.stop());

  it('have places, and whose they are to correct', async () => {
    const { versions, places } = await corrections.read(member(1));
    expect(versions).toMatchObject([{ language: 'EN', original: true, receivesCorrections: true }]);
    expect(places.map(({ key, mayCorrect }) => [key, mayCorrect])).toEqual([
      ['heading', true],
      ['proposal/theme', true],
      ['question/theme', true],
      ['decision/theme', true],
      ['comment/1', false],
      ['comment/2', true],
      ['participants', true],
    ]);
    const own = (await corrections.read(as(observer), 'FR')).places.filter(({ mayCorrect }) => mayCorrect);
    expect(own.map(({ key, title }) => [key, title])).toEqual([['comment/1', 'Observation 1 : Observer NGO']]);
  });

  it('are submitted at their place, for the delegation, and seen by it and the secretariat', async () => {
    given['accepted'] = await corrections.submit(member(0));
    expect(given['accepted']).toMatchObject({ correction: { state: 'SUBMITTED', placeTitle: 'Question 1' } });
    expect(await corrections.submit(member(0))).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    given['editorial'] = await corrections.submit(as(observer), { place: 'comment/1', says: 'We of NGO', shouldSay: 'We of the NGO' });
    given['refused'] = await corrections.submit(member(2), { shouldSay: 'What now?' });
    const headline = (await corrections.read(member(3))).places.find(({ key }) => key === 'decision/theme')?.passages[0] ?? '';
    given['withdrawn'] = await corrections.submit(member(3), { place: 'decision/theme', says: headline, shouldSay: 'It was adopted' });
    expect(await corrections.shownTo(as(adviser))).toEqual([{ state: 'SUBMITTED', mine: true, member: 'M0000' }]);
    expect(await corrections.shownTo(member(1))).toEqual([]);
    expect((await corrections.shownTo(auditor)).map((each) => each.member)).toEqual(['M0000', 'NGO', 'M0002', 'M0003']);
  });

  it('are refused where they may not be, in words', async () => {
    expect(await corrections.submit(as(adviser))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await corrections.submit(as(observer))).toMatchObject({ code: 'FORBIDDEN', path: ['place'] });
    expect(await corrections.submit(member(0), { place: 'comment/2', says: 'We of' })).toMatchObject({
      code: 'FORBIDDEN',
      path: ['place'],
    });
    expect(await corrections.submit(member(0), { place: 'comment/9' })).toMatchObject({ code: 'NOT_FOUND', path: ['place'] });
    expect(await corrections.submit(member(0), { says: 'What did you say?' })).toMatchObject({ code: 'INVALID_INPUT', path: ['says'] });
    expect(await corrections.submit(member(0), { shouldSay: 'What do  you say?' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['shouldSay'],
    });
    expect(await corrections.submit(member(0), { language: 'FR' })).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['language'] });
    expect(await corrections.submit(member(0), { symbol: 'C/2026/0' })).toMatchObject({ code: 'NOT_FOUND' });
    const told = await corrections.submit(member(0).in('fr'), { language: 'FR' });
    expect(told.message).toContain('la version française du compte rendu de C/2026/1 n’a pas paru');
  });

  it('are withdrawn by their delegation, and answered once', async () => {
    const { accepted, editorial, refused, withdrawn } = given as Record<'accepted' | 'editorial' | 'refused' | 'withdrawn', Payload>;
    expect(await corrections.withdraw(withdrawn, member(0))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await corrections.withdraw(withdrawn, member(3))).toMatchObject({ correction: { state: 'WITHDRAWN' } });
    expect(await corrections.answer(withdrawn, 'ACCEPTED')).toMatchObject({ code: 'FROZEN' });
    expect(await corrections.answer(accepted, 'ACCEPTED')).toMatchObject({ correction: { state: 'ACCEPTED' } });
    expect(await corrections.answer(accepted, 'NOT_ACCEPTED', { note: 'On second thoughts.' })).toMatchObject({ code: 'FROZEN' });
    expect(await corrections.withdraw(accepted, member(0))).toMatchObject({ code: 'FROZEN' });
    expect(await corrections.answer(editorial, 'EDITORIAL', { wording: 'We, the NGO,' })).toMatchObject({
      correction: { state: 'EDITORIAL' },
    });
    expect(await corrections.answer(refused, 'NOT_ACCEPTED')).toMatchObject({ code: 'INVALID_INPUT', path: ['note'] });
    expect(await corrections.answer(refused, 'NOT_ACCEPTED', { note: 'That was not asked.' })).toMatchObject({
      correction: { state: 'NOT_ACCEPTED' },
    });
  });

  it('are to a version that leaves the platform in no language before it has come out in it', async () => {
    const early = await paper('?language=fr');
    expect(early.status).toBe(404);
    expect(await early.json()).toMatchObject({ code: 'NOT_FOUND', path: ['language'], message: expect.stringContaining('in: en.') });
    // A reader of French has the original until then.
    expect((await paper('', { 'accept-language': 'fr' })).headers.get('content-language')).toBe('en');
  });

  it('have a week in each language version, which begins when it comes out', async () => {
    await later(3);
    given['version'] = await corrections.publishFrench();
    expect(given['version']).toMatchObject({ __typename: 'PublishRecordVersionSuccess' });
    expect(await corrections.publishFrench()).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['language'] });
    expect(await secretariat.act<Payload>('publishRecordVersion', { symbol: SYMBOL, language: 'ES' }, '__typename')).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const [english, french] = [await (await paper('?language=en')).text(), await (await paper('?language=fr')).text()];
    expect(english).toContain('Corrections were received until');
    expect(english).not.toContain('came out on');
    expect(french).toMatch(/La version française est parue le .+ les rectifications à cette version étaient reçues jusqu’au/);
    await later(8);
    const { versions } = await corrections.read(member(0));
    expect(versions.map(({ language, receivesCorrections }) => [language, receivesCorrections])).toEqual([
      ['EN', false],
      ['FR', true],
    ]);
    const late = await corrections.submit(member(1), { shouldSay: 'Which?' });
    expect(late).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(late.message).toMatch(
      /^Corrections to the English version of the record of C\/2026\/1 were received until \w+ .* at .*; this one came on/,
    );
    given['french'] = await corrections.submit(member(1), {
      language: 'FR',
      place: 'heading',
      says: 'officieuses',
      shouldSay: 'informelles',
    });
    expect(given['french'].correction).toMatchObject({ state: 'SUBMITTED', placeTitle: 'En-tête et résumé' });
  });

  it('stand in the way of approval and of the corrigendum while a window is open or one waits', async () => {
    expect((await corrections.approve()).message).toContain(
      'Corrections to the French version of the record of C/2026/1 are received until',
    );
    expect((await corrections.issue()).message).toContain('the corrigendum can be issued from then on');
    await later(11);
    expect((await corrections.approve()).message).toContain('One correction to the record of C/2026/1 waits for an answer');
    await corrections.answer(given['french'] as Payload, 'ACCEPTED');
    const vote = { question, kind: 'ABSTAIN', marks: [], reason: 'The wrong button.' };
    const asked = await member(0).act<Payload>('askCorrection', vote, 'correction { id }');
    expect((await corrections.issue()).message).toContain('One correction of a vote on C/2026/1 waits for an answer');
    await secretariat.act('answerCorrection', { correction: asked.correction?.id, confirmed: true }, '__typename');
    expect((await corrections.approve()).message).toContain('it can be approved once C/2026/1/Corr.1 is issued');
  });

  it('are gathered in one corrigendum, beside a record that stays as it was', async () => {
    const before = await corrections.read(member(0));
    expect(await corrections.issue(SYMBOL)).toMatchObject({ code: 'INVALID_INPUT', path: ['confirmSymbol'] });
    given['corrigendum'] = await corrections.issue();
    expect(given['corrigendum']).toMatchObject({ record: { corrigendum: { symbol: 'C/2026/1/Corr.1' } } });
    expect(await corrections.issue()).toMatchObject({ code: 'FROZEN' });
    const after = await corrections.read(as(observer));
    expect([after.json, after.versions]).toEqual([before.json, before.versions]);
    expect(after.corrigendum).toMatchObject({
      symbol: 'C/2026/1/Corr.1',
      versions: [
        {
          ...{ language: 'EN', received: 4, notAccepted: 1, withdrawn: 1 },
          corrections: [
            { number: 1, place: 'question/theme', says: 'What do you say?', reads: 'How do you vote?', editorial: false, member: 'M0000' },
            { number: 2, place: 'comment/1', says: 'We of NGO', reads: 'We, the NGO,', editorial: true, member: 'NGO' },
          ],
        },
        { language: 'FR', received: 1, corrections: [{ place: 'heading', says: 'officieuses', reads: 'informelles' }] },
      ],
      votes: [{ member: 'M0000', intended: 'Abstention', inRecord: false }],
    });
    const vote = { question, kind: 'BLANK', marks: [], reason: 'Neither.' };
    const tooLate = await member(2).act<Payload>('askCorrection', vote, '__typename');
    expect(tooLate).toMatchObject({ code: 'FROZEN' });
    expect(tooLate.message).toContain('The corrigendum to the record of C/2026/1 was issued on');
  });

  it('come to an end with the approval; record, versions, corrigendum and approval each have their proof', async () => {
    given['approval'] = await corrections.approve();
    expect(given['approval']).toMatchObject({ __typename: 'ApproveRecordSuccess' });
    const { sha256, json, versions, corrigendum, approval } = await corrections.read(member(3));
    if (!corrigendum || !approval) throw new Error('nothing was issued');
    for (const frozen of [...versions, corrigendum, approval]) {
      expect(createHash('sha256').update(frozen.json, 'utf8').digest('hex')).toBe(frozen.sha256);
      const { rows } = await chamber.database.owner.query<{ body: string }>(
        'SELECT e.body FROM log_entry e JOIN consultation k ON k.id = e.log_id WHERE k.symbol = $1 AND e.index = $2',
        [SYMBOL, frozen.logIndex],
      );
      expect(rows[0]?.body).toContain(frozen.sha256);
      const leaf = Buffer.concat([Buffer.of(0), Buffer.from(rows[0]?.body ?? '')]);
      const leafHash = createHash('sha256').update(leaf).digest('hex');
      expect(frozen.receipt).toMatchObject({ index: frozen.logIndex, leafHash });
    }
    expect(JSON.parse(approval.json)).toMatchObject({
      format: 'placet-approval-1',
      record: sha256,
      versions: versions.map((version) => ({ language: version.language.toLowerCase(), sha256: version.sha256 })),
      corrigendum: { symbol: 'C/2026/1/Corr.1', sha256: corrigendum.sha256 },
    });
    expect(JSON.parse(versions[1]?.json ?? '')).toMatchObject({
      ...{ format: 'placet-record-version-1', language: 'fr', original: false, record: sha256 },
      text: { title: 'Consultations officieuses', symbol: SYMBOL },
    });
    expect(JSON.parse(json)).toMatchObject({ symbol: SYMBOL, title: { fr: 'Consultations officieuses' } });
    expect(await corrections.submit(member(0), { language: 'FR' })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('gave each who acted a receipt: what it names is in the log, and is proved to be', async () => {
    const acts = {
      accepted: 'record.correction-submitted',
      version: 'record.version-published',
      corrigendum: 'corrigendum.issued',
      approval: 'consultation.approved',
    };
    for (const [name, act] of Object.entries(acts)) {
      const receipt = given[name]?.receipt;
      if (!receipt) throw new Error(`${name} gave no receipt`);
      expect(await actOf(chamber.database.owner, receipt)).toBe(act);
      expect(await isProved(chamber.api, receipt)).toBe(true);
      expect(await isProved(chamber.api, { ...receipt, leafHash: '0'.repeat(64) })).toBe(false);
    }
    expect(given['approval']?.receipt?.index).toBe((await corrections.read(auditor)).approval?.logIndex);
  });

  it('carries the checkpoint that covers its publication, as every receipt does', async () => {
    const { record } = await auditor.data<{ record: { receipt: Receipt & { checkpoint: string } } }>(
      `query ($symbol: String!) { record(symbol: $symbol) { receipt { log index leafHash checkpoint } } }`,
      { symbol: SYMBOL },
    );
    const { checkpoint, ...receipt } = record.receipt;
    expect(await actOf(chamber.database.owner, receipt)).toBe('consultation.published');
    expect(openCheckpoint(sha256, verifySignature, checkpoint, [keyIn(TEST_VERIFIER_KEY)])?.size).toBeGreaterThan(receipt.index);
  });

  it('are told in words, to those concerned', async () => {
    const { events } = await auditor
      .in('fr')
      .data<{ events: { nodes: { act: string; inWords: string }[] } }>(
        `query ($symbol: String!) { events(symbol: $symbol, first: 100) { nodes { act inWords } } }`,
        { symbol: SYMBOL },
      );
    const told = events.nodes
      .filter(({ act }) => act.startsWith('record.') || act.startsWith('corrigendum.'))
      .map(({ inWords }) => inWords);
    expect(told).toContainEqual(expect.stringMatching(/^Member 1\s: une correction à la version anglaise du compte rendu a été soumise$/));
    expect(told).toContain('Le rectificatif C/2026/1/Corr.1 au compte rendu a été publié');
    const { news } = await member(1).data<{ news: { inWords: string }[] }>('{ news(first: 20) { inWords } }');
    expect(news.map(({ inWords }) => inWords)).toContain('The corrigendum C/2026/1/Corr.1 to the record was issued');
    expect(news.some(({ inWords }) => inWords.includes('a correction to'))).toBe(false);
  });

  it('are erased on lawful request like anything that persons wrote, and the corrigendum keeps its bytes', async () => {
    const { owner } = chamber.database;
    const { rows } = await owner.query<{ id: string }>(
      `SELECT e.log_id || ':' || e.index AS id FROM log_entry e JOIN consultation k ON k.id = e.log_id JOIN member m ON m.id = e.member_id
       WHERE k.symbol = $1 AND e.act = 'record.correction-submitted' AND m.code = 'NGO'`,
      [SYMBOL],
    );
    const administrator = chamber.api.as((await person(chamber.database, 'ADMIN')).token);
    await owner.query(`UPDATE session SET expires_at = expires_at + interval '1 year'`);
    const before = (await corrections.read(member(0))).corrigendum;
    const asked = { what: 'ENTRY', id: rows[0]?.id, ground: 'DATA_SUBJECT_REQUEST', reference: 'DPO 1/2026', confirm: SYMBOL };
    expect(await administrator.act<Payload>('eraseText', asked, 'texts')).toMatchObject({ texts: 3 });
    expect(await tablesWith(owner, 'We of the NGO')).toEqual([]);
    const after = (await corrections.read(member(0))).corrigendum;
    expect([after?.json, after?.sha256]).toEqual([before?.json, before?.sha256]);
    expect(JSON.stringify(after?.versions)).toContain('[erased on lawful request]');
    const report = await chamber.app.get(RecountRecord).execute(SYMBOL);
    expect(isRefusal(report) ? report.words.en : report.findings).toEqual([]);
  });

  it('are found by the recount when somebody changes them', async () => {
    const { owner } = chamber.database;
    const recount = async () => {
      const report = await chamber.app.get(RecountRecord).execute(SYMBOL);
      if (isRefusal(report)) throw new Error(report.words.en);
      return report;
    };
    expect(await recount()).toMatchObject({ equal: true, findings: [] });
    const wording = (words: string) =>
      owner.query(`UPDATE record_correction_outcome SET wording = $1 WHERE outcome = 'EDITORIAL'`, [words]);
    await wording('We, an NGO,');
    const tampered = await recount();
    expect(tampered.findings.map(({ between }) => between)).toEqual([
      'what stands beside the record and the log',
      'the corrigendum and the corrections',
    ]);
    expect(tampered.findings[1]).toMatchObject({ where: expect.stringContaining('corrections[1].reads') });
    await wording('We, the NGO,');
    await owner.query(`UPDATE record_approval SET content = '{}', sha256 = sha256('{}')`);
    expect((await recount()).findings).toMatchObject([{ found: 'approval' }]);
  });

  it('are frozen in the database, for the application, and late ones do not even fit the table', async () => {
    const { owner } = chamber.database;
    for (const table of ['record_version', 'record_correction', 'record_correction_outcome', 'corrigendum', 'record_approval']) {
      const client = await owner.connect();
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE placet_app');
      await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await client.query('ROLLBACK');
      client.release();
    }
    const late = `UPDATE record_correction SET submitted_at = closes_at`;
    await expect(owner.query(late)).rejects.toThrow(/check constraint/);
  });
});
