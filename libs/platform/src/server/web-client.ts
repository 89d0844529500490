import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { nonceOf, PAGES, setPageHeaders } from './headers.js';

/** Stands in index.html where the nonce of the answer goes. */
const NONCE = '%NONCE%';
const YEAR = 'public, max-age=31536000, immutable';

/**
 * The built web client. Its assets carry a hash of their content in their names, so browsers may keep them; every address
 * that is none of a file's belongs to the client, which reads it by itself: symbols have dots too (A/RES/70.1).
 */
export async function serveWebClient(fastify: FastifyInstance, folder: string, secure: boolean): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    fastify.get('/', (_, reply) =>
      reply.type('text/plain').send('The API is at /graphql. The web client is not built: npm run build:web\n'),
    );
    return;
  }
  const files = new Set(readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [`/${entry.name}`] : [])));
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await fastify.register(async (pages) => {
    await setPageHeaders(pages, secure);
    await pages.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
    pages.get(PAGES, (request, reply) => {
      const path = request.url.split('?')[0] ?? '/';
      const isAsset = path.startsWith('/assets/');
      // An address that climbs is no page; it is handed to where it is refused.
      const climbs = decodeURIComponent(path).split('/').includes('..');
      void reply.header('cache-control', isAsset ? YEAR : 'no-cache');
      if (isAsset || climbs || (files.has(path) && path !== '/index.html')) return reply.sendFile(decodeURIComponent(path));
      return reply.type('text/html; charset=utf-8').send(page.replace(NONCE, nonceOf(reply.raw)));
    });
  });
}
