import { ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient, TerminatedCloseEvent } from 'graphql-ws';
import { finalize, tap } from 'rxjs';
import { currentLanguage } from '../words/language';
import { updatesHeard } from './connection';

const LONGEST_WAIT = 15_000;

let startedAnew = false;

const line = createClient({
  url: () => `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/graphql`,
  connectionParams: () => ({ 'accept-language': currentLanguage() }),
  lazy: true,
  retryAttempts: Infinity,
  shouldRetry: () => true,
  retryWait: async (retries) => {
    const atOnce = startedAnew;
    startedAnew = false;
    // Not all at the same moment: a server that was away is looked for by everybody.
    const wait = Math.min(2 ** retries * 1000, LONGEST_WAIT) + Math.random() * 2000;
    if (!atOnce) await new Promise((over) => setTimeout(over, wait));
  },
  keepAlive: 15_000,
  on: {
    connected: () => updatesHeard(true),
    closed: (event) => {
      // Ended by ourselves, to start anew: nothing was interrupted.
      if (event instanceof TerminatedCloseEvent) startedAnew = true;
      else updatesHeard(event instanceof CloseEvent && event.wasClean && event.code < 1002);
    },
  },
});

/** Ends the line of live updates, so that it starts anew with the present cookie and language. */
export function restartUpdates(): void {
  line.terminate();
}

let wanted = 0;
const nobodyWaits = new ApolloLink((operation, forward) => {
  let lost = false;
  wanted += 1;
  return forward(operation).pipe(
    tap({ error: () => (lost = true) }),
    finalize(() => {
      wanted -= 1;
      // Where no page waits for updates, none is missed; unless it was the line that left the page.
      if (wanted === 0 && !lost) updatesHeard(true);
    }),
  );
});

/** Subscriptions, on one line for all of them. */
export const updates = ApolloLink.from([nobodyWaits, new GraphQLWsLink(line)]);
