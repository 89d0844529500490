import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERASED, ERASED_IN_WORDS } from '#platform';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { applicationSql } from '../support/application-sql.js';
import { givenHearing, type TestHearing } from '../support/hearing.js';
import { person } from '../support/people.js';
import { givenDelegations, type TestDelegate } from '../support/poll.js';
import { expectEqualRecount, recordReadBy, wholeRecord } from '../support/record.js';
import { givenVotes } from '../support/votes.js';
import { tablesWith } from '../support/words-kept.js';

interface Payload {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
  readonly comment?: { id: string; version: number };
  readonly texts?: number;
  readonly index?: number;
}

const HOUR = 3_600_000;
const SYMBOL = 'T/2026/19';
const FIRST = 'Our colleague Ada Quill wrote to us on this.';
const SECOND = 'Our colleague Ada Quill has written to us twice.';
const OTHER = 'We agree with the text as it stands.';
const ANSWER = 'Ms Quill will be answered in due course.';
const ANNULLED = 'Mr Fenwick pressed the wrong button.';
const EXPLAINED = 'We voted so for the sake of the Fenwick family.';

describe('what was erased on lawful request', () => {
  let chamber: TestApp;
  let hearing: TestHearing;
  let members: TestDelegate[];
  let administrator: Api;
  let secretariat: Api;
  let comment: string;

  const member = (n: number): Api => chamber.api.as(members[n]?.token ?? null);
  const commented = async (by: Api, text: string, more: Record<string, unknown> = {}): Promise<string> => {
    const place = { target: 'PARAGRAPH', document: hearing.document, anchor: 'p-1' };
    const words = { consultation: SYMBOL, type: 'GENERAL', language: 'EN', text, ...more };
    const { comment: made } = await by.act<Payload>('draftComment', { ...place, ...words }, 'comment { id version }');
    await by.act('submitComment', { comment: made?.id }, '__typename');
    return made?.id ?? '';
  };
  const erase = (what: string, id: string, more: Record<string, unknown> = {}, by = administrator): Promise<Payload> =>
    by.act<Payload>(
      'eraseText',
      { what, id, ground: 'DATA_SUBJECT_REQUEST', reference: 'DPO 14/2026', confirm: SYMBOL, ...more },
      'texts symbol index',
    );
  const entryOf = async (act: string): Promise<string> => {
    const { rows } = await chamber.database.owner.query<{ id: string }>(
      `SELECT log_id || ':' || index AS id FROM log_entry WHERE act = $1 ORDER BY at DESC LIMIT 1`,
      [act],
    );
    return rows[0]?.id ?? '';
  };
  const leaves = async (): Promise<unknown> =>
    (await chamber.database.owner.query('SELECT index, body, leaf_hash FROM log_entry WHERE log_id = $1 ORDER BY index', [hearing.id]))
      .rows;
  const readRecord = () => recordReadBy(member(1), SYMBOL);
  const recountIsEqual = () => expectEqualRecount(chamber, SYMBOL);

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner, moveClock } = chamber.database;
    members = (await givenDelegations(owner, 4)).map(([first]) => first as TestDelegate);
    hearing = await givenHearing(owner, SYMBOL);
    administrator = chamber.api.as((await person(chamber.database, 'ADMIN')).token);
    secretariat = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
    comment = await commented(member(0), FIRST, { proposedWording: FIRST, rationale: FIRST });
    await member(0).act('reviseComment', { comment, version: 1, text: SECOND }, '__typename');
    await commented(member(1), OTHER);
    await secretariat.act('respondToComment', { comment, disposition: 'NOTED', text: ANSWER }, '__typename');
    await moveClock(25 * HOUR);
    await member(0).act(
      'explainVote',
      { question: hearing.question('theme').id, moment: 'BEFORE', text: EXPLAINED, language: 'EN' },
      '__typename',
    );
    await givenVotes(chamber.address, members, hearing.question('theme').id, ['for', 'for', 'against']);
    await moveClock(49 * HOUR);
    await secretariat.act('annulVote', { symbol: SYMBOL, question: 'theme', reason: ANNULLED }, '__typename');
    await secretariat.act('publishRecord', { symbol: SYMBOL, confirmSymbol: SYMBOL }, '__typename');
  });
  afterAll(() => chamber.stop());

  it('is chosen by an administrator alone, who sees it first', async () => {
    for (const other of [secretariat, member(0)]) expect(await erase('COMMENT', comment, {}, other)).toMatchObject({ code: 'FORBIDDEN' });
    const { erasure } = await administrator.data<{
      erasure: { confirm: string; texts: { text: string; field: string; member: string }[] };
    }>(`query ($id: ID!) { erasure(what: COMMENT, id: $id) { confirm texts { text field member } } }`, { id: comment });
    expect(erasure.confirm).toBe(SYMBOL);
    expect(new Set(erasure.texts.map((text) => text.member))).toEqual(new Set([members[0]?.code]));
    expect(erasure.texts.map(({ field, text }) => [field, text])).toEqual([
      ['proposedWording', FIRST],
      ['rationale', FIRST],
      ['text', FIRST],
      ['text', SECOND],
    ]);
  });

  it('is meant: the symbol is typed, and the request has a reference', async () => {
    expect(await erase('COMMENT', comment, { confirm: 'T/2026/1' })).toMatchObject({ code: 'INVALID_INPUT', path: ['confirm'] });
    expect(await erase('COMMENT', comment, { reference: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['reference'] });
    expect(await tablesWith(chamber.database.owner, SECOND)).toEqual(['comment_version', 'entry_text', 'record_text']);
  });

  it('is nowhere any more, in no version; the leaves, the record’s bytes and the recount stand', async () => {
    const [before, published] = [await leaves(), await readRecord()];
    await recountIsEqual();
    expect(JSON.stringify(wholeRecord(published))).toContain(SECOND);
    expect(await erase('COMMENT', comment)).toMatchObject({ __typename: 'EraseTextSuccess', texts: 4 });
    for (const words of [FIRST, SECOND, 'Ada Quill']) expect(await tablesWith(chamber.database.owner, words)).toEqual([]);
    expect((await leaves()) as unknown[]).toEqual([...(before as unknown[]), expect.objectContaining({ leaf_hash: expect.anything() })]);
    const after = await readRecord();
    expect([after.sha256, after.json]).toEqual([published.sha256, published.json]);
    expect(wholeRecord(after)).toMatchObject({ comments: [{ text: ERASED, response: { text: ANSWER } }, { text: OTHER }] });
    await recountIsEqual();
  });

  it('is told in the reader’s language where the words were, and in the log', async () => {
    const { comments } = await member(1)
      .in('fr')
      .data<{ comments: { nodes: object[] } }>(
        `{ comments(consultation: "${SYMBOL}") { nodes { text erased proposedWording versions { text } response { text erased } } } }`,
      );
    expect(comments.nodes[0]).toEqual({
      text: ERASED_IN_WORDS.fr,
      erased: true,
      proposedWording: null,
      versions: [{ text: ERASED_IN_WORDS.fr }, { text: ERASED_IN_WORDS.fr }],
      response: { text: ANSWER, erased: false },
    });
    const { events } = await administrator.data<{ events: { nodes: { inWords: string; data: string }[] } }>(
      `{ events(symbol: "${SYMBOL}", act: "text.erased") { nodes { inWords data } } }`,
    );
    expect(events.nodes).toMatchObject([{ inWords: 'A comment was erased, at the request of the person concerned; the entries stand' }]);
    expect(JSON.parse(events.nodes[0]?.data ?? '{}')).toMatchObject({
      data: {
        what: 'COMMENT',
        id: comment,
        ground: 'DATA_SUBJECT_REQUEST',
        entries: [{ fields: ['proposedWording', 'rationale', 'text'] }, { fields: ['text'] }],
        record: ['/comments/0/text'],
        reference: { salted: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    });
  });

  it('is not erased twice, and there is nothing to erase where no text stands', async () => {
    expect(await erase('COMMENT', comment)).toMatchObject({ code: 'FROZEN', path: ['id'] });
    expect(await erase('ENTRY', await entryOf('ballot.cast'))).toMatchObject({ code: 'FROZEN', path: ['id'] });
    for (const id of ['nothing', hearing.id, `${hearing.id}:999999`]) {
      expect(await erase('ENTRY', id)).toMatchObject({ code: 'NOT_FOUND', path: ['id'] });
      expect(await erase('COMMENT', id)).toMatchObject({ code: 'NOT_FOUND', path: ['id'] });
    }
  });

  it('may be an answer, or an explanation or a reason by its entry: the rest is left as it was', async () => {
    expect(await erase('RESPONSE', comment)).toMatchObject({ texts: 1 });
    expect(await erase('ENTRY', await entryOf('explanation.given'))).toMatchObject({ texts: 1 });
    expect(await erase('ENTRY', await entryOf('vote.annulled'))).toMatchObject({ texts: 1 });
    for (const words of [ANSWER, EXPLAINED, ANNULLED]) expect(await tablesWith(chamber.database.owner, words)).toEqual([]);
    const { comments } = await member(1).data<{ comments: { nodes: object[] } }>(
      `{ comments(consultation: "${SYMBOL}") { nodes { response { text erased } } } }`,
    );
    expect(comments.nodes[0]).toEqual({ response: { text: ERASED_IN_WORDS.en, erased: true } });
    expect(wholeRecord(await readRecord())).toMatchObject({
      comments: [{ response: { text: ERASED } }, { text: OTHER }],
      statements: { explanations: [{ text: ERASED }] },
      questions: [{ annulled: { reason: ERASED } }],
    });
    await recountIsEqual();
  });

  it('goes by an act that names it, or not at all: the database sees to that', async () => {
    const { sql, end } = applicationSql(chamber.database.url, 1);
    const id = (await entryOf('comment.submitted')).split(':')[1];
    const call = `SELECT erase_texts($1, ARRAY[$2::bigint], ARRAY['text'], 'COMMENT', '{"comment": null}', '{}', '{}')`;
    await expect(sql.rows(call, [hearing.id, id])).rejects.toThrow(/by an act that names it/);
    for (const change of ['UPDATE entry_text SET text = text', 'DELETE FROM entry_text', `UPDATE record_text SET text = NULL`]) {
      await expect(sql.rows(change)).rejects.toThrow(/permission denied/);
    }
    await end();
    await expect(chamber.database.owner.query(`UPDATE entry_text SET text = 'Otherwise.' WHERE text IS NOT NULL`)).rejects.toThrow(
      /never changed otherwise/,
    );
    expect(await tablesWith(chamber.database.owner, OTHER)).toEqual(['comment_version', 'entry_text', 'record_text']);
  });

  it('may be the person of an account, once it is disabled', async () => {
    const { account } = await administrator.act<Payload & { account: { id: string } }>(
      'createAccount',
      { email: 'wilhelmina.brand@mission.example', name: 'Wilhelmina Brand', password: 'A-long-pass-word-7', roles: ['DELEGATE'] },
      'account { id }',
    );
    const confirm = 'wilhelmina.brand@mission.example';
    expect(await erase('ACCOUNT', account.id, { confirm })).toMatchObject({ code: 'ILLEGAL_TRANSITION', path: ['id'] });
    const reason = 'Wilhelmina Brand has left the mission.';
    await administrator.act('disableAccount', { account: account.id, reason }, '__typename');
    expect(await erase('ACCOUNT', account.id, { confirm: SYMBOL })).toMatchObject({ code: 'INVALID_INPUT', path: ['confirm'] });
    expect(await erase('ACCOUNT', account.id, { confirm })).toMatchObject({ __typename: 'EraseTextSuccess', texts: 3 });
    for (const words of ['Wilhelmina', 'wilhelmina.brand']) expect(await tablesWith(chamber.database.owner, words)).toEqual([]);
    expect(await erase('ACCOUNT', account.id, { confirm })).toMatchObject({ code: 'FROZEN' });
  });

  it('stays erased when its delegation revises it at the same moment', async () => {
    const other = await givenHearing(chamber.database.owner, 'T/2026/20');
    await chamber.database.moveClock(0);
    for (let n = 0; n < 6; n++) {
      const secret = `Words of round ${n} that must go.`;
      const id = await commented(member(2), secret, { consultation: other.symbol, document: other.document });
      const [revised, erased] = await Promise.all([
        member(2).act<Payload>('reviseComment', { comment: id, version: 1, text: `Other words ${n}.` }, '__typename'),
        erase('COMMENT', id, { confirm: other.symbol }),
      ]);
      expect([revised.__typename, erased.__typename]).toEqual(['ReviseCommentSuccess', 'EraseTextSuccess']);
      expect(await tablesWith(chamber.database.owner, secret)).toEqual([]);
    }
  });
});
