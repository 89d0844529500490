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

/** Why something was not read or done: the server said it in words, or it was never heard. */
export type Fault = { readonly kind: 'said'; readonly words: string } | { readonly kind: 'unheard' };

/** There is no such thing, or the reader may not see it. */
export function isNotThere(error: ErrorLike | undefined): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.['code'] === 'NOT_FOUND';
}

export function faultOf(error: ErrorLike): Fault {
  const said = CombinedGraphQLErrors.is(error) ? error.errors[0]?.message : undefined;
  return said === undefined ? { kind: 'unheard' } : { kind: 'said', words: said };
}
