import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Refusal, Sensitive } from '#platform';
import type { Principal } from '../domain/principal.js';
import { AcceptInvitation } from '../use-cases/accept-invitation.js';
import { Invite } from '../use-cases/invite.js';
import { AcceptInvitationInput, InviteAccountInput } from './account.inputs.js';
import type { AcceptInvitationSuccess, InviteAccountSuccess } from './account.models.js';
import { Allow, CurrentPrincipal, Public } from './decorators.js';
import { AcceptInvitationPayload, InviteAccountPayload } from './payloads.js';

/** How the person of an account comes to its password, and to a new one when it was lost. */
@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly invite: Invite,
    private readonly accept: AcceptInvitation,
  ) {}

  @Allow('MANAGE_ACCOUNTS')
  @Sensitive()
  @Mutation(() => InviteAccountPayload, {
    description:
      'Invites the person of an account to choose its password, once and within seven days. An earlier invitation ceases to work; until the new one is used, nothing else changes.',
  })
  inviteAccount(
    @CurrentPrincipal() by: Principal,
    @Args('input', { description: 'The account.' }) input: InviteAccountInput,
  ): Promise<InviteAccountSuccess | Refusal> {
    return this.invite.execute(by, input.account);
  }

  @Public()
  @Sensitive()
  @Mutation(() => AcceptInvitationPayload, {
    description: 'Chooses the password of the account to which one was invited; all its sessions and access tokens end. Then sign in.',
  })
  acceptInvitation(
    @Args('input', { description: 'The secret and the password.' }) input: AcceptInvitationInput,
  ): Promise<AcceptInvitationSuccess | Refusal> {
    return this.accept.execute(input);
  }
}
