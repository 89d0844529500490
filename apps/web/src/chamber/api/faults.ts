import type { ErrorLike } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';

export interface Refused {
  readonly __typename: 'Refusal';
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

/** What a mutation came to, when it was refused. */
export function refusalIn(payload: { readonly __typename: string } | null | undefined): Refused | null {
  return payload?.__typename === 'Refusal' ? (payload as Refused) : null;
}

export interface Fault {
  /** `network`: not heard by the server; `refused`: it said why in words; `fault`: something broke there. */
  readonly kind: 'network' | 'refused' | 'fault';
  readonly words: string | null;
  /** The number under which the operator finds a fault. */
  readonly reference: string | null;
}

const BROKEN = new Set(['INTERNAL_SERVER_ERROR', 'FAULT']);

export function faultOf(error: ErrorLike): Fault {
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'network', words: null, reference: null };
  const first = error.errors[0];
  const code = String(first?.extensions?.['code'] ?? '');
  const reference = first?.extensions?.['id'] ?? first?.extensions?.['reference'];
  if (BROKEN.has(code)) return { kind: 'fault', words: null, reference: typeof reference === 'string' ? reference : null };
  return { kind: 'refused', words: first?.message ?? null, reference: null };
}
