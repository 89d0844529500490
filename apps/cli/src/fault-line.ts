import { CannotStart, causeOf, sqlState } from '#platform';

/** No such table, role or database: nobody has prepared it. */
const UNPREPARED = new Set(['42P01', '22023', '42704', '3D000']);

/** The cause of a fault in one line, and what can be done. */
export function lineOf(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  if (UNPREPARED.has(sqlState(error) ?? ''))
    return `This is no database that Placet has prepared (${causeOf(error)}): run "npm start" on it once, or name another in DATABASE_URL.`;
  return `${causeOf(error)}. Is the database running, and is DATABASE_URL right?`;
}
