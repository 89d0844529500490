import type { Delegation } from '#delegations';
import { instantInWords, type Refusal, refuse, type Words } from '#platform/domain';
import { frozen, votingBegun } from './freezing.js';
import { mayAct, type Proposal, withdrawn } from './proposal.js';
import type { Consultation } from './state.js';

/** A co-sponsor of a proposal, and since when. */
export type CoSponsor = Readonly<{ member: string; since: Date }>;

/**
 * Whoever speaks in a Member's name here is its representative or an alternate, and its credentials are accepted. A Member
 * whose vote is suspended may: the suspension takes its vote, not its voice.
 */
export function checkAccredited(by: Delegation, hasCredentials: boolean): Refusal | null {
  const barred = mayAct(by);
  if (barred || hasCredentials) return barred;
  return refuse('NOT_ENTITLED', {
    en: `The credentials of ${by.memberName.en} have not been accepted: until they are, its delegation reads and comments. The secretariat receives credentials.`,
    fr: `${name(by, 'fr')} : les pouvoirs n’ont pas été acceptés ; d’ici là, la délégation lit et présente des observations. Le secrétariat reçoit les pouvoirs.`,
    es: `${name(by, 'es')}: no se han aceptado las credenciales; hasta entonces, la delegación lee y formula observaciones. La secretaría recibe las credenciales.`,
  });
}

function name(by: Delegation, language: 'fr' | 'es'): string {
  return by.memberName[language] ?? by.memberName.en;
}

/** Whether a delegation may join a proposal as co-sponsor: until voting opens, whether the chair has ruled on it or not. */
export function coSponsor(consultation: Consultation, by: Delegation, proposal: Proposal, standing: CoSponsor | null): Refusal | null {
  return (
    frozen('PROPOSALS', consultation) ??
    withdrawn(consultation, proposal) ??
    notReceived(proposal) ??
    (proposal.member === by.memberId ? itsOwn() : null) ??
    (standing ? joinedAlready(standing, consultation.file.officialZone) : null)
  );
}

/** Whether a delegation may cease to co-sponsor. The proposal stands all the same. */
export function endCoSponsorship(consultation: Consultation, standing: CoSponsor | null): Refusal | null {
  const barred = frozen('PROPOSALS', consultation);
  if (barred || standing) return barred;
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: 'Your delegation is not a co-sponsor of this proposal.',
      fr: 'Votre délégation n’est pas coauteur de cette proposition.',
      es: 'Su delegación no es copatrocinadora de esta propuesta.',
    },
    ['proposal'],
  );
}

/** Whether a Member may take over what another withdrew: until voting on it has begun, and whoever put it forward. */
export function takeOver(consultation: Consultation, proposal: Proposal, waits = false): Refusal | null {
  const barred = votingBegun(consultation, waits) ?? notReceived(proposal);
  if (barred || proposal.withdrawnAt) return barred;
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: 'This proposal stands: it can be co-sponsored. It can be taken over only once its proposer has withdrawn it.',
      fr: 'Cette proposition est maintenue : il est possible d’en être coauteur. Elle ne peut être reprise qu’après son retrait par son auteur.',
      es: 'Esta propuesta se mantiene: puede copatrocinarse. Solo puede hacerse suya una vez que su autor la haya retirado.',
    },
    ['proposal'],
  );
}

function notReceived(proposal: Proposal): Refusal | null {
  if (proposal.receivability !== 'NOT_RECEIVED') return null;
  const words: Words = {
    en: 'The chair has not received this proposal; the reason stands beside it. Another that answers it may be put forward.',
    fr: 'La présidence a jugé cette proposition irrecevable ; le motif figure à côté d’elle. Une autre, qui y réponde, peut être présentée.',
    es: 'La presidencia no ha admitido esta propuesta; el motivo figura junto a ella. Puede presentarse otra que responda a él.',
  };
  return refuse('ILLEGAL_TRANSITION', words, ['proposal']);
}

function itsOwn(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'This proposal is your delegation’s own: it is its proposer, and not a co-sponsor besides.',
      fr: 'Cette proposition est celle de votre délégation : elle en est l’auteur, et non coauteur de surcroît.',
      es: 'Esta propuesta es de su propia delegación: es su autora, y no copatrocinadora además.',
    },
    ['proposal'],
  );
}

function joinedAlready(standing: CoSponsor, zone: string): Refusal {
  const since = instantInWords(standing.since, zone);
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: `Your delegation has been a co-sponsor of this proposal since ${since.en}.`,
      fr: `Votre délégation est coauteur de cette proposition depuis le ${since.fr}.`,
      es: `Su delegación es copatrocinadora de esta propuesta desde el ${since.es}.`,
    },
    ['proposal'],
  );
}
