import { isList, type Json } from './json.js';

/** Where two values first part, and what each has there, as JSON; null where one has no such field. */
export type Difference = Readonly<{ where: string; one: string | null; other: string | null }>;

const said = (value: Json | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

/** A field that it has itself: somebody may call a Member by what every object of JavaScript has. */
const ownOf = (value: object, key: string): Json | undefined =>
  Object.hasOwn(value, key) ? (value as Readonly<Record<string, Json | undefined>>)[key] : undefined;

/** The first place at which two values part, in the order of the keys; null when they say the same. */
export function firstDifference(one: Json | undefined, other: Json | undefined, where: string): Difference | null {
  if (one === other) return null;
  const simple = one === null || other === null || typeof one !== 'object' || typeof other !== 'object';
  if (simple || isList(one) !== isList(other)) return { where, one: said(one), other: said(other) };
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of isList(one) ? keys : [...keys].sort()) {
    const difference = firstDifference(ownOf(one, key), ownOf(other, key), isList(one) ? `${where}[${key}]` : `${where}.${key}`);
    if (difference) return difference;
  }
  return null;
}
