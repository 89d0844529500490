import { useCallback, useSyncExternalStore } from 'react';
import type { BallotKind } from '../../generated/graphql';

/** A position being thought about: kept on this device, seen by nobody else, and not yet cast. */
export interface Draft {
  readonly kind: BallotKind;
  /** Keys of the options marked: where they are ranked, the best first. */
  readonly options: readonly string[];
  /** Where options are given points: how many, by key. Where they are ranked: the rank of each. */
  readonly points?: Readonly<Record<string, number>>;
}

/** Drafts of secret ballots: in this window alone, and gone with it. */
const untold = new Map<string, string>();
const listeners = new Set<() => void>();
const read = new Map<string, { raw: string | null; draft: Draft | null }>();

function keyOf(account: string, question: string): string {
  return `placet.draft.${account}.${question}`;
}

function arePoints(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.values(value).every(Number.isInteger));
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('options' in value)) return false;
  const { kind, options } = value;
  return (
    (kind === 'CHOICE' || kind === 'ABSTAIN' || kind === 'BLANK') &&
    Array.isArray(options) &&
    options.every((option) => typeof option === 'string') &&
    arePoints('points' in value ? value.points : undefined)
  );
}

function parsed(raw: string | null): Draft | null {
  if (raw === null) return null;
  try {
    const value: unknown = JSON.parse(raw);
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

export function draftOf(account: string, question: string): Draft | null {
  const key = keyOf(account, question);
  const raw = untold.get(key) ?? localStorage.getItem(key);
  const known = read.get(key);
  if (known && known.raw === raw) return known.draft;
  const draft = parsed(raw);
  read.set(key, { raw, draft });
  return draft;
}

export function keepDraft(account: string, question: string, draft: Draft | null, secret = false): void {
  const key = keyOf(account, question);
  untold.delete(key);
  if (draft && secret) untold.set(key, JSON.stringify(draft));
  else if (draft) localStorage.setItem(key, JSON.stringify(draft));
  else localStorage.removeItem(key);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The draft kept on this device for one question and one account, the same in every window; a secret one in this window alone. */
export function useDraft(account: string, question: string, secret = false): [Draft | null, (draft: Draft | null) => void] {
  const draft = useSyncExternalStore(subscribe, () => draftOf(account, question));
  const keep = useCallback((next: Draft | null) => keepDraft(account, question, next, secret), [account, question, secret]);
  return [draft, keep];
}
