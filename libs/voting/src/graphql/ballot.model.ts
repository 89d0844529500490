import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, RefusalCodeEnum } from '#platform';
import type { BallotKind } from '../domain/casting.js';
import type { ObstacleCode } from '../domain/reasons.js';
import { BallotKindEnum } from './enums.js';

@ObjectType('Mark', { description: 'A mark that a ballot gives to an option.' })
export class MarkModel {
  @Field(() => String, { description: 'The key of the option.' })
  option: string;

  @Field(() => Int, { description: 'The mark: 1 where options are picked.' })
  mark: number;
}

@ObjectType('Ballot', { description: 'The answer of a delegation to a question, as it stands. Its earlier versions are in the log.' })
export class BallotModel {
  @Field(() => String, { description: 'The id of the question.' })
  question: string;

  @Field(() => BallotKindEnum, { description: 'A choice, an abstention or a blank ballot.' })
  kind: BallotKind;

  @Field(() => [MarkModel], { description: 'The options marked, in the order of the question; empty unless it is a choice.' })
  marks: MarkModel[];

  @Field(() => Int, { description: 'Counts the ballots of the delegation on the question: 1 is the first.' })
  version: number;

  @Field(() => Instant, { description: 'When it was counted, by the official clock.' })
  castAt: Date;

  @Field(() => String, {
    description:
      'In what function it was cast, in the reader\'s language: "representative", "alternate", or entered on its behalf by two officers.',
  })
  castBy: string;

  @Field(() => String, { description: 'What it says: "For", "Abstention", the titles of the options.' })
  inWords: string;
}

@ObjectType('BallotReason', { description: 'What a Member said with its ballot, where the question asks for reasons.' })
export class BallotReasonModel {
  @Field(() => String, { description: 'The code of the Member.' })
  member: string;

  @Field(() => String, { description: 'The name of the Member.' })
  memberName: string;

  @Field(() => String, { description: 'What its ballot says, in words.' })
  answer: string;

  @Field(() => String, { description: 'The reason, as the delegation wrote it.' })
  text: string;

  @Field(() => Boolean, { description: "Whether it is the reader's own delegation's." })
  mine: boolean;
}

@ObjectType('Receipt', { description: 'What proves that a ballot was counted: its place in the log of the consultation.' })
export class ReceiptModel {
  @Field(() => ID, { description: 'The question.' })
  question: string;

  @Field(() => String, { description: 'The code of the Member whose vote it is.' })
  member: string;

  @Field(() => Int, { description: 'The version of the ballot that was counted.' })
  version: number;

  @Field(() => Instant, { description: 'When it was counted, by the official clock.' })
  castAt: Date;

  @Field(() => ID, { description: 'The log in which it stands: that of the consultation.' })
  log: string;

  @Field(() => Int, { description: 'Its index in the log, from 0.' })
  index: number;

  @Field(() => String, {
    description: 'The leaf hash of its entry as in RFC 6962, in hexadecimal: SHA-256 of a zero byte and the canonical JSON.',
  })
  leafHash: string;
}

@ObjectType('SecretBallot', {
  description:
    'That a delegation has cast its secret ballot. What it says is in the box among the others, and told to nobody, not even to it.',
})
export class SecretBallotModel {
  @Field(() => Instant, { description: 'When it was cast, by the official clock.' })
  castAt: Date;

  @Field(() => String, { description: 'In what function it was cast, in the reader\'s language: "representative" or "alternate".' })
  castBy: string;

  @Field(() => ReceiptModel, {
    description:
      'What proves that the Member is among those whose ballots are in the box, which is opened with as many ballots as took part. It shows nothing of what was chosen.',
  })
  receipt: ReceiptModel;
}

@ObjectType('CastingRight', { description: 'Whether the reader may answer the question now, and if not why.' })
export class CastingRightModel {
  @Field(() => Boolean, { description: 'Whether a ballot of the reader would be counted now.' })
  allowed: boolean;

  @Field(() => RefusalCodeEnum, { nullable: true, description: 'With what a ballot would be refused; null when it would be counted.' })
  code: ObstacleCode | null;

  @Field(() => String, { nullable: true, description: 'Why, in words; null when a ballot would be counted.' })
  reason: string | null;
}
