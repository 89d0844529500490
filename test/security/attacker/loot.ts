import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type pg from 'pg';

/** A row as the attacker sees it: every column as text, with the system columns beside them. */
export type Row = Readonly<Record<string, string | null>>;

/** What somebody has who holds a full dump, the system columns, the bytes of the data files, and the server's log. */
export interface Loot {
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  readonly files: readonly Buffer[];
  readonly serverLog: string;
}

/** Every table of every schema of ours, whatever it is called: jobs, receipts and what nobody thought of are among them. */
export async function dumpOf(owner: pg.Pool): Promise<Loot['tables']> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1`,
  );
  const dump = new Map<string, readonly Row[]>();
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: Record<string, unknown>; xmin: string; ctid: string }>(
      `SELECT to_jsonb(t) AS row, t.xmin::text AS xmin, t.ctid::text AS ctid FROM ${name} t`,
    );
    dump.set(
      name,
      rows.map(({ row, xmin, ctid }) => ({
        ...Object.fromEntries(
          Object.entries(row).map(([column, value]) => [
            column,
            typeof value === 'string' || value === null ? value : JSON.stringify(value),
          ]),
        ),
        xmin,
        ctid,
      })),
    );
  }
  return dump;
}

/** The bytes of every file of the database, as they are on disk: tables, indexes, what is left of earlier rows in their pages. */
export async function filesOf(owner: pg.Pool): Promise<Buffer[]> {
  await owner.query('CHECKPOINT');
  const folder = await folderOf(owner);
  return readdirSync(folder).flatMap((file) => {
    try {
      return [readFileSync(join(folder, file))];
    } catch {
      return []; // gone meanwhile
    }
  });
}

async function folderOf(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query<{ data: string; database: string }>(
    `SELECT current_setting('data_directory') AS data, (SELECT oid::text FROM pg_database WHERE datname = current_database()) AS database`,
  );
  return join(rows[0]?.data ?? '', 'base', rows[0]?.database ?? '');
}

/** The server's own log, where the embedded server keeps it: in the folder beside the data, or in that of whoever started it. */
export async function serverLogOf(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query<{ data: string }>(`SELECT current_setting('data_directory') AS data`);
  return readFileSync(join(dirname(rows[0]?.data ?? ''), 'postgres.log'), 'utf8');
}

/** `before`: the server's log as it stood when the vote began. */
export async function lootOf(owner: pg.Pool, before: string): Promise<Loot> {
  return { tables: await dumpOf(owner), files: await filesOf(owner), serverLog: (await serverLogOf(owner)).slice(before.length) };
}
