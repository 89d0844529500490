import { instantInWords, isRefusal, type Refusal, refuse, type Result } from '#platform/domain';
import { isWithoutVote } from '#tally';
import type { BallotKind, Marks } from './casting.js';
import { isClosed, maySpeak, notVotedOn, type QuestionCorrected, type QuestionOnFloor, type Speaker } from './floor.js';

/** What a ballot says. */
export type Answered = Readonly<{ kind: BallotKind; marks: Marks }>;

/** ASKED waits for the secretariat or the chair. */
export const CORRECTION_STATUSES = ['ASKED', 'CONFIRMED', 'DECLINED'] as const;
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

/**
 * Who asks that its vote be corrected, or why not now. The practice is that of the United Nations: the vote and the
 * outcome stay as they were recorded, and the record notes how the delegation had intended to vote. So it is asked once the
 * question is closed (until then one casts again) and before the record is approved. `recorded` null: no ballot was cast.
 */
export function mayAskCorrection(
  question: QuestionCorrected,
  speaker: Speaker | null,
  recorded: Answered | null,
  intended: Answered,
  waiting: boolean,
): Result<Speaker> {
  const heard = notVotedOn(question) ?? maySpeak(speaker, question);
  if (isRefusal(heard)) return heard;
  const barred = approved(question) ?? gathered(question) ?? stillOpen(question) ?? settledWithoutVote(question);
  if (barred) return barred;
  const { number } = question;
  if (waiting)
    return refuse('ILLEGAL_TRANSITION', {
      en: `Your delegation has asked for a correction of its vote on question ${number} already; the secretariat has yet to answer it.`,
      fr: `Votre délégation a déjà demandé une rectification de son vote sur la question ${number} ; le secrétariat ne lui a pas encore répondu.`,
      es: `Su delegación ya pidió una rectificación de su voto sobre la pregunta ${number}; la secretaría aún no ha respondido.`,
    });
  if (recorded === null || !sameAnswer(recorded, intended)) return heard;
  return refuse(
    'INVALID_INPUT',
    {
      en: `That is how your vote on question ${number} is recorded: there is nothing to correct.`,
      fr: `C’est ainsi que votre vote sur la question ${number} est enregistré : il n’y a rien à rectifier.`,
      es: `Así consta su voto sobre la pregunta ${number}: no hay nada que rectificar.`,
    },
    ['marks'],
  );
}

/** A correction as whoever answers it finds it. */
export type CorrectionAsked = Readonly<{ askedBy: string; answeredAt: Date | null }>;

/** Why a correction may not be answered now, or null. Whoever asked for it does not confirm it. */
export function mayAnswerCorrection(
  { askedBy, answeredAt }: CorrectionAsked,
  question: QuestionCorrected,
  officer: string,
): Refusal | null {
  const { zone } = question;
  if (answeredAt !== null) {
    const at = instantInWords(answeredAt, zone);
    return refuse('FROZEN', {
      en: `This correction was answered on ${at.en}; the answer stands.`,
      fr: `Cette rectification a reçu réponse le ${at.fr} ; la réponse demeure.`,
      es: `Esta rectificación recibió respuesta el ${at.es}; la respuesta se mantiene.`,
    });
  }
  if (askedBy === officer)
    return refuse('FORBIDDEN', {
      en: 'You asked for this correction yourself; another officer, or the chair, answers it.',
      fr: 'Vous avez vous-même demandé cette rectification ; un autre fonctionnaire, ou le président, y répond.',
      es: 'Usted mismo pidió esta rectificación; la responde otro funcionario o la presidencia.',
    });
  return approved(question) ?? gathered(question);
}

export function noSuchCorrection(): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'There is no such correction of a vote.',
      fr: 'Cette rectification de vote n’existe pas.',
      es: 'No existe esa rectificación de voto.',
    },
    ['correction'],
  );
}

