import type { OptionDefinition, TallyResult, Texts, Words } from './types.js';
import { words } from './words/grammar.js';

/** The regional groups of the United Nations, in the order in which they are shown. A Member is in none, one or two; those in none come last. */
export const REGIONAL_GROUPS = [
  'AFRICAN',
  'ASIA_PACIFIC',
  'EASTERN_EUROPEAN',
  'LATIN_AMERICAN_AND_CARIBBEAN',
  'WESTERN_EUROPEAN_AND_OTHERS',
] as const;
export type RegionalGroup = (typeof REGIONAL_GROUPS)[number];

/** The answers of a regional group; `group` null: those of Members in none. */
export type AnswersOfGroup = Readonly<{ group: RegionalGroup | null; answers: readonly Readonly<{ answer: string }>[] }>;

/** How widely a position is held: in which regional groups at least one Member holds it, of those in which any answered. */
export type Breadth = Readonly<{ option: string; groups: readonly RegionalGroup[]; among: number }>;

/** The groups in which each option was chosen by somebody. Members in no group have none to add. */
export function breadthOf(options: readonly string[], rollCall: readonly AnswersOfGroup[]): Breadth[] {
  const chosenIn = (group: AnswersOfGroup): ReadonlySet<string> => new Set(group.answers.map(({ answer }) => answer));
  const answered = rollCall.filter((group) => group.group !== null && options.some((option) => chosenIn(group).has(option)));
  return options.map((option) => ({
    option,
    groups: REGIONAL_GROUPS.filter((key) => answered.some((group) => group.group === key && chosenIn(group).has(option))),
    among: answered.length,
  }));
}

const GROUPS: Readonly<Record<RegionalGroup, Words>> = {
  AFRICAN: { en: 'African', fr: 'Afrique', es: 'África' },
  ASIA_PACIFIC: { en: 'Asia-Pacific', fr: 'Asie-Pacifique', es: 'Asia y el Pacífico' },
  EASTERN_EUROPEAN: { en: 'Eastern European', fr: 'Europe orientale', es: 'Europa oriental' },
  LATIN_AMERICAN_AND_CARIBBEAN: { en: 'Latin American and Caribbean', fr: 'Amérique latine et Caraïbes', es: 'América Latina y el Caribe' },
  WESTERN_EUROPEAN_AND_OTHERS: {
    en: 'Western European and Others',
    fr: 'Europe occidentale et autres États',
    es: 'Europa occidental y otros Estados',
  },
};

/** "“Support”: in all 5 regional groups. “Cannot accept”: in 1 of 5 (African)." */
export function breadthInWords(breadth: readonly Breadth[], titles: ReadonlyMap<string, Texts>): Words {
  const said = breadth.map(({ option, groups, among }): Words => {
    const title = titles.get(option) ?? { en: option };
    const named = (language: keyof Words): string => groups.map((group) => GROUPS[group][language]).join(', ');
    const [e, f, s] = [title.en, title.fr ?? title.en, title.es ?? title.en];
    if (groups.length === 0) return words(`“${e}”: in none.`, `« ${f} » : dans aucun.`, `«${s}»: en ninguno.`);
    if (groups.length === among && among > 1)
      return words(`“${e}”: in all ${among}.`, `« ${f} » : dans les ${among}.`, `«${s}»: en los ${among}.`);
    return words(
      `“${e}”: in ${groups.length} of ${among} (${named('en')}).`,
      `« ${f} » : dans ${groups.length} sur ${among} (${named('fr')}).`,
      `«${s}»: en ${groups.length} de ${among} (${named('es')}).`,
    );
  });
  return words(
    `By regional group: ${said.map(({ en }) => en).join(' ')}`,
    `Par groupe régional : ${said.map(({ fr }) => fr).join(' ')}`,
    `Por grupo regional: ${said.map(({ es }) => es).join(' ')}`,
  );
}

/** The sense of a meeting is also in how widely a position is held, not only by how many: the explanation says both. */
export function withBreadth<R extends TallyResult>(
  result: R,
  options: readonly OptionDefinition[],
  groups: readonly AnswersOfGroup[],
): R & { breadth: readonly Breadth[] } {
  const breadth = breadthOf(
    options.map(({ key }) => key),
    groups,
  );
  const wide = breadthInWords(breadth, new Map(options.map(({ key, title }) => [key, title])));
  const { en, fr, es } = result.explanation;
  return { ...result, breadth, explanation: { en: `${en} ${wide.en}`, fr: `${fr} ${wide.fr}`, es: `${es} ${wide.es}` } };
}
