/** A command that could not do its work: one line with cause and remedy, without a stack, and exit code 2. */
export class Failure extends Error {}

/** How a command ends: 0: all is well; 1: it did its work and found something wrong; 2: it could not do its work. */
export type ExitCode = 0 | 1 | 2;
