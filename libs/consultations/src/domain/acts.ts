import type { Words } from '#platform/domain';
import { ERASURE_ACTS } from './acts-of-erasure.js';
import { SILENCE_ACTS } from './acts-of-silence.js';
import { ACCOUNT_ACTS, DELEGATION_ACTS } from './acts-of-the-organization.js';
import { LOG_ACTS } from './acts-of-the-log.js';
import { PROPOSAL_ACTS } from './acts-on-proposals.js';
import { BOX_ACTS, PARTICIPATION_ACTS } from './acts-of-secrecy.js';
import { RECORD_ACTS, RECORD_CORRECTION_ACTS } from './acts-on-records.js';
import { STATEMENT_ACTS } from './acts-of-statements.js';
import { EFFECTS_IN_WORDS } from './consequences.js';
import { FOLLOW_UP_ACTS, MEMORY_ACTS } from './acts-of-memory.js';
import { type ActData, type ActNames, tell, type Told } from './act-words.js';

const OUTCOMES: Readonly<Record<string, Words>> = {
  CARRIED: { en: 'carried', fr: 'adoptée', es: 'aprobada' },
  REJECTED: { en: 'rejected', fr: 'rejetée', es: 'rechazada' },
  TIED: { en: 'a tie', fr: 'égalité des voix', es: 'empate' },
  NO_QUORUM: { en: 'no quorum', fr: 'quorum non atteint', es: 'sin quórum' },
  SELECTED: { en: 'a choice was made', fr: 'un choix a été fait', es: 'se hizo una elección' },
  UNDECIDED: { en: 'undecided', fr: 'sans décision', es: 'sin decisión' },
  SENSE: { en: 'the sense of the meeting was taken', fr: 'le sentiment de la réunion a été pris', es: 'se tomó el sentir de la reunión' },
  NOT_ASKED: { en: 'not asked', fr: 'non posée', es: 'no planteada' },
  NOTED: { en: 'noted without a vote', fr: 'pris note, sans vote', es: 'se tomó nota, sin votación' },
  ADOPTED_BY_CONSENSUS: { en: 'adopted by consensus', fr: 'adoptée par consensus', es: 'aprobada por consenso' },
  POSTPONED: { en: 'postponed', fr: 'reportée', es: 'aplazada' },
};

/** A round as the object of a sentence: "a run-off was opened". */
const ROUNDS: Readonly<Record<string, Words>> = {
  RUN_OFF: { en: 'a run-off', fr: 'un second tour', es: 'una segunda vuelta' },
  ELIMINATION: {
    en: 'a vote without the least supported option',
    fr: 'un vote sans l’option la moins soutenue',
    es: 'una votación sin la opción menos apoyada',
  },
  SECOND_VOTE: { en: 'a second vote', fr: 'un second vote', es: 'una segunda votación' },
  REPEAT: { en: 'the repeated vote', fr: 'le vote répété', es: 'la votación repetida' },
  ANEW: { en: 'the new vote', fr: 'le nouveau vote', es: 'la nueva votación' },
};

