import { useEffect } from 'react';
import { officialNow } from './clock';

const LONGEST = 2_000_000_000;

/** Calls `act` when the next of the instants arrives (and a moment later, for the server to have noticed). */
export function useAtInstant(instants: readonly (string | null | undefined)[], act: () => void): void {
  const key = instants.join();
  useEffect(() => {
    const now = officialNow();
    const coming = key
      .split(',')
      .map((iso) => Date.parse(iso) - now)
      .filter((left) => left > 0 && left < LONGEST);
    const timers = coming.flatMap((left) => [window.setTimeout(act, left + 400), window.setTimeout(act, left + 4000)]);
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, [key, act]);
}
