import { ArgsType, Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { REGIONAL_GROUPS, type RegionalGroup, RegionalGroupEnum } from '#delegations';
import { Instant } from '#platform';
import { FEW_QUESTIONS, MOST_QUESTIONS } from '../domain/agreement.js';

/** The definition, for every field that shows a figure of agreement. */
export const DEFINITION = `Counted are questions with recorded votes that were put to the vote and decided, votes annulled later left out, and of them at most the latest ${MOST_QUESTIONS} of the period. A Member counts on a question where it was entitled and cast a ballot. Two Members agree on it when their last ballots say the same: the same kind (choice, abstention, blank) and, in a choice, the same mark on every option. An abstention is an answer of its own; not taking part is none.`;

@ObjectType({ isAbstract: true })
class AgreementFigures {
  @Field(() => Int, { description: 'On how many questions there was a pair to compare.' })
  questions: number;

  @Field(() => Int, {
    description:
      'How many pairs of ballots were compared. Of two Members: as many as questions; of groups: all pairs of a Member and another.',
  })
  compared: number;

  @Field(() => Int, { description: 'How many of those pairs said the same.' })
  agreed: number;

  @Field(() => Float, { nullable: true, description: '`agreed` of `compared`, from 0 to 1; null where nothing was compared.' })
  share: number | null;

  @Field(() => Boolean, { description: `Whether it is of fewer than ${FEW_QUESTIONS} questions, and so says little.` })
  small: boolean;
}

@ObjectType('MemberAgreement', { description: 'How often a Member said the same as another.' })
export class MemberAgreementModel extends AgreementFigures {
  @Field(() => String, { description: 'The code of the other Member.' })
  member: string;

  @Field(() => String, { description: 'Its name in the reader’s language.' })
  name: string;

  @Field(() => [RegionalGroupEnum], { description: 'Its regional groups today.' })
  groups: readonly RegionalGroup[];
}

@ObjectType('GroupAgreement', { description: 'How often a Member said the same as the other Members of a regional group.' })
export class GroupAgreementModel extends AgreementFigures {
  @Field(() => RegionalGroupEnum, { description: 'The group, as its Members were grouped on the roll of each vote.' })
  group: RegionalGroup;
}

@ObjectType('AgreementOfMember', { description: `With whom a Member agrees. ${DEFINITION}` })
export class AgreementOfMemberModel {
  @Field(() => [MemberAgreementModel], { description: 'With every Member that took part with it, those that agree most first.' })
  members: readonly MemberAgreementModel[];

  @Field(() => [GroupAgreementModel], { description: 'With the groups; the Member itself is left out of its own.' })
  groups: readonly GroupAgreementModel[];
}

@ObjectType('AgreementOfGroups', { description: 'How often Members of one group said the same as Members of another, or as each other.' })
export class AgreementOfGroupsModel extends AgreementFigures {
  @Field(() => RegionalGroupEnum, { description: 'The one group.' })
  of: RegionalGroup;

  @Field(() => RegionalGroupEnum, { description: 'The other; the same: how united it is.' })
  with: RegionalGroup;
}

@ObjectType('YearOfAgreement', { description: 'Agreement in a year of the official zone.' })
export class YearOfAgreementModel extends AgreementFigures {
  @Field(() => Int, { description: 'The year.' })
  year: number;
}

@ObjectType('AgreementOverTime', { description: `Agreement of two parties, whole and by years. ${DEFINITION}` })
export class AgreementOverTimeModel extends AgreementFigures {
  @Field(() => [YearOfAgreementModel], { description: 'The years in which there was something to compare, the oldest first.' })
  years: readonly YearOfAgreementModel[];
}

@InputType({ description: 'One of two that are compared: a Member, or a regional group.' })
export class AgreementPartyInput {
  @Field(() => String, { nullable: true, description: 'The Member’s code.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  member?: string | null;

  @Field(() => RegionalGroupEnum, { nullable: true, description: 'The group.' })
  @IsOptional()
  @IsIn(REGIONAL_GROUPS)
  group?: RegionalGroup | null;
}

@ArgsType()
export class PeriodArgs {
  @Field(() => Instant, { nullable: true, description: 'Only votes decided from this instant on.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Only votes decided before this instant.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

@ArgsType()
export class AgreementOverTimeArgs extends PeriodArgs {
  @Field(() => AgreementPartyInput, { description: 'The one party.' })
  @ValidateNested()
  @Type(() => AgreementPartyInput)
  of: AgreementPartyInput;

  @Field(() => AgreementPartyInput, { description: 'The other.' })
  @ValidateNested()
  @Type(() => AgreementPartyInput)
  with: AgreementPartyInput;
}
