import type { DecisionEffect, DecisionOutcome } from '#voting';

type Effect = Omit<DecisionEffect, 'outcome'> & Readonly<{ outcome: DecisionOutcome }>;

/** What has become of a text adopted tacitly: it hangs on no condition, and there was no vote that could be annulled or repeated. */
export const ADOPTED_STANDS: Effect = {
  standing: 'STANDS',
  outcome: 'ADOPTED_TACITLY',
  selected: [],
  consequence: null,
  words: {
    en: 'The text stands as it was adopted.',
    fr: 'Le texte demeure tel qu’il a été adopté.',
    es: 'El texto queda como se aprobó.',
  },
};
