import DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../domain/index.js';

/** What a resolver may know of the request: the reader's language, who asks, and the request's loaders. */
export interface RequestContext {
  readonly language: Language;
  /** The secret presented (session cookie or bearer token), if any. Never logged. */
  readonly token: string | null;
  /** The address the request came from, for counting refused sign-ins. */
  readonly address: string;
  /** Set by the guard of the identity lib. `null`: nobody is signed in. */
  principal: unknown;
  readonly loaders: Map<unknown, DataLoader<never, never>>;
  /** Absent in subscriptions. */
  readonly request?: FastifyRequest;
  readonly reply?: FastifyReply;
}

/**
 * The request's loader for a batch function: one instance a request, whoever asks for it. `batch` is called once for all
 * the keys asked in one turn and answers a Map; a key that is missing from it loads as `null`.
 */
export function loaderOf<K, V>(
  context: RequestContext,
  name: unknown,
  batch: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
): DataLoader<K, V | null> {
  let loader = context.loaders.get(name) as DataLoader<K, V | null> | undefined;
  if (!loader) {
    loader = new DataLoader<K, V | null>(async (keys) => {
      const found = await batch(keys);
      return keys.map((key) => found.get(key) ?? null);
    });
    context.loaders.set(name, loader as unknown as DataLoader<never, never>);
  }
  return loader;
}
