import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: the nearest above this file with a package.json, wherever the file was compiled or gathered to. */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) || folder === dirname(folder) ? folder : rootAbove(dirname(folder));
}

/** The version of the program, as package.json states it. */
export function versionOfProgram(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

/** The folder of the built web client; null where it was not built, and the API serves no pages. */
export function builtWebClient(): string | null {
  const folder = join(ROOT, 'dist', 'web');
  return existsSync(folder) ? folder : null;
}
