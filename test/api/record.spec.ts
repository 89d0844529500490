import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { parseCsv } from '../support/csv.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { actOf, isProved, type Receipt } from '../support/receipts.js';
import { givenVotes } from '../support/votes.js';

interface Payload {
  __typename: string;
  code?: string;
  message?: string;
  receipt?: Receipt;
  path?: string[];
  record?: { symbol: string; sha256: string; publishedAt: string; approvedAt: string | null };
}

const DAY = 86_400_000;
const RECEIPT = 'receipt { log index leafHash }';

describe('the record', () => {
  let chamber: TestApp;
  let poll: TestPoll;
  let members: TestDelegate[];
  let delegate: Api;
  let secretariat: Api;
  let auditor: Api;

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner } = chamber.database;
    members = (await givenDelegations(owner, 6)).map(([first]) => first as TestDelegate);
    poll = await givenVoting(
      owner,
      'T/2026/7',
      [
        { key: 'theme' },
        { key: 'topics', method: 'SELECTION', options: ['labour', 'free', 'south'], chooseMax: 2, seats: 2 },
        { key: 'venue', method: 'SINGLE_CHOICE', options: ['geneva', 'nairobi'], dependsOn: { question: 'theme', option: 'against' } },
      ],
      3_600_000,
    );
    await owner.query(
      `INSERT INTO question_condition (id, question_id, position, text, due_at) VALUES (gen_random_uuid(), $1, 0, '{"en": "If funded."}', official_now() + interval '90 days')`,
      [poll.question('theme').id],
    );
    // The fifth Member abstains on the theme, the sixth answers nothing.
    await givenVotes(chamber.address, members, poll.question('theme').id, ['for', 'for', 'for', 'against', 'ABSTAIN', null]);
    await givenVotes(chamber.address, members, poll.question('topics').id, [
      'labour+free',
      'labour+free',
      'labour',
      'south',
      'BLANK',
      null,
    ]);
    delegate = chamber.api.as((members[0] as TestDelegate).token);
    secretariat = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
    auditor = chamber.api.as((await person(chamber.database, 'AUDITOR')).token);
  });
  afterAll(() => chamber.stop());

  const publish = (confirmSymbol = poll.symbol): Promise<Payload> =>
    secretariat.act<Payload>(
      'publishRecord',
      { symbol: poll.symbol, confirmSymbol },
      `record { symbol sha256 publishedAt approvedAt } ${RECEIPT}`,
    );
  const approve = (): Promise<Payload> =>
    secretariat.act<Payload>('approveRecord', { symbol: poll.symbol }, `record { symbol sha256 publishedAt approvedAt } ${RECEIPT}`);
  const record = async (by: Api): Promise<Record<string, never> | null> =>
    (
      await by.data<{ record: Record<string, never> | null }>(
        `query ($symbol: String!) { record(symbol: $symbol) { id symbol title sha256 json csv consultation { symbol state }
           results { key outcome headline selected { key } rollCall { group members } } participants { member name group } } }`,
        { symbol: poll.symbol },
      )
    ).record;
  const decisions = async (
    by: Api,
    filter = '',
  ): Promise<{ question: string; outcome: string; published: boolean; consultation: string }[]> =>
    (
      await by.data<{ decisions: { nodes: never[] } }>(
        `{ decisions(first: 50 ${filter}) { nodes { id symbol consultation question number body { key name } title outcome headline explanation
           selected decidedAt conditions { text status } published } } }`,
      )
    ).decisions.nodes;

  it('is not published while voting goes on', async () => {
    expect(await publish()).toMatchObject({ __typename: 'Refusal', code: 'ILLEGAL_TRANSITION' });
    expect(await record(delegate)).toBeNull();
    expect(await approve()).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('holds back what ballots say in the log until their question is decided', async () => {
    const { events } = await auditor.data<{ events: { nodes: { act: string; data: string; inWords: string }[] } }>(
      `query ($symbol: String!) { events(symbol: $symbol, act: "ballot.cast", first: 100) { nodes { act data inWords } } }`,
      { symbol: poll.symbol },
    );
    expect(events.nodes).toHaveLength(10);
    expect(events.nodes.every((event) => event.data === '')).toBe(true);
  });

  it('asks for the symbol to be typed, and is published once', async () => {
    await chamber.database.moveClock(2 * 3_600_000);
    expect(await publish('T/2026/8')).toMatchObject({ code: 'INVALID_INPUT', path: ['confirmSymbol'] });
    const published = await publish();
    expect(published).toMatchObject({ __typename: 'PublishRecordSuccess', record: { symbol: poll.symbol, approvedAt: null } });
    expect(await publish()).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    expect(await actOf(chamber.database.owner, published.receipt as Receipt)).toBe('consultation.published');
    expect(await isProved(delegate, published.receipt as Receipt)).toBe(true);
  });

  it('is one object, and its fingerprint is of its bytes', async () => {
    const found = (await record(delegate)) as unknown as { json: string; sha256: string; results: { key: string; outcome: string }[] };
    expect(createHash('sha256').update(found.json, 'utf8').digest('hex')).toBe(found.sha256);
    const content = JSON.parse(found.json) as {
      questions: { key: string; outcome: string; ballots: { member: string; castBy: string }[] }[];
    };
    expect(content.questions.map((q) => [q.key, q.outcome, q.ballots.length])).toEqual([
      ['theme', 'CARRIED', 5],
      ['topics', 'SELECTED', 5],
      ['venue', 'NOT_ASKED', 0],
    ]);
    expect(content.questions[0]?.ballots[0]).toMatchObject({ member: 'M0000', castBy: 'REPRESENTATIVE' });
    expect(found.json).not.toContain('Representative'); // the names of persons
    expect(found.results.map((result) => result.outcome)).toEqual(['CARRIED', 'SELECTED', 'NOT_ASKED']);
  });

  it('gives the roll call as CSV, a row for each Member and question', async () => {
    const { csv } = (await record(delegate)) as unknown as { csv: string };
    const [header, ...rows] = parseCsv(csv);
    expect(header?.slice(0, 7)).toEqual(['symbol', 'question_number', 'question', 'member', 'name', 'regional_groups', 'answer']);
    expect(rows).toHaveLength(6 * 3);
    const answers = (question: string): string[] => rows.filter((row) => row[2] === question).map((row) => row[6] as string);
    expect(answers('theme')).toEqual(['for', 'for', 'for', 'against', 'ABSTAIN', 'DID_NOT_PARTICIPATE']);
    expect(answers('topics')).toEqual(['labour+free', 'labour+free', 'labour', 'south', 'BLANK', 'DID_NOT_PARTICIPATE']);
    expect(answers('venue')).toEqual(Array.from({ length: 6 }, () => 'NOT_ASKED'));
  });

  it('names who took part', async () => {
    const { participants } = (await record(delegate)) as unknown as { participants: { member: string; group: string }[] };
    expect(participants.map((p) => p.member)).toEqual(['M0000', 'M0001', 'M0002', 'M0003', 'M0004']);
    expect(participants[0]?.group).toBe('ASIA_PACIFIC');
  });

  it('is frozen in the database, for the application', async () => {
    const app = chamber.database.owner;
    for (const change of [`UPDATE record SET content = '{}'`, 'DELETE FROM record']) {
      const client = await app.connect();
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE placet_app');
      await expect(client.query(change)).rejects.toThrow(/permission denied/);
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('is approved after the week for corrections', async () => {
    expect(await approve()).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const before = (await record(delegate)) as unknown as { sha256: string; json: string };
    await chamber.database.moveClock(8 * DAY);
    const done = await approve();
    expect(done.record?.approvedAt).not.toBeNull();
    expect(await record(delegate)).toMatchObject({ sha256: before.sha256, json: before.json, consultation: { state: 'APPROVED' } });
    expect(await approve()).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it('lets decisions be found', async () => {
    expect((await decisions(delegate)).map((d) => d.question).sort()).toEqual(['theme', 'topics', 'venue']);
    expect(await decisions(delegate, 'outcome: CARRIED')).toMatchObject([
      {
        question: 'theme',
        published: true,
        consultation: 'Consultation T/2026/7',
        conditions: [{ text: 'If funded.', status: 'PENDING' }],
      },
    ]);
    expect(await decisions(delegate, 'member: "M0005"')).toEqual([]);
    expect(await decisions(delegate, 'member: "M0001"')).toHaveLength(2);
    expect(await decisions(delegate, 'body: "elsewhere"')).toEqual([]);
    expect(await decisions(delegate, 'symbol: "T/2026/7"')).toHaveLength(3);
    expect(await decisions(delegate, 'asOf: "2006-10-19T16:00:00Z"')).toEqual([]);
    expect(await decisions(delegate, 'from: "2006-10-19T16:00:00Z", until: "2006-10-20T16:00:00Z"')).toEqual([]);
    const closed = await chamber.database.owner.query<{ at: Date }>('SELECT min(decided_at) AS at FROM decision');
    const asOf = closed.rows[0]?.at.toISOString();
    expect((await decisions(delegate, `asOf: "${asOf}"`)).map((d) => d.published)).toContain(false);
  });

  it('pages decisions and logs without losing or repeating one', async () => {
    const pages = async (query: string, field: string, name: string): Promise<string[]> => {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const data: Record<string, { nodes: Record<string, string>[]; pageInfo: { endCursor: string; hasNextPage: boolean } }> =
          await auditor.data(`query ($after: String, $symbol: String!) { ${query} }`, { after, symbol: poll.symbol });
        const page = data[field];
        seen.push(...(page?.nodes.map((node) => String(node[name])) ?? []));
        after = page?.pageInfo.endCursor ?? null;
        more = page?.pageInfo.hasNextPage ?? false;
      }
      return seen;
    };
    const info = 'pageInfo { endCursor hasNextPage }';
    const found = await pages(
      `decisions(first: 2, after: $after, symbol: $symbol) { nodes { question } ${info} }`,
      'decisions',
      'question',
    );
    expect([...found].sort()).toEqual(['theme', 'topics', 'venue']);
    const indices = await pages(`events(first: 4, after: $after, symbol: $symbol) { nodes { index } ${info} }`, 'events', 'index');
    expect(indices).toEqual(indices.map((_, n) => String(n)));
    const newest = await pages(
      `events(first: 4, after: $after, symbol: $symbol, newestFirst: true) { nodes { index } ${info} }`,
      'events',
      'index',
    );
    expect(newest).toEqual([...indices].reverse());
  });

  it('refuses a cursor that somebody made up', async () => {
    const made = (...key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const list of [
      `decisions(after: "${made('yesterday', 'x')}")`,
      `events(after: "${made('x')}", symbol: "${poll.symbol}")`,
      `comments(after: "${made(0, 0, 'x', 'y')}", consultation: "${poll.symbol}")`,
    ]) {
      const { errors } = await auditor.ask(`{ ${list} { pageInfo { hasNextPage } } }`);
      expect(errors).toMatchObject([{ message: 'The cursor in "after" is not one that this list gave out.' }]);
    }
  });

  it('is known by its leaf in the log', async () => {
    const { events } = await auditor.data<{
      events: { nodes: { data: string; leafHash: string; inWords: string; actor: string | null }[] };
    }>(`query ($symbol: String!) { events(symbol: $symbol, first: 100) { nodes { data leafHash inWords actor } } }`, {
      symbol: poll.symbol,
    });
    for (const { data, leafHash } of events.nodes) {
      const leaf = createHash('sha256')
        .update(Buffer.from([0]))
        .update(data, 'utf8')
        .digest('hex');
      expect(leaf).toBe(leafHash);
    }
    const published = events.nodes.find((event) => event.data.includes('"consultation.published"'));
    expect(published?.data).toContain(((await record(delegate)) as unknown as { sha256: string }).sha256);
    expect(events.nodes.find((event) => event.data.includes('"roll.taken"'))?.actor).toBeNull();
  });

  it("keeps the organization's log for auditors and administrators", async () => {
    const ask = (by: Api) => by.ask('{ events { nodes { act } } }');
    expect((await ask(auditor)).errors).toBeUndefined();
    expect((await ask(secretariat)).errors).toHaveLength(1);
    expect((await ask(delegate)).errors).toHaveLength(1);
  });

  it('is news', async () => {
    const { news } = await delegate
      .in('es')
      .data<{ news: { inWords: string; symbol: string }[] }>('{ news(first: 20) { at inWords symbol } }');
    expect(news.map((item) => item.symbol)).toContain(poll.symbol);
    expect(news[0]?.inWords).toBe('El acta se aprobó y es definitiva');
    expect(news.some((item) => item.inWords.includes('voto sobre'))).toBe(false);
  });
});
