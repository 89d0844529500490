/** One API process on the built code, to be killed: prints its port once it listens. */
import { createPrivateKey } from 'node:crypto';
import { createServer } from '../../dist/apps/api/src/server.js';

const settings = {
  organization: 'Test',
  version: 'test',
  officialZone: 'Europe/Zurich',
  demonstration: false,
  signIns: [],
  secureCookies: false,
};
// The key of test/support/log-key.ts.
const seed = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);
const key = createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' });
const signing = { name: 'chamber.test', key, memory: process.env.SIGNER_STATE ?? null };
const app = await createServer({ databaseUrl: process.env.DATABASE_URL, poolSize: 6, introspection: false, settings, signing });
await app.listen(0, '127.0.0.1');
process.send({ port: app.getHttpServer().address().port });
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
