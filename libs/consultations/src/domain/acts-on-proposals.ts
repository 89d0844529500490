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
  'proposal.amendment-submitted': {
    en: (a) => `${a.byMember}an amendment to the proposal ${a.proposal} was submitted`,
    fr: (a) => `${a.byMember}un amendement à la proposition ${a.proposal} a été présenté`,
    es: (a) => `${a.byMember}se presentó una enmienda a la propuesta ${a.proposal}`,
  },
  'proposal.amendments-ordered': {
    en: (a) => `the chair ruled in what order the amendments to ${a.proposal} are voted on${a.because()}`,
    fr: (a) => `la présidence a fixé l’ordre de vote des amendements à ${a.proposal}${a.because()}`,
    es: (a) => `la presidencia fijó el orden de votación de las enmiendas a ${a.proposal}${a.because()}`,
  },
  'proposal.divided': {
    en: (a) => `the chair divided the proposal ${a.proposal}: its parts are voted on separately${a.because()}`,
    fr: (a) => `la présidence a divisé la proposition ${a.proposal} : ses parties sont mises aux voix séparément${a.because()}`,
    es: (a) => `la presidencia dividió la propuesta ${a.proposal}: sus partes se votan por separado${a.because()}`,
  },
  'proposal.consolidated': {
    en: (a) => `the proposal ${a.proposal} reads as it was decided (version ${a.text('version')})`,
    fr: (a) => `la proposition ${a.proposal} se lit telle qu’il en a été décidé (version ${a.text('version')})`,
    es: (a) => `la propuesta ${a.proposal} queda como se decidió (versión ${a.text('version')})`,
  },
  'questions.arranged': {
    en: (a) => `what is voted on before ${a.question} was put in order`,
    fr: (a) => `l’ordre des votes qui précèdent celui sur ${a.question} a été établi`,
    es: (a) => `se estableció el orden de las votaciones que preceden a la de ${a.question}`,
  },
  'question.dropped': {
    en: (a) => `the amendment was withdrawn, and question ${a.text('number')} on it is not put`,
    fr: (a) => `l’amendement a été retiré, et la question ${a.text('number')} dont il faisait l’objet n’est pas posée`,
    es: (a) => `la enmienda se retiró, y la pregunta ${a.text('number')} sobre ella no se plantea`,
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
