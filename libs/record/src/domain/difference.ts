/** Anything that JSON can say. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/** Where two objects first part, and what each has there; `(nothing)` where one has no such field. */
export type Difference = Readonly<{ where: string; stored: string; found: string }>;

const said = (value: JsonValue | undefined): string => (value === undefined ? '(nothing)' : JSON.stringify(value));

/** The first place at which `found` is not what is `stored`, in the order of the keys; null when they say the same. */
export function firstDifference(stored: JsonValue | undefined, found: JsonValue | undefined, where = ''): Difference | null {
  if (stored === found) return null;
  if (stored === null || found === null || typeof stored !== 'object' || typeof found !== 'object')
    return { where: where || 'the whole', stored: said(stored), found: said(found) };
  if (isList(stored) && isList(found)) {
    for (let at = 0; at < Math.max(stored.length, found.length); at++) {
      const difference = firstDifference(stored[at], found[at], `${where}[${at}]`);
      if (difference) return difference;
    }
    return null;
  }
  if (isList(stored) || isList(found)) return { where: where || 'the whole', stored: said(stored), found: said(found) };
  for (const key of [...new Set([...Object.keys(stored), ...Object.keys(found)])].sort()) {
    const difference = firstDifference(stored[key], found[key], where ? `${where}.${key}` : key);
    if (difference) return difference;
  }
  return null;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A value as JSON says it: dates as text, and nothing where there is nothing. */
export function asJson(value: unknown): JsonValue {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as JsonValue);
}
