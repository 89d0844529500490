import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type RequestContext } from '#platform';
import { LedgerQuery } from '../persistence/ledger-query.js';
import { VotingRightQuery } from '../persistence/voting-right-query.js';
import { AsOfArgs } from './args.js';
import { CredentialsModel, DelegateModel, MemberModel, MembershipModel, SuspensionModel, VotingRightModel } from './member.model.js';
import { votingRightIn } from './voting-right.js';

/** The ledgers of Members, each read in one statement for all the Members of a request. */
@Resolver(() => MemberModel)
export class MemberFieldsResolver {
  constructor(
    private readonly ledgers: LedgerQuery,
    private readonly rights: VotingRightQuery,
  ) {}

  @ResolveField(() => [MembershipModel], { description: 'Its whole ledger of memberships, with what has been superseded.' })
  async memberships(@Parent() member: MemberModel, @Context() context: RequestContext) {
    const loader = loaderOf<string, MembershipModel[]>(context, 'delegations.memberships', (ids) =>
      this.ledgers.memberships(ids, context.language),
    );
    return (await loader.load(member.id)) ?? [];
  }

  @ResolveField(() => [DelegateModel], { description: 'Who is in its delegation; without `asOf`: now.' })
  async delegates(@Parent() member: MemberModel, @Args() args: AsOfArgs, @Context() context: RequestContext) {
    return this.byMember(context, 'delegates', member, args, (ids, at) => this.ledgers.delegates(ids, at));
  }

  @ResolveField(() => [CredentialsModel], { description: 'Its credentials: those in force at `asOf`, or without it all, newest first.' })
  async credentials(@Parent() member: MemberModel, @Args() args: AsOfArgs, @Context() context: RequestContext) {
    return this.byMember(context, 'credentials', member, args, (ids, at) => this.ledgers.credentials(ids, at));
  }

  @ResolveField(() => [SuspensionModel], {
    description: 'The suspensions of its right to vote: those in force at `asOf`, or without it all, newest first.',
  })
  async suspensions(@Parent() member: MemberModel, @Args() args: AsOfArgs, @Context() context: RequestContext) {
    return this.byMember(context, 'suspensions', member, args, (ids, at) => this.ledgers.suspensions(ids, at));
  }

  @ResolveField(() => VotingRightModel, { description: 'Whether it may vote, as the ledgers say; without `asOf`: now.' })
  async votingRight(@Parent() member: MemberModel, @Args() args: AsOfArgs, @Context() context: RequestContext) {
    const at = args.asOf ?? member.asOf;
    const loader = loaderOf(context, `delegations.votingRight@${at?.toISOString()}`, (ids: readonly string[]) => this.rights.of(ids, at));
    return votingRightIn(context.language, await loader.load(member.id));
  }

  private async byMember<V>(
    context: RequestContext,
    field: string,
    member: MemberModel,
    args: AsOfArgs,
    read: (ids: readonly string[], at: Date | null) => Promise<ReadonlyMap<string, V[]>>,
  ): Promise<V[]> {
    const at = args.asOf ?? member.asOf;
    const loader = loaderOf<string, V[]>(context, `delegations.${field}@${at?.toISOString()}`, (ids) => read(ids, at));
    return (await loader.load(member.id)) ?? [];
  }
}
