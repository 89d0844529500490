import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger, Settings } from '#platform';
import type { LogSigning } from '#ledger';
import { createServer } from '../../apps/api/src/server.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { Api } from './api.js';
import { TEST_SIGNING } from './log-key.js';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly address: string;
  /** Speaks to the API as nobody in particular; `api.as(token)` as somebody. */
  readonly api: Api;
  stop(): Promise<void>;
}

const SETTINGS: Settings = {
  organization: 'Organization under test',
  version: 'test',
  officialZone: 'Europe/Zurich',
  demonstration: false,
  signIns: [],
  secureCookies: false,
};

export interface TestAppOptions {
  /** Another application's database; without it, one of its own that is dropped at the end. */
  readonly database?: TestDatabase;
  readonly poolSize?: number;
  readonly introspection?: boolean;
  readonly logger?: Logger;
  readonly settings?: Partial<Settings>;
  readonly webFolder?: string;
  /** With what the logs are signed; null: they are not. */
  readonly signing?: LogSigning | null;
}

/** The real application on a real database, listening on a port of its own. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const app = await createServer({
    databaseUrl: database.url,
    poolSize: options.poolSize ?? 6,
    introspection: options.introspection ?? true,
    settings: { ...SETTINGS, ...options.settings },
    logger: options.logger,
    webFolder: options.webFolder,
    signing: options.signing === undefined ? TEST_SIGNING : options.signing,
  });
  try {
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    await app.close(); // what does not start leaves nothing running
    throw error;
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    app,
    database,
    address,
    api: new Api(address, null),
    stop: async () => {
      await app.close();
      if (!options.database) await database.drop();
    },
  };
}
