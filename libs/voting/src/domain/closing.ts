import { instantInWords, type Refusal, refuse, type Result } from '#platform/domain';
import { closingOf, type QuestionAtSettling } from './settling.js';
import { waitsFor } from './waiting.js';

/** Closing freezes counts and cannot be undone: the officer types the symbol. */
export function confirmed(symbol: string, confirmSymbol: string): Refusal | null {
  if (confirmSymbol === symbol) return null;
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

type Hours = Readonly<{ symbol: string; officialZone: string; votingClosesAt: Date }>;

/** The question to be closed before the others: it is put to the Members, and its voting is open. */
export function questionToClose<Q extends QuestionAtSettling & Readonly<{ key: string }>>(
  questions: readonly Q[],
  key: string,
  { symbol, officialZone, votingClosesAt }: Hours,
  now: Date,
): Result<Q> {
  const question = questions.find((q) => q.key === key);
  if (!question) return noSuchKey(key, symbol);
  if (question.standing !== 'ASKED') return notPut(question, questions);
  const closesAt = closingOf(question, votingClosesAt);
  if (question.decidedAt !== null || closesAt <= now) return alreadyClosed(question.number, closesAt, officialZone);
  return question;
}

export function noSuchKey(key: string, symbol: string): Refusal {
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

function notPut(question: QuestionAtSettling, questions: readonly QuestionAtSettling[]): Refusal {
  const waits = waitsFor(question, questions);
  return refuse('ILLEGAL_TRANSITION', {
    en: `${waits.en} and is not being voted on.`,
    fr: `${waits.fr} et n’est pas soumise au vote.`,
    es: `${waits.es} y no está sometida a votación.`,
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
