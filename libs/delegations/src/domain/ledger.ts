/** For which time something holds: from `validFrom` on, until before `validUntil`. */
export type Period = Readonly<{ validFrom: Date; validUntil: Date | null }>;

/** An entry of a dated ledger. Entries are never changed: a correction supersedes one and adds others. */
export type LedgerEntry = Period & Readonly<{ row: string }>;

/** What a correction does to a ledger: these rows are superseded, and those entries take their place. */
export type Correction<E extends LedgerEntry> = Readonly<{ superseded: readonly string[]; added: readonly Omit<E, 'row'>[] }>;

export function holdsAt(period: Period, at: Date): boolean {
  return period.validFrom <= at && (period.validUntil === null || period.validUntil > at);
}

export function overlap(a: Period, b: Period): boolean {
  return (a.validUntil === null || a.validUntil > b.validFrom) && (b.validUntil === null || b.validUntil > a.validFrom);
}

/** The entry that holds at the instant. */
export function entryAt<E extends LedgerEntry>(ledger: readonly E[], at: Date): E | null {
  return ledger.find((entry) => holdsAt(entry, at)) ?? null;
}

/**
 * Changes a property from an instant on, until the next change of that property which the ledger knows. Entries that
 * follow without a gap and still have the old property change with it, so that a back-dated change reaches the present.
 * `same` tells whether two entries agree in the property. Null: nothing holds at that instant.
 */
export function changedFrom<E extends LedgerEntry>(
  ledger: readonly E[],
  from: Date,
  same: (a: E, b: E) => boolean,
  change: (entry: E) => E,
): Correction<E> | null {
  const entries = inOrder(ledger);
  const first = entries.findIndex((entry) => holdsAt(entry, from));
  const struck = entries[first];
  if (!struck) return null;
  const changed = [struck];
  for (const next of entries.slice(first + 1)) {
    const last = changed[changed.length - 1] as E;
    if (last.validUntil?.getTime() !== next.validFrom.getTime() || !same(struck, next)) break;
    changed.push(next);
  }
  const before = struck.validFrom < from ? [{ ...struck, validUntil: from }] : [];
  const after = changed.map((entry) => change(entry === struck ? { ...entry, validFrom: from } : entry));
  return { superseded: changed.map((entry) => entry.row), added: [...before, ...after].map(withoutRow) };
}

/** Ends everything at an instant: what holds then is shortened, what would have begun later is dropped. Null: nothing to end. */
export function endedAt<E extends LedgerEntry>(ledger: readonly E[], until: Date): Correction<E> | null {
  const ended = inOrder(ledger).filter((entry) => entry.validUntil === null || entry.validUntil > until);
  if (ended.length === 0) return null;
  const shortened = ended.filter((entry) => entry.validFrom < until).map((entry) => ({ ...entry, validUntil: until }));
  return { superseded: ended.map((entry) => entry.row), added: shortened.map(withoutRow) };
}

function inOrder<E extends LedgerEntry>(ledger: readonly E[]): E[] {
  return [...ledger].sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
}

function withoutRow<E extends LedgerEntry>(entry: E): Omit<E, 'row'> {
  const { row: _, ...rest } = entry;
  return rest;
}
