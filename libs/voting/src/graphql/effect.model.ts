import { Field, ObjectType } from '@nestjs/graphql';
import { type Effect, EffectEnum } from '#consultations';
import type { DecisionOutcome } from '../domain/decision.js';
import type { DecisionEffect, DecisionStanding } from '../domain/effect.js';
import type { Hangs } from '../domain/hanging.js';
import type { Language } from '#platform';
import { DecisionStandingEnum, OutcomeKindEnum } from './enums.js';

@ObjectType('DecisionEffect', { description: 'What has become of a decision since it was counted, by the official clock.' })
export class DecisionEffectModel {
  @Field(() => DecisionStandingEnum, { description: 'Whether it has effect.' })
  standing: DecisionStanding;

  @Field(() => OutcomeKindEnum, { description: 'The outcome, with what the chair decided where the vote was tied.' })
  outcome: DecisionOutcome;

  @Field(() => [String], { description: 'The keys of the options settled for, with those of earlier rounds and of the chair.' })
  selected: readonly string[];

  @Field(() => EffectEnum, {
    nullable: true,
    description: 'What became of what was decided, once its conditions are known; null until then, and where there are none.',
  })
  consequence: Effect | null;

  @Field(() => String, { description: 'The same in words, in the reader’s language.' })
  inWords: string;
}

/** An effect in a reader's language. */
export function effectIn(
  { words, ...effect }: Omit<DecisionEffect, 'outcome'> & Readonly<{ outcome: DecisionOutcome }>,
  language: Language,
): DecisionEffectModel {
  return { ...effect, inWords: words[language] };
}

@ObjectType('Hanging', { description: 'What has become of what follows from a decision, by the conditions on which that decision hangs.' })
export class HangingModel {
  @Field(() => DecisionStandingEnum, { description: '`CONDITIONAL` while a condition is pending, `LAPSED` once one has lapsed.' })
  standing: DecisionStanding;

  @Field(() => EffectEnum, { nullable: true, description: 'What becomes of it; null while that is not known.' })
  consequence: Effect | null;

  @Field(() => String, { description: 'The same in words, in the reader’s language.' })
  inWords: string;
}

/** The same in a reader's language. */
export function hangingIn({ words, ...hangs }: Hangs, language: Language): HangingModel {
  return { ...hangs, inWords: words[language] };
}
