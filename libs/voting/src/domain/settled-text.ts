import { type Refusal, refuse } from '#platform/domain';
import type { QuestionAtSettling } from './settling.js';

type Put = Pick<QuestionAtSettling, 'id' | 'number' | 'standing' | 'precedes' | 'part'>;

/**
 * In which question the text was put that the vote on an amendment, or a part, made; null: it still waits. The amendments
 * adopted enter the text before its first part is put.
 */
export function textPutIn<Q extends Put>(questions: readonly Q[], question: Q): Q | null {
  if (!question.precedes) return null;
  const whole = questions.filter(({ id }) => id === question.precedes);
  const parts = question.part ? [] : questions.filter(({ precedes, part }) => part && precedes === question.precedes);
  return [...parts, ...whole].find(({ standing }) => standing !== 'WAITING') ?? null;
}

/**
 * The vote on an amendment or a part made the text that is then put. Once it has been put, that vote is neither repeated nor
 * annulled by itself: what came of it would never enter a text on which Members vote, or have voted.
 */
export function textSettled(questions: readonly QuestionAtSettling[], question: QuestionAtSettling): Refusal | null {
  const put = textPutIn(questions, question);
  if (!put) return null;
  const [part, on] = [question.number, put.number];
  return refuse('ILLEGAL_TRANSITION', {
    en: `The vote on question ${part} made the text that was put in question ${on}; by itself it is no longer annulled or taken further. Annul the vote on question ${on}; a later consultation can take the text up again.`,
    fr: `Le vote sur la question ${part} a fixé le texte mis aux voix dans la question ${on} ; il ne peut plus être annulé ni poursuivi isolément. Annulez le vote sur la question ${on} ; une consultation ultérieure pourra reprendre le texte.`,
    es: `La votación sobre la pregunta ${part} fijó el texto sometido en la pregunta ${on}; ya no puede anularse ni continuarse por sí sola. Anule la votación sobre la pregunta ${on}; una consulta posterior podrá retomar el texto.`,
  });
}
