import type { Texts, Words } from '#platform/domain';
import { hexOf } from '#transparency';
import type { Crypto } from '../crypto.js';
import { Misshapen, Place } from '../json.js';
import type { Findings, Step } from '../report.js';
import { SAID, SIDE } from '../words.js';
import type { Logged, Replay } from './replay.js';

/** All that a bundle said, when its entries have been read: what the checks look into. */
export interface Seen {
  readonly crypto: Crypto;
  readonly findings: Findings;
  readonly replay: Replay;
  /** The SHA-256 of the bytes of the record that was published, and the record with its texts. */
  readonly sealedSha256: string;
  readonly record: Place;
  readonly tables: Place;
  /** The hashes of the last leaves of the logs that frozen things name, by index. */
  readonly leaves: ReadonlyMap<number, Uint8Array>;
}

/** Runs a check; what cannot be read is a finding of its step, and no fault of ours. */
export function attempt(findings: Findings, step: Step, check: () => void): void {
  try {
    check();
  } catch (fault) {
    if (!(fault instanceof Misshapen)) throw fault;
    findings.note(step, SAID.misshapen(fault.where, fault.wanted), { where: fault.where });
  }
}

/** What was frozen names the log as it stood then: that is its beginning before the entry. `log`: its size and the hash of its last leaf. */
export function goesOn({ findings, leaves }: Seen, step: Step, side: Words, log: Place, entry: Logged): void {
  const last = log.get('size').whole() - 1;
  const leaf = leaves.get(last);
  const [one, other] = [log.get('lastLeaf').textOrNull(), leaf ? hexOf(leaf) : null];
  if (last >= entry.index || one !== other)
    findings.note(step, SAID.parted(side, SIDE.log, { where: log.get('lastLeaf').where, one, other }), {
      entry: Math.max(0, last),
      where: log.where,
    });
}

const [MOMENT, SEVERAL] = [60_000, 10_000];

/**
 * Whether an entry was written for what is recorded at that instant. An act takes the log's lock, reads the clock, does its work,
 * and is written down then: a moment later, and with nothing else in the log between. Only where one act makes several entries
 * does another of its own come between, and that within the seconds that such an act takes at most.
 */
export function writtenFor(recorded: string | null, { at, after }: Pick<Logged, 'at' | 'after'>): boolean {
  const [instant, written] = [Date.parse(recorded ?? ''), Date.parse(at)];
  const later = written - instant;
  return later >= 0 && later < MOMENT && (later < SEVERAL || instant >= Date.parse(after ?? at));
}

/** A list of the tables as a map from one of its fields to another. */
export function names(list: Place, from: string, to: string): ReadonlyMap<string, string> {
  return new Map(list.list().map((row) => [row.get(from).text(), row.get(to).text()]));
}

/** A text in the languages in which it is there. */
export function textsIn(of: Place): Texts {
  const [fr, es] = ['fr', 'es'].map((language) => of.get(language).textOrNull());
  return { en: of.get('en').text(), ...(fr ? { fr } : {}), ...(es ? { es } : {}) };
}
