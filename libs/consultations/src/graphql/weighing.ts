import type { Fraction, Weighing, WeighingKind } from '#tally';

type Given = Readonly<{ weighing?: WeighingKind | null; weightThreshold?: Fraction | null }>;

const NO_SHARE: Fraction = { numerator: 0, denominator: 1, comparison: 'AT_LEAST' };

/** What the weights do, as inputs say it. A double majority without its share is none that a rule could have, and is refused as such. */
export function weighingOf({ weighing, weightThreshold }: Given): Weighing | undefined {
  if (weighing == null) return weightThreshold ? { kind: 'DOUBLE_MAJORITY', threshold: { ...weightThreshold } } : undefined;
  return weighing === 'DOUBLE_MAJORITY' ? { kind: weighing, threshold: { ...(weightThreshold ?? NO_SHARE) } } : { kind: weighing };
}
