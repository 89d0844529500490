import { useSyncExternalStore } from 'react';

/** How far the official clock is ahead of this device's, in milliseconds. */
let ahead = 0;

export function setOfficialNow(iso: string): void {
  ahead = Date.parse(iso) - Date.now();
}

/** The official time, as far as this device can tell. */
export function officialNow(): number {
  return Date.now() + ahead;
}

const TICK = 10_000;
const listeners = new Set<() => void>();
let shown = 0;
let timer: number | undefined;

function tick(): void {
  shown = officialNow();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(tick, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.clearInterval(timer);
      timer = undefined;
    }
  };
}

function snapshot(): number {
  const now = officialNow();
  if (Math.abs(now - shown) >= TICK) shown = now;
  return shown;
}

/** The official time, renewed every ten seconds. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, snapshot);
}
