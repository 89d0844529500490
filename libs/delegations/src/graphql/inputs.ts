import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsDate, IsIn, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Instant, LocalizedTextInput, Says } from '#platform';
import {
  DELEGATE_FUNCTIONS,
  type DelegateFunction,
  MEMBERSHIP_KINDS,
  type MembershipKind,
  REGIONAL_GROUPS,
  type RegionalGroup,
} from '../domain/kinds.js';
import { DelegateFunctionEnum, MembershipKindEnum, RegionalGroupEnum } from './enums.js';

const CODE = /^[A-Z][A-Z0-9-]{1,15}$/;
const CODE_SHAPE = {
  message: 'A code has 2 to 16 capital letters, digits and hyphens, and begins with a letter.',
  context: {
    en: 'must have 2 to 16 capital letters, digits and hyphens, and begin with a letter',
    fr: 'doit avoir de 2 à 16 majuscules, chiffres et traits d’union, et commencer par une lettre',
    es: 'debe tener de 2 a 16 mayúsculas, cifras y guiones, y comenzar por una letra',
  },
};
const SEAL_SHAPE = {
  message: 'A seal has two capital letters.',
  context: { en: 'must have two capital letters', fr: 'doit avoir deux majuscules', es: 'debe tener dos mayúsculas' },
};

@InputType({ description: 'A State or an organization to be admitted.' })
export class AdmitMemberInput {
  @Field(() => String, { description: 'ISO 3166 code of three letters, or the acronym of an organization.' })
  @Matches(CODE, CODE_SHAPE)
  code: string;

  @Field(() => String, { description: 'The two capital letters by which it is shown in rolls.' })
  @Matches(/^[A-Z]{2}$/, SEAL_SHAPE)
  seal: string;

  @Field(() => LocalizedTextInput, { description: 'Its name.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  names: LocalizedTextInput;

  @Field(() => MembershipKindEnum, { description: 'In what quality it is admitted.' })
  @IsIn(MEMBERSHIP_KINDS)
  kind: MembershipKind;

  @Field(() => [RegionalGroupEnum], { description: 'Its regional groups: at most two.' })
  @IsIn(REGIONAL_GROUPS, { each: true })
  @ArrayMaxSize(2)
  groups: RegionalGroup[];

  @Field(() => Instant, { description: 'From when.' })
  @IsDate()
  validFrom: Date;
}

@InputType({ description: 'A Member’s new name.' })
export class RenameMemberInput {
  @Field(() => String, { description: 'The Member’s code.' })
  @Matches(CODE, CODE_SHAPE)
  code: string;

  @Field(() => LocalizedTextInput, { description: 'Its new name.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  names: LocalizedTextInput;

  @Field(() => Instant, { description: 'From when.' })
  @IsDate()
  validFrom: Date;
}

@InputType({ description: 'The end of a membership.' })
export class EndMembershipInput {
  @Field(() => String, { description: 'The Member’s code.' })
  @Matches(CODE, CODE_SHAPE)
  code: string;

  @Field(() => Instant, { description: 'Until when it is a Member: that instant excluded.' })
  @IsDate()
  validUntil: Date;

  @Field(() => String, { description: 'Why: 3 to 1,000 characters.' })
  @Says(3, 1000)
  reason: string;
}

@InputType({ description: 'A Member’s regional groups.' })
export class AssignRegionalGroupsInput {
  @Field(() => String, { description: 'The Member’s code.' })
  @Matches(CODE, CODE_SHAPE)
  code: string;

  @Field(() => [RegionalGroupEnum], { description: 'Its regional groups: at most two.' })
  @IsIn(REGIONAL_GROUPS, { each: true })
  @ArrayMaxSize(2)
  groups: RegionalGroup[];

  @Field(() => Instant, { description: 'From when.' })
  @IsDate()
  validFrom: Date;
}

@InputType({ description: 'A person to be appointed to a delegation.' })
export class AppointDelegateInput {
  @Field(() => String, { description: 'The Member’s code.' })
  @Matches(CODE, CODE_SHAPE)
  member: string;

  @Field(() => ID, { description: 'The person’s account.' })
  @IsUUID()
  account: string;

  @Field(() => DelegateFunctionEnum, { description: 'What the person is to be in the delegation.' })
  @IsIn(DELEGATE_FUNCTIONS)
  function: DelegateFunction;

  @Field(() => Instant, { description: 'From when.' })
  @IsDate()
  validFrom: Date;
}

@InputType({ description: 'The end of an appointment.' })
export class EndAppointmentInput {
  @Field(() => ID, { description: 'The appointment: the id of the delegate.' })
  @IsUUID()
  delegate: string;

  @Field(() => Instant, { description: 'Until when: that instant excluded.' })
  @IsDate()
  validUntil: Date;
}

@InputType({ description: 'Credentials that have arrived.' })
export class ReceiveCredentialsInput {
  @Field(() => String, { description: 'The Member’s code.' })
  @Matches(CODE, CODE_SHAPE)
  member: string;

  @Field(() => Instant, { description: 'From when they hold.' })
  @IsDate()
  validFrom: Date;

  @Field(() => Instant, { nullable: true, description: 'Until when; left out: until further notice.' })
  @IsOptional()
  @IsDate()
  validUntil?: Date | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The delegates whom they name: appointed to this delegation for some of that time, at most 100. Left out: all of them.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  delegates?: string[] | null;
}

@InputType({ description: 'Credentials found in order.' })
export class AcceptCredentialsInput {
  @Field(() => ID, { description: 'The credentials.' })
  @IsUUID()
  credentials: string;
}

@InputType({ description: 'Credentials found wanting.' })
export class RefuseCredentialsInput {
  @Field(() => ID, { description: 'The credentials.' })
  @IsUUID()
  credentials: string;

  @Field(() => String, { description: 'Why: 3 to 1,000 characters.' })
  @Says(3, 1000)
  reason: string;
}

@InputType({ description: 'A suspension of a Member’s right to vote.' })
export class SuspendVotingRightInput {
  @Field(() => String, { description: 'The Member’s code.' })
  @Matches(CODE, CODE_SHAPE)
  member: string;

  @Field(() => Instant, { description: 'From when.' })
  @IsDate()
  suspendedFrom: Date;

  @Field(() => String, { description: 'On what ground: 3 to 1,000 characters.' })
  @Says(3, 1000)
  ground: string;

  @Field(() => String, { description: 'The decision that suspends it: 1 to 200 characters.' })
  @Says(1, 200)
  decisionReference: string;
}

@InputType({ description: 'The restoration of a Member’s right to vote.' })
export class RestoreVotingRightInput {
  @Field(() => ID, { description: 'The suspension that ends.' })
  @IsUUID()
  suspension: string;

  @Field(() => Instant, { description: 'From when the right is restored.' })
  @IsDate()
  from: Date;

  @Field(() => String, { description: 'The decision that restores it: 1 to 200 characters.' })
  @Says(1, 200)
  restoredBy: string;
}
