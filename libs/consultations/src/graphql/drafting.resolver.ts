import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import type { RequestContext } from '#platform';
import { DraftConsultation } from '../use-cases/draft-consultation.js';
import { OpenConsultation } from '../use-cases/open-consultation.js';
import { ReviseConsultation } from '../use-cases/revise-consultation.js';
import { ConsultationAnswers } from './answering.js';
import { DraftConsultationPayload, OpenConsultationPayload, ReviseConsultationPayload } from './answers.js';
import { DraftConsultationInput, OpenConsultationInput, ReviseConsultationInput } from './consultation.inputs.js';

@Resolver()
export class DraftingResolver {
  constructor(
    private readonly draft: DraftConsultation,
    private readonly revise: ReviseConsultation,
    private readonly open: OpenConsultation,
    private readonly answer: ConsultationAnswers,
  ) {}

  @Allow('PREPARE_CONSULTATIONS')
  @Mutation(() => DraftConsultationPayload, { description: 'Begins a consultation, as a draft.' })
  async draftConsultation(
    @Args('input', { description: 'A consultation to be prepared.' }) input: DraftConsultationInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.draft.execute(input, by), context);
  }

  @Allow('PREPARE_CONSULTATIONS')
  @Mutation(() => ReviseConsultationPayload, { description: 'Changes what may still be changed of a consultation before its vote.' })
  async reviseConsultation(
    @Args('input', { description: 'What is to be otherwise in a consultation; what is left out stays as it is.' })
    input: ReviseConsultationInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.revise.execute(input, by), context);
  }

  @Allow('PREPARE_CONSULTATIONS')
  @Mutation(() => OpenConsultationPayload, {
    description:
      'Puts a draft before the membership. Its documents and its rule set are frozen from then on. Refused without a document, once its voting would have opened already, and where weights decide a question and none are set.',
  })
  async openConsultation(
    @Args('input', { description: 'The consultation to be put before the membership.' }) input: OpenConsultationInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.open.execute(input, by), context);
  }
}
