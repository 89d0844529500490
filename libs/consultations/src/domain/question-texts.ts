import type { Texts } from '#platform/domain';

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
