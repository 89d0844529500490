import { type Refusal, refuse, type Texts } from '#platform/domain';
import type { ConsultationFile, ConsultationState } from './consultation.js';

/** Of which question of which consultation one is the continuation, as its author names it. */
export type ContinuedDraft = Readonly<{ consultation: string; question: string }>;

/** A question of another consultation as far as a new one may take it up. */
export type EarlierQuestion = Readonly<{
  id: string;
  number: number;
  title: Texts;
  symbol: string;
  body: string;
  state: ConsultationState;
}>;

const OVER: readonly ConsultationState[] = ['CLOSED', 'PUBLISHED', 'APPROVED', 'CANCELLED'];

/**
 * No way leads back into a vote that is over. The body goes on in a new consultation, whose question names the one that it
 * continues: the earlier one stays as it was decided, and each leads to the other.
 */
export function checkContinued(
  named: ContinuedDraft,
  earlier: EarlierQuestion | null,
  file: Pick<ConsultationFile, 'body'>,
): Refusal | null {
  if (!earlier) {
    return refuse(
      'NOT_FOUND',
      {
        en: `There is no question ${named.question} of a consultation ${named.consultation} that could be continued.`,
        fr: `Il n’y a pas de question ${named.question} d’une consultation ${named.consultation} qui puisse être reprise.`,
        es: `No hay ninguna pregunta ${named.question} de una consulta ${named.consultation} que pueda retomarse.`,
      },
      ['continues', 'question'],
    );
  }
  const { number, symbol } = earlier;
  if (earlier.body !== file.body) {
    return refuse(
      'INVALID_INPUT',
      {
        en: `${symbol} is a consultation of another body: a question is continued by the body that put it.`,
        fr: `${symbol} est une consultation d’un autre organe : une question est reprise par l’organe qui l’a posée.`,
        es: `${symbol} es una consulta de otro órgano: una pregunta la retoma el órgano que la planteó.`,
      },
      ['continues', 'consultation'],
    );
  }
  if (OVER.includes(earlier.state)) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `Question ${number} of ${symbol} is not over: until its voting closes, a further round is opened there. A new consultation continues what is over.`,
      fr: `La question ${number} de ${symbol} n’est pas close : jusqu’à la clôture du vote, un nouveau tour s’y ouvre. Une nouvelle consultation reprend ce qui est clos.`,
      es: `La pregunta ${number} de ${symbol} no ha concluido: hasta el cierre de la votación, allí se abre una nueva vuelta. Una nueva consulta retoma lo concluido.`,
    },
    ['continues', 'question'],
  );
}
