import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { inLanguage, type RequestContext } from '#platform';
import { MemberDirectory } from '../persistence/member-directory.js';
import { MemberQuery } from '../persistence/member-query.js';
import { MemberArgs, MembersArgs } from './args.js';
import { DirectoryEntryModel, MemberConnection, MemberModel } from './member.model.js';

@Resolver()
export class MembersResolver {
  constructor(
    private readonly query: MemberQuery,
    private readonly present: MemberDirectory,
  ) {}

  @Allow('SEE_MEMBERS')
  @Query(() => MemberConnection, { description: 'The Members and observers, in the order of their codes.' })
  async members(@Args() args: MembersArgs, @Context() context: RequestContext) {
    return this.query.page(args, context.language);
  }

  @Allow('SEE_MEMBERS')
  @Query(() => MemberModel, {
    nullable: true,
    description: 'A Member by its code; null when it was none at `asOf`. Without `asOf` a former Member is found under its last name.',
  })
  async member(@Args() args: MemberArgs, @Context() context: RequestContext) {
    return this.query.byCode(args.code, args.asOf ?? null, context.language);
  }

  @Allow('SEE_MEMBERS')
  @Query(() => [DirectoryEntryModel], {
    description: 'All present Members and observers at once, in few words, in the order of their codes.',
  })
  async directory(@Context() context: RequestContext) {
    return (await this.present.current()).map((entry) => ({ ...entry, name: inLanguage(entry.names, context.language) }));
  }
}
