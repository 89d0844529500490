/** One API process on the built code, to be killed: prints its port once it listens. */
import { createServer } from '../../dist/apps/api/src/server.js';

const settings = {
  organization: 'Test',
  version: 'test',
  officialZone: 'Europe/Zurich',
  demonstration: false,
  signIns: [],
  secureCookies: false,
};
const app = await createServer({ databaseUrl: process.env.DATABASE_URL, poolSize: 6, introspection: false, settings });
await app.listen(0, '127.0.0.1');
process.send({ port: app.getHttpServer().address().port });
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
