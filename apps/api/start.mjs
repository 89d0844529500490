// `npm start`: looks at the Node that runs it, builds what is missing, then starts the server. Nothing else is imported at the top.
import '../look-at-node.mjs';

// Libraries check less, and faster, where nobody develops.
process.env.NODE_ENV ??= process.env.PLACET_DEV === '1' ? 'development' : 'production';

build().then(
  () => import('../../dist/program/server.js'),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);

async function build() {
  // Where Node keeps what it has compiled (22.1 and later), the next start is quicker.
  (await import('node:module')).enableCompileCache?.();
  const { existsSync, readFileSync } = await import('node:fs');
  const { dirname, join } = await import('node:path');
  const { fileURLToPath } = await import('node:url');
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  process.chdir(root);
  if (!existsSync('node_modules/@nestjs/core')) throw new Error('The packages are not installed: run "npm ci" and start again.');
  const settings = ['package.json', '.swcrc'];
  await part('API', 'build:api', 'dist/program/server.js', ['apps/api', 'apps/cli', 'apps/gather.mjs', 'libs', ...settings]);
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (scripts['build:web'] && process.env.PLACET_DEV !== '1') {
    // The client checks proofs itself, with what the pure libs say.
    const pure = ['bundle', 'tally', 'transparency', 'platform/src/domain'].map((lib) => `libs/${lib}`);
    await part('web client', 'build:web', 'dist/web/index.html', ['apps/web', ...pure, 'schema.gql', 'package.json']);
  }
}

/** Builds one part unless what was built is newer than everything it is made from. */
async function part(name, script, built, sources) {
  const started = performance.now();
  const { statSync } = await import('node:fs');
  const age = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const stale = (await Promise.all(sources.map(newest))).some((time) => time > age);
  if (stale) await run(name, script);
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(`  ${`Build: ${name}`.padEnd(22)} ${(stale ? 'built' : 'up to date').padEnd(46)} ${seconds.padStart(7)} s`);
}

/** When the youngest source below a path was changed; tests and what is generated do not count. */
async function newest(path) {
  const { readdir, stat } = await import('node:fs/promises');
  const info = await stat(path).catch(() => null);
  if (!info) return 0;
  if (!info.isDirectory()) return /\.spec\.tsx?$/.test(path) ? 0 : info.mtimeMs;
  if (/[\\/](node_modules|generated)$/.test(path)) return 0;
  const times = await Promise.all((await readdir(path)).map((name) => newest(`${path}/${name}`)));
  return Math.max(info.mtimeMs, ...times);
}

async function run(name, script) {
  const { spawn } = await import('node:child_process');
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm && /\.c?js$/.test(npm) ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const said = [];
  const code = await new Promise((done) => {
    const child = spawn(command, [...args, 'run', '-s', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: command.endsWith('.cmd') });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.once('error', () => done(1));
    child.once('close', done);
  });
  if (code === 0) return;
  const cause = Buffer.concat(said)
    .toString()
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /error|cannot|not found/i.test(line));
  throw new Error(
    `The ${name} could not be built${cause ? ` (${cause.slice(0, 200)})` : ''}: run "npm ci", then "npm run ${script}" to see all of it.`,
  );
}
