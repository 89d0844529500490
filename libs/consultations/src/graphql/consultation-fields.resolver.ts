import { Context, Parent, Resolver } from '@nestjs/graphql';
import { loaderOf, PlainField, type RequestContext } from '#platform';
import type { ConsultationView } from '../persistence/consultation-view.js';
import { type DocumentView, DocumentQuery } from '../persistence/document-query.js';
import { type ProposalView, ProposalQuery } from '../persistence/proposal-query.js';
import { QuestionQuery, type QuestionView } from '../persistence/question-query.js';
import type { ConsultationFile } from '../domain/consultation.js';
import { ConsultationModel } from './consultation.model.js';
import { DocumentModel } from './document.model.js';
import { ProposalModel } from './proposal.model.js';
import { QuestionModel } from './question.model.js';

/** What belongs to consultations: each kind read in one statement for all the consultations of a request. */
@Resolver(() => ConsultationModel)
export class ConsultationFieldsResolver {
  constructor(
    private readonly documentQuery: DocumentQuery,
    private readonly proposalQuery: ProposalQuery,
    private readonly questionQuery: QuestionQuery,
  ) {}

  @PlainField(() => [DocumentModel], { description: 'The documents put before the body, in their order.' })
  async documents(@Parent() { file, stamp }: ConsultationView, @Context() context: RequestContext) {
    const loader = loaderOf<ConsultationFile, readonly DocumentView[]>(context, 'consultations.documents', (files) =>
      this.documentQuery.of(files, context.language),
    );
    return ((await loader.load(file)) ?? []).map((document) => ({ stamp, ...document }));
  }

  @PlainField(() => [ProposalModel], { description: 'The proposals, in the order in which they were put forward; withdrawn ones too.' })
  async proposals(@Parent() consultation: ConsultationView, @Context() context: RequestContext) {
    const loader = loaderOf<ConsultationView, readonly ProposalView[]>(context, 'consultations.proposals', (views) =>
      this.proposalQuery.of(views, context.language),
    );
    return (await loader.load(consultation)) ?? [];
  }

  @PlainField(() => [QuestionModel], { description: 'The questions, in the order in which they are put.' })
  async questions(@Parent() consultation: ConsultationView, @Context() context: RequestContext) {
    const loader = loaderOf<ConsultationView, readonly QuestionView[]>(context, 'consultations.questions', (views) =>
      this.questionQuery.of(views, context.language),
    );
    return (await loader.load(consultation)) ?? [];
  }
}