/** Acts on a consultation that whoever sees it may know of: what `changes` shows. */
const PUBLIC_ACTS: Readonly<Record<string, Told>> = {
  ...SILENCE_ACTS,
  'consultation.drafted': {
    en: (a) => `${a.symbol} was drafted`,
    fr: (a) => `${a.symbol} a été rédigée`,
    es: (a) => `se redactó ${a.symbol}`,
  },
  'consultation.revised': {
    en: (a) => `${a.symbol} was revised (revision ${a.text('revision')})`,
    fr: (a) => `${a.symbol} a été révisée (révision ${a.text('revision')})`,
    es: (a) => `se revisó ${a.symbol} (revisión ${a.text('revision')})`,
  },
  'consultation.opened': {
    en: (a) => `${a.symbol} was opened; comments close on ${a.on('commentsCloseAt')}`,
    fr: (a) => `${a.symbol} a été ouverte ; les observations sont reçues jusqu’au ${a.on('commentsCloseAt')}`,
    es: (a) => `se abrió ${a.symbol}; las observaciones se reciben hasta el ${a.on('commentsCloseAt')}`,
  },
  'voting.opened': {
    en: (a) => `voting was opened; it closes on ${a.on('votingClosesAt')}`,
    fr: (a) => `le vote a été ouvert ; il se clôt le ${a.on('votingClosesAt')}`,
    es: (a) => `se abrió la votación; se cierra el ${a.on('votingClosesAt')}`,
  },
  'voting.extended': {
    en: (a) => `voting was extended until ${a.on('votingClosesAt')}${a.because()}`,
    fr: (a) => `le vote a été prolongé jusqu’au ${a.on('votingClosesAt')}${a.because()}`,
    es: (a) => `se prorrogó la votación hasta el ${a.on('votingClosesAt')}${a.because()}`,
  },
  'consultation.cancelled': {
    en: (a) => `${a.symbol} was cancelled${a.because()}`,
    fr: (a) => `${a.symbol} a été annulée${a.because()}`,
    es: (a) => `se canceló ${a.symbol}${a.because()}`,
  },
  'consultation.closing-brought-forward': {
    en: (a) => `the closing of the vote was brought forward to ${a.on('votingClosesAt')}`,
    fr: (a) => `la clôture du vote a été avancée au ${a.on('votingClosesAt')}`,
    es: (a) => `el cierre de la votación se adelantó al ${a.on('votingClosesAt')}`,
  },
  'consultation.closed': {
    en: (a) => `voting closed: ${a.text('answered')} of ${a.text('entitled')} Members entitled to vote answered`,
    fr: (a) => `le vote est clos : ${a.text('answered')} des ${a.text('entitled')} Membres habilités à voter ont répondu`,
    es: (a) => `se cerró la votación: respondieron ${a.text('answered')} de los ${a.text('entitled')} Miembros con derecho de voto`,
  },
  'consultation.published': {
    en: (a) => `the record was published; corrections are received until ${a.on('correctionsCloseAt')}`,
    fr: (a) => `le compte rendu a été publié ; les corrections sont reçues jusqu’au ${a.on('correctionsCloseAt')}`,
    es: (a) => `se publicó el acta; las correcciones se reciben hasta el ${a.on('correctionsCloseAt')}`,
  },
  'consultation.approved': {
    en: () => 'the record was approved and is final',
    fr: () => 'le compte rendu a été approuvé et est définitif',
    es: () => 'el acta se aprobó y es definitiva',
  },
  'document.added': {
    en: (a) => `the document ${a.text('symbol')} was added`,
    fr: (a) => `le document ${a.text('symbol')} a été ajouté`,
    es: (a) => `se añadió el documento ${a.text('symbol')}`,
  },
  'document.removed': {
    en: (a) => `the document ${a.text('symbol')} was removed from the draft`,
    fr: (a) => `le document ${a.text('symbol')} a été retiré du projet`,
    es: (a) => `el documento ${a.text('symbol')} se retiró del proyecto`,
  },
  'proposal.put-forward': {
    en: (a) => `${a.byMember}the proposal ${a.proposal} was put forward`,
    fr: (a) => `${a.byMember}la proposition ${a.proposal} a été présentée`,
    es: (a) => `${a.byMember}se presentó la propuesta ${a.proposal}`,
  },
  'proposal.revised': {
    en: (a) => `${a.byMember}the proposal ${a.proposal} was revised (version ${a.text('version')})`,
    fr: (a) => `${a.byMember}la proposition ${a.proposal} a été révisée (version ${a.text('version')})`,
    es: (a) => `${a.byMember}se revisó la propuesta ${a.proposal} (versión ${a.text('version')})`,
  },
  'proposal.withdrawn': {
    en: (a) => `${a.byMember}the proposal ${a.proposal} was withdrawn${a.because()}`,
    fr: (a) => `${a.byMember}la proposition ${a.proposal} a été retirée${a.because()}`,
    es: (a) => `${a.byMember}se retiró la propuesta ${a.proposal}${a.because()}`,
  },
  ...PROPOSAL_ACTS,
  'question.added': {
    en: (a) => `${a.question} was added`,
    fr: (a) => `${a.question} a été ajoutée`,
    es: (a) => `se añadió ${a.question}`,
  },
  'question.removed': {
    en: (a) => `${a.question} was removed from the draft`,
    fr: (a) => `${a.question} a été retirée du projet`,
    es: (a) => `${a.question} se retiró del proyecto`,
  },
  'question.closing-brought-forward': {
    en: (a) => `the closing of ${a.question} was brought forward to ${a.on('closesAt')}${a.because()}`,
    fr: (a) => `la clôture de ${a.question} a été avancée au ${a.on('closesAt')}${a.because()}`,
    es: (a) => `el cierre de ${a.question} se adelantó al ${a.on('closesAt')}${a.because()}`,
  },
  'question.asked': {
    en: (a) => `${a.question} is now asked`,
    fr: (a) => `${a.question} est maintenant posée`,
    es: (a) => `${a.question} ya se plantea`,
  },
  'question.decided': {
    en: (a) => `${a.question} was decided: ${a.chosen('outcome', OUTCOMES)}`,
    fr: (a) => `${a.question} est décidée : ${a.chosen('outcome', OUTCOMES)}`,
    es: (a) => `${a.question} se decidió: ${a.chosen('outcome', OUTCOMES)}`,
  },
  'question.put-off': {
    en: (a) => `${a.question} waits again for the vote on which it depends`,
    fr: (a) => `${a.question} attend de nouveau le vote dont elle dépend`,
    es: (a) => `${a.question} espera de nuevo la votación de la que depende`,
  },
  'tally-visibility.tightened': {
    en: (a) => `less is shown of the counts of ${a.question}`,
    fr: (a) => `le décompte de ${a.question} est moins montré`,
    es: (a) => `se muestra menos del recuento de ${a.question}`,
  },
  'roll.taken': {
    en: (a) => `the roll was taken: ${a.text('entitled')} entitled to vote, ${a.text('excluded')} not`,
    fr: (a) => `la liste des votants a été arrêtée : ${a.text('entitled')} habilités à voter, ${a.text('excluded')} non`,
    es: (a) => `se fijó la lista de votantes: ${a.text('entitled')} con derecho de voto, ${a.text('excluded')} sin él`,
  },
  'weights.set': {
    en: (a) =>
      a.text('members') === '0' ? 'each Member weighs 1 again' : `${a.text('members')} Members were given weights (${a.text('source')})`,
    fr: (a) =>
      a.text('members') === '0'
        ? 'chaque Membre pèse de nouveau 1'
        : `${a.text('members')} Membres ont reçu une pondération (${a.text('source')})`,
    es: (a) =>
      a.text('members') === '0'
        ? 'cada Miembro vuelve a pesar 1'
        : `${a.text('members')} Miembros recibieron una ponderación (${a.text('source')})`,
  },
  'lot.committed': {
    en: (a) => `a lot was drawn for ${a.question} and sealed: its hash is in the log`,
    fr: (a) => `un tirage au sort a été effectué pour ${a.question} et scellé : son empreinte est au journal`,
    es: (a) => `se efectuó un sorteo para ${a.question} y se selló: su huella consta en el registro`,
  },
  'lot.revealed': {
    en: (a) => `the lot of ${a.question} was revealed: its seed is in the log`,
    fr: (a) => `le tirage au sort de ${a.question} a été révélé : sa graine est au journal`,
    es: (a) => `se reveló el sorteo de ${a.question}: su semilla consta en el registro`,
  },
  'roll.amended': {
    en: (a) => `the roll was amended: ${a.member} ${a.text('entitled') === 'yes' ? 'may' : 'may not'} vote${a.because()}`,
    fr: (a) =>
      `la liste des votants a été modifiée : ${a.member} ${a.text('entitled') === 'yes' ? 'peut' : 'ne peut pas'} voter${a.because()}`,
    es: (a) => `se modificó la lista de votantes: ${a.member} ${a.text('entitled') === 'yes' ? 'puede' : 'no puede'} votar${a.because()}`,
  },
  'round.opened': {
    en: (a) => `${a.chosen('kind', ROUNDS)} on ${a.question} was opened; it closes on ${a.on('closesAt')}`,
    fr: (a) => `${a.chosen('kind', ROUNDS)} sur ${a.question} s’est ouvert ; il se clôt le ${a.on('closesAt')}`,
    es: (a) => `se abrió ${a.chosen('kind', ROUNDS)} sobre ${a.question}; se cierra el ${a.on('closesAt')}`,
  },
  'vote.annulled': {
    en: (a) => `the vote on ${a.question} was annulled${a.because()}`,
    fr: (a) => `le vote sur ${a.question} a été annulé${a.because()}`,
    es: (a) => `se anuló la votación sobre ${a.question}${a.because()}`,
  },
  'tie.decided': {
    en: (a) => `the chair decided the tie on ${a.question}${a.because()}`,
    fr: (a) => `la présidence a départagé les voix sur ${a.question}${a.because()}`,
    es: (a) => `la presidencia dirimió el empate sobre ${a.question}${a.because()}`,
  },
  'condition.fulfilled': {
    en: (a) => `a condition of ${a.question} was fulfilled: ${a.chosen('effect', EFFECTS_IN_WORDS)}`,
    fr: (a) => `une condition de ${a.question} a été remplie : ${a.chosen('effect', EFFECTS_IN_WORDS)}`,
    es: (a) => `se cumplió una condición de ${a.question}: ${a.chosen('effect', EFFECTS_IN_WORDS)}`,
  },
  'condition.lapsed': {
    en: (a) => `a condition of ${a.question} lapsed: ${a.chosen('effect', EFFECTS_IN_WORDS)}`,
    fr: (a) => `une condition de ${a.question} est devenue caduque : ${a.chosen('effect', EFFECTS_IN_WORDS)}`,
    es: (a) => `una condición de ${a.question} caducó: ${a.chosen('effect', EFFECTS_IN_WORDS)}`,
  },
  ...FOLLOW_UP_ACTS,
  ...BOX_ACTS,
  ...RECORD_ACTS,
};

