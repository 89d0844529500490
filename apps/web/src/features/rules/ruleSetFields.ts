import { NO_TEXTS, textsInput, type Texts } from '../../chamber/forms/localizedTexts';
import type { CreateRuleSetInput, Language, RuleSetPartsFragment } from '../../generated/graphql';
import { heldRule, SIMPLE_MAJORITY, TWO_THIRDS, type HeldRule } from '../secretariat/heldRule';

/** What the form of a rule set holds while it is written. */
export interface RuleSetFields extends HeldRule {
  readonly key: string;
  readonly names: Texts;
  readonly silenceHours: number;
  readonly silenceLanguages: readonly Language[];
}

export const NEW_RULE_SET: RuleSetFields = {
  key: '',
  names: NO_TEXTS,
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: SIMPLE_MAJORITY,
  quorum: null,
  tieRule: 'REJECTED',
  weighing: 'EQUAL',
  weightThreshold: TWO_THIRDS,
  silenceHours: 72,
  silenceLanguages: ['EN', 'FR', 'ES'],
};

/** A rule set as its next version begins. */
export function fieldsOf({ key, names, rule, silenceHours, silenceLanguages }: RuleSetPartsFragment): RuleSetFields {
  return {
    ...heldRule(rule),
    ...{ key, silenceHours, silenceLanguages },
    names: { en: names.en, fr: names.fr ?? '', es: names.es ?? '' },
  };
}

export function inputOf(fields: RuleSetFields): CreateRuleSetInput {
  const { base, threshold, quorum, tieRule, weighing, weightThreshold } = fields;
  return {
    key: fields.key.trim(),
    names: textsInput(fields.names),
    rule: {
      ...{ base, threshold, quorum, tieRule },
      weighing,
      weightThreshold: weighing === 'DOUBLE_MAJORITY' ? weightThreshold : null,
    },
    silenceHours: fields.silenceHours,
    silenceLanguages: fields.silenceLanguages,
  };
}
