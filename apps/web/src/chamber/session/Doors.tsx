import { Navigate, Outlet, useLocation } from 'react-router';
import { NotFound } from '../layout/Standing';
import { type Permission, useMay, useSession, useViewer, type Viewer } from './session';

/** Lets those pass who are signed in; others are shown to the sign-in, and back again. */
export function SignedIn() {
  const { viewer } = useSession();
  const { pathname, search, hash } = useLocation();
  if (viewer) return <Outlet />;
  const to = pathname + search + hash;
  return <Navigate to={to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`} replace />;
}

/** The page on which somebody starts: what their work is. */
export function deskOf(viewer: Viewer): string {
  if (viewer.permissions.includes('SEE_POSITIONS')) return '/';
  if (viewer.permissions.includes('CONDUCT_CONSULTATIONS')) return '/secretariat';
  if (viewer.roles.includes('AUDITOR')) return '/decisions';
  if (viewer.roles.includes('ADMIN')) return '/accounts';
  return '/consultations';
}

/** Delegations stay on the first page; everybody else goes to their own desk. */
export function FirstDoor() {
  const viewer = useViewer();
  const desk = deskOf(viewer);
  return desk === '/' ? <Outlet /> : <Navigate to={desk} replace />;
}

/** Lets those pass whose work lies behind; for others there is nothing here. */
export function Door({ to }: { to: Permission }) {
  return useMay(to) ? <Outlet /> : <NotFound />;
}
