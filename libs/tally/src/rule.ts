import type { SecondMajority, Weights } from './method.js';
import type { Base, DecisionRule, Fraction, Roll, Turnout } from './types.js';

/**
 * Compares `part` of `whole` with a fraction by cross-multiplication (`3·yes ≥ 2·base`): below zero short of it, zero
 * exactly there, above zero beyond. BigInt, so that no product is ever rounded.
 */
export function compared(part: number, whole: number, fraction: Fraction): -1 | 0 | 1 {
  const left = BigInt(part) * BigInt(fraction.denominator);
  const right = BigInt(whole) * BigInt(fraction.numerator);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether `part` of `whole` meets the fraction. Nothing never meets anything: a proposal nobody voted for is not carried. */
export function meets(part: number, whole: number, fraction: Fraction): boolean {
  const comparison = compared(part, whole, fraction);
  return part > 0 && (fraction.comparison === 'AT_LEAST' ? comparison >= 0 : comparison > 0);
}

/** The fewest that meet the fraction of `whole`, at least one. The inverse of `meets`, by integer division. */
export function fewest(whole: number, fraction: Fraction): number {
  const product = BigInt(whole) * BigInt(fraction.numerator);
  const denominator = BigInt(fraction.denominator);
  const least = fraction.comparison === 'AT_LEAST' ? (product + denominator - 1n) / denominator : product / denominator + 1n;
  return Math.max(1, Number(least));
}

/** The number of which the majority is a share. */
export const BASE_OF: Readonly<Record<Base, (turnout: Turnout, roll: Roll) => number>> = {
  VOTES_FOR_AND_AGAINST: (turnout) => turnout.choices,
  BALLOTS_CAST: (turnout) => turnout.ballots,
  MEMBERS_ENTITLED: (_turnout, roll) => roll.entitled,
  MEMBERS_OF_BODY: (_turnout, roll) => roll.membersOfBody,
};

/** How many Members could at most be brought to give their vote to an option without changing the base. */
export const WITHIN_BASE: Readonly<Record<Base, (turnout: Turnout, roll: Roll) => number>> = {
  VOTES_FOR_AND_AGAINST: (turnout) => turnout.choices,
  BALLOTS_CAST: (turnout) => turnout.ballots,
  MEMBERS_ENTITLED: (_turnout, roll) => roll.entitled,
  MEMBERS_OF_BODY: (_turnout, roll) => roll.entitled,
};

/** How the majority of the weights came out for an option, where the rule asks for one; `membersMet`: that of the Members was there. */
export function secondMajority(
  { base, weighing }: DecisionRule,
  weights: Weights | undefined,
  option: number,
  membersMet: boolean,
): SecondMajority | undefined {
  if (weighing?.kind !== 'DOUBLE_MAJORITY' || weights === undefined) return undefined;
  const whole = BASE_OF[base](weights, weights.roll);
  const obtained = weights.counts[option] ?? 0;
  const { threshold } = weighing;
  return { base: whole, needed: fewest(whole, threshold), obtained, membersMet, weightsMet: meets(obtained, whole, threshold) };
}

export type Quorum = Readonly<{ needed: number | null; met: boolean }>;

/** Whether enough Members answered: ballots cast, abstentions and blank ones included, of the members of the body. */
export function quorumOf(rule: DecisionRule, ballots: number, roll: Roll): Quorum {
  if (rule.quorum === null) return { needed: null, met: true };
  return { needed: fewest(roll.membersOfBody, rule.quorum), met: meets(ballots, roll.membersOfBody, rule.quorum) };
}
