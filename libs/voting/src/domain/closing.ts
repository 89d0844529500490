import { instantInWords, type Refusal, refuse, type Result, type Words } from '#platform/domain';
import { noSuchConsultation } from './refusals.js';
import { closingOf, type QuestionAtSettling } from './settling.js';

/** What the closing by an officer looks at; null: there is no such consultation. */
export type ConsultationToClose = Readonly<{
  symbol: string;
  zone: string;
  now: Date;
  openedAt: Date | null;
  votingOpensAt: Date;
  votingClosesAt: Date;
  closedAt: Date | null;
  cancelledAt: Date | null;
}> | null;

/**
 * Whether an officer may close the voting now. Where the clock has passed the closing already there is nothing to bring
 * forward: the counting is only performed.
 */
export function checkClosing(
  consultation: ConsultationToClose,
  confirmSymbol: string,
): Result<Readonly<{ at: Date; bringForward: boolean }>> {
  if (consultation === null) return noSuchConsultation();
  if (confirmSymbol !== consultation.symbol) return notConfirmed(consultation.symbol);
  const refusal = notVoting(consultation);
  if (refusal) return refusal;
  return { at: consultation.now, bringForward: consultation.now < consultation.votingClosesAt };
}

/** Whether an officer may close one question now, before the others. */
export function checkQuestionClosing<Q extends QuestionAtSettling & Readonly<{ key: string }>>(
  consultation: ConsultationToClose,
  questions: readonly Q[],
  key: string,
): Result<Readonly<{ id: string; closesAt: Date }>> {
  if (consultation === null) return noSuchConsultation();
  const question = questions.find((q) => q.key === key);
  if (!question) return noSuchKey(key, consultation.symbol);
  const refusal = notVoting(consultation) ?? notPut(question, questions);
  if (refusal) return refusal;
  const closesAt = closingOf(question, consultation.votingClosesAt);
  if (question.decidedAt !== null || closesAt <= consultation.now) return alreadyClosed(question.number, closesAt, consultation.zone);
  return { id: question.id, closesAt: consultation.now };
}

function notConfirmed(symbol: string): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `To close the voting, type the symbol of the consultation, ${symbol}, exactly.`,
      fr: `Pour clore le vote, saisissez exactement la cote de la consultation, ${symbol}.`,
      es: `Para cerrar la votación, escriba exactamente la signatura de la consulta, ${symbol}.`,
    },
    ['confirmSymbol'],
  );
}

function noSuchKey(key: string, symbol: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `Consultation ${symbol} has no question “${key}”.`,
      fr: `La consultation ${symbol} n’a pas de question « ${key} ».`,
      es: `La consulta ${symbol} no tiene ninguna pregunta «${key}».`,
    },
    ['question'],
  );
}

function notVoting({ symbol, zone, now, ...timetable }: NonNullable<ConsultationToClose>): Refusal | null {
  const said = (words: (at: Words) => Words, at: Date): Refusal => refuse('ILLEGAL_TRANSITION', words(instantInWords(at, zone)));
  if (timetable.cancelledAt)
    return said(
      (at) => ({
        en: `Consultation ${symbol} was cancelled on ${at.en}; there is no voting to close.`,
        fr: `La consultation ${symbol} a été annulée le ${at.fr} ; il n’y a pas de vote à clore.`,
        es: `La consulta ${symbol} se canceló el ${at.es}; no hay votación que cerrar.`,
      }),
      timetable.cancelledAt,
    );
  if (timetable.closedAt)
    return said(
      (at) => ({
        en: `Voting on consultation ${symbol} was closed on ${at.en}; its counts are final.`,
        fr: `Le vote sur la consultation ${symbol} a été clos le ${at.fr} ; les décomptes sont définitifs.`,
        es: `La votación de la consulta ${symbol} se cerró el ${at.es}; los recuentos son definitivos.`,
      }),
      timetable.closedAt,
    );
  if (!timetable.openedAt || now < timetable.votingOpensAt)
    return said(
      (at) => ({
        en: `Voting on consultation ${symbol} opens on ${at.en}; it can be closed once it has begun.`,
        fr: `Le vote sur la consultation ${symbol} s’ouvre le ${at.fr} ; il pourra être clos une fois commencé.`,
        es: `La votación de la consulta ${symbol} se abre el ${at.es}; podrá cerrarse una vez iniciada.`,
      }),
      timetable.votingOpensAt,
    );
  return null;
}

function notPut(question: QuestionAtSettling, questions: readonly QuestionAtSettling[]): Refusal | null {
  if (question.standing === 'ASKED') return null;
  const on = questions.find((other) => other.id === question.dependsOn?.question)?.number ?? question.number;
  return refuse('ILLEGAL_TRANSITION', {
    en: `Question ${question.number} depends on the outcome of question ${on} and is not being voted on.`,
    fr: `La question ${question.number} dépend de l’issue de la question ${on} et n’est pas soumise au vote.`,
    es: `La pregunta ${question.number} depende del resultado de la pregunta ${on} y no está sometida a votación.`,
  });
}

function alreadyClosed(number: number, closesAt: Date, zone: string): Refusal {
  const at = instantInWords(closesAt, zone);
  return refuse('ILLEGAL_TRANSITION', {
    en: `Voting on question ${number} closed on ${at.en}.`,
    fr: `Le vote sur la question ${number} a été clos le ${at.fr}.`,
    es: `La votación sobre la pregunta ${number} se cerró el ${at.es}.`,
  });
}
