interface Pages<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: unknown;
}

/** One list out of the pages read so far and the next one. */
export function paged<T, P extends Pages<T>>(before: P, next: P): P {
  return { ...next, nodes: [...before.nodes, ...next.nodes] };
}
