import { useSyncExternalStore } from 'react';

/** Whether the server can be heard, and since when not. */
export type Connection = { readonly live: true } | { readonly live: false; readonly since: number };

const LIVE: Connection = { live: true };
let requests: Connection = LIVE;
let updates: Connection = LIVE;
let shown: Connection = LIVE;
const listeners = new Set<() => void>();

function publish(): void {
  const next = requests.live ? updates : requests;
  if (next.live === shown.live) return;
  shown = next;
  for (const listener of listeners) listener();
}

/** A request was answered, or could not be sent. */
export function requestHeard(heard: boolean): void {
  if (heard === requests.live) return;
  requests = heard ? LIVE : { live: false, since: Date.now() };
  publish();
}

/** The line of live updates stands, or has dropped. */
export function updatesHeard(heard: boolean): void {
  if (heard === updates.live) return;
  updates = heard ? LIVE : { live: false, since: Date.now() };
  publish();
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

window.addEventListener('offline', () => requestHeard(false));
