import { Args, Context, Field, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentPrincipal, type Principal } from '#identity';
import { Instant, isRefusal, loaderOf, payloadOf, type RequestContext, type Result, unlessErased } from '#platform';
import { METHOD_KEYS } from '#tally';
import { traitsOf } from '../domain/method-traits.js';
import { type RuleSetHistory, RuleSetQuery, ruleSetView, type RuleSetView } from '../persistence/rule-set-query.js';
import { CreateRuleSet, RetireRuleSet, ReviseRuleSet } from '../use-cases/keep-rule-sets.js';
import { CreateRuleSetInput, RetireRuleSetInput, ReviseRuleSetInput, ruleSetDraftOf } from './rule-set.inputs.js';
import { MethodTraitsModel } from './method.model.js';
import { RuleSetModel } from './rule.model.js';

@ObjectType({ isAbstract: true })
class AboutRuleSet {
  @Field(() => RuleSetModel, { description: 'The rule set in its latest version.' })
  ruleSet: RuleSetModel;
}
@ObjectType({ description: 'The rule set was entered.' })
export class CreateRuleSetSuccess extends AboutRuleSet {}
@ObjectType({ description: 'The rule set has a new version.' })
export class ReviseRuleSetSuccess extends AboutRuleSet {}
@ObjectType({ description: 'The rule set is no longer chosen.' })
export class RetireRuleSetSuccess extends AboutRuleSet {}
export const CreateRuleSetPayload = payloadOf(CreateRuleSetSuccess);
export const ReviseRuleSetPayload = payloadOf(ReviseRuleSetSuccess);
export const RetireRuleSetPayload = payloadOf(RetireRuleSetSuccess);

/** Rule sets, their versions, and keeping them. What else there is of one is read once for all that are asked for. */
@Resolver(() => RuleSetModel)
export class RuleSetsResolver {
  constructor(
    private readonly query: RuleSetQuery,
    private readonly creating: CreateRuleSet,
    private readonly revising: ReviseRuleSet,
    private readonly retiring: RetireRuleSet,
  ) {}

  @Allow('SEE_CONSULTATIONS')
  @Query(() => [RuleSetModel], { description: 'The rule sets there are, each in its latest version; those that were retired among them.' })
  ruleSets(@Context() context: RequestContext): Promise<RuleSetModel[]> {
    return this.query.latest(context.language);
  }

  @Allow('SEE_CONSULTATIONS')
  @Query(() => [MethodTraitsModel], { description: 'The methods there are, by what distinguishes them.' })
  methods(@Context() { language }: RequestContext): MethodTraitsModel[] {
    return METHOD_KEYS.map((key) => traitsOf(key, language));
  }

  @ResolveField(() => Int, { description: 'The number of its latest version: higher than `version` where a newer one exists.' })
  async latestVersion(@Parent() { key, version }: RuleSetModel, @Context() context: RequestContext): Promise<number> {
    return (await this.historyOf(key, context))?.versions[0]?.version ?? version;
  }

  @ResolveField(() => [RuleSetModel], { description: 'All its versions, the latest first.' })
  async versions(@Parent() { key }: RuleSetModel, @Context() context: RequestContext): Promise<RuleSetView[]> {
    return ((await this.historyOf(key, context))?.versions ?? []).map((row) => ruleSetView(row, context.language));
  }

  @ResolveField(() => Instant, { nullable: true, description: 'Since when it is no longer chosen for consultations.' })
  async retiredAt(@Parent() { key }: RuleSetModel, @Context() context: RequestContext): Promise<Date | null> {
    return (await this.historyOf(key, context))?.retiredAt ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it is no longer chosen.' })
  async retireReason(@Parent() { key }: RuleSetModel, @Context() context: RequestContext): Promise<string | null> {
    return unlessErased((await this.historyOf(key, context))?.retireReason ?? null, context.language);
  }

  @Allow('KEEP_RULE_SETS')
  @Mutation(() => CreateRuleSetPayload, { description: 'Enters a rule set.' })
  async createRuleSet(
    @Args('input', { description: 'A rule set.' }) input: CreateRuleSetInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.creating.execute(input.key, ruleSetDraftOf(input), by), context);
  }

  @Allow('KEEP_RULE_SETS')
  @Mutation(() => ReviseRuleSetPayload, {
    description: 'Gives a rule set a new version. Consultations keep the version that they have; no past result changes.',
  })
  async reviseRuleSet(
    @Args('input', { description: 'A new version.' }) input: ReviseRuleSetInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.revising.execute(input.key, input.version, ruleSetDraftOf(input), by), context);
  }

  @Allow('KEEP_RULE_SETS')
  @Mutation(() => RetireRuleSetPayload, { description: 'Takes a rule set from the choice of new consultations; it stays readable.' })
  async retireRuleSet(
    @Args('input', { description: 'Which, and why.' }) input: RetireRuleSetInput,
    @CurrentPrincipal() by: Principal,
    @Context() context: RequestContext,
  ) {
    return this.answer(await this.retiring.execute(input, by), context);
  }

  private historyOf(key: string, context: RequestContext): Promise<RuleSetHistory | null> {
    return loaderOf<string, RuleSetHistory>(context, 'consultations.rule-sets', (keys) => this.query.histories(keys)).load(key);
  }

  private async answer(key: Result<string>, context: RequestContext): Promise<Result<{ ruleSet: RuleSetView | undefined }>> {
    return isRefusal(key) ? key : { ruleSet: (await this.query.latest(context.language)).find((ruleSet) => ruleSet.key === key) };
  }
}
