import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type DelegateFunction, DelegateFunctionEnum } from '#delegations';
import { Instant, type Language, LanguageEnum } from '#platform';
import type { Initiator, ObjectionKind, SilenceState } from '../domain/procedure.js';
import { ObjectionKindEnum, SilenceInitiatorEnum, SilenceStateEnum } from './enums.js';

@ObjectType('SilenceExtension', { description: 'The end of a procedure was moved later.' })
export class SilenceExtensionModel {
  @Field(() => Instant, { description: 'When it would have ended.' })
  from: Date;

  @Field(() => Instant, { description: 'When it ends instead.' })
  until: Date;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => Instant, { description: 'When that was decided.' })
  at: Date;
}

@ObjectType('SilenceObjection', { description: 'What a Member said in writing against the silence. It is never changed.' })
export class SilenceObjectionModel {
  @Field(() => String, { description: 'The code of the Member.' })
  member: string;

  @Field(() => String, { description: 'The name of the Member.' })
  memberName: string;

  @Field(() => ObjectionKindEnum, { description: 'An objection, or an amendment.' })
  kind: ObjectionKind;

  @Field(() => String, { description: 'The reason.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'The wording that an amendment proposes instead.' })
  proposedWording: string | null;

  @Field(() => LanguageEnum, { description: 'The language it is written in.' })
  language: Language;

  @Field(() => DelegateFunctionEnum, { description: 'The function of whoever made it for the Member.' })
  castBy: DelegateFunction;

  @Field(() => String, {
    description:
      'The salted hash of its text, in hexadecimal, as the log has it; of objections made before there were such, a fingerprint of the whole.',
  })
  sha256: string;

  @Field(() => Instant, { description: 'When it was received.' })
  at: Date;
}

@ObjectType('SilenceWaiver', { description: 'That a procedure began although the text did not exist in every language asked for.' })
export class SilenceWaiverModel {
  @Field(() => [LanguageEnum], { description: 'The languages that were missing.' })
  languages: readonly Language[];

  @Field(() => String, { description: 'Why it began all the same.' })
  reason: string;

  @Field(() => SilenceInitiatorEnum, { description: 'Who waived them.' })
  by: Initiator;
}

@ObjectType('ObjectionRight', { description: 'Whether the reader may object now.' })
export class ObjectionRightModel {
  @Field(() => Boolean, { description: 'Whether an objection would be counted.' })
  may: boolean;

  @Field(() => String, { nullable: true, description: 'If not, why.' })
  reason: string | null;
}

@ObjectType('SilenceProcedure', {
  description: 'A text that is adopted unless a Member objects in writing before an instant. Silence is never stored as a vote in favour.',
})
export class SilenceModel {
  @Field(() => ID, { description: 'Identifies it.' })
  id: string;

  @Field(() => Int, { description: 'Its number within the consultation.' })
  number: number;

  @Field(() => String, { description: 'The symbol of the consultation.' })
  symbol: string;

  @Field(() => String, { description: 'The title of the consultation.' })
  consultationTitle: string;

  @Field(() => String, { description: 'The zone in which the body reckons, as in the IANA database.' })
  officialZone: string;

  @Field(() => SilenceStateEnum, { description: 'How it stands at `now`.' })
  state: SilenceState;

  @Field(() => String, { description: 'How it stands, in words.' })
  inWords: string;

  @Field(() => Instant, { description: 'The official clock when this was read.' })
  now: Date;

  @Field(() => ID, { nullable: true, description: 'The proposal whose text is under silence; null where it is a document.' })
  proposal: string | null;

  @Field(() => String, { nullable: true, description: 'The key of that proposal.' })
  proposalKey: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of that proposal; it stays the one that the procedure began with.' })
  version: number | null;

  @Field(() => Boolean, { description: 'Whether the proposal has a newer version, which is not under silence.' })
  superseded: boolean;

  @Field(() => ID, { nullable: true, description: 'The document under silence; null where it is a proposal.' })
  document: string | null;

  @Field(() => String, { nullable: true, description: 'The symbol of that document.' })
  documentSymbol: string | null;

  @Field(() => String, { description: 'The title of the text.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'The text of the proposal; null where it is a document.' })
  text: string | null;

  @Field(() => String, { description: 'The fingerprint of the text: SHA-256, in hexadecimal.' })
  sha256: string;

  @Field(() => [LanguageEnum], { description: 'The languages in which the text existed when the procedure began.' })
  languages: readonly Language[];

  @Field(() => [LanguageEnum], { description: 'The languages that the rule set asks for.' })
  requiredLanguages: readonly Language[];

  @Field(() => SilenceWaiverModel, { nullable: true, description: 'The waiver of a missing language, where there is one.' })
  waiver: SilenceWaiverModel | null;

  @Field(() => SilenceInitiatorEnum, { description: 'In whose name it was started.' })
  initiator: Initiator;

  @Field(() => Int, { description: 'The hours that the rule set asks for at least.' })
  leastHours: number;

  @Field(() => Instant, { description: 'When it began; its roll is as of then.' })
  startedAt: Date;

  @Field(() => Instant, { description: 'When it would have ended without an extension.' })
  firstExpiry: Date;

  @Field(() => Instant, { description: 'An objection before this instant is counted; one at it or later is refused.' })
  expiresAt: Date;

  @Field(() => Boolean, { description: 'Whether it runs and less than 24 hours are left, of a procedure that is longer.' })
  lastDay: boolean;

  @Field(() => Instant, { nullable: true, description: 'When it was adopted, broken or withdrawn.' })
  endedAt: Date | null;

  @Field(() => Int, { description: 'Members that may object: the roll as of its start.' })
  entitled: number;

  @Field(() => [SilenceExtensionModel], { description: 'The extensions, oldest first.' })
  extensions: SilenceExtensionModel[];

  @Field(() => [SilenceObjectionModel], { description: 'What was said against it, oldest first.' })
  objections: SilenceObjectionModel[];
}
