import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** What a subscription has sent so far, and a way to wait for more of it. */
export interface Listener<T> {
  readonly heard: readonly T[];
  readonly faults: readonly unknown[];
  /** Waits until something heard satisfies the test. */
  until(holds: (value: T) => boolean, milliseconds?: number): Promise<T>;
  stop(): Promise<void>;
}

/** Subscribes over graphql-ws, as the web client does. Answers once the connection is acknowledged. */
export async function listen<T>(address: string, token: string, query: string, variables: Record<string, unknown>): Promise<Listener<T>> {
  const client = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
    onNonLazyError: () => undefined,
  });
  await new Promise<void>((resolve, reject) => {
    client.on('connected', () => resolve());
    client.on('error', reject);
  });
  const heard: T[] = [];
  const faults: unknown[] = [];
  const waiting = new Set<() => void>();
  client.subscribe<Record<string, T>>(
    { query, variables },
    {
      next: ({ data, errors }) => {
        if (errors) faults.push(...errors);
        if (data) heard.push(...Object.values(data));
        for (const wake of waiting) wake();
      },
      error: (fault) => void faults.push(fault),
      complete: () => undefined,
    },
  );
  return {
    heard,
    faults,
    until: async (holds, milliseconds = 5000) => {
      const deadline = performance.now() + milliseconds;
      for (;;) {
        const found = heard.find(holds);
        if (found) return found;
        const left = deadline - performance.now();
        if (left <= 0) throw new Error(`Not heard in time. Heard: ${JSON.stringify(heard)} Faults: ${JSON.stringify(faults)}`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          const wake = (): void => {
            clearTimeout(timer);
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
      }
    },
    stop: async () => client.dispose(),
  };
}
