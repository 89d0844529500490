import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext, type Result } from '#platform';
import { MemberQuery } from '../persistence/member-query.js';
import { AdmitMember } from '../use-cases/admit-member.js';
import { AssignRegionalGroups } from '../use-cases/assign-regional-groups.js';
import { EndMembership } from '../use-cases/end-membership.js';
import { RenameMember } from '../use-cases/rename-member.js';
import { AdmitMemberPayload, AssignRegionalGroupsPayload, EndMembershipPayload, RenameMemberPayload } from './answers.js';
import { AdmitMemberInput, AssignRegionalGroupsInput, EndMembershipInput, RenameMemberInput } from './inputs.js';

@Resolver()
export class MembershipActsResolver {
  constructor(
    private readonly admit: AdmitMember,
    private readonly rename: RenameMember,
    private readonly end: EndMembership,
    private readonly assign: AssignRegionalGroups,
    private readonly members: MemberQuery,
  ) {}

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => AdmitMemberPayload, { description: 'Admits a State or an organization, as a Member or an observer.' })
  async admitMember(
    @Args('input', { description: 'A State or an organization to be admitted.' }) input: AdmitMemberInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.admit.execute(input, by), context);
  }

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => RenameMemberPayload, { description: 'Gives a Member another name from an instant on.' })
  async renameMember(
    @Args('input', { description: 'A Member’s new name.' }) input: RenameMemberInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.rename.execute(input, by), context);
  }

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => EndMembershipPayload, { description: 'Ends a membership at an instant. Nothing of it is deleted.' })
  async endMembership(
    @Args('input', { description: 'The end of a membership.' }) input: EndMembershipInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.end.execute(input, by), context);
  }

  @Allow('KEEP_DELEGATIONS')
  @Mutation(() => AssignRegionalGroupsPayload, { description: 'Places a Member in regional groups from an instant on.' })
  async assignRegionalGroups(
    @Args('input', { description: 'A Member’s regional groups.' }) input: AssignRegionalGroupsInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.assign.execute(input, by), context);
  }

  private async answer(id: Result<string>, context: RequestContext) {
    return isRefusal(id) ? id : { member: (await this.members.byIds([id], context.language)).get(id) };
  }
}
