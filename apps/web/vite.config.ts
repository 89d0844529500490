import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['PLACET_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  // What checks proofs is the same code as in the command: from its sources, like the client's own.
  resolve: {
    alias: {
      '#bundle': here('../../libs/bundle/src/index.ts'),
      '#transparency': here('../../libs/transparency/src/index.ts'),
      '#tally': here('../../libs/tally/src/index.ts'),
      '#platform/domain': here('../../libs/platform/src/domain/index.ts'),
    },
  },
  worker: { format: 'es' },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // The server's content policy allows what we serve and nothing written into the page.
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: { '/graphql': { target: api, ws: true }, '/exports': api, '/records': api, '/logs': api, '/schemas': api },
  },
});
