import { type Refusal, refuse } from '#platform/domain';
import { type DecisionRule, type MethodKey, weighs } from '#tally';

/** What a Member weighs in votes that count by weight, or need a majority of the weights too. */
export type MemberWeight = Readonly<{ member: string; weight: number }>;

/**
 * The most that all Members may weigh together: points times weights stay within the whole numbers that the API carries. A scale
 * of assessments in thousandths of a per cent comes to 100,000; the population of the world in thousands fits as well.
 */
export const GREATEST_TOTAL = 10_000_000;

/** The first line of a scale that cannot stand, or null. `members`: codes of the Member States. */
export function checkWeights(weights: readonly MemberWeight[], source: string, members: ReadonlySet<string>): Refusal | null {
  if (weights.length > 0 && source.trim() === '') return withoutSource();
  const lines = new Map<string, number>();
  let total = 0;
  for (const [at, { member, weight }] of weights.entries()) {
    const line = at + 1;
    const before = lines.get(member);
    if (!members.has(member)) return noMember(member, line);
    if (before !== undefined) return twice(member, before, line);
    lines.set(member, line);
    total += weight;
    if (total > GREATEST_TOTAL) return tooMuch(line);
  }
  return null;
}

/** A question as far as weights matter to it. */
export type WeighedQuestion = Readonly<{ number: number; method: MethodKey; rule: DecisionRule }>;

/**
 * Once the membership is asked, a question that the weights decide has weights to be decided by: each Member weighing 1 for want
 * of a scale would be another rule than the one that was put. `field`: what the act names, where it is not the weights.
 */
export function checkWeighed(questions: readonly WeighedQuestion[], weighed: boolean, field = 'weights'): Refusal | null {
  const numbers = weighed ? [] : questions.filter(weighs).map(({ number }) => number);
  if (numbers.length === 0) return null;
  const [one, which] = [numbers.length === 1, numbers.join(', ')];
  return refuse(
    'INVALID_INPUT',
    {
      en: `${one ? `Question ${which} is` : `Questions ${which} are`} decided by the weights of Members, and no weights are set. Set the weights first, or choose a rule that does not look at them.`,
      fr: `${one ? `La question ${which} se décide` : `Les questions ${which} se décident`} selon les pondérations des Membres, et aucune n’est fixée. Fixez d’abord les pondérations, ou choisissez une règle qui n’en dépend pas.`,
      es: `${one ? `La pregunta ${which} se decide` : `Las preguntas ${which} se deciden`} según las ponderaciones de los Miembros, y no se ha fijado ninguna. Fije antes las ponderaciones o elija una regla que no dependa de ellas.`,
    },
    [field],
  );
}

function withoutSource(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'Say where the weights come from, such as “scale of assessments 2007”: voters see it beside them.',
      fr: 'Indiquez d’où viennent les pondérations, par exemple « barème des quotes-parts 2007 » : les votants le voient à côté.',
      es: 'Indique de dónde proceden las ponderaciones, por ejemplo «escala de cuotas 2007»: los votantes lo ven junto a ellas.',
    },
    ['source'],
  );
}

function noMember(member: string, line: number): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `Line ${line}: ${member} is the code of no Member State.`,
      fr: `Ligne ${line} : ${member} n’est le code d’aucun État Membre.`,
      es: `Línea ${line}: ${member} no es el código de ningún Estado Miembro.`,
    },
    ['weights', String(line - 1), 'member'],
  );
}

function twice(member: string, before: number, line: number): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `Line ${line}: ${member} has a weight already, on line ${before}.`,
      fr: `Ligne ${line} : ${member} a déjà une pondération, ligne ${before}.`,
      es: `Línea ${line}: ${member} ya tiene una ponderación, en la línea ${before}.`,
    },
    ['weights', String(line - 1), 'member'],
  );
}

function tooMuch(line: number): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `Line ${line}: the weights come to more than 10,000,000 together. State them in a larger unit, such as thousands.`,
      fr: `Ligne ${line} : les pondérations dépassent 10 000 000 au total. Exprimez-les dans une unité plus grande, par exemple en milliers.`,
      es: `Línea ${line}: las ponderaciones superan 10 000 000 en total. Exprésense en una unidad mayor, por ejemplo en millares.`,
    },
    ['weights', String(line - 1), 'weight'],
  );
}
