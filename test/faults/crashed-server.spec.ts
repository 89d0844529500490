import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedServer, ensureDatabase, migrate, type Sql, startEmbeddedPostgres } from '#platform';
import { BallotBox, type Receipt } from '#voting';
import { MIGRATIONS } from '../../apps/api/src/migrations.js';
import { applicationSql } from '../support/application-sql.js';
import { ballotOf } from '../support/ballots.js';
import { onLinux } from '../support/left-out.js';
import { givenDelegations, givenVoting, type TestDelegate } from '../support/poll.js';

// The log writer would write by itself what nobody waits for, and hide it where a ballot were acknowledged too early.
const FLAGS = ['wal_writer_delay=10s', 'wal_writer_flush_after=0', 'wal_buffers=64MB', 'max_connections=40'];

/** Ends the server and all its sessions at once, as a loss of power would: what was not written is gone. */
async function crash(server: EmbeddedServer): Promise<void> {
  const children = (await readFile(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8')).trim().split(' ').map(Number);
  for (const pid of [server.pid, ...children]) process.kill(pid, 'SIGKILL');
}

onLinux('a database server that crashes under load', () => {
  let directory: string;
  let server: EmbeddedServer;
  let delegates: TestDelegate[];

  const withOwner = async <T>(work: (owner: pg.Pool) => Promise<T>): Promise<T> => {
    const owner = new pg.Pool({ connectionString: server.urlOf('chamber'), max: 2 });
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  };

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'placet-crash-'));
    server = await startEmbeddedPostgres(directory, { flags: FLAGS });
    await ensureDatabase(server.urlOf('postgres'), 'chamber');
    await migrate(server.urlOf('chamber'), MIGRATIONS);
    delegates = await withOwner(async (owner) => (await givenDelegations(owner, 64)).flat());
  });
  afterAll(async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  });

  /** Every delegate casts again and again until the server is gone; what was acknowledged by then. */
  const acknowledgedBy = async (sql: Sql, question: string, underWay: () => void): Promise<Receipt[]> => {
    const box = new BallotBox(sql);
    const receipts: Receipt[] = [];
    await Promise.all(
      delegates.map(async (delegate) => {
        for (let nth = 0; ; nth++) {
          const answer = await box.cast(ballotOf(delegate, question, [1, null], `${question}-${nth}`), delegate.member).catch(() => null);
          if (typeof answer !== 'object' || !answer?.counted) return;
          receipts.push(answer.receipt);
          underWay();
        }
      }),
    );
    return receipts;
  };

  it('has kept every ballot that was acknowledged', async () => {
    for (const [round, milliseconds] of [20, 120, 300].entries()) {
      const question = await withOwner(async (owner) => (await givenVoting(owner, `CRASH/${round}`)).question('theme').id);
      const { sql, end } = applicationSql(server.urlOf('chamber'));
      let begun = (): void => undefined;
      const underWay = new Promise<void>((resolve) => (begun = resolve));
      const casting = acknowledgedBy(sql, question, () => begun());
      await underWay;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await crash(server);
      const receipts = await casting;
      await end();
      server = await startEmbeddedPostgres(directory, { flags: FLAGS });
      const kept = await withOwner(async (owner) => {
        const { rows } = await owner.query<{ index: string; hash: string }>(
          `SELECT e.index, encode(e.leaf_hash, 'hex') AS hash FROM log_entry e JOIN question q ON q.consultation_id = e.log_id WHERE q.id = $1`,
          [question],
        );
        return new Map(rows.map(({ index, hash }) => [Number(index), hash]));
      });
      expect(receipts.length).toBeGreaterThan(0);
      expect(receipts.filter(({ index, leafHash }) => kept.get(index) !== leafHash)).toEqual([]);
    }
  }, 120_000);
});
