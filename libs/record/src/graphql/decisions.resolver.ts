import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BodyModel, ConditionModel, type Consequence, consequenceInWords, type ConsequenceView, Readers } from '#consultations';
import { Allow } from '#identity';
import { inLanguage, type Language, loaderOf, type Page, RefusalError, type RequestContext } from '#platform';
import { type DecisionEffect, DecisionEffectModel, effectIn, EffectQuery } from '#voting';
import { ClassificationQuery, TermModel, termsIn, termsNamed } from '#memory';
import { ADOPTED_STANDS } from '../domain/adopted.js';
import { answerOfWhom } from '../domain/looking-for.js';
import { ConditionQueries, type ConditionView } from '../persistence/condition-queries.js';
import { DecisionQueries, type DecisionView } from '../persistence/decision-queries.js';
import type { DecisionFilter } from '../persistence/decisions-sought.js';
import { DecisionFilterArgs, DecisionsArgs } from './decision.args.js';
import { DecisionConnection, DecisionModel, MOST_COUNTED } from './decision.model.js';

/** An answer is a Member's. */
function filterOf(args: DecisionFilterArgs): DecisionFilter {
  if (args.answer && !args.member) throw new RefusalError(answerOfWhom());
  return { ...args, text: args.text?.trim() || null, terms: termsNamed(args.term) };
}

function follows(consequence: Consequence, language: Language): ConsequenceView {
  return { effect: consequence.effect, inWords: consequenceInWords(consequence)[language] };
}

/** What was decided, across consultations. */
@Resolver(() => DecisionModel)
export class DecisionsResolver {
  constructor(
    private readonly decided: DecisionQueries,
    private readonly hanging: ConditionQueries,
    private readonly effects: EffectQuery,
    private readonly readers: Readers,
    private readonly classified: ClassificationQuery,
  ) {}

  @Allow('SEE_RECORDS')
  @Query(() => DecisionConnection, {
    description:
      'Decisions in the consultations that the reader may see, the newest first: those on questions, and texts adopted tacitly under silence.',
  })
  async decisions(@Args() args: DecisionsArgs, @Context() context: RequestContext): Promise<Page<DecisionView>> {
    return this.decided.page(filterOf(args), await this.readers.of(context), args.first, args.after);
  }

  @Allow('SEE_RECORDS')
  @Query(() => Int, { description: `How many decisions answer, whatever the page; from ${MOST_COUNTED} on they are not counted further.` })
  async decisionCount(@Args() args: DecisionFilterArgs, @Context() context: RequestContext): Promise<number> {
    return this.decided.count(filterOf(args), await this.readers.of(context), MOST_COUNTED);
  }

  @ResolveField(() => String, { description: 'The title of the consultation.' })
  consultation(@Parent() decision: DecisionView, @Context() context: RequestContext): string {
    return inLanguage(decision.consultationTitle, context.language);
  }

  @ResolveField(() => BodyModel, { description: 'The body that decided.' })
  body(@Parent() { body }: DecisionView, @Context() context: RequestContext): BodyModel {
    return { key: body.key, name: inLanguage(body.names, context.language) };
  }

  @ResolveField(() => String, { description: 'The title of the question, or of the text that was adopted tacitly.' })
  title(@Parent() decision: DecisionView, @Context() context: RequestContext): string {
    return inLanguage(decision.title, context.language);
  }

  @ResolveField(() => String, { description: 'The outcome in one line.' })
  headline(@Parent() decision: DecisionView, @Context() context: RequestContext): string {
    return decision.headline[context.language];
  }

  @ResolveField(() => String, { description: 'Why: the counts, the rule, and what would have changed the outcome.' })
  explanation(@Parent() decision: DecisionView, @Context() context: RequestContext): string {
    return decision.explanation[context.language];
  }

  @ResolveField(() => DecisionEffectModel, { description: 'What has become of it since: by the clock as it is now, whatever `asOf` says.' })
  async effect(@Parent() { id, silence }: DecisionView, @Context() context: RequestContext): Promise<DecisionEffectModel> {
    if (silence) return effectIn(ADOPTED_STANDS, context.language);
    const loader = loaderOf<string, DecisionEffect>(context, 'record: effects', (ids) => this.effects.of(ids));
    const effect = await loader.load(id);
    if (!effect) throw new Error(`the decision ${id} is gone`);
    return effectIn(effect, context.language);
  }

  @ResolveField(() => [TermModel], {
    description: 'What it is about: its question and the proposals among its options, or the proposal that was adopted tacitly.',
  })
  async terms(@Parent() { id }: DecisionView, @Context() context: RequestContext): Promise<TermModel[]> {
    const loader = loaderOf<string, readonly string[]>(context, 'record: terms', (ids) => this.classified.ofDecisions(ids));
    return termsIn(await loader.load(id), context.language);
  }

  @ResolveField(() => [ConditionModel], { description: 'What it hangs on.' })
  async conditions(@Parent() decision: DecisionView, @Context() context: RequestContext): Promise<ConditionModel[]> {
    const { asOf } = decision;
    const name = `record: conditions ${asOf?.toISOString() ?? ''}`;
    const loader = loaderOf<string, readonly ConditionView[]>(context, name, (ids) => this.hanging.of(ids, asOf));
    return ((await loader.load(decision.id)) ?? []).map((condition) => ({
      ...condition,
      text: inLanguage(condition.text, context.language),
      onFulfilled: follows(condition.onFulfilled, context.language),
      onLapsed: follows(condition.onLapsed, context.language),
    }));
  }
}
