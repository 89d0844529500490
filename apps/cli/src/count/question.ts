import { createHash } from 'node:crypto';
import {
  checkQuestion,
  type DecisionRule,
  type Election,
  isSeed,
  lotOrder,
  type MethodKey,
  methodNamed,
  METHOD_KEYS,
  METHODS,
  type QuestionDefinition,
  type Roll,
  RULE_NAMES,
  ruleNamed,
} from '#tally';
import { Failure } from '../failure.js';

/** What the command line says of the count. */
export type CountOptions = Readonly<{
  method?: string;
  seats?: string;
  choose?: string;
  rule?: string;
  members?: string;
  seed?: string;
  format?: string;
  sensitivity?: boolean;
  json?: boolean;
}>;

/** How an election is counted, as far as the file does not say. */
export type Terms = Readonly<{
  method: MethodKey;
  rule: DecisionRule;
  seats: number | null;
  choose: number | null;
  members: number | null;
  seed: string | null;
}>;

const SIMPLE = 'simple';

/** The terms that the command line asks for, or what is wrong with them. `otherwise`: the method where none is named. */
export function termsOf(options: CountOptions, otherwise: MethodKey | null): Terms {
  const method = options.method === undefined ? otherwise : methodNamed(options.method);
  if (method === null) {
    const known = METHOD_KEYS.map((key) => key.toLowerCase()).join(', ');
    throw new Failure(
      options.method === undefined ? `Name the method: --method ${known}.` : `There is no method “${options.method}”; there are ${known}.`,
    );
  }
  const rule = ruleNamed(options.rule ?? SIMPLE);
  if (rule === null)
    throw new Failure(`There is no rule “${options.rule}”; there are ${RULE_NAMES.join(', ')}, and fractions: 2/3, ">1/2".`);
  const members = wholeNumber(options.members, '--members');
  const seed = options.seed ?? null;
  if (seed !== null && !isSeed(seed)) throw new Failure('--seed is 64 hexadecimal digits in small letters.');
  return {
    method,
    rule: {
      ...rule,
      // Without the number of members there is nothing that a quorum could be a share of.
      ...(members === null && { quorum: null }),
      // Whoever gives a seed wants the lot that it draws.
      ...(seed !== null && { tieRule: 'LOT' as const }),
    },
    seats: wholeNumber(options.seats, '--seats'),
    choose: wholeNumber(options.choose, '--choose'),
    members,
    seed,
  };
}

function wholeNumber(text: string | undefined, option: string): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,11}$/.test(text)) throw new Failure(`${option} is a whole number above zero, not “${text}”.`);
  return Number(text);
}

/** The question that an election file puts. */
export function questionOf(terms: Terms, { title, seats, options }: Pick<Election, 'title' | 'seats' | 'options'>): QuestionDefinition {
  const own = METHODS[terms.method].defaults(options.length);
  const filling = (places: number): QuestionDefinition => ({
    ...own,
    method: terms.method,
    title: title === null ? null : { en: title },
    options,
    seats: places,
    // Where a method lets as many be chosen as there are places, it does so for this number of places, too.
    chooseMax: terms.choose ?? (own.chooseMax === own.seats && own.seats > 1 ? Math.min(places, options.length) : own.chooseMax),
    rule: terms.rule,
  });
  const oneOnly = checkQuestion(filling(2))?.field === 'seats';
  // Withdrawals may leave fewer options than there are places: what is then to be filled is for people to say, and not to be guessed.
  if (terms.seats === null && seats !== null && seats > options.length && !oneOnly)
    throw new Failure(`The file has ${seats} places for ${options.length} options: say with --seats how many are to be filled.`);
  const asked = filling(terms.seats ?? seats ?? own.seats);
  // A file may have a number of places that the method cannot fill (one winner for two): unless asked for, the method's stands.
  const question = terms.seats === null && oneOnly ? filling(own.seats) : asked;
  const fault = checkQuestion(question);
  if (fault !== null) throw new Failure(`This cannot be counted (${fault.field}): ${fault.words.en}`);
  return question;
}

/** Whoever cast a ballot was entitled to; of others, only `--members` tells. */
export function rollOf({ members }: Pick<Terms, 'members'>, ballots: number): Roll {
  if (members !== null && members < ballots)
    throw new Failure(`There are ${ballots} ballots, and --members says that there are only ${members} members.`);
  return { entitled: members ?? ballots, notEntitled: 0, membersOfBody: members ?? ballots };
}

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The order that the seed draws, where one was given. */
export function lotOf({ seed }: Pick<Terms, 'seed'>, question: QuestionDefinition): readonly string[] | null {
  return seed === null
    ? null
    : lotOrder(
        seed,
        'count',
        question.options.map(({ key }) => key),
        sha256,
      );
}
