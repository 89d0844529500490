import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, startEmbeddedPostgres } from '#platform';
import { MIGRATIONS } from '../../apps/api/src/migrations.js';
import { type DecisionFilter, decisionsSought } from '../../libs/record/src/persistence/decisions-sought.js';
import { type EntryFilter, sought } from '../../libs/record/src/persistence/entries-sought.js';
import { givenDecisions, givenTerms, givenVotesDecided } from '../support/many-decisions.js';
import { givenHistory } from '../support/many-entries.js';

// `npm run bench -- audit [--entries=10000000]`: a page of the auditor's queries, the first and one far in, with few entries
// and with many. Rows and blocks are PostgreSQL's own count; they do not depend on how busy the machine is.

const [PAGE, DEEP, ROUNDS] = [25, 100_000, 200];
const json = process.argv.includes('--json');
const many = Number(/--entries=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 10_000_000);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Statement = Readonly<{ text: string; values: readonly unknown[] }>;
type Way = Readonly<{ name: string; page(after: Row | null, limit: number): Statement }>;
type Row = Record<string, unknown>;
type Figures = Readonly<{ page: number; p50: number; blocks: number }>;

const instant = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

function waysOf(history: Awaited<ReturnType<typeof givenHistory>>): Way[] {
  const all: EntryFilter = { log: null, organization: true, newestFirst: true };
  const middle = new Date(history.begun.getTime() + (history.entries / 4) * 3_000);
  const entries = (name: string, filter: EntryFilter): Way => ({
    name,
    page: (after, limit) => sought(filter, after && [instant(after['at']), String(after['log_id']), Number(after['index'])], limit),
  });
  const reader = { seesDrafts: true, delegation: null };
  const decisions = (name: string, filter: DecisionFilter): Way => ({
    name,
    page: (after, limit) => decisionsSought(filter, reader, limit, after && [instant(after['decided_at']), String(after['id'])]),
  });
  return [
    entries('events of a log', { ...all, log: history.log }),
    entries('events of a log until an instant', { ...all, log: history.log, until: middle }),
    entries('events of a log, one act', { ...all, log: history.log, act: history.act }),
    entries('events of a Member', { ...all, member: history.member }),
    entries('events of an account', { ...all, account: history.account }),
    entries('events of an act', { ...all, act: history.act }),
    entries('events about a thing', { ...all, about: history.subject }),
    entries('events of a body', { ...all, body: history.body }),
    entries('events until an instant', { ...all, until: middle }),
    decisions('decisions', {}),
    decisions('decisions of a body', { body: 'heavy' }),
    decisions('decisions by outcome and margin', { outcome: 'REJECTED', marginFrom: -1, marginUntil: 1 }),
    decisions('decisions by a rare majority', { threshold: { numerator: 2, denominator: 3, comparison: 'AT_LEAST' } }),
    decisions('decisions of a Member', { member: 'EACH' }),
    decisions('decisions of a Member, rarely', { member: 'RARE' }),
    decisions('decisions that it abstained on', { member: 'RARE', answer: 'ABSTAIN' }),
    decisions('decisions about a topic', { terms: ['remittances'] }),
    decisions('decisions about a rare topic', { terms: ['brain-drain-and-gain'] }),
    decisions('decisions by words', { text: 'labour mobility' }),
  ];
}

/** The row after which a page far in begins, and the number of that page. */
async function farIn(client: pg.Client, way: Way): Promise<{ after: Row | null; page: number }> {
  const { text, values } = way.page(null, DEEP * PAGE);
  const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM (${text}) c`, [...values]);
  const page = Math.min(DEEP, Math.floor((Number(rows[0]?.n) - 1) / PAGE));
  if (page < 1) return { after: null, page: 1 };
  const last = await client.query<Row>(`SELECT * FROM (${text}) c OFFSET ${page * PAGE - 1} LIMIT 1`, [...values]);
  return { after: last.rows[0] ?? null, page: page + 1 };
}

async function measured(client: pg.Client, { text, values }: Statement, page: number): Promise<Figures> {
  const name = `page_${Math.random().toString(36).slice(2)}`;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    await client.query({ name, text, values: [...values] });
    times.push(performance.now() - begun);
  }
  const literals = values.map((value) =>
    value === null ? 'NULL' : client.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : instant(value)),
  );
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>(
    `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) EXECUTE ${name}(${literals.join(', ')})`,
  );
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan ?? {};
  const p50 = times.sort((a, b) => a - b)[ROUNDS / 2] ?? NaN;
  return { page, p50: Math.round(p50 * 100) / 100, blocks: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0) };
}

/** Indices are made after the rows are there: as many are then packed as they would be after years. */
async function filled(client: pg.Client, entries: number) {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'log_entry' AND indexname <> 'log_entry_pkey'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  const history = await givenHistory(client, entries);
  for (const { definition } of rows) await client.query(definition);
  await givenDecisions(client, Math.max(200, entries / 100));
  await client.query(
    `UPDATE decision SET (numerator, denominator, comparison) = (2, 3, 'AT_LEAST') WHERE get_byte(decode(md5(question_id::text), 'hex'), 0) = 0`,
  );
  await givenVotesDecided(client);
  await givenTerms(client);
  await client.query('VACUUM (ANALYZE) log_entry, entry_subject, decision, question, consultation');
  return history;
}

const directory = join(tmpdir(), `placet-bench-audit-${process.pid}`);
const server = await startEmbeddedPostgres(directory, {
  flags: ['shared_buffers=256MB', 'fsync=off', 'synchronous_commit=off', 'max_wal_size=8GB', 'maintenance_work_mem=512MB', 'jit=off'],
});
try {
  const results: Record<string, Record<string, { first: Figures; far: Figures }>> = {};
  for (const entries of [10_000, many]) {
    const admin = new pg.Client({ connectionString: server.urlOf('postgres') });
    await admin.connect();
    await admin.query(`CREATE DATABASE audit_${entries}`);
    await admin.end();
    await migrate(server.urlOf(`audit_${entries}`), MIGRATIONS);
    const client = new pg.Client({ connectionString: server.urlOf(`audit_${entries}`) });
    await client.connect();
    const begun = performance.now();
    const history = await filled(client, entries);
    say(
      `\n${entries.toLocaleString('en')} entries and ${Math.max(200, entries / 100).toLocaleString('en')} decisions, written in ${Math.round((performance.now() - begun) / 1000)} s`,
    );
    say(`${'a page of 25'.padEnd(36)}${'page 1'.padEnd(28)}far in`);
    const found = (results[entries] = {} as Record<string, { first: Figures; far: Figures }>);
    for (const way of waysOf(history)) {
      const first = await measured(client, way.page(null, PAGE), 1);
      const { after, page } = await farIn(client, way);
      const far = await measured(client, way.page(after, PAGE), page);
      found[way.name] = { first, far };
      const shown = ({ p50, blocks }: Figures): string => `p50 ${p50.toFixed(2)} ms, ${blocks} blocks`;
      say(`${way.name.padEnd(36)}${shown(first).padEnd(28)}${shown(far)} (page ${page.toLocaleString('en')})`);
    }
    await client.end();
  }
  if (json) say(JSON.stringify(results));
} finally {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
