import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newLogKey } from '#ledger';
import { createServer } from '../../apps/api/src/server.js';

/** One API process, as it runs in production, that tells its own use of memory and CPU when asked. */
const settings = {
  organization: 'Benchmark',
  version: 'benchmark',
  officialZone: 'Europe/Zurich',
  demonstration: false,
  signIns: [],
  secureCookies: false,
};
const signing = { name: 'benchmark.example', key: newLogKey().key, memory: join(tmpdir(), `placet-bench-signer-${process.pid}`) };
const app = await createServer({ databaseUrl: process.env['DATABASE_URL'] ?? '', poolSize: 10, introspection: false, settings, signing });
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address() as AddressInfo;
process.send?.({ port });
process.on('message', (asked: string) => {
  if (asked === 'usage when collected') globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ usage: { cpu: (user + system) / 1000, rss, heapUsed } });
});
process.on(
  'disconnect',
  () =>
    void app
      .close()
      .then(() => rm(signing.memory, { recursive: true, force: true }))
      .then(() => process.exit()),
);
