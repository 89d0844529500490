import type { Texts } from '#platform/domain';
import type { ConditionDraft } from './conditions.js';

/** The texts of a question, its options and conditions in their order. */
export type QuestionWords = Readonly<{
  title: Texts;
  wording: Texts;
  options: readonly Readonly<{ key: string; title: Texts }>[];
  conditions: readonly Readonly<{ text: Texts }>[];
}>;

/** All the texts of a question, by where they stand in it: what the log has the hash of, and a verifier of a record makes again. */
export function textsOfQuestion({ title, wording, options, conditions }: QuestionWords): Readonly<Record<string, Texts>> {
  return Object.fromEntries([
    ['title', title],
    ['wording', wording],
    ...options.map((option) => [`option ${option.key}`, option.title] as const),
    ...conditions.map((condition, index) => [`condition ${index + 1}`, condition.text] as const),
  ]);
}

/** All that a question says, beside its bounds and its rule. `proposal`: the id of the one that an option stands for. */
export type QuestionSaid = Readonly<{
  title: Texts;
  wording: Texts;
  options: readonly Readonly<{ key: string; title: Texts; note: Texts | null; proposal: string | null }>[];
  conditions: readonly ConditionDraft[];
}>;

/** The notes and proposals of its options, and when its conditions fall due and what follows: what the log has the hash of. */
export function termsOfQuestion({ options, conditions }: Pick<QuestionSaid, 'options' | 'conditions'>) {
  return {
    options: options.map(({ key, note, proposal }) => ({ key, note, proposal })),
    conditions: conditions.map(({ option, dueAt, onFulfilled, onLapsed }) => ({
      ...{ option, dueAt: dueAt.toISOString() },
      onFulfilled: { effect: onFulfilled.effect, text: onFulfilled.text },
      onLapsed: { effect: onLapsed.effect, text: onLapsed.text },
    })),
  };
}
