import type { BallotGroup } from '../types.js';
import type { Election, ElectionReader } from './election.js';
import { FileFault } from './fault.js';

/** Feeds a text in parts of so many bytes. */
export function fed(reader: ElectionReader, text: string, partLength = 1 << 16): Election {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += partLength) reader.feed(bytes.slice(at, at + partLength));
  return reader.end();
}

/** What a file is refused for: "line 3: …". Empty when it is not. */
export function faultOf(read: () => unknown): string {
  try {
    read();
    return '';
  } catch (fault) {
    if (fault instanceof FileFault) return fault.message;
    throw fault;
  }
}

/** Ballots as one would jot them down: `"1 - 2": 3`, in no order that means anything. */
export function jotted(groups: Iterable<BallotGroup>): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { kind, marks, count } of groups) {
    const said = kind === 'CHOICE' ? marks.map((mark) => mark ?? '-').join(' ') : kind;
    all[said] = (all[said] ?? 0) + count;
  }
  return all;
}
