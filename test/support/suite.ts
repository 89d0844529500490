import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';

const TEST = join(process.cwd(), 'test');

/** The spec files of a folder below `test/`, as `folder/name.spec.ts`. */
function specsOf(folder: string): readonly string[] {
  const files = readdirSync(join(TEST, folder)).filter((file) => file.endsWith('.spec.ts'));
  return files.sort().map((file) => `${folder}/${file}`);
}

/**
 * Runs all spec files of these folders together, or every `part.of`-th of them from the `part.nth` on.
 *
 * A spec file alone loads the whole application, which takes longer than most of them run; so a whole run takes them by
 * suites, and only a run of named files takes each on its own.
 */
export async function runTogether(folders: readonly string[], part = { nth: 1, of: 1 }): Promise<void> {
  const specs = folders.flatMap(specsOf).filter((_, place) => place % part.of === part.nth - 1);
  for (const spec of specs) {
    await import(join(TEST, spec)).catch((cause: unknown) => {
      describe(spec, () => it('can be loaded', () => Promise.reject(new Error(`${spec} cannot be loaded.`, { cause }))));
    });
  }
}
