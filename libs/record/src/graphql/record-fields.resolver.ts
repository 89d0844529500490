import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ConsultationModel, type ConsultationView } from '#consultations';
import { EntryReceiptModel } from '#ledger';
import { inLanguage, type RequestContext } from '#platform';
import { QuestionResultModel, resultIn } from '#voting';
import { RecordExplanationModel, RecordModel, RecordParticipantModel } from './record.model.js';
import { RecordQueries } from '../persistence/record-queries.js';
import type { RecordView } from './record-view.js';

/** What is read out of the one result object, in the reader's language. */
@Resolver(() => RecordModel)
export class RecordFieldsResolver {
  constructor(private readonly records: RecordQueries) {}

  @ResolveField(() => EntryReceiptModel, {
    nullable: true,
    description: 'Where the publication was written down, with the hash of the record, and the checkpoint that covers it.',
  })
  receipt(@Parent() { id }: RecordView): Promise<EntryReceiptModel | null> {
    return this.records.receipt(id);
  }

  @ResolveField(() => ConsultationModel, { description: 'The consultation.' })
  consultation(@Parent() { consultation }: RecordView): ConsultationView {
    return consultation;
  }

  @ResolveField(() => String, { description: 'The title of the consultation.' })
  title(@Parent() { record }: RecordView, @Context() context: RequestContext): string {
    return inLanguage(record.content.title, context.language);
  }

  @ResolveField(() => [QuestionResultModel], { description: 'What was decided on each question, in their order.' })
  results(@Parent() { record }: RecordView, @Context() context: RequestContext): QuestionResultModel[] {
    return record.content.questions.map(({ result, resultSha256 }) =>
      resultIn({ decision: result, sha256: resultSha256 }, context.language),
    );
  }

  @ResolveField(() => [RecordExplanationModel], {
    description:
      "The explanations of vote: by question, before the vote and then after it, in the alphabetical order of the reader's language.",
  })
  explanations(@Parent() { record: { content } }: RecordView, @Context() { language }: RequestContext): RecordExplanationModel[] {
    const collator = new Intl.Collator(language);
    const numbers = new Map(content.questions.map(({ key, number }) => [key, number]));
    return content.statements.explanations
      .map(({ question, names, ...rest }) => ({
        ...rest,
        question,
        questionNumber: numbers.get(question) ?? 0,
        memberName: inLanguage(names, language),
      }))
      .sort(
        (one, other) =>
          one.questionNumber - other.questionNumber ||
          other.moment.localeCompare(one.moment, 'en') ||
          collator.compare(one.memberName, other.memberName),
      );
  }

  @ResolveField(() => [RecordParticipantModel], { description: 'Who took part, by name.' })
  participants(@Parent() { record }: RecordView, @Context() { language }: RequestContext): RecordParticipantModel[] {
    const collator = new Intl.Collator(language);
    return record.content.participants
      .flatMap(({ member, names, groups }) =>
        (groups.length > 0 ? groups : [null]).map((group) => ({ member, name: inLanguage(names, language), group })),
      )
      .sort((one, other) => collator.compare(one.name, other.name));
  }
}
