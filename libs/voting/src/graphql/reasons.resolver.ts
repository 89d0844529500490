import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { maySee, QuestionFiles, Readers } from '#consultations';
import { Allow } from '#identity';
import { inLanguage, RefusalError, type RequestContext, unlessErased } from '#platform';
import { ballotInWords } from '#tally';
import { noSuchQuestion } from '../domain/refusals.js';
import { ReasonQuery } from '../persistence/reason-query.js';
import { BallotReasonModel } from './ballot.model.js';

/** What Members said with their ballots: one's own at once, everybody's once the question is decided. */
@Resolver()
export class ReasonsResolver {
  constructor(
    private readonly files: QuestionFiles,
    private readonly readers: Readers,
    private readonly reasons: ReasonQuery,
  ) {}

  @Allow('SEE_CONSULTATIONS')
  @Query(() => [BallotReasonModel], {
    description:
      "The reasons given with the ballots that stand, in the alphabetical order of the reader's language; until the question is decided, that of one's own delegation alone. Refused with NOT_FOUND where the reader may not see the question.",
  })
  async reasonsWithBallots(
    @Args('question', { type: () => ID, description: 'The question.' }) question: string,
    @Context() context: RequestContext,
  ): Promise<BallotReasonModel[]> {
    const file = await this.files.byId(question);
    const { language, speaksFor, ...reader } = await this.readers.of(context);
    if (!file || !maySee(file.consultation, reader)) throw new RefusalError(noSuchQuestion());
    const collator = new Intl.Collator(language);
    return (await this.reasons.of(question))
      .map(({ member, memberId, memberNames, kind, marks, text }) => ({
        ...{ member, text: unlessErased(text, language), mine: memberId === speaksFor?.memberId },
        memberName: inLanguage(memberNames, language),
        answer: ballotInWords(file, { kind, marks })[language],
      }))
      .filter(({ mine }) => mine || file.decidedAt !== null)
      .sort((one, other) => collator.compare(one.memberName, other.memberName));
  }
}
