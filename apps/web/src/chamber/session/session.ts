import { createContext, useContext } from 'react';
import type { SessionQuery, SessionViewerFragment } from '../../generated/graphql';

export type Server = SessionQuery['server'];
export type Viewer = SessionViewerFragment;
export type Permission = Viewer['permissions'][number];
export type Role = Viewer['roles'][number];

export interface Session {
  readonly server: Server;
  readonly viewer: Viewer | null;
  /** Reads again who is signed in, and forgets what the last reader was shown. */
  readonly renew: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is called outside of <SessionProvider>.');
  return session;
}

/** Who is signed in. Only below the doors, where somebody is. */
export function useViewer(): Viewer {
  const { viewer } = useSession();
  if (!viewer) throw new Error('useViewer is called where nobody is signed in.');
  return viewer;
}

export function useMay(permission: Permission): boolean {
  const { viewer } = useSession();
  return viewer?.permissions.includes(permission) ?? false;
}
