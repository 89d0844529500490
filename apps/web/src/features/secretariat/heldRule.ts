import type { AddQuestionInput, Base, Comparison, TieRule, Weighing } from '../../generated/graphql';

export interface FractionFields {
  readonly numerator: number;
  readonly denominator: number;
  readonly comparison: Comparison;
}

/** A rule by which questions are decided, as forms hold it. */
export interface HeldRule {
  readonly base: Base;
  readonly threshold: FractionFields;
  readonly quorum: FractionFields | null;
  readonly tieRule: TieRule;
  readonly weighing: Weighing;
  readonly weightThreshold: FractionFields;
}

export const SIMPLE_MAJORITY: FractionFields = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' };
export const TWO_THIRDS: FractionFields = { numerator: 2, denominator: 3, comparison: 'AT_LEAST' };

const fraction = ({ numerator, denominator, comparison }: FractionFields): FractionFields => ({ numerator, denominator, comparison });

/** A rule as the contract says it: where nothing is asked for, null. */
type RuleSaid = Omit<HeldRule, 'quorum' | 'weightThreshold'> & {
  readonly quorum?: FractionFields | null;
  readonly weightThreshold?: FractionFields | null;
};

/** A rule as the contract answers it, for a form to begin with. */
export function heldRule({ base, threshold, quorum, tieRule, weighing, weightThreshold }: RuleSaid): HeldRule {
  return {
    ...{ base, tieRule, weighing },
    threshold: fraction(threshold),
    quorum: quorum ? fraction(quorum) : null,
    weightThreshold: weightThreshold ? fraction(weightThreshold) : TWO_THIRDS,
  };
}

function sameFraction(a: FractionFields | null, b: FractionFields | null): boolean {
  if (!a || !b) return a === b;
  return a.numerator === b.numerator && a.denominator === b.denominator && a.comparison === b.comparison;
}

/**
 * What a question's own rule says otherwise than the rule set. What is undefined is not sent, and is then as the rule set has
 * it: to send null for the quorum would be to ask for none.
 */
export function departures(
  rule: HeldRule | null,
  ruleSet: RuleSaid,
): Pick<AddQuestionInput, 'base' | 'threshold' | 'quorum' | 'tieRule' | 'weighing' | 'weightThreshold'> {
  if (!rule) return {};
  const set = heldRule(ruleSet);
  const double = rule.weighing === 'DOUBLE_MAJORITY';
  const weighs = rule.weighing !== set.weighing || (double && !sameFraction(rule.weightThreshold, set.weightThreshold));
  return {
    base: rule.base === set.base ? undefined : rule.base,
    threshold: sameFraction(rule.threshold, set.threshold) ? undefined : rule.threshold,
    quorum: sameFraction(rule.quorum, set.quorum) ? undefined : rule.quorum,
    tieRule: rule.tieRule === set.tieRule ? undefined : rule.tieRule,
    weighing: weighs ? rule.weighing : undefined,
    weightThreshold: weighs && double ? rule.weightThreshold : undefined,
  };
}
