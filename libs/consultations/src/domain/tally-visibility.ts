import { type Refusal, refuse, type Words } from '#platform/domain';
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
  const shown = SHOWN[question.tallyVisibility];
  return refuse(
    'INVALID_INPUT',
    {
      en: `The counts of question ${question.number} are shown ${shown.en}; they can only be shown later than that: from the first vote on, then to whoever has voted, then once voting is closed.`,
      fr: `Le décompte de la question ${question.number} est montré ${shown.fr} ; il ne peut l’être que plus tard : dès le premier vote, puis à qui a voté, puis une fois le vote clos.`,
      es: `El recuento de la pregunta ${question.number} se muestra ${shown.es}; solo puede mostrarse más tarde: desde el primer voto, luego a quien haya votado, luego una vez cerrada la votación.`,
    },
    ['tallyVisibility'],
  );
}

const SHOWN: Readonly<Record<TallyVisibility, Words>> = {
  LIVE: { en: 'from the first vote on', fr: 'dès le premier vote', es: 'desde el primer voto' },
  AFTER_OWN_VOTE: { en: 'to whoever has voted', fr: 'à qui a voté', es: 'a quien haya votado' },
  AFTER_CLOSE: { en: 'once voting is closed', fr: 'une fois le vote clos', es: 'una vez cerrada la votación' },
};
