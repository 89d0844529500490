import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '#platform';

/** Where an act was written down. It is an `Entry` as the log answers one. */
@ObjectType('EntryReceipt', {
  description:
    'Where an act was written down: with these and `inclusionProof` whoever performed it proves that it is in the log, within seconds.',
})
export class EntryReceiptModel {
  @Field(() => ID, { description: 'The log.' })
  log: string;

  @Field(() => Int, { description: 'The index of the entry.' })
  index: number;

  @Field(() => Instant, { description: 'When it was written down, by the official clock.' })
  at: Date;

  @Field(() => String, { description: 'The leaf hash of the entry, in hexadecimal.' })
  leafHash: string;
}
