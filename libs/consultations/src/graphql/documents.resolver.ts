import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext } from '#platform';
import type { Footnote } from '../domain/document.js';
import { DocumentQuery } from '../persistence/document-query.js';
import { AddDocument } from '../use-cases/add-document.js';
import { RemoveDocument } from '../use-cases/remove-document.js';
import { ConsultationAnswers } from './answering.js';
import { AddDocumentPayload, RemoveDocumentPayload } from './answers.js';
import { AddDocumentInput, RemoveDocumentInput } from './document.inputs.js';

/** Places that are not said are left out. */
function documentOf({ footnotes, ...input }: AddDocumentInput) {
  const said = (places: object): Footnote['places'] => Object.fromEntries(Object.entries(places).filter(([, at]) => at != null));
  return { ...input, footnotes: footnotes.map(({ places, ...note }) => ({ ...note, ...(places && { places: said(places) }) })) };
}

@Resolver()
export class DocumentsResolver {
  constructor(
    private readonly add: AddDocument,
    private readonly remove: RemoveDocument,
    private readonly documents: DocumentQuery,
    private readonly answer: ConsultationAnswers,
  ) {}

  @Allow('PREPARE_CONSULTATIONS')
  @Mutation(() => AddDocumentPayload, { description: 'Adds a document to a draft. Opening the consultation freezes its documents.' })
  async addDocument(
    @Args('input', { description: 'A document for a consultation that is still a draft.' }) input: AddDocumentInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    const id = await this.add.execute(documentOf(input), by);
    return isRefusal(id) ? id : { document: await this.documents.byId(id, context.language) };
  }

  @Allow('PREPARE_CONSULTATIONS')
  @Mutation(() => RemoveDocumentPayload, { description: 'Takes a document out of a draft.' })
  async removeDocument(
    @Args('input', { description: 'A document to be taken out of a draft.' }) input: RemoveDocumentInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer.of(await this.remove.execute(input, by), context);
  }
}
