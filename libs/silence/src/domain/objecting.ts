import type { DelegateFunction, ExclusionReason } from '#delegations';
import { instantInWords, type Refusal, refuse, type Words } from '#platform/domain';
import { ended } from './conduct.js';
import { type ObjectionKind, type Silence, silenceState } from './procedure.js';

/** Who would object: the account's function in its delegation, and what the roll taken at the start says of its Member. */
export type Objector = Readonly<{
  function: DelegateFunction | null;
  roll: Readonly<{ entitled: boolean; reason: ExclusionReason | null; since: Date | null }> | null;
  /** When the Member has objected already. */
  objectedAt: Date | null;
}>;

/**
 * Null where an objection would be counted now. Silence that one Member has broken is broken; until it would have expired
 * the others may still put theirs beside it, each Member once.
 */
export function objectionBarred(silence: Silence, by: Objector, zone: string, at: Date): Refusal | null {
  if (by.function === null) return notEntitled(NOT_A_DELEGATE);
  const open = silenceState(silence, at) === 'BROKEN' && !cancelled(silence) && at < silence.expiresAt;
  const over = open ? null : late(silence, zone, at);
  if (over) return over;
  if (by.roll === null) return notEntitled(NOT_ON_THE_ROLL);
  if (!by.roll.entitled) return notEntitled(EXCLUSIONS[by.roll.reason ?? 'NOT_A_MEMBER']);
  if (by.function === 'ADVISER') return notEntitled(ADVISER);
  if (by.objectedAt === null) return null;
  const when = instantInWords(by.objectedAt, zone);
  return refuse('ILLEGAL_TRANSITION', {
    en: `Your delegation objected on ${when.en}; its objection stands as it was made.`,
    fr: `Votre délégation a fait objection le ${when.fr} ; son objection reste telle qu’elle a été faite.`,
    es: `Su delegación objetó el ${when.es}; su objeción queda como se formuló.`,
  });
}

/** An amendment says which wording it would have instead. */
export function checkObjection(kind: ObjectionKind, proposedWording: string | null): Refusal | null {
  if ((kind === 'AMENDMENT') === (proposedWording !== null)) return null;
  return refuse(
    'INVALID_INPUT',
    kind === 'AMENDMENT'
      ? {
          en: 'An amendment says which wording it proposes instead.',
          fr: 'Un amendement dit quel libellé il propose à la place.',
          es: 'Una enmienda dice qué redacción propone en su lugar.',
        }
      : {
          en: 'An objection proposes no wording; make it an amendment to do so.',
          fr: 'Une objection ne propose pas de libellé ; faites-en un amendement pour cela.',
          es: 'Una objeción no propone redacción; hágala enmienda para ello.',
        },
    ['proposedWording'],
  );
}

function cancelled({ cancelledAt, expiresAt }: Silence): boolean {
  return cancelledAt !== null && cancelledAt < expiresAt;
}

function late(silence: Silence, zone: string, at: Date): Refusal | null {
  if (silenceState(silence, at) !== 'BROKEN') return ended(silence, zone, at);
  const when = instantInWords(silence.expiresAt, zone);
  return refuse('ILLEGAL_TRANSITION', {
    en: `Objections to silence procedure ${silence.number} were received until ${when.en}; it had been broken before then.`,
    fr: `Les objections à la procédure de silence ${silence.number} étaient reçues jusqu’au ${when.fr} ; elle avait été rompue auparavant.`,
    es: `Las objeciones al procedimiento de silencio ${silence.number} se recibieron hasta el ${when.es}; se había roto antes.`,
  });
}

function notEntitled(words: Words): Refusal {
  return refuse('NOT_ENTITLED', words);
}

const NOT_A_DELEGATE: Words = {
  en: 'Your account is not appointed to a delegation today; only a delegation’s representative and alternates object for its Member.',
  fr: 'Votre compte n’est rattaché à aucune délégation aujourd’hui ; seuls le représentant et ses suppléants font objection pour leur Membre.',
  es: 'Su cuenta no está adscrita hoy a ninguna delegación; solo el representante y sus suplentes objetan en nombre de su Miembro.',
};

const ADVISER: Words = {
  en: 'Advisers do not object for their delegation; its representative and alternates do.',
  fr: 'Les conseillers ne font pas objection pour leur délégation ; le représentant et ses suppléants le font.',
  es: 'Los asesores no objetan en nombre de su delegación; lo hacen el representante y sus suplentes.',
};

const NOT_ON_THE_ROLL: Words = {
  en: 'Your delegation’s State was not a Member when the procedure started and is not on its roll.',
  fr: 'L’État de votre délégation n’était pas Membre à l’ouverture de la procédure et ne figure pas sur sa liste.',
  es: 'El Estado de su delegación no era Miembro al iniciarse el procedimiento y no figura en su lista.',
};

const EXCLUSIONS: Readonly<Record<ExclusionReason, Words>> = {
  NOT_A_MEMBER: NOT_ON_THE_ROLL,
  OBSERVER: {
    en: 'Your delegation is an observer: it reads and comments; only Members break a silence.',
    fr: 'Votre délégation a le statut d’observateur : elle lit et commente ; seuls les Membres rompent un silence.',
    es: 'Su delegación tiene la condición de observadora: lee y comenta; solo los Miembros rompen un silencio.',
  },
  SUSPENDED: {
    en: 'The voting right of your Member was suspended when the procedure started; the secretariat can say what restores it.',
    fr: 'Le droit de vote de votre Membre était suspendu à l’ouverture de la procédure ; le secrétariat peut indiquer ce qui le rétablit.',
    es: 'El derecho de voto de su Miembro estaba suspendido al iniciarse el procedimiento; la secretaría puede indicar qué lo restablece.',
  },
  NO_CREDENTIALS: {
    en: 'Your Member had no accepted credentials when the procedure started; the secretariat can say what is missing.',
    fr: 'Votre Membre n’avait pas de pouvoirs acceptés à l’ouverture de la procédure ; le secrétariat peut indiquer ce qui manque.',
    es: 'Su Miembro no tenía credenciales aceptadas al iniciarse el procedimiento; la secretaría puede indicar qué falta.',
  },
};
