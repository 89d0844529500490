#!/usr/bin/env node
// The operator's commands. What they do is in src/, built to dist/ on first use.
import '../look-at-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const main = new URL('../../dist/program/placet.js', import.meta.url);

if (!existsSync(main)) {
  process.stderr.write('Building Placet for the first time…\n');
  const built = spawnSync('npm', ['run', '-s', 'build:api'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (built.status !== 0 || !existsSync(main)) {
    process.stderr.write('Placet could not be built. Run "npm ci" in its folder, then "npm run build:api", and read what that says.\n');
    process.exit(2);
  }
}

await import(main.href);