/** Acts on a consultation that its log has and `changes` leaves out: of one delegation, or many. */
const OTHER_ACTS: Readonly<Record<string, Told>> = {
  'ballot.cast': {
    en: (a) =>
      `${a.byMember}a ballot on ${a.question} was cast (version ${a.text('version')})${a.text('paper') && ', entered on its behalf by two officers'}`,
    fr: (a) =>
      `${a.byMember}un bulletin sur ${a.question} a été déposé (version ${a.text('version')})${a.text('paper') && ', inscrit en son nom par deux fonctionnaires'}`,
    es: (a) =>
      `${a.byMember}se emitió un voto sobre ${a.question} (versión ${a.text('version')})${a.text('paper') && ', inscrito en su nombre por dos funcionarios'}`,
  },
  'comment.drafted': {
    en: (a) => `${a.byMember}a comment was drafted`,
    fr: (a) => `${a.byMember}un projet d’observation a été rédigé`,
    es: (a) => `${a.byMember}se redactó un proyecto de observación`,
  },
  'comment.redrafted': {
    en: (a) => `${a.byMember}the draft of a comment was changed`,
    fr: (a) => `${a.byMember}un projet d’observation a été modifié`,
    es: (a) => `${a.byMember}se modificó un proyecto de observación`,
  },
  'comment.dropped': {
    en: (a) => `${a.byMember}the draft of a comment was dropped`,
    fr: (a) => `${a.byMember}un projet d’observation a été abandonné`,
    es: (a) => `${a.byMember}se abandonó un proyecto de observación`,
  },
  'comment.submitted': {
    en: (a) => `${a.byMember}a comment was submitted`,
    fr: (a) => `${a.byMember}une observation a été soumise`,
    es: (a) => `${a.byMember}se presentó una observación`,
  },
  'comment.revised': {
    en: (a) => `${a.byMember}a comment was revised (version ${a.text('version')})`,
    fr: (a) => `${a.byMember}une observation a été révisée (version ${a.text('version')})`,
    es: (a) => `${a.byMember}se revisó una observación (versión ${a.text('version')})`,
  },
  'comment.withdrawn': {
    en: (a) => `${a.byMember}a comment was withdrawn`,
    fr: (a) => `${a.byMember}une observation a été retirée`,
    es: (a) => `${a.byMember}se retiró una observación`,
  },
  'comment.aligned': {
    en: (a) => `${a.byMember}aligned with a comment`,
    fr: (a) => `${a.byMember}s’est associé à une observation`,
    es: (a) => `${a.byMember}se sumó a una observación`,
  },
  'comment.alignment-ended': {
    en: (a) => `${a.byMember}no longer aligns with a comment`,
    fr: (a) => `${a.byMember}ne s’associe plus à une observation`,
    es: (a) => `${a.byMember}ya no se suma a una observación`,
  },
  'comment.answered': {
    en: () => 'the secretariat answered a comment',
    fr: () => 'le secrétariat a répondu à une observation',
    es: () => 'la secretaría respondió a una observación',
  },
};

const ALL: Readonly<Record<string, Told>> = {
  ...PUBLIC_ACTS,
  ...OTHER_ACTS,
  ...MEMORY_ACTS,
  ...STATEMENT_ACTS,
  ...ERASURE_ACTS,
  ...PARTICIPATION_ACTS,
  ...RECORD_CORRECTION_ACTS,
  ...DELEGATION_ACTS,
  ...ACCOUNT_ACTS,
  ...LOG_ACTS,
};

/** Acts that `changes` shows. */
export const SHOWN_ACTS: readonly string[] = Object.keys(PUBLIC_ACTS);

/** Whether the dictionary knows the act: a test holds every act of every lib against it. */
export function isKnownAct(act: string): boolean {
  return Object.hasOwn(ALL, act);
}

/** An act of any log in words. One that the dictionary does not know is called by its name. */
export function actInWords(act: string, data: ActData, names: ActNames = {}): Words {
  const told = ALL[act];
  return told ? tell(told, data, names) : { en: act, fr: act, es: act };
}
