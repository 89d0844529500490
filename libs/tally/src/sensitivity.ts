import { countGroups } from './count.js';
import { methodOf, type QuestionDefinition } from './methods/registry.js';
import {
  type Base,
  type BallotGroup,
  BASES,
  type DecisionRule,
  type Fraction,
  type OutcomeKind,
  type Roll,
  type TallyResult,
  type Weighing,
  WEIGHINGS,
} from './types.js';

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

/** The same counts with the weights of Members looked at otherwise, or not at all; the quorum left aside. */
export type WeighingRow = Readonly<{
  weighing: Weighing;
  outcome: OutcomeKind;
  selected: readonly string[];
  own: boolean;
  differs: boolean;
}>;

/**
 * `majorities`: every base under every threshold, the quorum left aside; empty where no share decides. `weighings`: empty where
 * nothing is decided.
 */
export type Sensitivity = Readonly<{
  result: TallyResult;
  majorities: readonly MajorityCell[];
  quorums: readonly QuorumRow[];
  weighings: readonly WeighingRow[];
}>;

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
  const put = (changes: Partial<DecisionRule>): TallyResult =>
    countGroups({ ...question, rule: { ...rule, quorum: null, ...changes } }, roll, ballots);
  const under = (base: Base, threshold: Fraction): TallyResult => put({ base, threshold });
  const asItStands = put({});
  const thresholds = among(rule.threshold, [MORE_THAN_HALF, TWO_THIRDS, THREE_QUARTERS]).filter((each) => each !== null);
  const majorities = methodOf(question).majority
    ? BASES.flatMap((base) => thresholds.map((threshold) => cellOf(under(base, threshold), { base, threshold }, question, asItStands)))
    : [];
  const quorums = methodOf(question).statesOnly ? [] : among(rule.quorum, [null, THIRD, MORE_THAN_HALF, TWO_THIRDS]);
  return {
    result,
    majorities,
    quorums: quorums.map((quorum) => {
      const { quorumNeeded, quorumMet } = put({ quorum });
      return { quorum, needed: quorumNeeded, met: quorumMet, own: same(quorum, rule.quorum), differs: quorumMet !== result.quorumMet };
    }),
    weighings: weighingsOf(question).map((weighing) => {
      const { outcome, selected } = put({ weighing });
      const own = weighing.kind === (rule.weighing?.kind ?? 'EQUAL');
      return { weighing, outcome, selected, own, differs: comesOutOtherwise({ outcome, selected }, asItStands) };
    }),
  };
}

/** The weights not looked at, as votes, or as a second majority of the question's own share, or of the share of its first. */
function weighingsOf(question: QuestionDefinition): Weighing[] {
  const { majority, statesOnly } = methodOf(question);
  if (statesOnly) return [];
  const { weighing, threshold } = question.rule;
  const second = weighing?.kind === 'DOUBLE_MAJORITY' ? weighing : { kind: 'DOUBLE_MAJORITY' as const, threshold };
  return WEIGHINGS.flatMap((kind): readonly Weighing[] => (kind !== 'DOUBLE_MAJORITY' ? [{ kind }] : majority ? [second] : []));
}

type Came = Pick<TallyResult, 'outcome'> & Readonly<{ selected: readonly string[] }>;

const comesOutOtherwise = (one: Came, other: Came): boolean =>
  one.outcome !== other.outcome || one.selected.join() !== other.selected.join();

function cellOf(
  { outcome, selected, base: baseFigure, needed, obtained, margin }: TallyResult,
  majority: Readonly<{ base: Base; threshold: Fraction }>,
  { rule }: QuestionDefinition,
  asItStands: TallyResult,
): MajorityCell {
  const own = majority.base === rule.base && same(majority.threshold, rule.threshold);
  const differs = comesOutOtherwise({ outcome, selected }, asItStands);
  return { ...majority, outcome, selected, baseFigure, needed, obtained, margin, own, differs };
}
