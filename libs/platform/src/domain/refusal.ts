import type { Words } from './words.js';

/** The closed set of reasons for which an act is refused (DOMAIN §9). Clients match on these, never on words. */
export const REFUSAL_CODES = [
  'NOT_SIGNED_IN',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'NOT_ENTITLED',
  'VOTING_NOT_OPEN',
  'VOTING_CLOSED',
  'INVALID_BALLOT',
  'STALE_VERSION',
  'ILLEGAL_TRANSITION',
  'FROZEN',
  'RATE_LIMITED',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * Why an act was not performed: a value, not an exception. Nothing of the act remains.
 * `path` names the input field at fault, outermost first (`['marks', '0', 'option']`).
 */
export class Refusal {
  constructor(
    readonly code: RefusalCode,
    readonly words: Words,
    readonly path: readonly string[] | null = null,
  ) {}
}

/** What an act comes to: its result, or the reason why it was refused. */
export type Result<T> = T | Refusal;

export function refuse(code: RefusalCode, words: Words, path?: readonly string[]): Refusal {
  return new Refusal(code, words, path ?? null);
}

export function isRefusal(value: unknown): value is Refusal {
  return value instanceof Refusal;
}

/** Carries a refusal out of a place that cannot return one (a guard, a validation pipe). Never for a fault. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.words.en);
  }
}
