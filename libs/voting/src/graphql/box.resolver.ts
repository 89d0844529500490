import { Context, Parent, Resolver } from '@nestjs/graphql';
import { QuestionFiles } from '#consultations';
import { PlainField, type RequestContext } from '#platform';
import { BoxQuery } from '../persistence/box-query.js';
import { ballotInBoxIn } from './ballot-view.js';
import { BallotInBoxModel, OpenedBoxModel } from './box.model.js';

@Resolver(() => OpenedBoxModel)
export class BoxResolver {
  constructor(
    private readonly boxes: BoxQuery,
    private readonly questions: QuestionFiles,
  ) {}

  @PlainField(() => [BallotInBoxModel], { description: 'Its ballots, in the order of their random numbers.' })
  async list(@Parent() { question }: OpenedBoxModel, @Context() { language }: RequestContext): Promise<BallotInBoxModel[]> {
    const [ballots, file] = await Promise.all([this.boxes.of(question), this.questions.byId(question)]);
    return file ? ballots.map((ballot) => ballotInBoxIn(file, ballot, language)) : [];
  }
}
