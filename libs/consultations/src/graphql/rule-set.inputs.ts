import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import { type Language, LanguageEnum, LocalizedTextInput, Says } from '#platform';
import type { RuleSetDraft } from '../domain/rule-set.js';
import { textsOf } from '../domain/texts.js';
import { DecisionRuleInput } from './rule.inputs.js';
import { KEY, KEY_SHAPE } from './shapes.js';
import { weighingOf } from './weighing.js';

@InputType({ isAbstract: true })
class RuleSetTermsInput {
  @Field(() => String, { description: 'Its key: 1 to 40 small letters, digits and hyphens.' })
  @Matches(KEY, KEY_SHAPE)
  key: string;

  @Field(() => LocalizedTextInput, { description: 'Its name.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  names: LocalizedTextInput;

  @Field(() => DecisionRuleInput, { description: 'The rule.' })
  @ValidateNested()
  @Type(() => DecisionRuleInput)
  rule: DecisionRuleInput;

  @Field(() => Int, { defaultValue: 72, description: 'For how many hours silence runs at least: 1 to 8,760.' })
  @IsInt()
  @Min(1)
  @Max(8760)
  silenceHours: number = 72;

  @Field(() => [LanguageEnum], {
    defaultValue: Object.values(LanguageEnum),
    description: 'The languages in which a text must exist before silence may run.',
  })
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(Object.values(LanguageEnum), { each: true })
  silenceLanguages: Language[] = Object.values(LanguageEnum);
}

@InputType({ description: 'A rule set to be entered.' })
export class CreateRuleSetInput extends RuleSetTermsInput {}

@InputType({ description: 'A new version of a rule set. What has the earlier one keeps it.' })
export class ReviseRuleSetInput extends RuleSetTermsInput {
  @Field(() => Int, { description: 'The version that the change was made from: refused with STALE_VERSION when there is a newer one.' })
  @IsInt()
  @Min(1)
  version: number;
}

@InputType({ description: 'A rule set that is no longer to be chosen.' })
export class RetireRuleSetInput {
  @Field(() => String, { description: 'Its key.' })
  @Matches(KEY, KEY_SHAPE)
  key: string;

  @Field(() => String, { description: 'Why: 1 to 1,000 characters, kept in the log.' })
  @Says(1, 1000)
  reason: string;
}

export function ruleSetDraftOf({ names, rule, silenceHours, silenceLanguages }: RuleSetTermsInput): RuleSetDraft {
  const { base, threshold, quorum, tieRule } = rule;
  const weighing = weighingOf(rule);
  return {
    names: textsOf(names),
    rule: { base, threshold: { ...threshold }, quorum: quorum ? { ...quorum } : null, tieRule, ...(weighing ? { weighing } : {}) },
    silence: { hours: silenceHours, languages: [...silenceLanguages].sort() },
  };
}
