import type { Base, DecisionRule, Fraction, TieRule, Weighing } from '#tally';

/** What a question says otherwise than its rule set. Undefined: as the rule set says; `quorum` null: none. */
export type RuleOverrides = Readonly<{
  base?: Base;
  threshold?: Fraction;
  quorum?: Fraction | null;
  tieRule?: TieRule;
  weighing?: Weighing;
}>;

/** The rule under which a question is decided: that of the consultation's rule set, with what the question says otherwise. */
export function effectiveRule(ruleSet: DecisionRule, overrides: RuleOverrides): DecisionRule {
  const weighing = overrides.weighing ?? ruleSet.weighing;
  return {
    base: overrides.base ?? ruleSet.base,
    threshold: overrides.threshold ?? ruleSet.threshold,
    quorum: overrides.quorum === undefined ? ruleSet.quorum : overrides.quorum,
    tieRule: overrides.tieRule ?? ruleSet.tieRule,
    ...(weighing ? { weighing } : {}),
  };
}
