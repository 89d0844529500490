import type { Words } from '#platform/domain';
import type { QuestionAtSettling } from './settling.js';

/**
 * For which question another one waits, as the beginning of a sentence: for the one on which it depends, or for the last
 * that is voted on before it, on an amendment or a part.
 */
export function waitsFor(question: QuestionAtSettling, questions: readonly QuestionAtSettling[]): Words {
  const { number } = question;
  const parent = questions.find(({ id }) => id === question.dependsOn?.question);
  const target = question.precedes ?? question.id;
  const before = questions.filter(
    (other) => other.precedes === target && other.decidedAt === null && (question.precedes == null || other.number < number),
  );
  if (before.length > 0 && (!parent || parent.decidedAt !== null)) {
    const after = Math.max(...before.map((other) => other.number));
    return {
      en: `Question ${number} is voted on after question ${after}`,
      fr: `La question ${number} est mise aux voix après la question ${after}`,
      es: `La pregunta ${number} se vota después de la pregunta ${after}`,
    };
  }
  if (!parent) return { en: `Question ${number} waits`, fr: `La question ${number} attend`, es: `La pregunta ${number} espera` };
  return {
    en: `Question ${number} depends on the outcome of question ${parent.number}`,
    fr: `La question ${number} dépend de l’issue de la question ${parent.number}`,
    es: `La pregunta ${number} depende del resultado de la pregunta ${parent.number}`,
  };
}
