import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '#platform';
import type { BallotKind } from '../domain/casting.js';
import { PAPER_BALLOT_STATUSES, type PaperBallotStatus } from '../domain/paper.js';
import { MarkModel } from './ballot.model.js';
import { enumOf } from './enum-of.js';
import { BallotKindEnum } from './enums.js';

export const PaperBallotStatusEnum = enumOf(PAPER_BALLOT_STATUSES);
registerEnumType(PaperBallotStatusEnum, {
  name: 'PaperBallotStatus',
  description: 'What became of a vote received on paper or in the room.',
  valuesMap: {
    ENTERED: { description: 'One officer entered it; it waits for another, and is not cast.' },
    CONFIRMED: { description: 'Another officer confirmed it, and it was cast.' },
    WITHDRAWN: { description: 'The entry was withdrawn; nothing was cast.' },
    LAPSED: { description: 'The question closed before it was confirmed; nothing was cast.' },
  },
});

@ObjectType('Evidence', {
  description: 'What proves a vote received on paper: a scan, a photograph, or the words of a message. Kept as it came.',
})
export class EvidenceModel {
  @Field(() => ID, { description: 'Its id: the file is at `/evidence/ID`, for the secretariat and the auditor.' })
  id: string;

  @Field(() => String, { description: 'The name of the file.' })
  name: string;

  @Field(() => String, { description: 'What it is by its own bytes: application/pdf, image/png, image/jpeg or text/plain.' })
  mediaType: string;

  @Field(() => Int, { description: 'How many bytes it has.' })
  size: number;

  @Field(() => String, { description: 'SHA-256 of its bytes, in hexadecimal; the log has it too.' })
  sha256: string;
}

@ObjectType('PaperBallot', {
  description:
    'A vote received on paper or in the room: entered by one officer, confirmed by another, and only then cast on behalf of the Member.',
})
export class PaperBallotModel {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The question.' })
  question: string;

  @Field(() => Int, { description: 'The number of the question.' })
  questionNumber: number;

  @Field(() => String, { description: 'The title of the question.' })
  questionTitle: string;

  @Field(() => String, { description: 'The code of the Member whose vote it is.' })
  member: string;

  @Field(() => String, { description: 'The name of the Member.' })
  memberName: string;

  @Field(() => BallotKindEnum, { description: 'A choice, an abstention or a blank ballot.' })
  kind: BallotKind;

  @Field(() => [MarkModel], { description: 'The options marked, in the order of the question; empty unless it is a choice.' })
  marks: MarkModel[];

  @Field(() => String, { description: 'What it says, in words.' })
  inWords: string;

  @Field(() => Int, { description: "The version of the Member's ballot in whose place it is put; 0: it had none." })
  replaces: number;

  @Field(() => String, { description: 'How the paper is found again: the number of a note, the place in the minutes.' })
  reference: string;

  @Field(() => String, { nullable: true, description: 'The reason on the paper, where the question asks for one.' })
  reason: string | null;

  @Field(() => EvidenceModel, { description: 'What proves it.' })
  evidence: EvidenceModel;

  @Field(() => PaperBallotStatusEnum, { description: 'What became of it.' })
  status: PaperBallotStatus;

  @Field(() => String, { description: 'The officer who entered it.' })
  enteredBy: string;

  @Field(() => Instant, { description: 'When it was entered.' })
  enteredAt: Date;

  @Field(() => Boolean, { description: 'Whether the reader entered it, and so cannot confirm it.' })
  enteredByMe: boolean;

  @Field(() => String, { nullable: true, description: 'The officer who confirmed it.' })
  confirmedBy: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it was confirmed, and cast.' })
  confirmedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The officer who withdrew it.' })
  withdrawnBy: string | null;

  @Field(() => Instant, { nullable: true, description: 'When the entry was withdrawn.' })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the entry was withdrawn.' })
  withdrawReason: string | null;
}
