import { instantInWords, type Refusal, refuse, type Result, type Words } from '#platform/domain';
import type { RoundKind } from '#consultations';
import type { QuestionToDecide } from './decision.js';
import { type Counted, roundsCalledFor, type RoundTerms } from './rounds.js';
import { closingOf, lastRound, type QuestionAtSettling, waitsForMatter } from './settling.js';

export type QuestionWithRounds = QuestionAtSettling & QuestionToDecide & Readonly<{ annulledAt: Date | null }>;

type Hours = Readonly<{ symbol: string; officialZone: string; votingClosesAt: Date }>;

/** The question, if it has been counted and is the last word on its matter. */
export function lastWord<Q extends QuestionWithRounds>(questions: readonly Q[], question: Q): Result<Q> {
  const { number } = question;
  if (question.standing === 'NOT_ASKED') {
    return refuse('ILLEGAL_TRANSITION', {
      en: `Question ${number} was not put: there is no vote to go on from.`,
      fr: `La question ${number} n’a pas été posée : il n’y a pas de vote à poursuivre.`,
      es: `La pregunta ${number} no se formuló: no hay votación que continuar.`,
    });
  }
  if (question.decidedAt === null) {
    return refuse('ILLEGAL_TRANSITION', {
      en: `Question ${number} has not been counted yet. Close it first.`,
      fr: `La question ${number} n’a pas encore été comptée. Commencez par la clore.`,
      es: `La pregunta ${number} aún no se ha contado. Ciérrela primero.`,
    });
  }
  const last = lastRound(questions, number);
  if (last && last.id !== question.id) {
    return refuse('ILLEGAL_TRANSITION', {
      en: `Question ${number} has already gone to round ${last.round} (key ${last.key}); the matter goes on from there.`,
      fr: `La question ${number} en est déjà au tour ${last.round} (clé ${last.key}) ; c’est de là que la suite se décide.`,
      es: `La pregunta ${number} ya está en la vuelta ${last.round} (clave ${last.key}); el asunto sigue desde ahí.`,
    });
  }
  return question;
}

/** The terms of the round of that kind, if the result and the rule call for one. */
export function roundOf(
  question: QuestionWithRounds,
  counted: Counted,
  kind: RoundKind,
  called: (kind: RoundKind) => Words,
): Result<RoundTerms> {
  const rounds = roundsCalledFor(question, counted);
  const found = rounds.find((round) => round.kind === kind);
  if (found) return found;
  const list = (language: 'en' | 'fr' | 'es'): string => rounds.map((round) => called(round.kind)[language]).join(', ');
  const { number } = question;
  return refuse(
    'ILLEGAL_TRANSITION',
    rounds.length === 0
      ? {
          en: `The result of question ${number} and the rule under which it was decided call for no further round.`,
          fr: `Le résultat de la question ${number} et la règle suivant laquelle elle a été décidée n’appellent pas de nouveau tour.`,
          es: `El resultado de la pregunta ${number} y la regla con que se decidió no requieren otra vuelta.`,
        }
      : {
          en: `The result of question ${number} does not call for that kind of round. It calls for: ${list('en')}.`,
          fr: `Le résultat de la question ${number} n’appelle pas un tour de cette sorte. Il appelle : ${list('fr')}.`,
          es: `El resultado de la pregunta ${number} no requiere una vuelta de esa clase. Requiere: ${list('es')}.`,
        },
    ['kind'],
  );
}

/**
 * When a round closes: within the vote, before its conditions fall due, and before the questions that wait for it, so that
 * these can be answered once it is known whether they are asked. One that waited beyond its own closing closes with the
 * consultation. `closesAt` null: with the consultation.
 */
export function checkRoundClosing(
  questions: readonly QuestionWithRounds[],
  question: QuestionWithRounds,
  closesAt: Date | null,
  { votingClosesAt, officialZone }: Hours,
  now: Date,
): Refusal | null {
  const closing = closesAt ?? votingClosesAt;
  const waiting = questions.filter((other) => other.decidedAt === null && waitsForMatter(questions, other, question.number));
  const closings = waiting.map((other) => closingOf(other, votingClosesAt)).map((at) => (at > now ? at : votingClosesAt));
  const due = question.conditions.map((condition) => new Date(condition.dueAt));
  const bounds = [...closings, ...due].map((at) => at.getTime());
  const before = bounds.length > 0 ? new Date(Math.min(...bounds)) : null;
  if (closing > now && closing <= votingClosesAt && (before === null || closing < before)) return null;
  const end = instantInWords(before !== null && before <= votingClosesAt ? before : votingClosesAt, officialZone);
  if (before !== null && closing >= before && closing > now) {
    return refuse(
      'INVALID_INPUT',
      {
        en: `The round must close before ${end.en}: other questions wait for its outcome, or a condition falls due. Give it an earlier closing of its own, or extend the vote first.`,
        fr: `Le tour doit se clore avant le ${end.fr} : d’autres questions attendent son issue, ou une condition arrive à échéance. Donnez-lui une clôture propre, antérieure, ou prolongez d’abord le vote.`,
        es: `La vuelta debe cerrarse antes del ${end.es}: otras preguntas esperan su resultado o vence una condición. Dele un cierre propio anterior o prorrogue antes la votación.`,
      },
      ['closesAt'],
    );
  }
  return refuse(
    'INVALID_INPUT',
    {
      en: `A round closes after now and not after the vote, which ends on ${end.en}. The vote can be extended first.`,
      fr: `Un tour se clôt après l’instant présent et au plus tard avec le vote, qui prend fin le ${end.fr}. Le vote peut d’abord être prolongé.`,
      es: `Una vuelta se cierra después de ahora y a más tardar con la votación, que termina el ${end.es}. Antes puede prorrogarse la votación.`,
    },
    ['closesAt'],
  );
}

/** A key for the round that no question of the consultation has: "topics-round-2". */
export function keyOfRound(
  questions: readonly Readonly<{ key: string; number: number; round: number }>[],
  number: number,
  round: number,
): string {
  const first = questions.filter((question) => question.number === number).reduce((one, other) => (one.round < other.round ? one : other));
  const base = `${first.key.slice(0, 30).replace(/-+$/, '')}-round-${round}`;
  const taken = new Set(questions.map(({ key }) => key));
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`.slice(-40);
  return key;
}
