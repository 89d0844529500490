import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Before all tests of test/: one real PostgreSQL, and a migrated template from which every test file clones its own
 * database. Runs outside Jest's module system, so it takes the built code.
 */
export default async function startServer({ rootDir }) {
  execFileSync('npm', ['run', '-s', 'build:api'], { cwd: rootDir, stdio: ['ignore', 'ignore', 'inherit'] });
  const known = new Set(Object.getOwnPropertyNames(globalThis));
  const { migrate, startEmbeddedPostgres } = await import(`${rootDir}/dist/libs/platform/src/index.js`);
  const { MIGRATIONS } = await import(`${rootDir}/dist/apps/api/src/migrations.js`);
  // Frameworks keep registries on the global object, and Jest hands those on to tests that run in this process, where
  // they would meet classes of another realm.
  for (const name of Object.getOwnPropertyNames(globalThis)) if (!known.has(name)) Reflect.deleteProperty(globalThis, name);
  const directory = join(tmpdir(), `placet-test-${process.pid}`);
  const server = await startEmbeddedPostgres(directory, {
    // Test databases need not outlive the machine; the one spec that crashes a server has its own.
    flags: ['max_connections=200', 'shared_buffers=128MB', 'log_min_messages=log', 'fsync=off', 'full_page_writes=off'],
  });
  const owner = new pg.Client({ connectionString: server.urlOf('postgres') });
  await owner.connect();
  await owner.query('CREATE DATABASE placet_template');
  await owner.end();
  await migrate(server.urlOf('placet_template'), MIGRATIONS);
  const template = new pg.Client({ connectionString: server.urlOf('placet_template') });
  await template.connect();
  // Tests move the clock: the one function by which the database tells the time adds an offset that the owner sets.
  await template.query(`CREATE TABLE test_clock (offset_by interval NOT NULL)`);
  await template.query(`INSERT INTO test_clock VALUES (interval '0')`);
  await template.query('GRANT SELECT ON test_clock TO placet_app');
  await template.query(`
    CREATE OR REPLACE FUNCTION official_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE SECURITY DEFINER AS
    $$ SELECT date_trunc('milliseconds', clock_timestamp() + (SELECT offset_by FROM public.test_clock)) $$`);
  await template.end();
  process.env.PLACET_TEST_SERVER = server.urlOf('postgres');
  globalThis.placetTestServer = {
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
