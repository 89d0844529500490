import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type RequestContext } from '#platform';
import type { EntryRow } from '../persistence/entries.js';
import { ChangesOfEvents } from './changes-of-events.js';
import { EventChangeModel, EventModel } from './event.model.js';

@Resolver(() => EventModel)
export class EventFieldsResolver {
  constructor(private readonly told: ChangesOfEvents) {}

  @ResolveField(() => [EventChangeModel], {
    description:
      'What it changed, before and after: by the entries before it about the same thing, and by the versions of texts that are kept. Empty for what began a thing or stands by itself, for a ballot on a question that is not decided yet, and for drafts of comments.',
  })
  async changes(@Parent() { row }: EventModel, @Context() context: RequestContext): Promise<EventChangeModel[]> {
    const loader = loaderOf<EntryRow, EventChangeModel[]>(context, 'record: changes of events', (rows) =>
      this.told.of(rows, context.language),
    );
    return (await loader.load(row)) ?? [];
  }
}
