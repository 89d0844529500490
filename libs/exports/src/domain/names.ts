import { inLanguage, type Language, type Texts } from '#platform/domain';
import type { RecordContent } from '#record';

type Named = Readonly<{ member: string; names: Texts }>;

/** The name of every Member and observer that a record speaks of, in the language; its code where the record has no name. */
export function namesIn(content: RecordContent, language: Language): (member: string) => string {
  const named: readonly Named[] = [...content.participants, ...content.statements.explanations, ...content.roll.entries];
  const names = new Map(named.map((each) => [each.member, inLanguage(each.names, language)]));
  return (member) => names.get(member) ?? member;
}

/** In the alphabetical order of the language, by name; those of one name by their code, so that the order is always the same. */
export function byName<T>(items: Iterable<T>, language: Language, nameOf: (item: T) => string, codeOf: (item: T) => string): T[] {
  const collator = new Intl.Collator(language);
  return [...items].sort((one, other) => collator.compare(nameOf(one), nameOf(other)) || (codeOf(one) < codeOf(other) ? -1 : 1));
}

/** Members by code, as a sentence lists them: their names in the alphabetical order of the language. */
export function namesInOrder(members: Iterable<string>, language: Language, nameOf: (member: string) => string): string[] {
  return byName(members, language, nameOf, (member) => member).map(nameOf);
}
