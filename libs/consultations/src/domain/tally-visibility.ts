import { type Refusal, refuse } from '#platform/domain';
import type { Consultation } from './state.js';
import { isStricter, type QuestionFacts, questionState, type TallyVisibility } from './question.js';
import { passes } from './transitions.js';

type Shown = QuestionFacts & Readonly<{ number: number; tallyVisibility: TallyVisibility }>;

/** What is shown of the counts may become less while a question is open, never more (DOMAIN §6). */
export function tighten(consultation: Consultation, question: Shown, visibility: TallyVisibility): Refusal | null {
  const barred = passes('tightenTally', consultation);
  if (barred) return barred;
  const state = questionState(question, consultation.file, consultation.at);
  if (state !== 'NOT_OPEN' && state !== 'WAITING' && state !== 'OPEN') {
    return refuse(
      'FROZEN',
      {
        en: `Question ${question.number} is no longer open: what is shown of its counts stays as it is.`,
        fr: `La question ${question.number} n’est plus ouverte : ce qui est montré de son décompte reste tel quel.`,
        es: `La pregunta ${question.number} ya no está abierta: lo que se muestra de su recuento queda como está.`,
      },
      ['question'],
    );
  }
  if (isStricter(visibility, question.tallyVisibility)) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `The counts of question ${question.number} are shown ${question.tallyVisibility}; from there they can only be shown less: LIVE, then AFTER_OWN_VOTE, then AFTER_CLOSE.`,
      fr: `Le décompte de la question ${question.number} est montré ${question.tallyVisibility} ; il ne peut être montré que moins : LIVE, puis AFTER_OWN_VOTE, puis AFTER_CLOSE.`,
      es: `El recuento de la pregunta ${question.number} se muestra ${question.tallyVisibility}; solo puede mostrarse menos: LIVE, luego AFTER_OWN_VOTE, luego AFTER_CLOSE.`,
    },
    ['tallyVisibility'],
  );
}
