import { type Refusal, refuse, type Words } from '#platform/domain';
import type { ConsultationState } from './consultation.js';
import type { Consultation } from './state.js';
import { standing } from './transitions.js';

type Part = Readonly<{ free: readonly ConsultationState[]; name: Words }>;

/** What may be changed in which states: opening freezes what was put before the membership, voting what is voted on. */
const PARTS = {
  DOCUMENTS: {
    free: ['DRAFT'],
    name: {
      en: 'its documents were frozen when it opened',
      fr: 'ses documents ont été figés à l’ouverture',
      es: 'sus documentos quedaron fijados al abrirse',
    },
  },
  RULE_SET: {
    free: ['DRAFT'],
    name: {
      en: 'its body, official zone and rule set were frozen when it opened',
      fr: 'son organe, son fuseau officiel et ses règles ont été figés à l’ouverture',
      es: 'su órgano, su huso oficial y sus reglas quedaron fijados al abrirse',
    },
  },
  QUESTIONS_PUT: {
    free: ['DRAFT'],
    name: {
      en: 'a question that has been put before the membership is not taken away',
      fr: 'une question soumise aux Membres ne se retire pas',
      es: 'una pregunta sometida a los Miembros no se retira',
    },
  },
  QUESTIONS: {
    free: ['DRAFT', 'OPEN'],
    name: {
      en: 'its questions and their options are frozen from the opening of the vote',
      fr: 'ses questions et leurs options sont figées dès l’ouverture du vote',
      es: 'sus preguntas y sus opciones quedan fijadas desde la apertura de la votación',
    },
  },
  WEIGHTS: {
    free: ['DRAFT', 'OPEN'],
    name: {
      en: 'the weights of its Members are frozen with the roll, from the opening of the vote',
      fr: 'les pondérations de ses Membres sont figées avec la liste des votants, dès l’ouverture du vote',
      es: 'las ponderaciones de sus Miembros quedan fijadas con la lista de votantes, desde la apertura de la votación',
    },
  },
  PROPOSALS: {
    free: ['DRAFT', 'OPEN'],
    name: {
      en: 'its proposals and their texts are frozen from the opening of the vote',
      fr: 'ses propositions et leurs textes sont figés dès l’ouverture du vote',
      es: 'sus propuestas y sus textos quedan fijados desde la apertura de la votación',
    },
  },
} as const satisfies Record<string, Part>;
export type FrozenPart = keyof typeof PARTS;

/** Null while the part may still be changed; otherwise the refusal, which says since when it is frozen. */
export function frozen(part: FrozenPart, consultation: Consultation): Refusal | null {
  const { free, name }: Part = PARTS[part];
  if (free.includes(consultation.state)) return null;
  const stands = standing(consultation);
  return refuse('FROZEN', { en: `${stands.en}: ${name.en}.`, fr: `${stands.fr} : ${name.fr}.`, es: `${stands.es}: ${name.es}.` });
}

/**
 * A proposal is withdrawn, and taken over, until voting on it has begun (rule 80 of the General Assembly). `waits`: the question
 * that decides it waits for others, so that while voting goes on nobody has been asked about it.
 */
export function votingBegun(consultation: Consultation, waits: boolean): Refusal | null {
  return consultation.state === 'VOTING' && waits ? null : frozen('PROPOSALS', consultation);
}
