import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BodyModel } from '#consultations';
import { allows, type Principal } from '#identity';
import { inLanguage, loaderOf, LocalizedText, type RequestContext, type Texts } from '#platform';
import { EffectQuery, hangingIn, HangingModel, type Hangs } from '#voting';
import { type EntryView, FollowUpQuery, type FollowUpView } from '../persistence/follow-up-query.js';
import { FollowUpEntryModel, FollowUpModel } from './follow-up.model.js';

@Resolver(() => FollowUpModel)
export class FollowUpFieldsResolver {
  constructor(
    private readonly items: FollowUpQuery,
    private readonly effects: EffectQuery,
  ) {}

  @ResolveField(() => String, { description: 'Its theme or title in the reader’s language.' })
  title(@Parent() { title }: FollowUpView, @Context() { language }: RequestContext): string {
    return inLanguage(title, language);
  }

  @ResolveField(() => LocalizedText, { description: 'Its theme or title in the languages in which it exists.' })
  titles(@Parent() { title }: FollowUpView): Texts {
    return title;
  }

  @ResolveField(() => String, { description: 'The title of the consultation.' })
  consultation(@Parent() { consultationTitle }: FollowUpView, @Context() { language }: RequestContext): string {
    return inLanguage(consultationTitle, language);
  }

  @ResolveField(() => BodyModel, { description: 'The body that decided.' })
  body(@Parent() { body }: FollowUpView, @Context() { language }: RequestContext): BodyModel {
    return { key: body.key, name: inLanguage(body.names, language) };
  }

  @ResolveField(() => String, { nullable: true, description: 'The title of the question from which it follows.' })
  questionTitle(@Parent() { questionTitle }: FollowUpView, @Context() { language }: RequestContext): string | null {
    return questionTitle && inLanguage(questionTitle, language);
  }

  @ResolveField(() => String, { nullable: true, description: 'The title of the text, adopted tacitly, from which it follows.' })
  textTitle(@Parent() { textTitle }: FollowUpView, @Context() { language }: RequestContext): string | null {
    return textTitle && inLanguage(textTitle, language);
  }

  @ResolveField(() => String, { nullable: true, description: 'The title of the option from which it follows.' })
  optionTitle(@Parent() { optionTitle }: FollowUpView, @Context() { language }: RequestContext): string | null {
    return optionTitle && inLanguage(optionTitle, language);
  }

  @ResolveField(() => String, { nullable: true, description: 'What was decided, in one line.' })
  headline(@Parent() { headline }: FollowUpView, @Context() { language }: RequestContext): string | null {
    return headline && headline[language];
  }

  @ResolveField(() => HangingModel, {
    nullable: true,
    description:
      'What has become of it by the conditions of the decision from which it follows, and of those from which that follows; null where it hangs on none, or they are fulfilled. The officer who keeps the item enters what was done about it.',
  })
  async hanging(@Parent() { questionId, option }: FollowUpView, @Context() context: RequestContext): Promise<HangingModel | null> {
    // A text adopted tacitly hangs on no condition.
    if (questionId === null) return null;
    const loader = loaderOf<string, Hangs | null>(context, 'memory: hanging', async (keys) => {
      const asked = keys.map((key) => JSON.parse(key) as [string, string | null]);
      const found = await this.effects.following(asked.map(([question, of]) => ({ question, option: of })));
      return new Map(keys.map((key, at) => [key, found[at] ?? null]));
    });
    const hangs = await loader.load(JSON.stringify([questionId, option]));
    return hangs && hangingIn(hangs, context.language);
  }

  @ResolveField(() => [FollowUpEntryModel], { description: 'How it came to stand so, the oldest entry first.' })
  async history(@Parent() { id }: FollowUpView, @Context() context: RequestContext): Promise<readonly EntryView[]> {
    const loader = loaderOf<string, readonly EntryView[]>(context, 'memory: histories', (ids) => this.items.histories(ids));
    return (await loader.load(id)) ?? [];
  }
}

@Resolver(() => FollowUpEntryModel)
export class FollowUpEntryFieldsResolver {
  @ResolveField(() => String, { description: 'Its theme or title, as it then was, in the reader’s language.' })
  title(@Parent() { title }: EntryView, @Context() { language }: RequestContext): string {
    return inLanguage(title, language);
  }

  @ResolveField(() => String, { nullable: true, description: 'The officer who entered it, for those who may read the log.' })
  by(@Parent() { by }: EntryView, @Context() context: RequestContext): string | null {
    const principal = context.principal as Principal | null;
    return principal && allows(principal.roles, 'SEE_EVENTS') ? by : null;
  }
}
