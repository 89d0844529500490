import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { ADMINISTRATOR, type DemonstrationSignIn, type Stage } from '#demonstration';
import { CreateAccount } from '#identity';
import { newLogKey, Sequencer } from '#ledger';
import { builtWebClient, ensureDatabase, INVENTED_NAME, isRefusal, migrate, Sql, startEmbeddedPostgres } from '#platform';
import { ExportBundle } from '#record';
import { MIGRATIONS } from '../../api/src/migrations.js';
import { createServer } from '../../api/src/server.js';
import { settableClock } from './demo-clock.js';

const DATABASE = 'demonstration';
// Nothing of this database outlives the command, so nothing of it needs to survive a power cut.
const FLAGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=40'];
const POOL = 16;

/** The real server on a database of its own, in a folder of its own; all of it goes when the demonstration ends. */
export class DemonstrationChamber {
  private readonly undo: (() => Promise<unknown>)[] = [];
  private stopped = false;
  private app: INestApplicationContext | null = null;
  private address: string | null = null;

  /** `signIns`: what its sign-in page offers. */
  constructor(private readonly signIns: readonly DemonstrationSignIn[]) {}

  /** Where its pages are read in a browser, while it is not closed. */
  get pages(): string | null {
    return this.address;
  }

  /**
   * Starts PostgreSQL, prepares the database, creates the first administrator and listens on a free port of the loopback
   * interface. Answers the address of the GraphQL endpoint.
   */
  async open(version: string): Promise<string> {
    return this.serve(await this.database(), version);
  }

  /** The same, on a database whose clock can be set: a stage for a case. */
  async stage(version: string): Promise<Stage> {
    const url = await this.database();
    const clock = await this.begin(settableClock(url), (set) => set.end());
    return { address: await this.serve(url, version), moveClock: (milliseconds) => clock.move(milliseconds) };
  }

  private async database(): Promise<string> {
    const directory = await this.begin(mkdtemp(join(tmpdir(), 'placet-demo-')), (made) => rm(made, { recursive: true, force: true }));
    await chmod(directory, 0o755); // as root, PostgreSQL runs as another user, who must pass through
    const postgres = await this.begin(startEmbeddedPostgres(directory, { flags: FLAGS }), (started) => started.stop());
    await ensureDatabase(postgres.urlOf('postgres'), DATABASE);
    await migrate(postgres.urlOf(DATABASE), MIGRATIONS);
    return postgres.urlOf(DATABASE);
  }

  private async serve(databaseUrl: string, version: string): Promise<string> {
    const settings = {
      organization: 'Placet',
      version,
      officialZone: 'Europe/Zurich',
      demonstration: true,
      signIns: this.signIns,
      secureCookies: false,
    };
    const signing = { name: INVENTED_NAME, key: newLogKey().key, memory: null };
    const options = { databaseUrl, poolSize: POOL, introspection: true, settings, signing, webFolder: builtWebClient() };
    const app = await this.begin(createServer(options), (server) => server.close());
    this.app = app;
    const created = await app.get(CreateAccount, { strict: false }).execute(null, ADMINISTRATOR);
    if (isRefusal(created)) throw new Error(created.words.en);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    this.address = `http://127.0.0.1:${port}`;
    return `${this.address}/graphql`;
  }

  /** Writes the bundle of a record that was published in it. */
  async bundle(symbol: string, file: string): Promise<void> {
    if (!this.app) throw new Error('nothing was played yet');
    const log = await this.app.get(Sql, { strict: false }).row<{ id: string }>('SELECT id FROM consultation WHERE symbol = $1', [symbol]);
    if (log) await this.app.get(Sequencer, { strict: false }).catchUp(log.id);
    const handle = await open(file, 'w');
    try {
      const written = await this.app.get(ExportBundle, { strict: false }).execute(symbol, async (piece) => {
        await handle.write(piece);
      });
      if (isRefusal(written)) throw new Error(written.words.en);
    } finally {
      await handle.close();
    }
  }

  /** Begins nothing more. What stands is for `close` to undo. */
  stopBeginning(): void {
    this.stopped = true;
  }

  /** Undoes what was begun, the last first. */
  async close(): Promise<void> {
    for (let step = this.undo.pop(); step; step = this.undo.pop()) await step();
  }

  private async begin<T>(beginning: Promise<T>, undo: (made: T) => Promise<unknown>): Promise<T> {
    const made = await beginning;
    this.undo.push(() => undo(made));
    if (this.stopped) throw new Error('stopped');
    return made;
  }
}
