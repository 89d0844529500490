import type { Effect as Consequence } from '#consultations';
import type { Texts, Words } from '#platform/domain';
import type { Outcome } from './decision.js';
import { type Followed, type Hanging, hangingOn } from './hanging.js';

/** What has become of a decision since it was counted. */
export const DECISION_STANDINGS = ['STANDS', 'OPEN', 'CONTINUED', 'ANNULLED', 'CONDITIONAL', 'FULFILLED', 'LAPSED'] as const;
export type DecisionStanding = (typeof DECISION_STANDINGS)[number];

/** The chair's decision between tied options: those that it chose, what comes of it, and why. */
export type Ruling = Readonly<{ selected: readonly string[]; outcome: Outcome; reason: string }>;

/** The facts from which alone the effect of a decision follows. `carried`: what earlier rounds on the matter settled. */
export type EffectFacts = Readonly<{
  counted: Readonly<{ outcome: Outcome; selected: readonly string[] }>;
  options: readonly Readonly<{ key: string; title: Texts }>[];
  carried: readonly string[];
  annulled: boolean;
  continued: boolean;
  ruling: Ruling | null;
  conditions: readonly Hanging[];
  /** The decision on whose outcome it depended that the question was put; null: on none. */
  follows: Followed | null;
  zone: string;
}>;

/**
 * What a decision comes to: the outcome and the options with what the chair and earlier rounds decided, and whether it
 * has effect. `consequence`: what became of what was decided, once its conditions are known; null until then.
 */
export type DecisionEffect = Readonly<{
  standing: DecisionStanding;
  outcome: Outcome;
  selected: readonly string[];
  consequence: Consequence | null;
  words: Words;
}>;

export function effectOf(facts: EffectFacts): DecisionEffect {
  const { counted, ruling } = facts;
  const outcome = ruling?.outcome ?? counted.outcome;
  const selected = [...new Set([...facts.carried, ...counted.selected, ...(ruling?.selected ?? [])])];
  const common = { outcome, selected, consequence: null };
  if (facts.annulled) return { ...common, standing: 'ANNULLED', words: ANNULLED };
  if (facts.continued) return { ...common, standing: 'CONTINUED', words: CONTINUED };
  if (outcome === 'TIED' || outcome === 'UNDECIDED' || outcome === 'NO_QUORUM') return { ...common, standing: 'OPEN', words: OPEN };
  const hanging = outcome === 'NOT_ASKED' ? null : hangingOn(facts.conditions, facts.follows, facts.zone);
  const words = joinedWords(ruling ? ruledInWords(facts, ruling) : null, hanging?.words ?? (ruling ? null : STANDS));
  return { ...common, standing: 'STANDS', ...hanging, words };
}

function ruledInWords({ options }: EffectFacts, { selected, reason }: Ruling): Words {
  const titles = (language: 'en' | 'fr' | 'es'): string =>
    selected
      .map((key) => options.find((option) => option.key === key)?.title)
      .map((title) => title?.[language] ?? title?.en ?? '')
      .join(', ');
  return {
    en: `The chair decided the tie: “${titles('en')}” (${reason}).`,
    fr: `La présidence a départagé les voix : « ${titles('fr')} » (${reason}).`,
    es: `La presidencia dirimió el empate: «${titles('es')}» (${reason}).`,
  };
}

function joinedWords(...sentences: readonly (Words | null)[]): Words {
  const said = sentences.filter((words) => words !== null);
  const in_ = (language: 'en' | 'fr' | 'es'): string => said.map((words) => words[language]).join(' ');
  return { en: in_('en'), fr: in_('fr'), es: in_('es') };
}

const STANDS: Words = { en: 'The outcome stands.', fr: 'L’issue est acquise.', es: 'El resultado es firme.' };
const OPEN: Words = {
  en: 'The matter is not settled.',
  fr: 'La question n’est pas tranchée.',
  es: 'El asunto no está resuelto.',
};
const CONTINUED: Words = {
  en: 'The matter went to a further round.',
  fr: 'La question a fait l’objet d’un nouveau tour.',
  es: 'El asunto pasó a una nueva vuelta.',
};
const ANNULLED: Words = {
  en: 'The vote was annulled: its outcome has no effect.',
  fr: 'Le vote a été annulé : son issue est sans effet.',
  es: 'La votación se anuló: su resultado no tiene efecto.',
};
