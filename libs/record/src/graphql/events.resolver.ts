import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { ConsultationQuery, noSuchBody, Readers } from '#consultations';
import { noSuchMember } from '#delegations';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { ORGANIZATION_LOG } from '#ledger';
import { type Page, RefusalError, type RequestContext } from '#platform';
import { ballotsAreReadInTheirLog, logIsClosedTo, noSuchLog, readsAllLogs } from '../domain/logs.js';
import { EventQueries } from '../persistence/event-queries.js';
import { NewsQueries } from '../persistence/news-queries.js';
import { EventsArgs, HistoryArgs } from './event.args.js';
import { EventConnection, type EventModel, NewsArgs, NewsModel } from './event.model.js';
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
    return this.read(args, await this.logOf(args.symbol ?? null, by, context), by, context);
  }

  @Allow('SEE_EVENTS')
  @Query(() => EventConnection, {
    description:
      'What happened, across all the logs that the reader may read, the newest first: about a thing, by an account, on behalf of a Member, of a kind, in a consultation or those of a body, between two instants. Ballots are among it where a consultation, a Member, an account or a question is named; else they are read in the log of their consultation.',
  })
  async history(
    @Args() args: HistoryArgs,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ): Promise<Page<EventModel>> {
    const barred = ballotsAreReadInTheirLog(args);
    if (barred) throw new RefusalError(barred);
    if (args.body && !(await this.logs.isBody(args.body))) throw new RefusalError(noSuchBody(args.body));
    return this.read(args, args.symbol ? await this.logOf(args.symbol, by, context) : null, by, context);
  }

  @Allow('SEE_CONSULTATIONS')
  @Query(() => [NewsModel], { description: 'What happened since the reader was last here, the newest first.' })
  async news(@Args() { first }: NewsArgs, @CurrentPrincipal() by: Principal, @Context() context: RequestContext): Promise<NewsModel[]> {
    const rows = await this.lately.since(by, await this.readers.of(context), first);
    return rows.map((row) => newsIn(row, context.language));
  }

  /** Pages of one log, or (null) of all that the reader may read. */
  private async read(
    args: EventsArgs | HistoryArgs,
    log: string | null,
    by: Principal,
    context: RequestContext,
  ): Promise<Page<EventModel>> {
    const { first, after, about = null } = args;
    const member = args.member ? await this.logs.member(args.member) : null;
    if (args.member && !member) throw new RefusalError(noSuchMember(args.member, 'member'));
    const ballotsOf = about && (await this.logs.isQuestion(about)) ? about : null;
    const page = await this.logs.page({ ...args, log, organization: readsAllLogs(by.roles), member, about, ballotsOf }, first, after);
    return { ...page, nodes: page.nodes.map((row) => eventIn(row, context.language)) };
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
