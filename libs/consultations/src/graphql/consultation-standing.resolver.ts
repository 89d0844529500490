import { Args, ArgsType, Context, Field, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { type Entitlement, VotingRightModel, votingRightIn } from '#delegations';
import { loaderOf, PlainField, type RequestContext } from '#platform';
import { ChangeQuery, type ChangeView } from '../persistence/change-query.js';
import type { ConsultationView } from '../persistence/consultation-view.js';
import { Readers } from '../persistence/readers.js';
import { RollQuery, type RollView } from '../persistence/roll-query.js';
import { ConsultationChangeModel, ConsultationModel, RollModel } from './consultation.model.js';

@ArgsType()
export class ChangesArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many: at most 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  last: number = 20;

  /** What every page asks, it may ask unexamined: see VouchingInput. */
  static vouchesFor({ last }: ChangesArgs): boolean {
    return Number.isInteger(last) && last >= 1 && last <= 100;
  }
}

/** Who may vote on a consultation, and what has happened to it. */
@Resolver(() => ConsultationModel)
export class ConsultationStandingResolver {
  constructor(
    private readonly rolls: RollQuery,
    private readonly log: ChangeQuery,
    private readonly readers: Readers,
  ) {}

  @PlainField(() => RollModel, { description: 'Who is entitled to vote; before the vote opens, a preview as of now.' })
  async roll(@Parent() consultation: ConsultationView, @Context() context: RequestContext) {
    const loader = loaderOf<ConsultationView, RollView>(context, 'consultations.roll', (views) => this.rolls.of(views, context.language));
    return loader.load(consultation);
  }

  @PlainField(() => VotingRightModel, {
    nullable: true,
    description: 'Whether the viewer’s Member may vote; null for those without a delegation.',
  })
  async myDelegationEntitlement(@Parent() consultation: ConsultationView, @Context() context: RequestContext) {
    const { speaksFor } = await this.readers.of(context);
    if (!speaksFor) return null;
    const loader = loaderOf<ConsultationView, Entitlement>(context, 'consultations.entitlement', (views) =>
      this.rolls.entitlements(speaksFor.memberId, views),
    );
    return votingRightIn(context.language, await loader.load(consultation), consultation.officialZone);
  }

  @ResolveField(() => [ConsultationChangeModel], {
    description: 'What happened to it, newest first. Votes and comments are not told here.',
  })
  async changes(@Parent() consultation: ConsultationView, @Args() { last }: ChangesArgs, @Context() context: RequestContext) {
    const loader = loaderOf<ConsultationView, readonly ChangeView[]>(context, `consultations.changes ${last}`, (views) =>
      this.log.latest(views, last, context.language),
    );
    return (await loader.load(consultation)) ?? [];
  }
}
