import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext } from '#platform';
import { QuestionQuery } from '../persistence/question-query.js';
import { AddQuestion } from '../use-cases/add-question.js';
import { RemoveQuestion } from '../use-cases/remove-question.js';
import { ConsultationAnswers } from './answering.js';
import { AddQuestionPayload, RemoveQuestionPayload } from './answers.js';
import { questionDraftOf } from './question-draft.js';
import { AddQuestionInput, RemoveQuestionInput } from './question.inputs.js';

@Resolver()
export class QuestionsResolver {
  constructor(
    private readonly add: AddQuestion,
    private readonly remove: RemoveQuestion,
    private readonly questions: QuestionQuery,
    private readonly answer: ConsultationAnswers,
  ) {}

  @Allow('PREPARE_CONSULTATIONS')
  @Mutation(() => AddQuestionPayload, { description: 'Puts a question to the membership, before the vote opens.' })
  async addQuestion(
    @Args('input', { description: 'A question to be put. What is left out is as the method or the rule set has it.' })
    input: AddQuestionInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    const id = await this.add.execute(input.consultation, questionDraftOf(input), by);
    return isRefusal(id) ? id : { question: (await this.questions.byIds([id], context.language)).get(id) };
  }

  @Allow('PREPARE_CONSULTATIONS')
  @Mutation(() => RemoveQuestionPayload, { description: 'Takes a question out of a draft.' })
  async removeQuestion(
    @Args('input', { description: 'A question to be taken out of a draft.' }) input: RemoveQuestionInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.remove.execute(input, by), context);
  }
}
