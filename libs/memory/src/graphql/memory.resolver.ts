import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DocumentModel, ProposalModel, QuestionModel, Readers } from '#consultations';
import { Allow } from '#identity';
import { inLanguage, loaderOf, type RequestContext } from '#platform';
import { TAXONOMY } from '../domain/taxonomy.js';
import { ClassificationQuery } from '../persistence/classification-query.js';
import { EarlierLifeQuery, type EarlierLifeView } from '../persistence/earlier-life-query.js';
import { EarlierLifeModel, TaxonomyAreaModel, TermModel } from './memory.model.js';
import { termIn, termsIn } from './terms.js';

@Resolver()
export class TaxonomyResolver {
  constructor(
    private readonly classified: ClassificationQuery,
    private readonly readers: Readers,
  ) {}

  @Allow('SEE_MEMORY')
  @Query(() => [TaxonomyAreaModel], {
    description: 'The taxonomy: the four areas of migration management with their items, and the cross-cutting activities.',
  })
  async taxonomy(@Context() context: RequestContext): Promise<TaxonomyAreaModel[]> {
    const counts = await this.classified.counts(await this.readers.of(context));
    const counted = (key: string) => ({ decisions: counts.get(key) ?? 0 });
    return TAXONOMY.map((area) => ({
      ...termIn(area, context.language),
      ...counted(area.key),
      terms: area.terms.map((term) => ({ ...termIn(term, context.language), ...counted(term.key) })),
    }));
  }
}

@Resolver(() => ProposalModel)
export class ProposalMemoryResolver {
  constructor(
    private readonly classified: ClassificationQuery,
    private readonly lives: EarlierLifeQuery,
    private readonly readers: Readers,
  ) {}

  @ResolveField(() => [TermModel], { description: 'What it is about, in terms of the taxonomy.' })
  async terms(@Parent() { id }: ProposalModel, @Context() context: RequestContext): Promise<TermModel[]> {
    const loader = loaderOf<string, readonly string[]>(context, 'memory: terms of proposals', (ids) => this.classified.ofProposals(ids));
    return termsIn(await loader.load(id), context.language);
  }

  @ResolveField(() => [EarlierLifeModel], { description: 'Where it was made before and what became of it, the oldest first.' })
  async earlierLife(@Parent() { id }: ProposalModel, @Context() context: RequestContext): Promise<EarlierLifeModel[]> {
    const loader = loaderOf<string, readonly EarlierLifeView[]>(context, 'memory: earlier lives', async (ids) =>
      this.lives.of(ids, await this.readers.of(context)),
    );
    return ((await loader.load(id)) ?? []).map((life) => lifeIn(life, context));
  }
}

@Resolver(() => QuestionModel)
export class QuestionMemoryResolver {
  constructor(private readonly classified: ClassificationQuery) {}

  @ResolveField(() => [TermModel], { description: 'What it is about, in terms of the taxonomy.' })
  async terms(@Parent() { id }: QuestionModel, @Context() context: RequestContext): Promise<TermModel[]> {
    const loader = loaderOf<string, readonly string[]>(context, 'memory: terms of questions', (ids) => this.classified.ofQuestions(ids));
    return termsIn(await loader.load(id), context.language);
  }
}

@Resolver(() => DocumentModel)
export class DocumentMemoryResolver {
  constructor(private readonly classified: ClassificationQuery) {}

  @ResolveField(() => [TermModel], { description: 'What it is about, in terms of the taxonomy.' })
  async terms(@Parent() { id }: DocumentModel, @Context() context: RequestContext): Promise<TermModel[]> {
    const loader = loaderOf<string, readonly string[]>(context, 'memory: terms of documents', (ids) => this.classified.ofDocuments(ids));
    return termsIn(await loader.load(id), context.language);
  }
}

function lifeIn({ proposal, title, note, decisions, ...life }: EarlierLifeView, { language }: RequestContext): EarlierLifeModel {
  return {
    ...life,
    proposal: proposal?.id ?? null,
    proposalTitle: proposal && inLanguage(proposal.title, language),
    consultation: title && inLanguage(title, language),
    note: note && inLanguage(note, language),
    decisions: decisions.map((decision) => ({ ...decision, headline: decision.headline[language] })),
  };
}
