import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext } from '#platform';
import { QuestionQuery } from '../persistence/question-query.js';
import { AmendRoll } from '../use-cases/amend-roll.js';
import { MarkCondition } from '../use-cases/mark-condition.js';
import { TightenTallyVisibility } from '../use-cases/tighten-tally-visibility.js';
import { ConsultationAnswers } from './answering.js';
import { AmendRollPayload, MarkConditionPayload, TightenTallyVisibilityPayload } from './answers.js';
import { AmendRollInput, MarkConditionInput, TightenTallyVisibilityInput } from './consultation.inputs.js';

/** What is looked after while a vote goes on, and after it. */
@Resolver()
export class CareResolver {
  constructor(
    private readonly tighten: TightenTallyVisibility,
    private readonly amend: AmendRoll,
    private readonly mark: MarkCondition,
    private readonly answer: ConsultationAnswers,
    private readonly questions: QuestionQuery,
  ) {}

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => TightenTallyVisibilityPayload, {
    description: 'Lets less be seen of the counts of a question before the end; never more.',
  })
  async tightenTallyVisibility(
    @Args('input', { description: 'What is to be shown of the counts of a question.' }) input: TightenTallyVisibilityInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.tighten.execute(input, by), context);
  }

  @Allow('CONDUCT_CONSULTATIONS')
  @Mutation(() => AmendRollPayload, {
    description:
      'Brings a roll that has been taken in line with the ledgers of credentials and voting rights for one Member, with a reason.',
  })
  async amendRoll(
    @Args('input', { description: 'An amendment of a roll that has been taken.' }) input: AmendRollInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.amend.execute(input, by), context);
  }

  @Allow('PREPARE_CONSULTATIONS')
  @Mutation(() => MarkConditionPayload, { description: 'Says what has become of a condition of a decision, and on what evidence.' })
  async markCondition(
    @Args('input', { description: 'What has become of a condition.' }) input: MarkConditionInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    const id = await this.mark.execute(input, by);
    return isRefusal(id) ? id : { condition: await this.questions.condition(id, context.language) };
  }
}
