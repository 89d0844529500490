import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type Refusal, type RequestContext } from '#platform';
import { AnswerRecordCorrection, WithdrawRecordCorrection } from '../use-cases/end-record-correction.js';
import { SubmitRecordCorrection } from '../use-cases/submit-record-correction.js';
import { AnswerRecordCorrectionInput, SubmitRecordCorrectionInput, WithdrawRecordCorrectionInput } from './record-correction.inputs.js';
import {
  AnswerRecordCorrectionPayload,
  type AnswerRecordCorrectionSuccess,
  RecordCorrectionModel,
  SubmitRecordCorrectionPayload,
  type SubmitRecordCorrectionSuccess,
  WithdrawRecordCorrectionPayload,
  type WithdrawRecordCorrectionSuccess,
} from './record-correction.model.js';
import { RecordCorrections } from './record-corrections.js';

/** Corrections to the text of a record: a delegation submits, the secretariat answers. */
@Resolver()
export class RecordCorrectionsResolver {
  constructor(
    private readonly submitting: SubmitRecordCorrection,
    private readonly withdrawing: WithdrawRecordCorrection,
    private readonly answering: AnswerRecordCorrection,
    private readonly corrections: RecordCorrections,
  ) {}

  @Allow('SEE_RECORDS')
  @Query(() => [RecordCorrectionModel], {
    description:
      'The corrections to the text of a record, in the order in which they came: those of one’s own delegation; for the secretariat, the chair and the auditor all. What was accepted is for everybody in the corrigendum.',
  })
  recordCorrections(
    @Args('symbol', { type: () => String, description: 'The symbol of the consultation.' }) symbol: string,
    @Context() context: RequestContext,
  ): Promise<RecordCorrectionModel[]> {
    return this.corrections.of(symbol, context);
  }

  @Allow('CORRECT_RECORDS')
  @Mutation(() => SubmitRecordCorrectionPayload, {
    description:
      'Submits a correction to a language version of the record, within a week of its coming out. Refused with ILLEGAL_TRANSITION before and after, or while the same waits; INVALID_INPUT where the words quoted do not stand there, or stand there already as they should; FORBIDDEN to advisers, and on what another delegation said.',
  })
  async submitRecordCorrection(
    @Args('input', { description: 'What is to be corrected, and why.' }) input: SubmitRecordCorrectionInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<SubmitRecordCorrectionSuccess | Refusal> {
    const done = await this.submitting.execute(principal, input);
    if (isRefusal(done)) return done;
    return { correction: await this.corrections.one(done.correction, context), receipt: done.receipt };
  }

  @Allow('CORRECT_RECORDS')
  @Mutation(() => WithdrawRecordCorrectionPayload, {
    description: "Takes back a correction of one's own delegation; a marker stays. Refused with FROZEN once it is answered.",
  })
  async withdrawRecordCorrection(
    @Args('input', { description: 'The correction.' }) { correction }: WithdrawRecordCorrectionInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<WithdrawRecordCorrectionSuccess | Refusal> {
    return this.corrections.outcome(await this.withdrawing.execute(principal, correction), context);
  }

  @Allow('GATHER_CORRECTIONS')
  @Mutation(() => AnswerRecordCorrectionPayload, {
    description:
      'Answers a correction, once: accepted, accepted as editorial, or not accepted with a note. Refused with FROZEN once it is answered or withdrawn; FORBIDDEN to whoever submitted it.',
  })
  async answerRecordCorrection(
    @Args('input', { description: 'The answer.' }) { correction, answer, wording, note }: AnswerRecordCorrectionInput,
    @CurrentPrincipal() principal: Principal,
    @Context() context: RequestContext,
  ): Promise<AnswerRecordCorrectionSuccess | Refusal> {
    const given = { outcome: answer, wording: wording?.trim() || null, note: note?.trim() || null };
    return this.corrections.outcome(await this.answering.execute(principal, correction, given), context);
  }
}
