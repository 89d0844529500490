import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ConsultationModel } from '#consultations';
import { RegionalGroupEnum } from '#delegations';
import type { RegionalGroup } from '#tally';

@ObjectType('GroupParticipation', {
  description: 'How many Members of a regional group have answered. A Member of two groups stands in both.',
})
export class GroupParticipationModel {
  @Field(() => RegionalGroupEnum, { nullable: true, description: 'The group; null: Members in none.' })
  group: RegionalGroup | null;

  @Field(() => Int, { description: 'Members of the group entitled to vote.' })
  entitled: number;

  @Field(() => Int, { description: 'Those of them that have answered every question put to them so far.' })
  answered: number;
}

@ObjectType('QuestionParticipation', { description: 'How many Members have answered a question.' })
export class QuestionParticipationModel {
  @Field(() => String, { description: 'The key of the question.' })
  question: string;

  @Field(() => Int, { description: 'The number of the question.' })
  number: number;

  @Field(() => Int, { description: 'Members that have answered it.' })
  answered: number;
}

@ObjectType('MemberParticipation', { description: 'Which questions a Member has answered: not how.' })
export class MemberParticipationModel {
  @Field(() => String, { description: 'The code of the Member.' })
  member: string;

  @Field(() => [RegionalGroupEnum], { description: 'Its regional groups.' })
  groups: RegionalGroup[];

  @Field(() => [String], { description: 'The keys of the questions it has answered.' })
  answered: string[];

  @Field(() => [String], { description: 'The keys of the open questions that it has yet to answer.' })
  owes: string[];
}

@ObjectType('Participation', { description: 'Who has answered a consultation, and who owes a vote: not how anybody answered.' })
export class ParticipationModel {
  @Field(() => ConsultationModel, { description: 'The consultation.' })
  consultation: ConsultationModel;

  @Field(() => Int, { description: 'Members entitled to vote.' })
  entitled: number;

  @Field(() => Int, { description: 'Those that have answered every question put to them so far.' })
  answered: number;

  @Field(() => [GroupParticipationModel], { description: 'By regional group; Members in none come last.' })
  groups: GroupParticipationModel[];

  @Field(() => [QuestionParticipationModel], { description: 'By question.' })
  questions: QuestionParticipationModel[];

  @Field(() => [MemberParticipationModel], { description: 'By Member, in the order of their codes.' })
  members: MemberParticipationModel[];
}
