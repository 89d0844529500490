import { count } from './count.js';
import { ballotsOf, type Example } from './example.js';
import type { MethodKey, QuestionDefinition } from './methods/registry.js';
import type { Language, TallyResult, Words } from './types.js';

/** Holds the vote of an example and closes it. */
export function held(method: MethodKey, { question, roll, answers }: Pick<Example, 'question' | 'roll' | 'answers'>): TallyResult {
  const definition: QuestionDefinition = { ...question, method };
  return count(definition, roll, ballotsOf(definition, answers));
}

type Told = Pick<Example, 'outcome' | 'selected' | 'tied' | 'runOff' | 'needed' | 'margin' | 'stages' | 'says' | 'titled'>;

/** What an example tells of its result, and what the result says of the same: equal when it came out as told. */
export function asTold(method: MethodKey, example: Example): { told: Told; came: Told } {
  const result = held(method, example);
  const { outcome, selected, tied, runOff, needed, margin, stages, says, titled } = example;
  const told = { outcome, selected, tied, runOff, needed, margin, stages, says, titled };
  return {
    told,
    came: {
      outcome: result.outcome,
      selected: selected && result.selected,
      tied: tied && result.tied,
      runOff: runOff && result.runOff,
      needed: needed === undefined ? undefined : result.needed,
      margin: margin === undefined ? undefined : result.margin,
      stages: stages && stagesOf(result),
      says: says && found(says, result.explanation),
      titled: titled && found(titled, result.headline),
    },
  };
}

/** The stages of a count as an example tells them. */
function stagesOf({ counts, log }: TallyResult): Example['stages'] {
  const after = (option: string) =>
    (log?.stages ?? []).map(({ figures, elected, excluded }) => {
      const votes = figures.find((figure) => figure.option === option)?.votes ?? '';
      return `${votes}${elected.includes(option) ? '*' : excluded.includes(option) ? '–' : ''}`;
    });
  return Object.fromEntries(counts.map(({ option }) => [option, after(option)]));
}

/** The part looked for where it stands in the sentence, else the whole sentence, so that a failure shows it. */
export function found(parts: Partial<Record<Language, string>>, sentence: Words): Partial<Record<Language, string>> {
  const languages = Object.keys(parts) as Language[];
  return Object.fromEntries(
    languages.map((language) => [language, sentence[language].includes(parts[language] ?? '') ? parts[language] : sentence[language]]),
  );
}
