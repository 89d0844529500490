import type { Told } from './act-words.js';

/** What is done to what Members put forward. */
export const PROPOSAL_ACTS: Readonly<Record<string, Told>> = {
  'proposal.co-sponsored': {
    en: (a) => `${a.byMember}co-sponsors the proposal ${a.proposal}`,
    fr: (a) => `${a.byMember}est coauteur de la proposition ${a.proposal}`,
    es: (a) => `${a.byMember}copatrocina la propuesta ${a.proposal}`,
  },
  'proposal.co-sponsorship-ended': {
    en: (a) => `${a.byMember}no longer co-sponsors the proposal ${a.proposal}`,
    fr: (a) => `${a.byMember}n’est plus coauteur de la proposition ${a.proposal}`,
    es: (a) => `${a.byMember}ya no copatrocina la propuesta ${a.proposal}`,
  },
  'proposal.received': {
    en: (a) => `the chair received the proposal ${a.proposal}${a.because()}`,
    fr: (a) => `la présidence a jugé recevable la proposition ${a.proposal}${a.because()}`,
    es: (a) => `la presidencia admitió la propuesta ${a.proposal}${a.because()}`,
  },
  'proposal.not-received': {
    en: (a) => `the chair did not receive the proposal ${a.proposal}${a.because()}`,
    fr: (a) => `la présidence a jugé irrecevable la proposition ${a.proposal}${a.because()}`,
    es: (a) => `la presidencia no admitió la propuesta ${a.proposal}${a.because()}`,
  },
  'proposal.taken-over': {
    en: (a) => `${a.byMember}took over the proposal ${a.proposal}`,
    fr: (a) => `${a.byMember}a repris à son compte la proposition ${a.proposal}`,
    es: (a) => `${a.byMember}hizo suya la propuesta ${a.proposal}`,
  },
  'question.option-added': {
    en: (a) => `${a.proposal} became an option of ${a.question}`,
    fr: (a) => `${a.proposal} est devenue une option de ${a.question}`,
    es: (a) => `${a.proposal} pasó a ser una opción de ${a.question}`,
  },
  'question.option-removed': {
    en: (a) => `${a.proposal} is no longer an option of ${a.question}`,
    fr: (a) => `${a.proposal} n’est plus une option de ${a.question}`,
    es: (a) => `${a.proposal} ya no es una opción de ${a.question}`,
  },
};
