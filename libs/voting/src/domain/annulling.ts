import { instantInWords, refuse, type Result } from '#platform/domain';
import { type QuestionWithRounds } from './opening-rounds.js';
import { waitsForMatter } from './settling.js';

/**
 * What rests on a vote and falls with it: the later rounds on its matter, and the questions that wait for the matter with
 * what waits for these. Those annulled before are left as they are.
 */
export function restingOn<Q extends QuestionWithRounds>(questions: readonly Q[], question: Q): readonly Q[] {
  const numbers = new Set([question.number]);
  for (let grown = true; grown;) {
    const more = questions.filter((other) => !numbers.has(other.number) && [...numbers].some((n) => waitsForMatter(questions, other, n)));
    more.forEach(({ number }) => numbers.add(number));
    grown = more.length > 0;
  }
  return questions.filter(
    (other) => other.annulledAt === null && numbers.has(other.number) && (other.number !== question.number || other.round > question.round),
  );
}

/** The question, if its vote has been counted and stands. */
export function annulable<Q extends QuestionWithRounds>(question: Q, zone: string): Result<Q> {
  const { number } = question;
  if (question.annulledAt) {
    const at = instantInWords(question.annulledAt, zone);
    return refuse('ILLEGAL_TRANSITION', {
      en: `This vote on question ${number} was annulled on ${at.en}.`,
      fr: `Ce vote sur la question ${number} a été annulé le ${at.fr}.`,
      es: `Esta votación sobre la pregunta ${number} se anuló el ${at.es}.`,
    });
  }
  if (question.decidedAt === null || question.standing === 'NOT_ASKED') {
    return refuse('ILLEGAL_TRANSITION', {
      en: `Question ${number} has no counted vote to annul. A vote under way is closed first.`,
      fr: `La question ${number} n’a pas de vote compté à annuler. Un vote en cours se clôt d’abord.`,
      es: `La pregunta ${number} no tiene votación contada que anular. Una votación en curso se cierra primero.`,
    });
  }
  return question;
}
