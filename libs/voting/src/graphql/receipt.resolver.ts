import { Parent, Resolver } from '@nestjs/graphql';
import { LogSigner } from '#ledger';
import { PlainField } from '#platform';
import { ReceiptModel } from './ballot.model.js';

@Resolver(() => ReceiptModel)
export class ReceiptResolver {
  constructor(private readonly signer: LogSigner) {}

  @PlainField(() => String, {
    description:
      'The origin of the log, as its checkpoints begin: with it, the index and the leaf hash, a proof is checked by anybody who knows the key.',
  })
  origin(@Parent() { log }: ReceiptModel): string {
    return this.signer.origin(log);
  }
}
