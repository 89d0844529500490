import { type AddressInfo, createServer as createProbe } from 'node:net';
import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Pool } from 'pg';
import { ADMINISTRATOR, DEMONSTRATION_SIGN_INS, loadDemonstration } from '#demonstration';
import { CreateAccount } from '#identity';
import { givenLogKey, LogFaults, LogSigner, signingFrom } from '#ledger';
import {
  builtWebClient,
  CannotStart,
  causeOf,
  type Config,
  createLogger,
  POOL,
  readConfig,
  ROOT,
  type Settings,
  versionOfProgram,
} from '#platform';
import { prepareDatabase, writeConnectionFile } from './database.js';
import { createServer } from './server.js';
import { Steps } from './steps.js';
import { Stopping } from './stopping.js';

/** The whole start, step by step; whatever stands against it is said in one line. */
export async function launch(environment: NodeJS.ProcessEnv, loadedSince: number): Promise<void> {
  const steps = new Steps();
  const stopping = new Stopping((text) => steps.say(text));
  try {
    const config = readConfig(environment, [ADMINISTRATOR.password]);
    const version = versionOfProgram();
    steps.say(`Placet ${version}, ${config.mode} mode`);
    steps.done('Program', 'loaded', loadedSince);
    await portIsFree(config);
    const folder = resolve(ROOT, config.dataDirectory);
    givenLogKey(config); // one that cannot be read is said before anything is started
    const database = await prepareDatabase(config, folder, steps, stopping);
    const signing = signingFrom(config, folder);
    stopping.check();
    const settings = settingsOf(config, version);
    const app = await steps.step(
      'Server',
      async () => {
        const { poolSize, introspection, trustProxy } = config;
        const logger = createLogger(config.logLevel);
        const made = await createServer({
          ...{ databaseUrl: database.url, poolSize, introspection, settings, logger, trustProxy, webFolder: builtWebClient(), signing },
        });
        stopping.add('server', () => drained(made));
        await firstAdministrator(made, config, database.state.holdsAccounts);
        await listen(made, config);
        return made;
      },
      (made) => `listening on ${addressOf(made, config)}`,
    );
    logs(app, steps);
    const address = addressOf(app, config);
    if (database.directory) await writeConnectionFile(database.directory, { url: database.url, address }, stopping);
    stopping.check();
    stopping.started();
    if (config.mode === 'demonstration' && database.state.demonstration === 'NONE') await demonstration(app, `${address}/graphql`, steps);
    ready(steps, address, settings);
  } catch (error) {
    await stopping.failed(error);
  }
}

/** Who signs the logs; and loudly, what is wrong with them. */
function logs(app: NestFastifyApplication, steps: Steps): void {
  steps.say(`  Logs are signed by     ${app.get(LogSigner, { strict: false }).verifierKey ?? 'nobody'}`);
  for (const fault of app.get(LogFaults, { strict: false }).inWords()) steps.say(`  ALARM  ${fault}`);
}

function settingsOf(config: Config, version: string): Settings {
  const { organization, officialZone, secureCookies, mode } = config;
  const demonstration = mode === 'demonstration';
  return { organization, version, officialZone, demonstration, signIns: demonstration ? DEMONSTRATION_SIGN_INS : [], secureCookies };
}

/** Looked at before anything is started: nothing is to be undone for a mistake of one figure. */
function portIsFree({ host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createProbe();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): CannotStart {
  switch (error.code) {
    case 'EADDRINUSE':
      return new CannotStart(`Port ${port} of ${host} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start.`);
    case 'EACCES':
      return new CannotStart(`Port ${port} may not be used by this user: choose one above 1023 with PORT.`);
    default:
      return new CannotStart(`Placet cannot listen on ${host} (${causeOf(error)}): set HOST to an address of this machine.`);
  }
}

async function listen(app: NestFastifyApplication, { host, port }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code ? cannotListen(error as NodeJS.ErrnoException, host, port) : error;
  }
}

/** Answers what was begun and takes no more. A connection that has had its last answer is not kept for another. */
async function drained(app: NestFastifyApplication): Promise<void> {
  const idle = setInterval(() => app.getHttpServer().closeIdleConnections(), 20);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
  }
}

/** Where somebody on this machine reaches the server. */
function addressOf(app: NestFastifyApplication, { host }: Config): string {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Two processes may start at once on an empty database: the second finds the account made. */
async function firstAdministrator(app: NestFastifyApplication, config: Config, holdsAccounts: boolean): Promise<void> {
  if (config.mode !== 'production' || holdsAccounts || !config.firstAdministrator) return;
  const { email, password } = config.firstAdministrator;
  await app.get(CreateAccount).execute(null, { email, name: 'Administrator', password, roles: ['ADMIN'] });
}

/**
 * Fills the empty database through the server's own public API, like anybody. The database keeps that this was begun and
 * that it was finished: what was broken off is not taken for the whole.
 */
async function demonstration(app: NestFastifyApplication, endpoint: string, steps: Steps): Promise<void> {
  const pool = app.get<Pool>(POOL);
  const { rowCount } = await pool.query('INSERT INTO demonstration DEFAULT VALUES ON CONFLICT DO NOTHING');
  if (!rowCount) throw new CannotStart('Another process loads the demonstration into this database: start again when it has finished.');
  const { email, name, password, roles } = ADMINISTRATOR;
  await app.get(CreateAccount).execute(null, { email, name, password, roles });
  await loadDemonstration(endpoint, steps.counter());
  await pool.query('UPDATE demonstration SET loaded_at = official_now()');
}

function ready(steps: Steps, address: string, settings: Settings): void {
  steps.say(`\nPlacet is ready: ${address}   (${(performance.now() / 1000).toFixed(1)} s)`);
  if (settings.demonstration) {
    const width = Math.max(...settings.signIns.map(({ role }) => role.en.length));
    const column = Math.max(...settings.signIns.map(({ email }) => email.length));
    steps.say('\nSign in as');
    for (const { role, email, password } of settings.signIns) steps.say(`  ${role.en.padEnd(width)}  ${email.padEnd(column)}  ${password}`);
    steps.say('\nThe positions shown are invented and are those of no State.');
  }
  steps.say('Ctrl-C stops.');
}
