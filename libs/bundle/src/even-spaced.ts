import { isList, isObject, type Json } from './json.js';

/**
 * Sentences without the difference between the spaces that French keeps from breaking and ordinary ones: records made before the
 * sentences had them say the same.
 */
export function evenSpaced(value: Json | undefined): Json | undefined {
  if (typeof value === 'string') return value.replace(/[\u00a0\u202f]/g, ' ');
  if (isList(value)) return value.map((each) => evenSpaced(each) ?? null);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, evenSpaced(each)]));
}
