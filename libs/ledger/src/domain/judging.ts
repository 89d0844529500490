import { type Checkpoint, type Hash, isConsistent, type Node, type Sha256 } from '#transparency';

/**
 * Why a log is not signed any further.
 * SHORTER: it has fewer entries than were signed. REWRITTEN: it is not the continuation of what was signed. DAMAGED: an entry or a
 * node of its tree is not what its hash says. MISSING: an entry is not there.
 */
export type LogFault = Readonly<
  | { kind: 'SHORTER'; log: string; signed: number; found: number }
  | { kind: 'REWRITTEN'; log: string; signed: number; found: number }
  | { kind: 'DAMAGED'; log: string; level: number; index: number }
  | { kind: 'MISSING'; log: string; index: number }
>;

/** Whether an act entered now would stand where something else was signed: then none is entered. */
export function isAnotherHistory({ kind }: LogFault): boolean {
  return kind === 'SHORTER' || kind === 'REWRITTEN';
}

/** What was signed, as far as it has to be remembered. */
export type Signed = Pick<Checkpoint, 'size' | 'root'>;

/** Whether a log, as its tree is now, goes on from what was signed. `proof` is the consistency proof from the one to the other. */
export function judge(
  sha256: Sha256,
  log: string,
  signed: Signed,
  now: Signed,
  proof: readonly Hash[],
): Extract<LogFault, { signed: number }> | null {
  const found = now.size;
  if (found < signed.size) return { kind: 'SHORTER', log, signed: signed.size, found };
  // Of nothing, nothing can be proved; and nothing can have been rewritten.
  if (signed.size === 0) return null;
  const claim = { size1: signed.size, size2: now.size, root1: signed.root, root2: now.root, proof };
  return isConsistent(sha256, claim) ? null : { kind: 'REWRITTEN', log, signed: signed.size, found };
}

/** What it says of a log that its tree lacks a node: of level 0 it is an entry that is gone. */
export function lacking(log: string, { level, index }: Node): LogFault {
  return level === 0 ? { kind: 'MISSING', log, index } : { kind: 'DAMAGED', log, level, index };
}

/** For the operator: what was found, in one line. */
export function faultInWords(fault: LogFault): string {
  const barred = isAnotherHistory(fault) ? ', and nothing more is entered in it' : '';
  return `The log ${fault.log} is signed no further${barred}: ${WHAT[fault.kind](fault as never)}`;
}

type Of<K extends LogFault['kind']> = Extract<LogFault, { kind: K }>;

const WHAT: Readonly<{ [K in LogFault['kind']]: (fault: Of<K>) => string }> = {
  SHORTER: ({ signed, found }) =>
    `${entries(signed)} were signed, ${found} are there. Was an older copy of the database restored? Restore the newest one. Where there is none, what is missing is lost, and "placet rotate-log-key --name" lets the logs go on under another name.`,
  REWRITTEN: ({ signed, found }) =>
    `its ${entries(found)} do not go on from the ${signed} that were signed. What was published earlier has been changed.`,
  DAMAGED: ({ level, index }) =>
    level === 0
      ? `the entry ${index} does not have the hash under which it was entered. It has been changed.`
      : `the node ${index} of level ${level} is not the hash of what stands below it. The entries from ${index * 2 ** level} on, or the node, have been changed.`,
  MISSING: ({ index }) => `the entry ${index} is missing. It has been removed.`,
};

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
