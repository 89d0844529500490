import { expect } from '@jest/globals';
import { Launch } from './launch.js';

/** Runs the operator's command to its end, as its users do; only `environment` tells it of a database or of keys. */
export function placet(environment: Record<string, string>, ...args: readonly string[]): Promise<Launch> {
  return Launch.toTheEnd(environment, ['dist/program/placet.js', ...args]);
}

/** The command could not do its work: it says so in one line with these words, without a stack. */
export function expectOneLine({ code, output, errors }: Launch, ...words: readonly string[]): void {
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(errors).toMatch(/^placet: /);
  for (const word of words) expect(errors).toContain(word);
  expect(errors).not.toMatch(/Error:| at .*\.js/);
}
