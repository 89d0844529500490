import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { SessionDocument } from '../../generated/graphql';
import { onSignedOut } from '../api/client';
import { restartUpdates } from '../api/updates';
import { setOfficialNow } from '../time/clock';
import { onLanguageChosen } from '../words/language';
import { Blank, Unreachable } from '../layout/Standing';
import { SessionContext, type Session } from './session';

/** Knows the server and who is signed in; below it, both are known. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(SessionDocument, { fetchPolicy: 'cache-first' });
  const leaving = useRef(false);

  const renew = useCallback(async () => {
    restartUpdates();
    await client.clearStore();
    await refetch();
    await client.reFetchObservableQueries();
  }, [client, refetch]);

  const now = data?.server.now;
  useEffect(() => {
    if (now) setOfficialNow(now);
  }, [now]);

  useEffect(() => {
    onSignedOut(() => {
      if (leaving.current) return;
      leaving.current = true;
      void refetch().finally(() => {
        leaving.current = false;
      });
    });
  }, [refetch]);

  // Contents come in the reader's language: they are asked for again when another is chosen.
  useEffect(
    () =>
      onLanguageChosen(() => {
        restartUpdates();
        void client.reFetchObservableQueries();
      }),
    [client],
  );

  const session = useMemo<Session | null>(() => (data ? { server: data.server, viewer: data.viewer ?? null, renew } : null), [data, renew]);
  if (!session) return error ? <Unreachable again={() => void refetch()} /> : <Blank />;
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
