/** The object without some of its fields. */
export function without<T extends object, K extends keyof T>(thing: T, ...fields: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(thing).filter(([field]) => !fields.includes(field as K))) as Omit<T, K>;
}