export function declinedWithoutNote(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'A correction is declined with a note that says why.',
      fr: 'Une rectification se refuse avec une note qui dit pourquoi.',
      es: 'Una rectificación se rechaza con una nota que diga por qué.',
    },
    ['note'],
  );
}

/** A record is not approved over a correction that nobody has answered. */
export function correctionsWaiting(symbol: string, waiting: number): Refusal | null {
  if (waiting === 0) return null;
  const [en, fr, es] =
    waiting === 1
      ? ['One correction of a vote', 'Une rectification de vote', 'Una rectificación de voto']
      : [`${waiting} corrections of votes`, `${waiting} rectifications de vote`, `${waiting} rectificaciones de voto`];
  return refuse('ILLEGAL_TRANSITION', {
    en: `${en} on ${symbol} ${waiting === 1 ? 'waits' : 'wait'} for an answer; the record can be approved once every one is answered.`,
    fr: `${fr} sur ${symbol} ${waiting === 1 ? 'attend' : 'attendent'} une réponse ; le compte rendu pourra être approuvé une fois que toutes l’auront reçue.`,
    es: `${es} sobre ${symbol} ${waiting === 1 ? 'espera' : 'esperan'} respuesta; el acta podrá aprobarse cuando todas la hayan recibido.`,
  });
}

function sameAnswer(one: Answered, other: Answered): boolean {
  return one.kind === other.kind && one.marks.length === other.marks.length && one.marks.every((mark, at) => mark === other.marks[at]);
}

function approved({ state, symbol, zone, approvedAt, now }: QuestionOnFloor): Refusal | null {
  if (state !== 'APPROVED') return null;
  const at = instantInWords(approvedAt ?? now, zone);
  return refuse('FROZEN', {
    en: `The record of ${symbol} was approved on ${at.en} and is final; votes are corrected before that.`,
    fr: `Le compte rendu de ${symbol} a été approuvé le ${at.fr} et est définitif ; les votes se rectifient avant.`,
    es: `El acta de ${symbol} se aprobó el ${at.es} y es definitiva; los votos se rectifican antes.`,
  });
}

/** The one corrigendum to a record has the corrections of votes too: none is taken once it is issued. */
function gathered({ symbol, zone, corrigendumIssuedAt }: QuestionCorrected): Refusal | null {
  if (corrigendumIssuedAt === null) return null;
  const at = instantInWords(corrigendumIssuedAt, zone);
  return refuse('FROZEN', {
    en: `The corrigendum to the record of ${symbol} was issued on ${at.en}, with the corrections of votes; votes are corrected before that.`,
    fr: `Le rectificatif au compte rendu de ${symbol} a été publié le ${at.fr}, avec les rectifications de vote ; les votes se rectifient avant.`,
    es: `La corrección oficial del acta de ${symbol} se publicó el ${at.es}, con las rectificaciones de voto; los votos se rectifican antes.`,
  });
}

function settledWithoutVote({ number, outcome }: QuestionOnFloor): Refusal | null {
  if (outcome === null || !isWithoutVote(outcome)) return null;
  return refuse('ILLEGAL_TRANSITION', {
    en: `Question ${number} was settled without a vote: no vote is recorded that could be corrected.`,
    fr: `La question ${number} a été réglée sans vote : aucun vote n’est enregistré qui pourrait être rectifié.`,
    es: `La pregunta ${number} se resolvió sin votación: no consta ningún voto que rectificar.`,
  });
}

function stillOpen(question: QuestionOnFloor): Refusal | null {
  if (isClosed(question)) return null;
  const at = instantInWords(question.closesAt, question.zone);
  return refuse('ILLEGAL_TRANSITION', {
    en: `Voting on question ${question.number} goes on until ${at.en}: to change your vote, cast it again.`,
    fr: `Le vote sur la question ${question.number} se poursuit jusqu’au ${at.fr} : pour changer votre vote, votez à nouveau.`,
    es: `La votación sobre la pregunta ${question.number} sigue hasta el ${at.es}: para cambiar su voto, vuelva a emitirlo.`,
  });
}
