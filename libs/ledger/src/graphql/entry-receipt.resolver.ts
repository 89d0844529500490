import { Context, Parent, Resolver } from '@nestjs/graphql';
import { PlainField, type RequestContext } from '#platform';
import { LogProofs } from '../persistence/log-proofs.js';
import { checkpointLoader, entryNamed, ITS_CHECKPOINT } from './checkpoint-loader.js';
import { EntryReceiptModel } from './entry-receipt.model.js';

/** A receipt carries the checkpoint that covers it, once it is signed. */
@Resolver(() => EntryReceiptModel)
export class EntryReceiptResolver {
  constructor(private readonly proofs: LogProofs) {}

  @PlainField(() => String, { nullable: true, description: ITS_CHECKPOINT })
  checkpoint(@Parent() receipt: EntryReceiptModel, @Context() context: RequestContext): Promise<string | null> {
    return checkpointLoader(context, this.proofs).load(entryNamed(receipt));
  }
}
