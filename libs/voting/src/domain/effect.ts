import { instantInWords, type Texts, type Words } from '#platform/domain';
import type { ConditionStatus, Effect as Consequence } from '#consultations';
import type { Outcome } from './decision.js';

/** What has become of a decision since it was counted. */
export const DECISION_STANDINGS = ['STANDS', 'OPEN', 'CONTINUED', 'ANNULLED', 'CONDITIONAL', 'FULFILLED', 'LAPSED'] as const;
export type DecisionStanding = (typeof DECISION_STANDINGS)[number];

/** The chair's decision between tied options: those that it chose, what comes of it, and why. */
export type Ruling = Readonly<{ selected: readonly string[]; outcome: Outcome; reason: string }>;

/** A condition on which the decision hangs, as it stands by the clock. */
export type Hanging = Readonly<{
  id: string;
  status: ConditionStatus;
  dueAt: Date;
  markedAt: Date | null;
  onFulfilled: Readonly<{ effect: Consequence; words: Words }>;
  onLapsed: Readonly<{ effect: Consequence; words: Words }>;
}>;

/** The facts from which alone the effect of a decision follows. `carried`: what earlier rounds on the matter settled. */
export type EffectFacts = Readonly<{
  counted: Readonly<{ outcome: Outcome; selected: readonly string[] }>;
  options: readonly Readonly<{ key: string; title: Texts }>[];
  carried: readonly string[];
  annulled: boolean;
  continued: boolean;
  ruling: Ruling | null;
  conditions: readonly Hanging[];
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
  const hanging = facts.conditions.length > 0 ? hangingOn(facts.conditions, facts.zone) : null;
  const words = joinedWords(ruling ? ruledInWords(facts, ruling) : null, hanging?.words ?? (ruling ? null : STANDS));
  return { ...common, standing: 'STANDS', ...hanging, words };
}

/** One that lapsed decides; else all must be fulfilled, and the last of them says what follows. */
function hangingOn(conditions: readonly Hanging[], zone: string): Pick<DecisionEffect, 'standing' | 'consequence' | 'words'> {
  const byTime = [...conditions].sort((one, other) => (one.markedAt ?? one.dueAt).getTime() - (other.markedAt ?? other.dueAt).getTime());
  const lapsed = byTime.find(({ status }) => status === 'LAPSED');
  if (lapsed) {
    const at = instantInWords(lapsed.markedAt ?? lapsed.dueAt, zone);
    const { effect, words } = lapsed.onLapsed;
    return {
      standing: 'LAPSED',
      consequence: effect,
      words: {
        en: `Its condition lapsed on ${at.en}: ${words.en}.`,
        fr: `Sa condition est devenue caduque le ${at.fr} : ${words.fr}.`,
        es: `Su condición caducó el ${at.es}: ${words.es}.`,
      },
    };
  }
  const pending = byTime.find(({ status }) => status === 'PENDING');
  if (pending) {
    const due = instantInWords(pending.dueAt, zone);
    const [yes, no] = [pending.onFulfilled.words, pending.onLapsed.words];
    return {
      standing: 'CONDITIONAL',
      consequence: null,
      words: {
        en: `It hangs on a condition that falls due on ${due.en}. Fulfilled: ${yes.en}; otherwise: ${no.en}.`,
        fr: `Elle dépend d’une condition qui arrive à échéance le ${due.fr}. Remplie : ${yes.fr} ; sinon : ${no.fr}.`,
        es: `Depende de una condición que vence el ${due.es}. Cumplida: ${yes.es}; de lo contrario: ${no.es}.`,
      },
    };
  }
  const last = byTime.at(-1) as Hanging;
  const at = instantInWords(last.markedAt ?? last.dueAt, zone);
  const { effect, words } = last.onFulfilled;
  return {
    standing: 'FULFILLED',
    consequence: effect,
    words: {
      en: `Its condition was fulfilled on ${at.en}: ${words.en}.`,
      fr: `Sa condition a été remplie le ${at.fr} : ${words.fr}.`,
      es: `Su condición se cumplió el ${at.es}: ${words.es}.`,
    },
  };
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
