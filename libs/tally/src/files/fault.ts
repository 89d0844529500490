/** A file that is not what it says it is: where, and what is wrong with it. Nothing of it is counted. */
export class FileFault extends Error {
  constructor(
    /** Counted from 1; null where the fault is of the file as a whole. */
    readonly line: number | null,
    readonly reason: string,
  ) {
    super(line === null ? reason : `line ${line}: ${reason}`);
  }
}
