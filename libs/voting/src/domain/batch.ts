/** What tells one waiting ballot from another: whose it is, on what, and under which idempotency key. */
export type Waiting = Readonly<{ account: string; key: string; member: string; question: string }>;

/**
 * Takes from the front of the queue what one batch may hold: at most `limit` ballots, at most one of a Member on a
 * question, and at most one of an account's keys. Whatever has to wait keeps its place, and what came after it under the
 * same key or for the same Member and question waits behind it.
 */
export function takeBatch<W extends Waiting>(queue: readonly W[], limit: number): Readonly<{ batch: W[]; rest: W[] }> {
  const taken = new Set<string>();
  const batch: W[] = [];
  const rest: W[] = [];
  for (const [place, ballot] of queue.entries()) {
    if (batch.length === limit) return { batch, rest: [...rest, ...queue.slice(place)] };
    const answer = `${ballot.member} ${ballot.question}`;
    const key = `${ballot.account} ${ballot.key}`;
    (taken.has(answer) || taken.has(key) ? rest : batch).push(ballot);
    taken.add(answer).add(key);
  }
  return { batch, rest };
}

/**
 * How many a batch takes: half of those that wait and of those just answered, who soon come again. Where a batch takes all,
 * one that came first goes alone and everybody else behind it, again and again; between halves, one is being counted while
 * the other is answered.
 */
export function shareOf(waiting: number, answered: number, limit: number): number {
  return Math.min(limit, Math.ceil((waiting + answered) / 2));
}
