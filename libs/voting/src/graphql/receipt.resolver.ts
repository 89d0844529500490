import { Context, Parent, Resolver } from '@nestjs/graphql';
import { checkpointLoader, entryNamed, ITS_CHECKPOINT, LogProofs, LogSigner } from '#ledger';
import { PlainField, type RequestContext } from '#platform';
import { ReceiptModel } from './ballot.model.js';

@Resolver(() => ReceiptModel)
export class ReceiptResolver {
  constructor(
    private readonly signer: LogSigner,
    private readonly proofs: LogProofs,
  ) {}

  @PlainField(() => String, { nullable: true, description: ITS_CHECKPOINT })
  checkpoint(@Parent() receipt: ReceiptModel, @Context() context: RequestContext): Promise<string | null> {
    return checkpointLoader(context, this.proofs).load(entryNamed(receipt));
  }

  @PlainField(() => String, {
    description:
      'The origin of the log, as its checkpoints begin: with it, the index and the leaf hash, a proof is checked by anybody who knows the key.',
  })
  origin(@Parent() { log }: ReceiptModel): string {
    return this.signer.origin(log);
  }
}
