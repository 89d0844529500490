import type { Words } from '#platform/domain';
import type { Telling, Told } from './act-words.js';

const STATUSES: Readonly<Record<string, Words>> = {
  PLANNED: { en: 'planned', fr: 'prévu', es: 'previsto' },
  FUNDED: { en: 'funded', fr: 'financé', es: 'financiado' },
  HELD: { en: 'held', fr: 'tenu', es: 'celebrado' },
  DEFERRED: { en: 'deferred', fr: 'reporté', es: 'aplazado' },
  CANCELLED: { en: 'cancelled', fr: 'annulé', es: 'cancelado' },
};

/** A question that was decided or, where nothing was asked, the silence procedure by which a text was adopted. */
function decided(act: Telling, procedure: string): string {
  return act.text('silence') ? `${procedure} ${act.text('number')}` : act.question;
}

/** Spanish joins its article to the preposition. */
function deLoDecidido(act: Telling): string {
  return act.text('silence') ? `del procedimiento de silencio ${act.text('number')}` : `de ${act.question}`;
}

/** Acts on what became of decisions: whoever sees the consultation may know of them. */
export const FOLLOW_UP_ACTS: Readonly<Record<string, Told>> = {
  'follow-up.opened': {
    en: (a) => `what follows from ${decided(a, 'silence procedure')} was entered: ${a.chosen('status', STATUSES)}`,
    fr: (a) => `ce qui découle de ${decided(a, 'la procédure de silence')} a été inscrit : ${a.chosen('status', STATUSES)}`,
    es: (a) => `se inscribió lo que se deriva ${deLoDecidido(a)}: ${a.chosen('status', STATUSES)}`,
  },
  'follow-up.changed': {
    en: (a) => `what follows from ${decided(a, 'silence procedure')} now stands otherwise: ${a.chosen('status', STATUSES)}`,
    fr: (a) => `ce qui découle de ${decided(a, 'la procédure de silence')} a évolué : ${a.chosen('status', STATUSES)}`,
    es: (a) => `lo que se deriva ${deLoDecidido(a)} ha cambiado: ${a.chosen('status', STATUSES)}`,
  },
};

/** Acts on what proposals, questions and documents are about, and on what came before them: the work of an archivist, no news. */
export const MEMORY_ACTS: Readonly<Record<string, Told>> = {
  'proposal.classified': {
    en: (a) => `the proposal ${a.proposal} was classified`,
    fr: (a) => `la proposition ${a.proposal} a été classée`,
    es: (a) => `se clasificó la propuesta ${a.proposal}`,
  },
  'question.classified': {
    en: (a) => `${a.question} was classified`,
    fr: (a) => `${a.question} a été classée`,
    es: (a) => `se clasificó ${a.question}`,
  },
  'document.classified': {
    en: (a) => `the document ${a.text('symbol')} was classified`,
    fr: (a) => `le document ${a.text('symbol')} a été classé`,
    es: (a) => `se clasificó el documento ${a.text('symbol')}`,
  },
  'proposal.linked': {
    en: (a) => `the proposal ${a.proposal} was linked to its earlier life`,
    fr: (a) => `la proposition ${a.proposal} a été reliée à ses antécédents`,
    es: (a) => `la propuesta ${a.proposal} se vinculó a sus antecedentes`,
  },
  'proposal.unlinked': {
    en: (a) => `a link of the proposal ${a.proposal} to an earlier life was taken back`,
    fr: (a) => `un lien de la proposition ${a.proposal} avec un antécédent a été retiré`,
    es: (a) => `se retiró un enlace de la propuesta ${a.proposal} con un antecedente`,
  },
};
