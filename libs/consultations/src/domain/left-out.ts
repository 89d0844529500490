import type { Words } from '#platform/domain';
import type { Receivability } from './proposal.js';

/** Why a text that stands is not voted on: the chair has not ruled on it, or no question is on it. */
export const LEFT_OUT = ['NOT_RULED_ON', 'NO_QUESTION'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** `put`: a question is on it, or has it among its options. `underSilence`: it is, or was, decided by silence. */
type Standing = Readonly<{ withdrawn: boolean; receivability: Receivability; put: boolean; underSilence: boolean }>;

/**
 * Why a text drops out when voting opens; null: it is voted on, decided by silence, withdrawn, or the chair did not receive it
 * and has said why.
 */
export function leftOut({ withdrawn, receivability, put, underSilence }: Standing): LeftOut | null {
  if (withdrawn || receivability === 'NOT_RECEIVED') return null;
  if (receivability === 'PENDING') return 'NOT_RULED_ON';
  return put || underSilence ? null : 'NO_QUESTION';
}

const WORDS: Readonly<Record<LeftOut, Words>> = {
  NOT_RULED_ON: {
    en: 'It is not put to the vote: the chair has not ruled whether it is received.',
    fr: 'Il n’est pas mis aux voix : la présidence n’a pas statué sur sa recevabilité.',
    es: 'No se somete a votación: la presidencia no ha decidido si se admite.',
  },
  NO_QUESTION: {
    en: 'It is not put to the vote: no question is on it.',
    fr: 'Il n’est pas mis aux voix : aucune question ne porte sur lui.',
    es: 'No se somete a votación: ninguna pregunta versa sobre él.',
  },
};

export function leftOutInWords(why: LeftOut): Words {
  return WORDS[why];
}
