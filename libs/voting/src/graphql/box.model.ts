import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { BallotKind } from '../domain/casting.js';
import { MarkModel } from './ballot.model.js';
import { BallotKindEnum } from './enums.js';

@ObjectType('BallotInBox', {
  description: 'A ballot of an opened box. It belongs to nobody: its number was drawn when the box was opened.',
})
export class BallotInBoxModel {
  @Field(() => String, { description: 'The random number drawn for it at the opening, 32 hexadecimal digits.' })
  nonce: string;

  @Field(() => BallotKindEnum, { description: 'A choice, an abstention or a blank ballot.' })
  kind: BallotKind;

  @Field(() => [MarkModel], { description: 'The options marked, in the order of the question; empty unless it is a choice.' })
  marks: MarkModel[];

  @Field(() => String, { description: 'What it says: "For", "Abstention", the titles of the options.' })
  inWords: string;
}

@ObjectType('OpenedBox', { description: 'The box of a secret vote as it was opened at the closing.' })
export class OpenedBoxModel {
  /** Whose box it is. */
  question: string;

  @Field(() => Int, { description: 'How many ballots it held: as many as Members took part, or it would not have been opened.' })
  ballots: number;

  @Field(() => String, {
    description:
      'The SHA-256, in hexadecimal, of the list [[nonce, kind, marks], …] in the order of the nonces as canonical JSON; the log has the same.',
  })
  sha256: string;
}
