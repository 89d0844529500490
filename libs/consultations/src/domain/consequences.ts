import type { Texts, Words } from '#platform/domain';

/** What becomes of what was decided once a condition is fulfilled or has lapsed. */
export const EFFECTS = ['TAKES_EFFECT', 'HELD', 'DEFERRED', 'CANCELLED'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What follows, and how its author words it; `text` null: in the words of the effect. */
export type Consequence = Readonly<{ effect: Effect; text: Texts | null }>;

/** What follows where nothing else is said: fulfilled, the decision takes effect; lapsed, it is cancelled. */
export const DEFAULT_CONSEQUENCES = {
  onFulfilled: { effect: 'TAKES_EFFECT', text: null },
  onLapsed: { effect: 'CANCELLED', text: null },
} as const satisfies Record<string, Consequence>;

const EFFECT_WORDS: Readonly<Record<Effect, Words>> = {
  TAKES_EFFECT: { en: 'the decision takes effect', fr: 'la décision prend effet', es: 'la decisión surte efecto' },
  HELD: { en: 'it is held', fr: 'elle a lieu', es: 'se celebra' },
  DEFERRED: { en: 'it is deferred', fr: 'elle est reportée', es: 'se aplaza' },
  CANCELLED: { en: 'it is cancelled', fr: 'elle est annulée', es: 'se cancela' },
};

/** "it is cancelled", or the author's words for it. */
export function consequenceInWords({ effect, text }: Consequence): Words {
  const words = EFFECT_WORDS[effect];
  return text ? { en: text.en, fr: text.fr ?? text.en, es: text.es ?? text.en } : words;
}

/** The words of each effect, by its name: how an act is told. */
export const EFFECTS_IN_WORDS: Readonly<Record<string, Words>> = EFFECT_WORDS;
