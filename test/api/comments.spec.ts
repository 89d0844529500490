import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryResultRow } from 'pg';
import { Sql } from '#platform';
import { saltedHash } from '#transparency';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenDelegate, givenHearing, givenObserver, type TestHearing } from '../support/hearing.js';
import { person } from '../support/people.js';
import { givenDelegations, type TestDelegate } from '../support/poll.js';

interface Comment {
  id: string;
  status: string;
  version: number;
  text: string;
  proposedWording: string | null;
  member: string;
  paragraph: string | null;
  aligned: string[];
  alignedByMine: boolean;
  mine: boolean;
  withdrawReason: string | null;
  response: { disposition: string; text: string } | null;
  versions: { version: number; text: string }[];
}
interface Payload {
  __typename: string;
  comment?: Comment;
  code?: string;
  message?: string;
  path?: string[];
}

const COMMENT = `id status version text proposedWording member memberName paragraph aligned alignedByMine mine withdrawReason
  response { disposition text } versions { version text }`;

describe('comments', () => {
  let chamber: TestApp;
  let hearing: TestHearing;
  let representative: Api;
  let adviser: Api;
  let other: Api;
  let observer: Api;
  let secretariat: Api;
  let members: TestDelegate[];

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner } = chamber.database;
    members = (await givenDelegations(owner, 3)).map(([first]) => first as TestDelegate);
    const [first, second] = members as [TestDelegate, TestDelegate];
    hearing = await givenHearing(owner, 'T/2026/1');
    representative = chamber.api.as(first.token);
    adviser = chamber.api.as((await givenDelegate(owner, first, 'ADVISER')).token);
    other = chamber.api.as(second.token);
    observer = chamber.api.as((await givenObserver(owner, 'NGO')).token);
    secretariat = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
  });
  afterAll(() => chamber.stop());

  const act = (by: Api, field: string, input: Record<string, unknown>): Promise<Payload> =>
    by.act<Payload>(field, input, `comment { ${COMMENT} }`);

  const draft = (by: Api, change: Record<string, unknown> = {}): Promise<Payload> =>
    act(by, 'draftComment', {
      consultation: hearing.symbol,
      type: 'TECHNICAL',
      target: 'PARAGRAPH',
      document: hearing.document,
      anchor: 'p-1',
      text: 'The paragraph leaves out seasonal work.',
      proposedWording: 'including seasonal work',
      language: 'EN',
      ...change,
    });

  const submitted = async (by: Api, change: Record<string, unknown> = {}): Promise<Comment> => {
    const drafted = await draft(by, change);
    const { comment } = await act(representativeOf(by), 'submitComment', { comment: drafted.comment?.id });
    if (!comment) throw new Error('it was not submitted');
    return comment;
  };
  const representativeOf = (by: Api): Api => (by === adviser ? representative : by);

  const read = async (by: Api, filter = '', symbol = hearing.symbol): Promise<Comment[]> => {
    const { comments } = await by.data<{ comments: { nodes: Comment[] } }>(
      `query ($symbol: String!) { comments(consultation: $symbol, first: 100 ${filter}) { nodes { ${COMMENT} } } }`,
      { symbol },
    );
    return comments.nodes;
  };
  const ids = async (by: Api, filter = ''): Promise<string[]> => (await read(by, filter)).map((comment) => comment.id);

  it('are drafted inside a delegation, where others do not know of them', async () => {
    const { comment } = await draft(adviser);
    expect(comment).toMatchObject({ status: 'DRAFT', version: 1, member: 'M0000', paragraph: '1', mine: true });
    const id = comment?.id as string;
    expect(await ids(representative)).toContain(id);
    for (const by of [other, secretariat]) {
      expect(await ids(by)).not.toContain(id);
    }
    for (const [by, field, more] of [
      [other, 'reviseComment', { version: 1, text: 'Ours' }],
      [other, 'submitComment', {}],
      [other, 'withdrawComment', { reason: 'No' }],
      [other, 'alignWithComment', {}],
      [secretariat, 'respondToComment', { disposition: 'NOTED', text: 'Noted.' }],
    ] as const) {
      expect(await act(by, field, { comment: id, ...more })).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
    }
  });

  it('are revised by whoever of the delegation read the version that stands', async () => {
    const { comment } = await draft(adviser);
    const id = comment?.id;
    const revised = await act(adviser, 'reviseComment', { comment: id, version: 1, text: 'It leaves out seasonal workers.' });
    expect(revised.comment).toMatchObject({ status: 'DRAFT', version: 2, text: 'It leaves out seasonal workers.', proposedWording: null });
    expect(revised.comment?.versions).toHaveLength(1);
    const late = await act(representative, 'reviseComment', { comment: id, version: 1, text: 'Mine' });
    expect(late).toMatchObject({ code: 'STALE_VERSION', path: ['version'] });
  });

  it('are submitted by the representative, not by an adviser', async () => {
    const { comment } = await draft(adviser);
    expect(await act(adviser, 'submitComment', { comment: comment?.id })).toMatchObject({ code: 'FORBIDDEN' });
    const done = await act(representative, 'submitComment', { comment: comment?.id });
    expect(done.comment?.status).toBe('SUBMITTED');
    expect(await ids(other)).toContain(comment?.id);
    expect(await act(representative, 'submitComment', { comment: comment?.id })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('keep their versions once submitted', async () => {
    const { id } = await submitted(representative);
    expect(await act(adviser, 'reviseComment', { comment: id, version: 1, text: 'Adviser' })).toMatchObject({ code: 'FORBIDDEN' });
    const { comment } = await act(representative, 'reviseComment', { comment: id, version: 1, text: 'Said better.' });
    expect(comment).toMatchObject({ status: 'SUBMITTED', version: 2 });
    expect(comment?.versions.map((v) => [v.version, v.text])).toEqual([
      [1, 'The paragraph leaves out seasonal work.'],
      [2, 'Said better.'],
    ]);
    expect(await act(other, 'reviseComment', { comment: id, version: 2, text: 'Not yours' })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('leave a marker without words when withdrawn', async () => {
    const { id } = await submitted(representative);
    const { comment } = await act(representative, 'withdrawComment', { comment: id, reason: 'Settled in the corridor.' });
    expect(comment).toMatchObject({ status: 'WITHDRAWN', text: '', proposedWording: null, withdrawReason: 'Settled in the corridor.' });
    expect(comment?.versions).toHaveLength(1);
    const seen = (await read(other)).find((found) => found.id === id);
    expect(seen).toMatchObject({ status: 'WITHDRAWN', text: '', versions: [] });
    expect(await act(representative, 'reviseComment', { comment: id, version: 1, text: 'Again' })).toMatchObject({ code: 'FROZEN' });
  });

  it("are aligned with by other delegations, not by one's own", async () => {
    const { id } = await submitted(representative);
    const twice = [await act(other, 'alignWithComment', { comment: id }), await act(other, 'alignWithComment', { comment: id })];
    for (const { comment } of twice) expect(comment).toMatchObject({ aligned: ['M0001'], alignedByMine: true, mine: false });
    expect(await act(representative, 'alignWithComment', { comment: id })).toMatchObject({ code: 'INVALID_INPUT', path: ['comment'] });
    expect((await act(other, 'endAlignment', { comment: id })).comment).toMatchObject({ aligned: [], alignedByMine: false });
  });

  it('are answered by the secretariat, and stand from then on', async () => {
    const { id } = await submitted(representative);
    const { comment } = await act(secretariat, 'respondToComment', { comment: id, disposition: 'ACCEPTED_IN_PART', text: 'In part.' });
    expect(comment).toMatchObject({ status: 'ANSWERED', response: { disposition: 'ACCEPTED_IN_PART', text: 'In part.' } });
    expect(await ids(secretariat, 'unanswered: true')).not.toContain(id);
    const again = await act(secretariat, 'respondToComment', { comment: id, disposition: 'ACCEPTED', text: 'Wholly.' });
    expect(again.comment?.response).toEqual({ disposition: 'ACCEPTED', text: 'Wholly.' });
    expect(await act(representative, 'reviseComment', { comment: id, version: 1, text: 'Late' })).toMatchObject({ code: 'FROZEN' });
  });

  it('point to a place that is there', async () => {
    expect(await draft(representative, { anchor: 'p-9' })).toMatchObject({ code: 'NOT_FOUND', path: ['anchor'] });
    expect(await draft(representative, { target: 'PROPOSAL' })).toMatchObject({ code: 'INVALID_INPUT', path: ['proposal'] });
    const onProposal = { target: 'PROPOSAL', document: null, anchor: null, proposal: hearing.proposal };
    expect((await draft(representative, onProposal)).comment?.status).toBe('DRAFT');
    expect((await draft(representative, { target: 'CONSULTATION', document: null, anchor: null })).comment?.status).toBe('DRAFT');
  });

  it('are made by observers where observers may read, and by suspended Members', async () => {
    expect(await draft(observer)).toMatchObject({ code: 'NOT_FOUND', path: ['consultation'] });
    const open = await givenHearing(chamber.database.owner, 'T/2026/2', 'MEMBERS_AND_OBSERVERS');
    const drafted = await draft(observer, { consultation: open.symbol, document: open.document });
    expect(drafted.comment?.status).toBe('DRAFT');
    const suspended = members[2] as TestDelegate;
    await chamber.database.owner.query(
      `INSERT INTO suspension (id, member_id, ground, decision_reference, valid_from, recorded_at)
       VALUES (gen_random_uuid(), $1, 'arrears', 'C/1', '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z')`,
      [suspended.member],
    );
    expect((await draft(chamber.api.as(suspended.token))).comment?.status).toBe('DRAFT');
  });

  it('are not made by those who speak for nobody, nor answered by delegations', async () => {
    const stranger = chamber.api.as((await person(chamber.database, 'DELEGATE')).token);
    expect(await draft(stranger)).toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await submitted(representative);
    const { errors, data } = await other.ask<Record<string, Payload>>(
      `mutation { respondToComment(input: { comment: "${id}", disposition: NOTED, text: "x" }) { __typename } }`,
    );
    expect(errors?.length ?? (data?.['respondToComment']?.__typename === 'Refusal' ? 1 : 0)).toBe(1);
  });

  it('stand in document order, page by page', async () => {
    const { symbol, document, proposal } = await givenHearing(chamber.database.owner, 'T/2026/3');
    const places = [
      { target: 'PROPOSAL', document: null, anchor: null, proposal },
      { document, anchor: 'p-2' },
      { target: 'CONSULTATION', document: null, anchor: null },
      { document, anchor: 'h-1' },
      { document, anchor: 'p-1' },
      { document, anchor: 'p-2' },
    ];
    const made: string[] = [];
    for (const place of places) made.push((await submitted(representative, { consultation: symbol, ...place })).id);
    const inOrder = [2, 3, 4, 1, 5, 0].map((n) => made[n]);
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 10; pages++) {
      const page: { comments: { nodes: Comment[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } } = await other.data(
        `query ($symbol: String!, $after: String) { comments(consultation: $symbol, first: 4, after: $after) {
           nodes { id } pageInfo { endCursor hasNextPage } } }`,
        { symbol, after },
      );
      seen.push(...page.comments.nodes.map((comment) => comment.id));
      after = page.comments.pageInfo.endCursor;
      if (!page.comments.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(inOrder);
    const whole: { comments: { nodes: Comment[] } } = await other.data(
      `query ($symbol: String!) { comments(consultation: $symbol, targets: [CONSULTATION, PROPOSAL], first: 4) { nodes { id } } }`,
      { symbol },
    );
    expect(whole.comments.nodes.map((comment) => comment.id)).toEqual([made[2], made[0]]);
    const { consultation } = await other.data<{ consultation: { documents: { blocks: { anchor: string; commentCount: number }[] }[] } }>(
      `query ($symbol: String!) { consultation(symbol: $symbol) { documents { blocks { anchor commentCount } } } }`,
      { symbol },
    );
    expect(consultation.documents[0]?.blocks.map((block) => [block.anchor, block.commentCount])).toEqual([
      ['h-1', 1],
      ['p-1', 1],
      ['p-2', 2],
    ]);
  });

  it('take the same number of statements, however many there are', async () => {
    const { symbol, document } = await givenHearing(chamber.database.owner, 'T/2026/4');
    const sql = chamber.app.get(Sql);
    const statements = async (): Promise<number> => {
      const asked: string[] = [];
      const { rows } = sql;
      sql.rows = <R extends QueryResultRow>(text: string, values?: readonly unknown[]) => {
        asked.push(text);
        return Reflect.apply(rows, sql, [text, values]) as Promise<R[]>;
      };
      await read(other, '', symbol);
      sql.rows = rows;
      return asked.filter((text) => text.includes('comment')).length;
    };
    const place = { consultation: symbol, document };
    const first = await submitted(representative, place);
    await act(other, 'alignWithComment', { comment: first.id });
    // What an act alone can change is read once after it, and then kept.
    await read(other, '', symbol);
    const few = await statements();
    for (const anchor of ['h-1', 'p-1', 'p-2']) {
      const { id } = await submitted(representative, { ...place, anchor });
      await act(other, 'alignWithComment', { comment: id });
      await act(secretariat, 'respondToComment', { comment: id, disposition: 'NOTED', text: 'Noted.' });
    }
    expect(await read(other, '', symbol)).toHaveLength(4);
    expect(await statements()).toBe(few);
  });

  it('end with the window, in the words of the reader', async () => {
    const { comment } = await draft(representative);
    await chamber.database.moveClock(13 * 3_600_000);
    try {
      const late = await draft(representative.in('fr'));
      expect(late).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      expect(late.message).toContain('étaient reçues jusqu’au');
      expect(await act(representative, 'submitComment', { comment: comment?.id })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      expect((await act(representative, 'withdrawComment', { comment: comment?.id, reason: 'Too late.' })).comment?.status).toBe(
        'WITHDRAWN',
      );
    } finally {
      await chamber.database.moveClock(0);
    }
  });

  it('leave hashes in the log, and no words', async () => {
    const words = 'Words that are nobody’s to keep.';
    await submitted(representative, { text: words, rationale: words, proposedWording: null });
    const { rows } = await chamber.database.owner.query<{ act: string; body: string }>(
      `SELECT act, body FROM log_entry WHERE log_id = $1 ORDER BY index`,
      [hearing.id],
    );
    expect(rows.filter((row) => row.body.includes('Words')).map((row) => row.act)).toEqual([]);
    const made = rows.filter((row) => row.act === 'comment.submitted').at(-1);
    const { data } = JSON.parse(made?.body ?? '{}') as { data: Record<string, { salted: string }> };
    const { rows: beside } = await chamber.database.owner.query<{ field: string; salt: Buffer; text: string }>(
      'SELECT field, salt, text FROM entry_text WHERE log_id = $1 AND index = $2 ORDER BY field',
      [hearing.id, (JSON.parse(made?.body ?? '{}') as { index: number }).index],
    );
    expect(beside.map(({ field, text }) => [field, text])).toEqual([
      ['rationale', words],
      ['text', words],
    ]);
    const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
    for (const { field, salt, text } of beside) expect(data[field]?.salted).toBe(saltedHash(sha256, salt, text));
    expect(data['text']).not.toEqual(data['rationale']);
  });

  it('leave nothing in the log of a draft’s words', async () => {
    const { comment } = await draft(representative, { text: 'Between us.' });
    await act(representative, 'reviseComment', { comment: comment?.id, version: 1, text: 'Still between us.' });
    const { rows } = await chamber.database.owner.query(`SELECT FROM entry_text WHERE text LIKE '%between us.'`);
    expect(rows).toEqual([]);
  });
});
