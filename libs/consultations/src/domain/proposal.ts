import { instantInWords, type Refusal, refuse, type Result, type Texts } from '#platform/domain';
import type { Delegation } from '#delegations';
import { frozen } from './freezing.js';
import { type Consultation, hearsComments } from './state.js';
import type { Hashing } from './texts.js';
import { standing } from './transitions.js';

export const PROPOSAL_ORIGINS = ['ADMINISTRATION', 'MEMBER', 'ORGAN'] as const;
export type ProposalOrigin = (typeof PROPOSAL_ORIGINS)[number];

/** Who acts on a proposal: the secretariat, for anybody, or a delegation, for its own Member. */
export type Proposer = 'SECRETARIAT' | Delegation;

export type Proposal = Readonly<{
  id: string;
  key: string;
  origin: ProposalOrigin;
  /** The id of the Member that put it forward. */
  member: string | null;
  version: number;
  withdrawnAt: Date | null;
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

/** Whether the text of a proposal may be replaced. `expected`: the version that the author had before them. */
export function reviseProposal(consultation: Consultation, by: Proposer, proposal: Proposal, expected: number): Refusal | null {
  return (
    notItsOwn(by, proposal) ??
    frozen('PROPOSALS', consultation) ??
    withdrawn(consultation, proposal) ??
    (expected === proposal.version ? null : stale(proposal, expected))
  );
}

/** A proposer may withdraw until voting has begun. */
export function withdrawProposal(consultation: Consultation, by: Proposer, proposal: Proposal): Refusal | null {
  return notItsOwn(by, proposal) ?? frozen('PROPOSALS', consultation) ?? withdrawn(consultation, proposal);
}

function mayAct(by: Delegation): Refusal | null {
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
      en: 'A delegation puts proposals forward for its own Member: with the origin MEMBER.',
      fr: 'Une délégation présente des propositions pour son propre Membre : avec l’origine MEMBER.',
      es: 'Una delegación presenta propuestas por su propio Miembro: con el origen MEMBER.',
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

function withdrawn(consultation: Consultation, proposal: Proposal): Refusal | null {
  if (!proposal.withdrawnAt) return null;
  const at = instantInWords(proposal.withdrawnAt, consultation.file.officialZone);
  return refuse(
    'FROZEN',
    {
      en: `This proposal was withdrawn on ${at.en}. Any Member may put it forward anew.`,
      fr: `Cette proposition a été retirée le ${at.fr}. Tout Membre peut la présenter à nouveau.`,
      es: `Esta propuesta se retiró el ${at.es}. Cualquier Miembro puede presentarla de nuevo.`,
    },
    ['proposal'],
  );
}

function stale(proposal: Proposal, expected: number): Refusal {
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
