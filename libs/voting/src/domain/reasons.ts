import { instantInWords, type RefusalCode, type Words } from '#platform/domain';
import type { Exclusion } from './casting.js';

/** What a sentence about casting has to name: the question by its number, and the zone in which instants are said. */
export type Named = Readonly<{ number: number; zone: string; dependsOnNumber: number | null }>;

/** Why a ballot would not be counted here and now. `refusals.ts` says the same of one that was cast. */
export type Obstacle =
  | Readonly<{ code: 'NOT_ENTITLED'; detail: Exclusion; since: Date | null }>
  | Readonly<{ code: 'VOTING_CLOSED'; detail: 'CLOSED' | 'CANCELLED'; since: Date }>
  | Readonly<{ code: 'VOTING_NOT_OPEN'; detail: 'NOT_YET'; opensAt: Date }>
  | Readonly<{ code: 'VOTING_NOT_OPEN'; detail: 'WAITING' | 'NOT_ASKED' }>
  | Readonly<{ code: 'FROZEN'; since: Date }>;

export type ObstacleCode = Extract<RefusalCode, Obstacle['code']>;

export function obstacleInWords(obstacle: Obstacle, question: Named): Words {
  switch (obstacle.code) {
    case 'NOT_ENTITLED':
      return exclusionInWords(obstacle.detail, obstacle.since, question.zone);
    case 'VOTING_CLOSED':
      return obstacle.detail === 'CANCELLED' ? cancelled(obstacle.since, question) : closed(obstacle.since, question);
    case 'FROZEN':
      return castSecretly(obstacle.since, question);
    case 'VOTING_NOT_OPEN':
      return obstacle.detail === 'NOT_YET' ? notYet(obstacle.opensAt, question) : notPut(obstacle.detail, question);
  }
}

/** A secret ballot lies among the others, and nobody can tell which it is. */
function castSecretly(since: Date, { number, zone }: Named): Words {
  const at = instantInWords(since, zone);
  return {
    en: `Your delegation’s secret ballot on question ${number} was cast on ${at.en}. It lies in the box among the others and can be neither changed nor taken back.`,
    fr: `Le bulletin secret de votre délégation sur la question ${number} a été déposé le ${at.fr}. Il est dans l’urne parmi les autres et ne peut être ni modifié ni repris.`,
    es: `El voto secreto de su delegación sobre la pregunta ${number} se emitió el ${at.es}. Está en la urna entre los demás y no puede modificarse ni retirarse.`,
  };
}

function closed(since: Date, { number, zone }: Named): Words {
  const at = instantInWords(since, zone);
  return {
    en: `Voting on question ${number} closed on ${at.en}.`,
    fr: `Le vote sur la question ${number} a été clos le ${at.fr}.`,
    es: `La votación sobre la pregunta ${number} se cerró el ${at.es}.`,
  };
}

function cancelled(since: Date, { zone }: Named): Words {
  const at = instantInWords(since, zone);
  return {
    en: `The consultation was cancelled on ${at.en}.`,
    fr: `La consultation a été annulée le ${at.fr}.`,
    es: `La consulta se canceló el ${at.es}.`,
  };
}

function notYet(opensAt: Date, { number, zone }: Named): Words {
  const at = instantInWords(opensAt, zone);
  return {
    en: `Voting on question ${number} opens on ${at.en}.`,
    fr: `Le vote sur la question ${number} s’ouvrira le ${at.fr}.`,
    es: `La votación sobre la pregunta ${number} se abrirá el ${at.es}.`,
  };
}

function notPut(detail: 'WAITING' | 'NOT_ASKED', { number, dependsOnNumber }: Named): Words {
  const on = dependsOnNumber ?? number;
  if (detail === 'WAITING')
    return {
      en: `Question ${number} depends on the outcome of question ${on} and is put once that is known.`,
      fr: `La question ${number} dépend de l’issue de la question ${on} et sera posée dès que celle-ci sera connue.`,
      es: `La pregunta ${number} depende del resultado de la pregunta ${on} y se formulará en cuanto se conozca.`,
    };
  return {
    en: `Question ${number} was not put: question ${on} was decided otherwise.`,
    fr: `La question ${number} n’a pas été posée : la question ${on} a été tranchée autrement.`,
    es: `La pregunta ${number} no se formuló: la pregunta ${on} se decidió de otro modo.`,
  };
}

const SUSPENDED: Words = {
  en: 'The voting right of your Member is suspended; the secretariat can say what restores it.',
  fr: 'Le droit de vote de votre Membre est suspendu ; le secrétariat peut indiquer ce qui le rétablit.',
  es: 'El derecho de voto de su Miembro está suspendido; la secretaría puede indicar qué lo restablece.',
};

const EXCLUSIONS: Readonly<Record<Exclusion, Words>> = {
  NOT_A_DELEGATE: {
    en: 'Your account is not appointed to a delegation; only a delegation’s representative and alternates cast its vote.',
    fr: 'Votre compte n’est rattaché à aucune délégation ; seuls le représentant et ses suppléants expriment le vote d’une délégation.',
    es: 'Su cuenta no está adscrita a ninguna delegación; solo el representante y sus suplentes emiten el voto de una delegación.',
  },
  NOT_A_MEMBER: {
    en: 'Your delegation’s State was not a Member when voting opened and is not on the roll.',
    fr: 'L’État de votre délégation n’était pas Membre à l’ouverture du vote et ne figure pas sur la liste des votants.',
    es: 'El Estado de su delegación no era Miembro al abrirse la votación y no figura en la lista de votantes.',
  },
  OBSERVER: {
    en: 'Your delegation is an observer: it reads and comments, and does not vote.',
    fr: 'Votre délégation a le statut d’observateur : elle lit et commente, mais ne vote pas.',
    es: 'Su delegación tiene la condición de observadora: lee y comenta, pero no vota.',
  },
  SUSPENDED,
  NO_CREDENTIALS: {
    en: 'Your Member had no accepted credentials when voting opened; the secretariat can say what is missing.',
    fr: 'Votre Membre n’avait pas de pouvoirs acceptés à l’ouverture du vote ; le secrétariat peut indiquer ce qui manque.',
    es: 'Su Miembro no tenía credenciales aceptadas al abrirse la votación; la secretaría puede indicar qué falta.',
  },
  ADVISER: {
    en: 'Advisers do not cast the vote of their delegation; its representative and alternates do.',
    fr: 'Les conseillers n’expriment pas le vote de leur délégation ; le représentant et ses suppléants le font.',
    es: 'Los asesores no emiten el voto de su delegación; lo hacen el representante y sus suplentes.',
  },
};

function exclusionInWords(exclusion: Exclusion, since: Date | null, zone: string): Words {
  if (exclusion !== 'SUSPENDED' || since === null) return EXCLUSIONS[exclusion];
  const at = instantInWords(since, zone);
  return {
    en: `The voting right of your Member has been suspended since ${at.en}; the secretariat can say what restores it.`,
    fr: `Le droit de vote de votre Membre est suspendu depuis le ${at.fr} ; le secrétariat peut indiquer ce qui le rétablit.`,
    es: `El derecho de voto de su Miembro está suspendido desde el ${at.es}; la secretaría puede indicar qué lo restablece.`,
  };
}
