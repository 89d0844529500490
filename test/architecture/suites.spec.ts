import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const TEST = join(process.cwd(), 'test');

/** How often a suite runs the spec files of a folder: each `of`-th of them. */
function sharesOf(suite: string): readonly (readonly [folder: string, nth: number, of: number])[] {
  const text = readFileSync(join(TEST, 'suites', suite), 'utf8');
  const found = /runTogether\(\[(.+)\](?:, \{ nth: (\d+), of: (\d+) \})?\)/.exec(text);
  if (!found) throw new Error(`${suite} does not say what it runs together.`);
  const [, folders = '', nth = '1', of = '1'] = found;
  return [...folders.matchAll(/'([^']+)'/g)].map(([, folder = '']) => [folder, Number(nth), Number(of)]);
}

it('the suites of a whole run take every spec file of test/, and none twice', () => {
  const shares = readdirSync(join(TEST, 'suites')).flatMap(sharesOf);
  const folders = readdirSync(TEST, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(TEST, entry.name)).some((file) => file.endsWith('.spec.ts')))
    .map(({ name }) => name);
  for (const folder of folders) {
    const own = shares.filter(([name]) => name === folder);
    const of = own[0]?.[2] ?? 0;
    expect([folder, own.map(([, nth, parts]) => [nth, parts]).sort()]).toEqual([folder, Array.from({ length: of }, (_, n) => [n + 1, of])]);
    expect(of).toBeGreaterThan(0);
  }
});

it('every suite has its place in the order of a whole run, and nothing else has', async () => {
  const { ORDER } = (await import(join(TEST, 'support', 'longest-first.mjs'))) as { ORDER: readonly string[] };
  const suites = readdirSync(join(TEST, 'suites')).map((file) => file.replace(/\.suite\.ts$/, ''));
  expect([...ORDER].sort()).toEqual(suites.sort());
});
