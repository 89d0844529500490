import { type MethodKey, METHODS } from '#tally';
import { type Refusal, refuse, type Result } from '#platform/domain';

/** A question as its options are looked at when one comes or goes. */
export type OpenChoice = Readonly<{
  id: string;
  key: string;
  number: number;
  method: MethodKey;
  takesTopics: boolean;
  chooseMax: number;
  seats: number;
  /** `submitted`: the place of a topic that aimed at the question, among all proposals; null: the option is its author's. */
  options: readonly Readonly<{ key: string; proposal: string | null; submitted: number | null }>[];
  /** Keys of the options on which another question, or a condition, hangs. */
  reliedOn: readonly string[];
}>;

/** No question has more. */
const MOST_OPTIONS = 100;

/** The question among whose options a Member asks its topic to be: it is one that takes such topics. */
export function checkTakesTopics(question: OpenChoice | null, key: string): Refusal | null {
  if (question?.takesTopics) return null;
  return refuse(
    'INVALID_INPUT',
    question
      ? {
          en: `Question ${question.number} takes no other topics than those put by the Administration. Put the proposal forward without naming a question.`,
          fr: `La question ${question.number} n’admet pas d’autres sujets que ceux de l’Administration. Présentez la proposition sans indiquer de question.`,
          es: `La pregunta ${question.number} no admite más asuntos que los de la Administración. Presente la propuesta sin indicar ninguna pregunta.`,
        }
      : {
          en: `The consultation has no question with the key ${key}.`,
          fr: `La consultation n’a pas de question dont la clé soit ${key}.`,
          es: `La consulta no tiene ninguna pregunta con la clave ${key}.`,
        },
    ['question'],
  );
}

/**
 * The bounds of a question with one option more: what its author set stays (choose up to two is still up to two), and only
 * what was the method's own for so many options follows their number.
 */
export function withOneMore(question: OpenChoice): Result<Readonly<{ options: number; chooseMax: number }>> {
  const count = question.options.length;
  if (count < MOST_OPTIONS) return { options: count + 1, chooseMax: boundsFollow(question, count, count + 1) };
  return refuse(
    'INVALID_INPUT',
    {
      en: `Question ${question.number} has ${MOST_OPTIONS} options, and no question has more.`,
      fr: `La question ${question.number} compte ${MOST_OPTIONS} options, et aucune question n’en a davantage.`,
      es: `La pregunta ${question.number} tiene ${MOST_OPTIONS} opciones, y ninguna pregunta tiene más.`,
    },
    ['proposal'],
  );
}

/** The bounds of a question with one option less; refused where its author's bounds, or another question, need the option. */
export function withOneLess(question: OpenChoice, option: string): Result<Readonly<{ options: number; chooseMax: number }>> {
  const count = question.options.length - 1;
  const chooseMax = boundsFollow(question, count + 1, count);
  if (count >= Math.max(2, chooseMax, question.seats) && !question.reliedOn.includes(option)) return { options: count, chooseMax };
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: `This proposal is an option of question ${question.number}, which cannot be put without it: the secretariat has to change that question first.`,
      fr: `Cette proposition est une option de la question ${question.number}, qui ne peut être posée sans elle : le secrétariat doit d’abord modifier cette question.`,
      es: `Esta propuesta es una opción de la pregunta ${question.number}, que no puede plantearse sin ella: la secretaría debe modificar antes esa pregunta.`,
    },
    ['proposal'],
  );
}

function boundsFollow({ method, chooseMax }: OpenChoice, from: number, to: number): number {
  const defaults = METHODS[method].defaults;
  return chooseMax === defaults(from).chooseMax ? defaults(to).chooseMax : chooseMax;
}

/**
 * Where a topic comes in, from 0: behind the options that the question was put with, and among topics in the order in which
 * they were submitted, whichever the chair received first (rule 91 of the General Assembly).
 */
export function placeOfTopic({ options }: Pick<OpenChoice, 'options'>, submitted: number): number {
  const later = (option: OpenChoice['options'][number]): boolean => option.submitted !== null && option.submitted > submitted;
  return options.findLastIndex((option) => !later(option)) + 1;
}
