import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = process.cwd();

/** One violation of every rule, each in a file of its own: file → [its text, the rule that must catch it]. */
const PLANTED: Record<string, [text: string, rule: string]> = {
  'libs/tally/src/planted.ts': [`import '#voting';`, 'direction-tally'],
  'libs/tally/src/hasty.ts': [`import 'node:crypto';`, 'pure-tally'],
  'libs/transparency/src/planted.ts': [`import '#tally';`, 'direction-transparency'],
  'libs/transparency/src/hasty.ts': [`import 'node:crypto';`, 'pure-transparency'],
  'libs/bundle/src/planted.ts': [`import '#voting';`, 'direction-bundle'],
  'libs/bundle/src/hasty.ts': [`import 'node:crypto';`, 'pure-bundle'],
  'libs/platform/src/planted.ts': [`import '#ledger';`, 'direction-platform'],
  'libs/ledger/src/planted.ts': [`import '#identity';`, 'direction-ledger'],
  'libs/identity/src/planted.ts': [`import '#delegations';`, 'direction-identity'],
  'libs/delegations/src/planted.ts': [`import '#consultations';`, 'direction-delegations'],
  'libs/consultations/src/planted.ts': [`import '#voting';`, 'direction-consultations'],
  'libs/voting/src/planted.ts': [`import '#record';`, 'direction-voting'],
  'libs/comments/src/planted.ts': [`import '#voting';`, 'direction-comments'],
  'libs/silence/src/planted.ts': [`import '#voting';`, 'direction-silence'],
  'libs/memory/src/planted.ts': [`import '#record';`, 'direction-memory'],
  'libs/record/src/planted.ts': [`import '#demonstration';`, 'direction-record'],
  'libs/erasure/src/planted.ts': [`import '#demonstration';`, 'direction-erasure'],
  'libs/exports/src/planted.ts': [`import '#voting';`, 'direction-exports'],
  'libs/demonstration/src/planted.ts': [`import '#record';`, 'direction-demonstration'],
  'libs/record/src/intruder.ts': [`import '../../voting/src/domain/clean.js';`, 'only-the-public-surface'],
  'libs/voting/src/domain/worldly.ts': [`import { Injectable } from '@nestjs/common'; void Injectable;`, 'pure-domain'],
  'libs/voting/src/domain/timely.ts': [`import 'node:fs';`, 'pure-domain'],
  'libs/voting/src/graphql/writer.ts': [`import '../persistence/ballot-repository.js';`, 'graphql-through-use-cases-and-queries'],
  'libs/voting/src/persistence/climber.ts': [`import '../use-cases/clean.js';`, 'persistence-below'],
  'libs/voting/src/upward.ts': [`import '../../../apps/api/src/clean.js';`, 'libs-do-not-know-apps'],
  'libs/exports/src/eager.ts': [`export { render } from './render.js';`, 'servers-do-not-render'],
  'apps/web/src/nosy.ts': [`import '../../../libs/voting/src/index.js';`, 'web-knows-only-the-schema'],
  'libs/voting/src/use-cases/back.ts': [`import './there.js';`, 'no-cycles'],
};

const LIBS = [
  'tally',
  'transparency',
  'bundle',
  'platform',
  'ledger',
  'identity',
  'delegations',
  'consultations',
  'voting',
  'comments',
  'silence',
  'memory',
  'record',
  'erasure',
  'exports',
  'demonstration',
];

/** A house without a fault. */
const CLEAN: Record<string, string> = {
  ...Object.fromEntries(LIBS.map((lib) => [`libs/${lib}/src/index.ts`, `export const ${lib} = 1;`])),
  'libs/voting/src/domain/clean.ts': `import { tally } from '#tally'; export const two = tally + 1;`,
  'libs/voting/src/use-cases/clean.ts': `import { ledger } from '#ledger'; export const three = ledger;`,
  'libs/voting/src/persistence/ballot-repository.ts': `export const four = 4;`,
  'libs/exports/src/render.ts': `export const render = 1;`,
  'apps/api/src/clean.ts': `import '#voting';`,
  'apps/web/src/clean.ts': `import '../../../libs/bundle/src/index.js'; export const web = 1;`,
  'libs/voting/src/use-cases/there.ts': `export const there = 1;`,
};

interface Violation {
  readonly rule: string;
  readonly from: string;
}

async function violations(house: string): Promise<Violation[]> {
  const output = await new Promise<string>((resolve) =>
    execFile(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        'rules.cjs',
        '--output-type',
        'json',
        'libs',
        'apps',
      ],
      { cwd: house, maxBuffer: 64 << 20 },
      (_error, stdout) => resolve(stdout),
    ),
  );
  const report = JSON.parse(output) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return report.summary.violations.map((v) => ({ rule: v.rule.name, from: v.from }));
}

async function build(house: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, name)), { recursive: true });
    await writeFile(join(house, name), text);
  }
}

describe('the rules of direction', () => {
  let house: string;
  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'placet-house-'));
    await build(house, CLEAN);
    await cp(join(root, 'test/architecture/rules.cjs'), join(house, 'rules.cjs'));
    for (const file of ['tsconfig.json', 'package.json']) await cp(join(root, file), join(house, file));
    await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  });
  afterAll(() => rm(house, { recursive: true, force: true }));

  it('find nothing in a clean house', async () => {
    expect(await violations(house)).toEqual([]);
  });

  it('catch every planted violation', async () => {
    await build(house, Object.fromEntries(Object.entries(PLANTED).map(([name, [text]]) => [name, text])));
    // A circle takes two: the clean file now answers the planted one's import.
    await build(house, { 'libs/voting/src/use-cases/there.ts': `import './back.js'; export const there = 1;` });
    const found = await violations(house);
    for (const [from, [, rule]] of Object.entries(PLANTED)) expect(found).toContainEqual({ rule, from });
  });

  it('have a planted violation each', async () => {
    const rules = (await import(join(root, 'test/architecture/rules.cjs'))) as { default: { forbidden: { name: string }[] } };
    const planted = new Set(Object.values(PLANTED).map(([, rule]) => rule));
    expect(rules.default.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([]);
  });
});
