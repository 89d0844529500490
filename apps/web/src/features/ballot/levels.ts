import type { Draft } from './draft';

/** Options by rank, the best first; those that share one together. */
export type Levels = readonly (readonly string[])[];

export function levelsOf({ options, points = {} }: Draft): Levels {
  const levels: string[][] = [];
  let before: number | undefined;
  for (const option of options) {
    const rank = points[option];
    const last = levels[levels.length - 1];
    if (last && rank !== undefined && rank === before) last.push(option);
    else levels.push([option]);
    before = rank;
  }
  return levels;
}

/** The draft of an order; null where nothing is ranked. Ranks follow one another from 1. */
export function draftOfLevels(levels: Levels): Draft | null {
  const held = levels.filter((level) => level.length > 0);
  if (held.length === 0) return null;
  const points = Object.fromEntries(held.flatMap((level, at) => level.map((option) => [option, at + 1] as const)));
  return { kind: 'CHOICE', options: held.flat(), points };
}

export function without(levels: Levels, option: string): Levels {
  return levels.map((level) => level.filter((key) => key !== option)).filter((level) => level.length > 0);
}

export function placeOf(levels: Levels, option: string): number {
  return levels.findIndex((level) => level.includes(option));
}

/** One rank up or down: out of a shared rank to one of its own, or past the next. */
export function moved(levels: Levels, option: string, by: -1 | 1): Levels {
  const at = placeOf(levels, option);
  const shared = (levels[at]?.length ?? 0) > 1;
  const rest = without(levels, option);
  const to = shared ? (by < 0 ? at : at + 1) : at + by;
  return [...rest.slice(0, to), [option], ...rest.slice(to)];
}

/** The same rank as the one above. */
export function levelled(levels: Levels, option: string): Levels {
  const above = levels[placeOf(levels, option) - 1]?.[0];
  return without(levels, option).map((level) => (above !== undefined && level.includes(above) ? [...level, option] : level));
}

/** Set down at a place of the list; the others keep their ranks together. */
export function dropped(levels: Levels, option: string, to: number): Levels {
  const joined = new Set(levels.flatMap((level) => level.slice(1).map((key, at) => `${level[at] ?? ''} ${key}`)));
  const order = levels.flat().filter((key) => key !== option);
  order.splice(to, 0, option);
  const next: string[][] = [];
  for (const [at, key] of order.entries()) {
    const last = next[next.length - 1];
    if (last && joined.has(`${order[at - 1] ?? ''} ${key}`)) last.push(key);
    else next.push([key]);
  }
  return next;
}
