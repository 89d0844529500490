import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ConsultationModel, type ConsultationView } from '#consultations';
import { Allow } from '#identity';
import type { RequestContext } from '#platform';
import { ObjectionRightModel, SilenceModel } from './silence.model.js';
import type { SilenceView } from './silence-view.js';
import { Silences } from './silences.js';

/** Silence procedures as they are read. */
@Resolver(() => SilenceModel)
export class SilenceResolver {
  constructor(private readonly silences: Silences) {}

  @Allow('SEE_CONSULTATIONS')
  @Query(() => SilenceModel, { nullable: true, description: 'One silence procedure; null when there is none that the reader may see.' })
  silence(
    @Args('id', { type: () => ID, description: 'The procedure.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<SilenceModel | null> {
    return this.silences.byId(id, context);
  }

  @Allow('SEE_CONSULTATIONS')
  @Query(() => [SilenceModel], {
    description: 'The silence procedures that run now in the consultations that the reader may see, the first to end first: at most 200.',
  })
  runningSilences(@Context() context: RequestContext): Promise<SilenceModel[]> {
    return this.silences.running(context);
  }

  @ResolveField(() => ObjectionRightModel, { description: 'Whether the reader may object now, and if not why.' })
  mayObject(@Parent() silence: SilenceView, @Context() context: RequestContext): Promise<ObjectionRightModel> {
    return this.silences.rightOf(silence, context);
  }
}

/** What silence adds to a consultation. */
@Resolver(() => ConsultationModel)
export class ConsultationSilencesResolver {
  constructor(private readonly silences: Silences) {}

  @ResolveField(() => [SilenceModel], { description: 'Its silence procedures, in the order of their numbers.' })
  silenceProcedures(@Parent() { id }: ConsultationView, @Context() context: RequestContext): Promise<SilenceModel[]> {
    return this.silences.of(id, context);
  }
}
