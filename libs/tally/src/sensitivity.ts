import { countGroups } from './count.js';
import { methodOf, type QuestionDefinition } from './methods/registry.js';
import { type Base, type BallotGroup, BASES, type Fraction, type OutcomeKind, type Roll, type TallyResult } from './types.js';

/** The same counts under another majority. `own`: the rule as it stands. `differs`: it comes out otherwise than that. */
export type MajorityCell = Readonly<{
  base: Base;
  threshold: Fraction;
  outcome: OutcomeKind;
  selected: readonly string[];
  baseFigure: number;
  needed: number;
  obtained: number;
  margin: number;
  own: boolean;
  differs: boolean;
}>;

/** The same counts under another quorum; null: none is asked for. */
export type QuorumRow = Readonly<{ quorum: Fraction | null; needed: number | null; met: boolean; own: boolean; differs: boolean }>;

/** `majorities`: every base under every threshold, the quorum left aside; empty where no share decides. */
export type Sensitivity = Readonly<{ result: TallyResult; majorities: readonly MajorityCell[]; quorums: readonly QuorumRow[] }>;

const MORE_THAN_HALF: Fraction = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' };
const THIRD: Fraction = { numerator: 1, denominator: 3, comparison: 'AT_LEAST' };
const TWO_THIRDS: Fraction = { numerator: 2, denominator: 3, comparison: 'AT_LEAST' };
const THREE_QUARTERS: Fraction = { numerator: 3, denominator: 4, comparison: 'AT_LEAST' };

const same = (one: Fraction | null, other: Fraction | null): boolean =>
  one === null || other === null
    ? one === other
    : one.comparison === other.comparison && one.numerator * other.denominator === other.numerator * one.denominator;

/** The usual ones in the order of their size, and the question's own first where it is none of them. */
function among(own: Fraction | null, usual: readonly (Fraction | null)[]): readonly (Fraction | null)[] {
  return usual.some((each) => same(each, own)) ? usual : [own, ...usual];
}

/**
 * What the same answers come to under the alternative bases, thresholds and quorums: nothing is left to feeling when a rule is
 * chosen. Ballots as `countGroups` takes them, imagined or of a vote that was held.
 */
export function sensitivity(question: QuestionDefinition, roll: Roll, ballots: readonly BallotGroup[]): Sensitivity {
  const { rule } = question;
  const result = countGroups(question, roll, ballots);
  const under = (base: Base, threshold: Fraction): TallyResult =>
    countGroups({ ...question, rule: { ...rule, base, threshold, quorum: null } }, roll, ballots);
  const asItStands = under(rule.base, rule.threshold);
  const thresholds = among(rule.threshold, [MORE_THAN_HALF, TWO_THIRDS, THREE_QUARTERS]).filter((each) => each !== null);
  const majorities = methodOf(question).majority
    ? BASES.flatMap((base) => thresholds.map((threshold) => cellOf(under(base, threshold), { base, threshold }, question, asItStands)))
    : [];
  const quorums = methodOf(question).statesOnly ? [] : among(rule.quorum, [null, THIRD, MORE_THAN_HALF, TWO_THIRDS]);
  return {
    result,
    majorities,
    quorums: quorums.map((quorum) => {
      const { quorumNeeded, quorumMet } = countGroups({ ...question, rule: { ...rule, quorum } }, roll, ballots);
      return { quorum, needed: quorumNeeded, met: quorumMet, own: same(quorum, rule.quorum), differs: quorumMet !== result.quorumMet };
    }),
  };
}

function cellOf(
  { outcome, selected, base: baseFigure, needed, obtained, margin }: TallyResult,
  majority: Readonly<{ base: Base; threshold: Fraction }>,
  { rule }: QuestionDefinition,
  asItStands: TallyResult,
): MajorityCell {
  const own = majority.base === rule.base && same(majority.threshold, rule.threshold);
  const differs = outcome !== asItStands.outcome || selected.join() !== asItStands.selected.join();
  return { ...majority, outcome, selected, baseFigure, needed, obtained, margin, own, differs };
}
