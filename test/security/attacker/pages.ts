/** Options of the questions that the attacker looks at. */
export const OPTIONS = ['ama', 'bo', 'cy'] as const;

const NO_MARK = [0x80, 0x00];
const SIZE = 1 + 2 * OPTIONS.length;

/** Every ballot on three options of which one is chosen, as the box holds it, with the name of what it chooses. */
const BALLOTS: ReadonlyMap<string, string> = new Map([
  ...OPTIONS.map((option, at) => [hex([1, ...OPTIONS.flatMap((_, n) => (n === at ? [0, 1] : NO_MARK))]), option] as const),
  [hex([2, ...OPTIONS.flatMap(() => NO_MARK)]), 'ABSTAIN'],
  [hex([3, ...OPTIONS.flatMap(() => NO_MARK)]), 'BLANK'],
]);

function hex(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('hex');
}

/** How many ballots of each kind a run of ballots has. */
type Version = ReadonlyMap<string, number>;

/**
 * The versions of a box that the bytes hold, by how many ballots each has: wherever ballots stand one after the other, in a row
 * that lives, in one that is dead, or in what a page has not been cleared of.
 */
export function versionsIn(files: readonly Buffer[]): ReadonlyMap<number, Version> {
  const versions = new Map<number, Version>();
  for (const file of files) {
    for (let at = 0; at <= file.length - SIZE;) {
      const run = runAt(file, at);
      if (run.length === 0) at++;
      else {
        versions.set(run.length, tally(run));
        at += run.length * SIZE;
      }
    }
  }
  return versions;
}

function runAt(file: Buffer, from: number): string[] {
  const run: string[] = [];
  for (let at = from; at <= file.length - SIZE; at += SIZE) {
    const kind = file[at] ?? 0;
    const ballot = kind >= 1 && kind <= 3 ? BALLOTS.get(file.toString('hex', at, at + SIZE)) : undefined;
    if (!ballot) break;
    run.push(ballot);
  }
  return run;
}

function tally(run: readonly string[]): Version {
  const version = new Map<string, number>();
  for (const ballot of run) version.set(ballot, (version.get(ballot) ?? 0) + 1);
  return version;
}
