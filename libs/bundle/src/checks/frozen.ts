import type { Words } from '#platform/domain';
import { firstDifference } from '../difference.js';
import type { Json } from '../json.js';
import { SAID, SIDE } from '../words.js';
import type { Logged } from './replay.js';
import type { Seen } from './seen.js';

/** Holds what an entry says of something issued against what is read of it. */
export type Held = (entry: Logged, where: string, logged: Json | undefined, read: Json | undefined) => void;

export function heldAgainst({ findings }: Seen, side: Words): Held {
  return (entry, where, logged, read) => {
    const difference = firstDifference(logged ?? null, read ?? null, where);
    if (difference) findings.note('issued', SAID.parted(SIDE.log, side, difference), { entry: entry.index, where });
  };
}

/** Something frozen is there when the log says that it was issued, once, and only then; answers the entry. */
export function issuedBy({ findings }: Seen, entries: readonly Logged[], act: string, isThere: boolean): Logged | null {
  const [entry = null, ...again] = entries;
  for (const { index } of again) findings.note('issued', SAID.twice(act), { entry: index });
  if (!entry && isThere) findings.note('issued', SAID.missing(act));
  if (entry && !isThere) findings.note('issued', SAID.actLeftOut(entry.index, act), { entry: entry.index });
  return entry;
}
