import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type Result } from '#platform';
import { LedgerQuery } from '../persistence/ledger-query.js';
import { ExamineCredentials } from '../use-cases/examine-credentials.js';
import { ReceiveCredentials } from '../use-cases/receive-credentials.js';
import { AcceptCredentialsPayload, ReceiveCredentialsPayload, RefuseCredentialsPayload } from './answers.js';
import { AcceptCredentialsInput, ReceiveCredentialsInput, RefuseCredentialsInput } from './inputs.js';

@Resolver()
export class CredentialsActsResolver {
  constructor(
    private readonly receive: ReceiveCredentials,
    private readonly examine: ExamineCredentials,
    private readonly ledgers: LedgerQuery,
  ) {}

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => ReceiveCredentialsPayload, { description: 'Enters credentials that have arrived. They count once they are accepted.' })
  async receiveCredentials(
    @Args('input', { description: 'Credentials that have arrived.' }) input: ReceiveCredentialsInput,
    @CurrentPrincipal() by: Principal,
  ) {
    return this.answer(await this.receive.execute(input, by));
  }

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => AcceptCredentialsPayload, { description: 'Accepts credentials that were received.' })
  async acceptCredentials(
    @Args('input', { description: 'Credentials found in order.' }) input: AcceptCredentialsInput,
    @CurrentPrincipal() by: Principal,
  ) {
    return this.answer(await this.examine.execute(input.credentials, { accepted: true }, by));
  }

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => RefuseCredentialsPayload, { description: 'Refuses credentials, with a reason; also those accepted before, from now on.' })
  async refuseCredentials(
    @Args('input', { description: 'Credentials found wanting.' }) input: RefuseCredentialsInput,
    @CurrentPrincipal() by: Principal,
  ) {
    return this.answer(await this.examine.execute(input.credentials, { accepted: false, reason: input.reason }, by));
  }

  private async answer(id: Result<string>) {
    return isRefusal(id) ? id : { credentials: await this.ledgers.credentialsById(id) };
  }
}
