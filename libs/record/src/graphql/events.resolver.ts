import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { ConsultationQuery, Readers } from '#consultations';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { ORGANIZATION_LOG } from '#ledger';
import { type Page, RefusalError, type RequestContext } from '#platform';
import { logIsClosedTo, noSuchLog } from '../domain/logs.js';
import { EventQueries } from '../persistence/event-queries.js';
import { NewsQueries } from '../persistence/news-queries.js';
import { EventConnection, type EventModel, EventsArgs, NewsArgs, NewsModel } from './event.model.js';
import { eventIn, newsIn } from './event-view.js';

/** The logs as they are read: whole by those who audit, and as news by everybody. */
@Resolver()
export class EventsResolver {
  constructor(
    private readonly logs: EventQueries,
    private readonly lately: NewsQueries,
    private readonly consultations: ConsultationQuery,
    private readonly readers: Readers,
  ) {}

  @Allow('SEE_EVENTS')
  @Query(() => EventConnection, {
    description: "The log of a consultation; without a symbol the organization's own, which auditors and administrators read.",
  })
  async events(@Args() args: EventsArgs, @CurrentPrincipal() by: Principal, @Context() context: RequestContext): Promise<Page<EventModel>> {
    const log = await this.logOf(args.symbol ?? null, by, context);
    const page = await this.logs.page({ ...args, log }, args.first, args.after);
    return { ...page, nodes: page.nodes.map((row) => eventIn(row, context.language)) };
  }

  @Allow('SEE_CONSULTATIONS')
  @Query(() => [NewsModel], { description: 'What happened since the reader was last here, the newest first.' })
  async news(@Args() { first }: NewsArgs, @CurrentPrincipal() by: Principal, @Context() context: RequestContext): Promise<NewsModel[]> {
    const rows = await this.lately.since(by, await this.readers.of(context), first);
    return rows.map((row) => newsIn(row, context.language));
  }

  private async logOf(symbol: string | null, by: Principal, context: RequestContext): Promise<string> {
    const closed = logIsClosedTo(by.roles, symbol);
    if (closed) throw new RefusalError(closed);
    if (symbol === null) return ORGANIZATION_LOG;
    const consultation = await this.consultations.bySymbol(symbol, await this.readers.of(context));
    if (!consultation) throw new RefusalError(noSuchLog(symbol));
    return consultation.id;
  }
}
