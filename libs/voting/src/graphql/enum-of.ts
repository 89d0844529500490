/** An enum of a closed list of keys, as GraphQL wants one. */
export function enumOf<K extends string>(keys: readonly K[]): { [key in K]: key } {
  return Object.fromEntries(keys.map((key) => [key, key])) as { [key in K]: key };
}
