import { nodeCrypto } from '#bundle/node';
import { type Checkpoint, type Hash, isConsistent, sameHash } from '#transparency';

/**
 * What a witness has found. SHORTENED: the log has fewer entries than it had. REWRITTEN: it does not go on from what it was. SPLIT:
 * two states were signed that are not of one history. UNSIGNED: what is served is signed by no key that is trusted. GONE: a log that
 * was there is not any more. KEYS: the rotations of the key are no chain, or vouch no longer for what they vouched for.
 */
export type FindingKind = 'SHORTENED' | 'REWRITTEN' | 'SPLIT' | 'UNSIGNED' | 'GONE' | 'KEYS';

/** `notes` are the evidence: what was served, word for word, the earlier first. Whoever has the key can check them. */
export type Finding = Readonly<{ kind: FindingKind; log: string; inWords: string; notes: readonly string[] }>;

/** A checkpoint that was opened, with the note in which it stood. */
export type Opened = Readonly<{ note: string; checkpoint: Checkpoint }>;

/** Whether `now` goes on from `before`. `proof` is asked for only when there is something to prove; null: it was refused. */
export async function comparedWithEarlier(
  log: string,
  before: Opened,
  now: Opened,
  proof: (from: number, to: number) => Promise<readonly Hash[] | null>,
): Promise<Finding | null> {
  const [was, is] = [before.checkpoint, now.checkpoint];
  if (is.size >= was.size && (await joins(was, is, proof))) return null;
  const kind = is.size < was.size ? 'SHORTENED' : is.size === was.size ? 'SPLIT' : 'REWRITTEN';
  const inWords = was.origin === is.origin ? WHAT[kind](was, is) : `${WHAT[kind](was, is)} ${underAnotherName(was, is)}`;
  return { kind, log, notes: [before.note, now.note], inWords };
}

type Compared = (was: Checkpoint, is: Checkpoint) => string;

const WHAT: Readonly<Record<'SHORTENED' | 'SPLIT' | 'REWRITTEN', Compared>> = {
  SHORTENED: (was, is) => `It had ${was.size} entries and has ${is.size} now: its end was cut off.`,
  SPLIT: (_, is) => `Two states with ${is.size} entries were signed that are not the same.`,
  REWRITTEN: (was, is) => `Its ${is.size} entries do not go on from the ${was.size} that it had: what was published earlier was changed.`,
};

const underAnotherName: Compared = (was, is) =>
  `It was signed as ${was.origin} and goes on as ${is.origin}: what was lost was published under the former name, and from now on the log is watched under the new one.`;

/** Whether what one was shown and what another was shown are of one history. */
export async function comparedWithOther(
  log: string,
  ours: Opened,
  theirs: Opened,
  proof: (from: number, to: number) => Promise<readonly Hash[] | null>,
): Promise<Finding | null> {
  const [shorter, longer] = ours.checkpoint.size <= theirs.checkpoint.size ? [ours, theirs] : [theirs, ours];
  if (await joins(shorter.checkpoint, longer.checkpoint, proof)) return null;
  return {
    kind: 'SPLIT',
    log,
    notes: [ours.note, theirs.note],
    inWords: `Others were shown another history: ${ours.checkpoint.size} entries here, ${theirs.checkpoint.size} there, and they do not belong together.`,
  };
}

async function joins(
  one: Checkpoint,
  other: Checkpoint,
  proof: (from: number, to: number) => Promise<readonly Hash[] | null>,
): Promise<boolean> {
  if (one.size === 0) return true;
  if (one.size === other.size) return sameHash(one.root, other.root);
  const hashes = await proof(one.size, other.size);
  const claim = { size1: one.size, size2: other.size, root1: one.root, root2: other.root };
  return hashes !== null && isConsistent(nodeCrypto.sha256, { ...claim, proof: hashes });
}
