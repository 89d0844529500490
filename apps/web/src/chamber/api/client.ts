import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { currentLanguage } from '../words/language';
import { newCache } from './cache';
import { requestHeard } from './connection';
import { updates } from './updates';

let signedOut: () => void = () => undefined;

/** What to do when the server says that nobody is signed in any more. */
export function onSignedOut(act: () => void): void {
  signedOut = act;
}

const language = new SetContextLink((previous) => {
  const headers = (previous['headers'] ?? {}) as Record<string, string>;
  return { headers: { ...headers, 'accept-language': currentLanguage() } };
});

const errors = new ErrorLink(({ error }) => {
  if (CombinedGraphQLErrors.is(error)) {
    requestHeard(true);
    if (error.errors.some((fault) => fault.extensions?.['code'] === 'NOT_SIGNED_IN')) signedOut();
  } else requestHeard(ServerError.is(error) && error.statusCode < 502);
});

const heard = new ApolloLink((operation, forward) => forward(operation).pipe(tap(() => requestHeard(true))));

/** Questions are asked again when the network fails. Acts are not: whoever acts decides to try again. */
const again = new RetryLink({
  delay: { initial: 400, max: 5000, jitter: true },
  attempts: {
    max: 4,
    retryIf: (error, operation) =>
      operation.operationType === OperationTypeNode.QUERY &&
      !CombinedGraphQLErrors.is(error) &&
      !(ServerError.is(error) && error.statusCode < 500),
  },
});

const http = ApolloLink.from([language, again, errors, heard, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]);

export const client = new ApolloClient({
  link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, updates, http),
  cache: newCache(),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
});
