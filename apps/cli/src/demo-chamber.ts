import { chmod, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADMINISTRATOR, DEMONSTRATION_SIGN_INS } from '#demonstration';
import { CreateAccount } from '#identity';
import { ensureDatabase, isRefusal, migrate, startEmbeddedPostgres } from '#platform';
import { MIGRATIONS } from '../../api/src/migrations.js';
import { createServer } from '../../api/src/server.js';

/** The real server on a database of its own, which goes when the demonstration ends. */
export type DemonstrationChamber = Readonly<{ address: string; close(): Promise<void> }>;

const DATABASE = 'demonstration';
// Nothing of this database outlives the command, so nothing of it needs to survive a power cut.
const FLAGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=40'];
const POOL = 16;

/**
 * Starts PostgreSQL in a folder of its own, prepares the database, creates the first administrator and listens on a free
 * port of the loopback interface. What was begun is undone when any of it fails.
 */
export async function openChamber(version: string): Promise<DemonstrationChamber> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    const directory = await mkdtemp(join(tmpdir(), 'placet-demo-'));
    undo.push(() => rm(directory, { recursive: true, force: true }));
    await chmod(directory, 0o755); // as root, PostgreSQL runs as another user and must pass through
    const postgres = await startEmbeddedPostgres(directory, { flags: FLAGS });
    undo.push(() => postgres.stop());
    await ensureDatabase(postgres.urlOf('postgres'), DATABASE);
    await migrate(postgres.urlOf(DATABASE), MIGRATIONS);
    const app = await createServer({
      databaseUrl: postgres.urlOf(DATABASE),
      poolSize: POOL,
      introspection: true,
      settings: {
        organization: 'Placet',
        version,
        officialZone: 'Europe/Zurich',
        demonstration: true,
        signIns: DEMONSTRATION_SIGN_INS,
        secureCookies: false,
      },
    });
    undo.push(() => app.close());
    const created = await app.get(CreateAccount, { strict: false }).execute(null, ADMINISTRATOR);
    if (isRefusal(created)) throw new Error(created.words.en);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return { address: `http://127.0.0.1:${port}/graphql`, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
