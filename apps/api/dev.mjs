// `npm run dev`, for contributors: the API is rebuilt and started again when one of its sources changes, the client is
// served by Vite (http://127.0.0.1:5173), which reloads it in the browser and passes /graphql on to the API.
import '../look-at-node.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..', '..'));
const port = process.env.PORT ?? '3000';
const environment = { ...process.env, PORT: port, PLACET_API: `http://127.0.0.1:${port}` };
const npm = (script) =>
  spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '-s', script], { stdio: 'inherit', shell: process.platform === 'win32' });
const ended = (child) =>
  (child.exitCode ?? child.signalCode) === null ? new Promise((done) => child.once('exit', (code) => done(code ?? 1))) : child.exitCode;

let stopping = false;
let api = start();
const codegen = await ended(npm('codegen'));
const client =
  codegen === 0 && !stopping
    ? spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'apps/web'], { stdio: 'inherit', env: environment })
    : null;

function start() {
  return spawn(process.execPath, ['apps/api/start.mjs'], { stdio: 'inherit', env: { ...environment, PLACET_DEV: '1' } });
}

/** One at a time; what changes meanwhile causes the next. */
function oneAtATime(work) {
  let changed = false;
  let working = false;
  return async () => {
    changed = true;
    if (working) return;
    working = true;
    while (changed && !stopping) {
      await new Promise((done) => setTimeout(done, 150));
      changed = false;
      await work();
    }
    working = false;
  };
}

const rebuild = oneAtATime(async () => {
  if ((await ended(npm('build:api'))) !== 0) return console.log('The API goes on as it was: the sources do not build.');
  api.kill('SIGTERM');
  await ended(api);
  if (!stopping) api = start();
});
// What the client asks is written in .graphql files; Vite notices the types and documents that are made from them.
const regenerate = oneAtATime(async () => {
  if ((await ended(npm('codegen'))) !== 0) console.log('The client asks as it did: its .graphql files do not fit the schema.');
});

for (const folder of ['apps/api/src', 'apps/cli/src', 'libs'])
  watch(folder, { recursive: true }, (_, file) => {
    if (file?.endsWith('.ts') && !file.endsWith('.spec.ts')) void rebuild();
  });

watch('apps/web/src', { recursive: true }, (_, file) => {
  if (file?.endsWith('.graphql')) void regenerate();
});
// Replaced as a whole by `npm run schema`: what is watched is its folder.
watch('.', (_, file) => {
  if (file === 'schema.gql') void regenerate();
});

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    // After Ctrl-C they have had the signal from the terminal; a second one changes nothing.
    api.kill(signal);
    client?.kill(signal);
    await Promise.all([ended(api), client && ended(client)]);
    process.exit(0);
  });
