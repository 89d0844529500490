import type { Method } from '../method.js';
import type { Summing } from '../sums.js';
import type { Marks, QuestionFault, QuestionTerms, Words } from '../types.js';
import { faults } from '../words/faults.js';
import { titled, words } from '../words/grammar.js';

/** How many ballots put each option first; a first rank that options share counts for each of them. */
export const FIRSTS: Summing = {
  beside: [],
  add: ({ counts }, _question, marks, count) => {
    for (let at = 0; at < counts.length; at += 1) if (marks[at] === 1) counts[at] = (counts[at] ?? 0) + count;
  },
};

/** "1. A; 2. B = C": the options of a ballot in its order; those it does not rank are not named. */
export function orderInWords({ options }: QuestionTerms, marks: Marks): Words {
  const ranks = [...new Set(marks.filter((mark) => mark !== null))].sort((one, other) => one - other);
  const said = (language: 'en' | 'fr' | 'es', between: string): string =>
    ranks
      .map(
        (rank) =>
          `${rank}. ${options
            .filter((_option, at) => marks[at] === rank)
            .map(({ title }) => titled(title, language))
            .join(' = ')}`,
      )
      .join(between);
  return words(said('en', '; '), said('fr', ' ; '), said('es', '; '));
}

/** Where one option is selected and the order alone decides. */
export function oneByOrder({ seats, minimumSupport }: QuestionTerms): QuestionFault | null {
  if (seats !== 1) return { field: 'seats', words: faults.onePlaceOnly() };
  return byOrder({ minimumSupport });
}

/** Where the order alone decides. */
export function byOrder({ minimumSupport }: Pick<QuestionTerms, 'minimumSupport'>): QuestionFault | null {
  return minimumSupport === 0 ? null : { field: 'minimumSupport', words: faults.orderDecides() };
}

/** What every method has whose ballots are orders of preference. */
export const RANKED: Pick<Method, 'form' | 'fixedOptions' | 'marks' | 'defaults' | 'choiceInWords' | 'sums' | 'settles'> = {
  form: 'RANK',
  fixedOptions: null,
  marks: { min: 1, max: 100 },
  defaults: (optionCount) => ({ chooseMin: 1, chooseMax: optionCount, seats: 1, minimumSupport: 0 }),
  choiceInWords: orderInWords,
  sums: FIRSTS,
  settles: ({ selected }, option) => selected.includes(option),
};
