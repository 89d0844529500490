import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogFaults } from '#ledger';
import { createLogger, furnish, nameOfMigration, NestLines, Sql } from '#platform';
import { AppModule, type AppOptions } from './app.module.js';
import { MIGRATIONS } from './migrations.js';

const LONGEST_REQUEST = 2_000_000;
/** Within which a request must have come in whole: who sends it byte by byte keeps no connection. */
const SLOWEST_REQUEST_MS = 30_000;

/** The application, ready to listen. Used by the launcher, the tests and the benchmark alike. */
export async function createServer(given: AppOptions): Promise<NestFastifyApplication> {
  const options = { ...given, logger: given.logger ?? createLogger('error') };
  // Fastify takes a number of proxies too, which its types do not say.
  const trustProxy = (options.trustProxy ?? false) as boolean | string;
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(options),
    new FastifyAdapter({ trustProxy, bodyLimit: LONGEST_REQUEST, requestTimeout: SLOWEST_REQUEST_MS }),
    { logger: new NestLines(options.logger), abortOnError: false },
  );
  await furnish(app, {
    secure: options.settings.secureCookies,
    webFolder: options.webFolder ?? null,
    hindrance: hindranceOf(app),
    // What was published of the log goes on being read; that it is signed no further must be known to whoever watches.
    warnings: () => app.get(LogFaults, { strict: false }).inWords(),
  });
  return app;
}

/** Ready is who reaches the database and finds there the schema that this version was written for. */
function hindranceOf(app: NestFastifyApplication): () => Promise<string | null> {
  const names = MIGRATIONS.map(nameOfMigration);
  return async () => {
    const sql = app.get(Sql);
    try {
      const row = await sql.row<{ applied: number }>('SELECT count(*)::int AS applied FROM migrations WHERE name = ANY ($1)', [names]);
      return row?.applied === names.length ? null : 'the schema of the database is not the one of this version';
    } catch {
      return 'the database does not answer';
    }
  };
}
