import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ConsultationQuery, Readers } from '#consultations';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext, type Result } from '#platform';
import { RecordQueries } from '../persistence/record-queries.js';
import { ApproveRecord } from '../use-cases/approve-record.js';
import { IssueCorrigendum } from '../use-cases/issue-corrigendum.js';
import { PublishRecord } from '../use-cases/publish-record.js';
import { PublishRecordVersion } from '../use-cases/publish-record-version.js';
import type { RecordAct } from '../use-cases/standing.js';
import { RecordModel } from './record.model.js';
import {
  ApproveRecordInput,
  ApproveRecordPayload,
  IssueCorrigendumInput,
  IssueCorrigendumPayload,
  PublishRecordInput,
  PublishRecordPayload,
  PublishRecordVersionInput,
  PublishRecordVersionPayload,
} from './record.inputs.js';
import { type RecordView, recordView } from './record-view.js';

type RecordActView = Readonly<{ record: RecordView | null }> & Pick<RecordAct, 'receipt'>;

const INPUT = { description: 'Which record, and that it is meant.' };

/** Records: published, made final, and read. */
@Resolver()
export class RecordsResolver {
  constructor(
    private readonly publishing: PublishRecord,
    private readonly publishingVersion: PublishRecordVersion,
    private readonly issuing: IssueCorrigendum,
    private readonly approving: ApproveRecord,
    private readonly records: RecordQueries,
    private readonly consultations: ConsultationQuery,
    private readonly readers: Readers,
  ) {}

  @Allow('SEE_RECORDS')
  @Query(() => RecordModel, {
    nullable: true,
    description: 'The record of a consultation; null while none is published, or none is to be seen.',
  })
  async record(
    @Args('symbol', { type: () => String, description: 'The symbol of the consultation.' }) symbol: string,
    @Context() context: RequestContext,
  ): Promise<RecordView | null> {
    const consultation = await this.consultations.bySymbol(symbol, await this.readers.of(context));
    const record = consultation && (await this.records.of(consultation.id));
    return record && recordView(record, consultation);
  }

  @Allow('PUBLISH_RECORDS')
  @Mutation(() => PublishRecordPayload, {
    description:
      'Publishes the record of a closed consultation and freezes it, with the language versions that come out. For a week corrections to each are received, then gathered in one corrigendum; then it is approved.',
  })
  async publishRecord(
    @Args('input', INPUT) input: PublishRecordInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<Result<RecordActView>> {
    return this.shown(await this.publishing.execute(principal, input), context);
  }

  @Allow('PUBLISH_RECORDS')
  @Mutation(() => PublishRecordVersionPayload, {
    description:
      'A further language version of a published record comes out, and its own week for corrections begins. Refused with ILLEGAL_TRANSITION when it has come out already; INVALID_INPUT where the record does not exist in that language.',
  })
  async publishRecordVersion(
    @Args('input', { description: 'Which version.' }) input: PublishRecordVersionInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<Result<RecordActView>> {
    return this.shown(await this.publishingVersion.execute(principal, input), context);
  }

  @Allow('GATHER_CORRECTIONS')
  @Mutation(() => IssueCorrigendumPayload, {
    description:
      'Gathers the corrections that were accepted, in every language version, and those of votes in the one corrigendum to the record, and freezes it. Refused with ILLEGAL_TRANSITION while a version has yet to come out, a window is open, a correction waits, or nothing was accepted; FROZEN once it is issued.',
  })
  async issueCorrigendum(
    @Args('input', INPUT) input: IssueCorrigendumInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<Result<RecordActView>> {
    return this.shown(await this.issuing.execute(principal, input), context);
  }

  @Allow('PUBLISH_RECORDS')
  @Mutation(() => ApproveRecordPayload, {
    description:
      'Makes a published record final. Refused with ILLEGAL_TRANSITION while a language version has yet to come out, its window is open, a correction waits, or one that was accepted stands in no corrigendum.',
  })
  async approveRecord(
    @Args('input', INPUT) input: ApproveRecordInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<Result<RecordActView>> {
    return this.shown(await this.approving.execute(principal, input), context);
  }

  private async shown(done: Result<RecordAct>, context: RequestContext): Promise<Result<RecordActView>> {
    return isRefusal(done) ? done : { record: await this.record(done.symbol, context), receipt: done.receipt };
  }
}
