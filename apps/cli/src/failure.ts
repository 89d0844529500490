import { CannotStart, causeOf, sqlState } from '#platform';

/** A command that could not do its work: one line with cause and remedy, without a stack, and exit code 2. */
export class Failure extends Error {}

/** How a command ends: 0: all is well; 1: it did its work and found something wrong; 2: it could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** No such table, role or database: nobody has prepared it. */
const UNPREPARED = new Set(['42P01', '22023', '42704', '3D000']);

/** The cause in one line, and what can be done. */
export function lineOf(error: unknown): string {
  if (error instanceof Failure || error instanceof CannotStart) return error.message;
  if (UNPREPARED.has(sqlState(error) ?? ''))
    return `This is no database that Placet has prepared (${causeOf(error)}): run "npm start" on it once, or name another in DATABASE_URL.`;
  return `${causeOf(error)}. Is the database running, and is DATABASE_URL right?`;
}
