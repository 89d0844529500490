import { expect, it } from '@jest/globals';
import { writtenFor } from './seen.js';

it('an instant is that of an entry when nothing else was logged between, or when one act wrote both within seconds', () => {
  const at = (second: number): string => new Date(Date.UTC(2026, 9, 19, 8, 0, second)).toISOString();
  const entry = { at: at(100), after: at(80) };
  expect(writtenFor(at(100), entry)).toBe(true);
  expect(writtenFor(at(80), entry)).toBe(true);
  // Earlier than the entry before: backdated, unless the same act made that one, too.
  expect(writtenFor(at(79), entry)).toBe(false);
  expect(writtenFor(at(95), { ...entry, after: at(99) })).toBe(true);
  expect(writtenFor(at(85), { ...entry, after: at(99) })).toBe(false);
  // However quiet the log was, an act takes no minute; and what is later than its entry was not written by it.
  expect(writtenFor(at(39), { ...entry, after: at(0) })).toBe(false);
  for (const no of [at(101), null]) expect(writtenFor(no, entry)).toBe(false);
});
