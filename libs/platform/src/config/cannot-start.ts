/** Why the server does not start, in one line: the cause and the remedy. Shown without a stack. */
export class CannotStart extends Error {}

/** An error's own first line, for the middle of such a line. */
export function causeOf(error: unknown): string {
  // A refused connection to several addresses at once says nothing itself; its parts do.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const text = first instanceof Error ? first.message : String(first);
  return text.split('\n')[0]?.trim() || 'no reason given';
}
