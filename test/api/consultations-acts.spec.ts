import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isKnownAct } from '#consultations';

/** Every TypeScript file below a folder, specs apart. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => join(folder, file));
}

describe('the acts of all libs', () => {
  it('are told in words, each of them', () => {
    const libs = join(process.cwd(), 'libs');
    const acts = new Set<string>();
    for (const lib of readdirSync(libs)) {
      for (const file of sourcesIn(join(libs, lib)).filter((each) => each.includes('/use-cases/'))) {
        for (const [, act] of readFileSync(file, 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)) {
          if (
            act &&
            /^(?:access-token|account|appointment|ballot|body|comment|condition|consultation|credentials|delegate|document|groups|member|membership|proposal|question|record|roll|session|sessions|tally-visibility|voting|voting-right)\./.test(
              act,
            )
          )
            acts.add(act);
        }
      }
    }
    expect(acts.size).toBeGreaterThan(40);
    expect([...acts].filter((act) => !isKnownAct(act))).toEqual([]);
  });
});
