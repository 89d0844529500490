import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { ADMINISTRATOR, DEMONSTRATION_SIGN_INS, loadDemonstration } from '#demonstration';
import { CreateAccount } from '#identity';
import { createServer } from '../../apps/api/src/server.js';
import { createTestDatabase, serverUrl, type TestDatabase } from './database.js';
import { TEST_SIGNING } from './log-key.js';

const TEMPLATE = 'placet_demonstration';
const LOCK = 20061019;

/** The application as the demonstration runs it, on a port of its own. */
export async function startDemonstration(database: TestDatabase, webFolder?: string) {
  const app = await createServer({
    databaseUrl: database.url,
    poolSize: 8,
    introspection: true,
    ...(webFolder !== undefined && { webFolder }),
    signing: TEST_SIGNING,
    settings: {
      organization: 'Organization under test',
      version: 'test',
      officialZone: 'Europe/Zurich',
      demonstration: true,
      signIns: DEMONSTRATION_SIGN_INS,
      secureCookies: false,
    },
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, address: `http://127.0.0.1:${port}` };
}

/** A database with the demonstration: loaded through the API by the first who asks for one in a run, and cloned from then on. */
export async function createDemonstrationDatabase(): Promise<TestDatabase> {
  const admin = new pg.Client({ connectionString: serverUrl().toString() });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (!rowCount) await admin.query(`ALTER DATABASE ${await loaded()} RENAME TO ${TEMPLATE}`);
  } finally {
    await admin.end();
  }
  return createTestDatabase(TEMPLATE);
}

/** The name of a new database into which the demonstration was loaded, and to which nobody is connected any more. */
async function loaded(): Promise<string> {
  const database = await createTestDatabase();
  const { app, address } = await startDemonstration(database);
  await app.get(CreateAccount, { strict: false }).execute(null, ADMINISTRATOR);
  await loadDemonstration(`${address}/graphql`);
  await app.close();
  await database.owner.end();
  return new URL(database.url).pathname.slice(1);
}
