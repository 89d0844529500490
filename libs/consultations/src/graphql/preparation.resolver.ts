import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { isRefusal, type RequestContext } from '#platform';
import type { Footnote } from '../domain/document.js';
import { ConsultationQuery } from '../persistence/consultation-query.js';
import { DocumentQuery } from '../persistence/document-query.js';
import { AddDocument } from '../use-cases/add-document.js';
import { CreateBody } from '../use-cases/create-body.js';
import { AddDocumentPayload, CreateBodyPayload } from './answers.js';
import { CreateBodyInput } from './consultation.inputs.js';
import { AddDocumentInput } from './document.inputs.js';

/** Places that are not said are left out. */
function documentOf({ footnotes, ...input }: AddDocumentInput) {
  const said = (places: object): Footnote['places'] => Object.fromEntries(Object.entries(places).filter(([, at]) => at != null));
  return { ...input, footnotes: footnotes.map(({ places, ...note }) => ({ ...note, ...(places && { places: said(places) }) })) };
}

@Resolver()
export class PreparationResolver {
  constructor(
    private readonly create: CreateBody,
    private readonly add: AddDocument,
    private readonly consultations: ConsultationQuery,
    private readonly documents: DocumentQuery,
  ) {}

  @Allow('KEEP_BODIES')
  @Mutation(() => CreateBodyPayload, { description: 'Enters a body that holds consultations.' })
  async createBody(
    @Args('input', { description: 'A body that consults and decides.' }) input: CreateBodyInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    const key = await this.create.execute(input, by);
    return isRefusal(key) ? key : { body: (await this.consultations.bodies(context.language)).find((body) => body.key === key) };
  }

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
}
