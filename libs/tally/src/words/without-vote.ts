import type { Texts, Words } from '../types.js';
import { titled, words } from './grammar.js';

/** What a body does with a question on which it does not vote. */
export const WITHOUT_VOTE = ['NOTED', 'ADOPTED_BY_CONSENSUS', 'POSTPONED'] as const;
export type WithoutVote = (typeof WITHOUT_VOTE)[number];

export function isWithoutVote(outcome: string): outcome is WithoutVote {
  return WITHOUT_VOTE.some((kind) => kind === outcome);
}

type Settled = Readonly<{ title: Texts; options: readonly Readonly<{ key: string; title: Texts }>[] }>;

/** What a decision without a vote is called, and what its kind means: the chair's own words stand beside it. `selected`: what is adopted. */
export function withoutVoteInWords(
  kind: WithoutVote,
  question: Settled,
  selected: readonly string[],
): Readonly<{ headline: Words; explanation: Words }> {
  return { headline: headline(question, kind, selected), explanation: EXPLANATIONS[kind] };
}

function headline(question: Settled, kind: WithoutVote, selected: readonly string[]): Words {
  const titles = (language: keyof Words): string =>
    question.options
      .filter(({ key }) => selected.includes(key))
      .map(({ title }) => titled(title, language))
      .join('; ');
  const said = (language: keyof Words, stop: string): string => {
    const title = titled(question.title, language).trim();
    const which = selected.length > 0 ? `${stop}: ${titles(language)}` : '';
    return `${title}${/[?!]$/.test(title) ? ' ' : `${stop}: `}${HEADLINES[kind][language]}${which}`;
  };
  return words(said('en', ''), said('fr', ' '), said('es', ''));
}

const HEADLINES: Readonly<Record<WithoutVote, Words>> = {
  NOTED: words('noted without a vote', 'pris note, sans vote', 'se tomó nota, sin votación'),
  ADOPTED_BY_CONSENSUS: words('adopted by consensus', 'adopté par consensus', 'aprobado por consenso'),
  POSTPONED: words('postponed', 'reporté', 'aplazado'),
};

const EXPLANATIONS: Readonly<Record<WithoutVote, Words>> = {
  NOTED: words(
    'The chair took it that the body noted it. No vote was taken, and no position of any Member was recorded.',
    'La présidence a considéré que l’organe en prenait note. Il n’a pas été voté, et aucune position d’un Membre n’a été consignée.',
    'La presidencia entendió que el órgano tomaba nota. No se votó, ni se consignó la posición de ningún Miembro.',
  ),
  ADOPTED_BY_CONSENSUS: words(
    'The chair took it that nobody opposed it. No vote was taken, and no Member is recorded as being in favour.',
    'La présidence a considéré que nul ne s’y opposait. Il n’a pas été voté, et aucun Membre n’est consigné comme y étant favorable.',
    'La presidencia entendió que nadie se oponía. No se votó, y ningún Miembro consta como favorable.',
  ),
  POSTPONED: words(
    'The chair ruled that it be taken up at a later time. No vote was taken.',
    'La présidence a décidé qu’il en serait traité plus tard. Il n’a pas été voté.',
    'La presidencia decidió que se tratara más adelante. No se votó.',
  ),
};
