import { type Refusal, refuse, type Result } from '#platform/domain';
import { METHODS } from '#tally';
import type { Ruling } from './effect.js';
import { type Counted, type QuestionInRounds, tieForTheChair } from './rounds.js';

/** What comes of a tie that the chair decides for these options. */
export function rule(
  question: QuestionInRounds & Readonly<{ number: number }>,
  counted: Counted,
  chosen: readonly string[],
  reason: string,
  ruled: boolean,
): Result<Ruling> {
  const { number } = question;
  if (ruled) {
    return refuse('ILLEGAL_TRANSITION', {
      en: `The chair has decided the tie on question ${number} already; a ruling stands.`,
      fr: `La présidence a déjà départagé les voix sur la question ${number} ; sa décision est acquise.`,
      es: `La presidencia ya dirimió el empate sobre la pregunta ${number}; su decisión es firme.`,
    });
  }
  const tie = tieForTheChair(question, counted);
  if (!tie) return noTie(number);
  const selected = tie.options.filter((option) => chosen.includes(option));
  if (selected.length !== tie.places || new Set(chosen).size !== selected.length) {
    const list = tie.options.join(', ');
    return refuse(
      'INVALID_INPUT',
      {
        en: `Choose exactly ${tie.places} of the tied options of question ${number}: ${list}.`,
        fr: `Choisissez exactement ${tie.places} des options à égalité de la question ${number} : ${list}.`,
        es: `Elija exactamente ${tie.places} de las opciones empatadas de la pregunta ${number}: ${list}.`,
      },
      ['options'],
    );
  }
  const fixed = METHODS[question.method].fixedOptions !== null;
  const outcome = fixed ? (selected[0] === question.options[0]?.key ? 'CARRIED' : 'REJECTED') : 'SELECTED';
  return { selected, outcome, reason };
}

function noTie(number: number): Refusal {
  return refuse('ILLEGAL_TRANSITION', {
    en: `There is no tie on question ${number} that its rule leaves to the chair.`,
    fr: `Il n’y a pas, sur la question ${number}, d’égalité que la règle laisse à la présidence.`,
    es: `No hay en la pregunta ${number} ningún empate que la regla deje a la presidencia.`,
  });
}
