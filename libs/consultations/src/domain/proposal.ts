import { instantInWords, type Refusal, refuse, type Result, type Texts } from '#platform/domain';
import type { Delegation } from '#delegations';
import { frozen, votingBegun } from './freezing.js';
import { type Consultation, hearsComments } from './state.js';
import type { Hashing } from './texts.js';
import { standing } from './transitions.js';
import { type UnderSilence, underSilence } from './under-silence.js';

export const PROPOSAL_ORIGINS = ['ADMINISTRATION', 'MEMBER', 'ORGAN'] as const;
export type ProposalOrigin = (typeof PROPOSAL_ORIGINS)[number];

/** Who acts on a proposal: the secretariat, for anybody, or a delegation, for its own Member. */
export type Proposer = 'SECRETARIAT' | Delegation;

/** Whether the chair has received a proposal: until then it is before the chair, and not before the membership. */
export const RECEIVABILITIES = ['PENDING', 'RECEIVED', 'NOT_RECEIVED'] as const;
export type Receivability = (typeof RECEIVABILITIES)[number];

export type Proposal = Readonly<{
  id: string;
  key: string;
  /** Its place among all proposals of the consultation, in the order in which they were submitted. */
  position: number;
  origin: ProposalOrigin;
  /** The id of the Member that put it forward. */
  member: string | null;
  version: number;
  withdrawnAt: Date | null;
  receivability: Receivability;
  /** The id of the question among whose options it asks to be. */
  forQuestion: string | null;
  /** The id of the proposal that it would amend, and the version of it; null: it is a proposal of its own. */
  amends: string | null;
  amendsVersion: number | null;
}>;

/** The fingerprint of a version: of its title and text in all the languages in which they exist. */
export function fingerprint(title: Texts, text: Texts, hash: Hashing): string {
  return hash({ title, text });
}

/**
 * Whether a proposal may be put forward. `member`: the Member in whose name; delegations name none and speak for their own.
 * Answers the id of the Member, or null for a proposal of the Administration or of an organ.
 */
export function putForward(consultation: Consultation, by: Proposer, origin: ProposalOrigin, member: string | null): Result<string | null> {
  if (by !== 'SECRETARIAT') return bringForward(consultation, by, origin, member);
  return frozen('PROPOSALS', consultation) ?? ((origin === 'MEMBER') === (member !== null) ? member : memberAmiss(origin));
}

/** A delegation's own proposal: it comes in as comments do. */
function bringForward(consultation: Consultation, by: Delegation, origin: ProposalOrigin, member: string | null): Result<string> {
  if (origin !== 'MEMBER' || (member !== null && member !== by.memberId)) return onlyForItself();
  return mayAct(by) ?? frozen('PROPOSALS', consultation) ?? intake(consultation) ?? by.memberId;
}

/**
 * What becomes of a proposal at first: a Member's is before the chair, unless the secretariat puts it forward together with
 * the draft of the consultation, of which it is then a part.
 */
export function receivabilityAtFirst(consultation: Consultation, origin: ProposalOrigin): Receivability {
  return origin === 'MEMBER' && consultation.state !== 'DRAFT' ? 'PENDING' : 'RECEIVED';
}

/**
 * Whether the text of a proposal may be replaced. `expected`: the version that the author had before them. `amendments`: how
 * many stand on it: once others have built on a text, it is changed through them. `silence`: one that runs on it, or has adopted it.
 */
export function reviseProposal(
  consultation: Consultation,
  by: Proposer,
  proposal: Proposal,
  expected: number,
  amendments = 0,
  silence: UnderSilence | null = null,
): Refusal | null {
  return (
    notItsOwn(by, proposal) ??
    frozen('PROPOSALS', consultation) ??
    withdrawn(consultation, proposal) ??
    (by !== 'SECRETARIAT' && proposal.receivability !== 'PENDING' ? ruledOn(proposal) : null) ??
    (silence && underSilence(consultation, silence, 'REVISE')) ??
    (amendments > 0 ? amended(amendments) : null) ??
    (expected === proposal.version ? null : stale(proposal, expected))
  );
}

/**
 * A proposer may withdraw until voting on it has begun, and not from under a silence: what nobody opposes by its end is adopted,
 * which a text that has gone could not be. `silence`: one that runs on the proposal, or has adopted it. `waits`: the question
 * that decides it waits for others.
 */
export function withdrawProposal(
  consultation: Consultation,
  by: Proposer,
  proposal: Proposal,
  silence: UnderSilence | null = null,
  waits = false,
): Refusal | null {
  return (
    notItsOwn(by, proposal) ??
    votingBegun(consultation, waits) ??
    withdrawn(consultation, proposal) ??
    (silence && underSilence(consultation, silence, 'WITHDRAW'))
  );
}

export function mayAct(by: Delegation): Refusal | null {
  if (by.kind === 'MEMBER_STATE' && by.function !== 'ADVISER') return null;
  return refuse('FORBIDDEN', {
    en: 'Proposals are put forward, revised and withdrawn by the representative or an alternate of a Member State.',
    fr: 'Les propositions sont présentées, révisées et retirées par le représentant ou un suppléant d’un État Membre.',
    es: 'Las propuestas las presenta, revisa y retira el representante o un suplente de un Estado Miembro.',
  });
}

