import { inLanguage, type Language } from '#platform/domain';
import { type AskedBound, type BallotForm, type MethodKey, methodOf } from '#tally';

export type FixedOption = Readonly<{ key: string; title: string }>;

/** What distinguishes a method, so that nobody has to know methods by their names. */
export type MethodTraits = Readonly<{
  key: MethodKey;
  name: string;
  /** What a Member does and how it is counted. */
  inWords: string;
  form: BallotForm;
  /** Those of every question of the method; empty where a question has its own. */
  fixedOptions: readonly FixedOption[];
  asks: readonly AskedBound[];
  seats: number;
  adopts: string | null;
  majority: boolean;
  byMean: boolean;
  countsPoints: boolean;
  runsOff: boolean;
}>;

/** Options enough for a method to fill as many places as it would. */
const MANY = 10;

export function traitsOf(key: MethodKey, language: Language): MethodTraits {
  const { names, explained, countsPoints, form, fixedOptions, asks, adopts, majority, byMean, runsOff, defaults } = methodOf({
    method: key,
  });
  return {
    ...{ key, form, asks, name: inLanguage(names, language), inWords: inLanguage(explained, language), seats: defaults(MANY).seats },
    fixedOptions: (fixedOptions ?? []).map((option) => ({ key: option.key, title: inLanguage(option.title, language) })),
    ...{
      adopts: adopts ?? null,
      majority: majority ?? false,
      byMean: byMean ?? false,
      countsPoints: countsPoints ?? false,
      runsOff: runsOff ?? false,
    },
  };
}