function notItsOwn(by: Proposer, proposal: Proposal): Refusal | null {
  if (by === 'SECRETARIAT') return null;
  if (proposal.member === by.memberId) return mayAct(by);
  return refuse(
    'FORBIDDEN',
    {
      en: 'A delegation revises and withdraws its own proposals; on others it comments.',
      fr: 'Une délégation révise et retire ses propres propositions ; elle commente celles des autres.',
      es: 'Una delegación revisa y retira sus propias propuestas; las de otras las comenta.',
    },
    ['proposal'],
  );
}

function onlyForItself(): Refusal {
  return refuse(
    'FORBIDDEN',
    {
      en: 'A delegation puts proposals forward for its own Member, as a Member’s proposal and no other.',
      fr: 'Une délégation présente des propositions pour son propre Membre, à ce titre et à nul autre.',
      es: 'Una delegación presenta propuestas por su propio Miembro, a ese título y a ningún otro.',
    },
    ['origin'],
  );
}

function memberAmiss(origin: ProposalOrigin): Refusal {
  return refuse(
    'INVALID_INPUT',
    origin === 'MEMBER'
      ? {
          en: 'A proposal of a Member names the Member.',
          fr: 'Une proposition d’un Membre indique ce Membre.',
          es: 'La propuesta de un Miembro indica ese Miembro.',
        }
      : {
          en: 'A proposal of the Administration or of an organ names no Member.',
          fr: 'Une proposition de l’Administration ou d’un organe n’indique pas de Membre.',
          es: 'La propuesta de la Administración o de un órgano no indica ningún Miembro.',
        },
    ['member'],
  );
}

/** Members' proposals come in with the comments, and no longer. */
function intake(consultation: Consultation): Refusal | null {
  if (hearsComments(consultation)) return null;
  const { symbol, officialZone, commentsCloseAt } = consultation.file;
  const closed = instantInWords(commentsCloseAt, officialZone);
  if (consultation.state !== 'OPEN') {
    const stands = standing(consultation);
    return refuse('FROZEN', { en: `${stands.en}.`, fr: `${stands.fr}.`, es: `${stands.es}.` });
  }
  return refuse('FROZEN', {
    en: `Members’ proposals on ${symbol} were received until ${closed.en}. The secretariat can still be asked to put one forward before voting opens.`,
    fr: `Les propositions des Membres sur ${symbol} étaient reçues jusqu’au ${closed.fr}. Il est encore possible de demander au secrétariat d’en présenter une avant l’ouverture du vote.`,
    es: `Las propuestas de los Miembros sobre ${symbol} se recibieron hasta el ${closed.es}. Aún puede pedirse a la secretaría que presente una antes de que se abra la votación.`,
  });
}

export function withdrawn(consultation: Consultation, proposal: Proposal): Refusal | null {
  if (!proposal.withdrawnAt) return null;
  const at = instantInWords(proposal.withdrawnAt, consultation.file.officialZone);
  return refuse(
    'FROZEN',
    {
      en: `This proposal was withdrawn on ${at.en}. Any Member may take it over before voting on it opens.`,
      fr: `Cette proposition a été retirée le ${at.fr}. Tout Membre peut la reprendre à son compte avant l’ouverture du vote à son sujet.`,
      es: `Esta propuesta se retiró el ${at.es}. Cualquier Miembro puede hacerla suya antes de que se abra la votación sobre ella.`,
    },
    ['proposal'],
  );
}

export function stale(proposal: Proposal, expected: number): Refusal {
  return refuse(
    'STALE_VERSION',
    {
      en: `This proposal is at version ${proposal.version}; your change was made from version ${expected}. Read the newer text and repeat your change.`,
      fr: `Cette proposition en est à la version ${proposal.version} ; votre modification partait de la version ${expected}. Lisez le nouveau texte et refaites votre modification.`,
      es: `Esta propuesta va por la versión ${proposal.version}; su cambio partía de la versión ${expected}. Lea el texto nuevo y repita su cambio.`,
    },
    ['version'],
  );
}

function ruledOn(proposal: Proposal): Refusal {
  const received = proposal.receivability === 'RECEIVED';
  return refuse(
    'FROZEN',
    received
      ? {
          en: 'This proposal has been received and is before the membership as it stands: it is changed by an amendment, or withdrawn.',
          fr: 'Cette proposition a été jugée recevable et est soumise aux Membres telle quelle : elle se modifie par un amendement, ou se retire.',
          es: 'Esta propuesta se ha admitido y está ante los Miembros tal como es: se cambia mediante una enmienda, o se retira.',
        }
      : {
          en: 'This proposal was not received. Put another one forward that answers the chair’s reason.',
          fr: 'Cette proposition a été jugée irrecevable. Présentez-en une autre qui réponde au motif de la présidence.',
          es: 'Esta propuesta no se admitió. Presente otra que responda al motivo de la presidencia.',
        },
    ['proposal'],
  );
}

function amended(amendments: number): Refusal {
  return refuse(
    'FROZEN',
    {
      en: `There are amendments to this text (${amendments}), which were made from it as it stands: it is now changed through them, or by one more.`,
      fr: `Ce texte fait l’objet d’amendements (${amendments}), établis à partir de sa version actuelle : il se modifie désormais par eux, ou par un amendement de plus.`,
      es: `Hay enmiendas a este texto (${amendments}), hechas a partir de su versión actual: ahora se cambia mediante ellas, o mediante otra más.`,
    },
    ['proposal'],
  );
}
