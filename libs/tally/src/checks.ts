import { isMethod, METHODS, methodOf, type QuestionDefinition } from './methods/registry.js';
import {
  BASES,
  TIE_RULES,
  type BallotFault,
  type BallotKind,
  type Fraction,
  type MarkRange,
  type Marks,
  type OptionDefinition,
  type QuestionFault,
  WEIGHINGS,
} from './types.js';
import { faults } from './words/faults.js';

const KEY = /^[a-z0-9-]{1,40}$/;
export const MOST_OPTIONS = 100;
const LARGEST_DENOMINATOR = 1_000_000;

const between = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

/** The first bound that the definition of a question breaks, or null. */
export function checkQuestion(question: QuestionDefinition): QuestionFault | null {
  if (!isMethod(question.method)) return { field: 'method', words: faults.unknownMethod() };
  return (
    checkOptions(question) ?? checkNumbers(question) ?? checkMarks(question) ?? checkRule(question) ?? methodOf(question).check(question)
  );
}

function checkOptions({ options, method }: QuestionDefinition): QuestionFault | null {
  const fixed = METHODS[method].fixedOptions;
  if (fixed !== null && (options.length !== fixed.length || fixed.some(({ key }, at) => options[at]?.key !== key)))
    return { field: 'options', words: faults.optionsAreFixed(fixed) };
  if (!between(options.length, 2, MOST_OPTIONS)) return { field: 'options', words: faults.optionCount(options.length, 2, MOST_OPTIONS) };
  const seen = new Set<string>();
  for (const { key, title } of options) {
    if (!KEY.test(key)) return { field: 'options', words: faults.optionKey(key) };
    if (seen.has(key)) return { field: 'options', words: faults.optionTwice(key) };
    if (title.en.trim() === '') return { field: 'options', words: faults.optionWithoutTitle(key) };
    seen.add(key);
  }
  return null;
}

function checkNumbers({ options, chooseMin, chooseMax, seats, minimumSupport }: QuestionDefinition): QuestionFault | null {
  if (!between(chooseMax, 1, options.length)) return { field: 'chooseMax', words: faults.chooseMax(options.length) };
  if (!between(chooseMin, 1, chooseMax)) return { field: 'chooseMin', words: faults.chooseMin(chooseMax) };
  if (!between(seats, 1, options.length)) return { field: 'seats', words: faults.seats(options.length) };
  if (!between(minimumSupport, 0, Number.MAX_SAFE_INTEGER)) return { field: 'minimumSupport', words: faults.minimumSupport() };
  return null;
}

/** The bounds for marks: the question's own, or those of its method. */
export function marksOf(question: Pick<QuestionDefinition, 'method' | 'marks'>): MarkRange {
  return question.marks ?? methodOf(question).marks;
}

function checkMarks(question: QuestionDefinition): QuestionFault | null {
  const { marks, markBounds } = methodOf(question);
  const { min, max } = marksOf(question);
  if (min === marks.min && max === marks.max) return null;
  if (markBounds === undefined) return { field: 'markMax', words: faults.marksAreFixed(marks.min, marks.max) };
  const least = markBounds.max - 1;
  if (!between(min, markBounds.min, least)) return { field: 'markMin', words: faults.markBounds(markBounds.min, markBounds.max) };
  if (!between(max, min + 1, markBounds.max)) return { field: 'markMax', words: faults.markBounds(markBounds.min, markBounds.max) };
  return null;
}

/** The first bound that a rule breaks, or null. */
export function checkRule({ rule }: Pick<QuestionDefinition, 'rule'>): QuestionFault | null {
  if (!BASES.includes(rule.base)) return { field: 'base', words: faults.unknownBase() };
  if (!TIE_RULES.includes(rule.tieRule)) return { field: 'tieRule', words: faults.unknownTieRule() };
  if (!isShare(rule.threshold)) return { field: 'threshold', words: faults.share(LARGEST_DENOMINATOR) };
  if (rule.quorum !== null && !isShare(rule.quorum)) return { field: 'quorum', words: faults.share(LARGEST_DENOMINATOR) };
  const { weighing } = rule;
  if (weighing === undefined) return null;
  if (!WEIGHINGS.includes(weighing.kind)) return { field: 'weighing', words: faults.unknownWeighing() };
  if (weighing.kind === 'DOUBLE_MAJORITY' && !isShare(weighing.threshold))
    return { field: 'weightThreshold', words: faults.share(LARGEST_DENOMINATOR) };
  return null;
}

/** More than nothing, and within reach: at least all of the base, or more than some smaller part of it. */
function isShare({ numerator, denominator, comparison }: Fraction): boolean {
  if (!between(denominator, 1, LARGEST_DENOMINATOR)) return false;
  if (comparison === 'AT_LEAST') return between(numerator, 1, denominator);
  return comparison === 'MORE_THAN' && between(numerator, 1, denominator - 1);
}

/** Of a question, what bounds its ballots. */
type Asked = Pick<QuestionDefinition, 'method' | 'options' | 'marks' | 'chooseMin' | 'chooseMax'>;

/** The bound that a ballot breaks, or null. The same bounds hold in the database. */
export function checkBallot(question: Asked, ballot: Readonly<{ kind: BallotKind; marks: Marks }>): BallotFault | null {
  const { kind, marks } = ballot;
  if (kind === 'ABSTAIN' || kind === 'BLANK') return marks.length === 0 ? null : { words: faults.marksWithoutChoice(kind) };
  if (kind !== 'CHOICE') return { words: faults.unknownKind() };
  if (marks.length !== question.options.length) return { words: faults.markCount(marks.length, question.options.length) };
  const { form, equalRanks } = methodOf(question);
  const bounds = marksOf(question);
  const ranked = form === 'RANK';
  let marked = 0;
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at] ?? null;
    if (mark === null) continue;
    if (!between(mark, bounds.min, bounds.max)) return markFault(question.options[at], bounds, ranked);
    marked += 1;
  }
  if (marked < question.chooseMin) return { words: (ranked ? faults.tooFewRanked : faults.tooFew)(marked, question.chooseMin) };
  if (marked > question.chooseMax) return { words: (ranked ? faults.tooManyRanked : faults.tooMany)(marked, question.chooseMax) };
  return ranked ? checkRanks(question, marks, equalRanks === true) : null;
}

function markFault(option: OptionDefinition | undefined, { min, max }: MarkRange, ranked: boolean): BallotFault {
  const title = option?.title ?? { en: '' };
  return { words: ranked ? faults.rank(title) : faults.mark(title, min, max), option: option?.key };
}

/** Ranks follow one another from 1 without a gap (1, 1, 2), and no two options share one unless the method allows it. */
function checkRanks(question: Asked, marks: Marks, equalRanks: boolean): BallotFault | null {
  return followOneAnother(marks, equalRanks) ? null : rankFault(question, marks, equalRanks);
}

/** As nearly every ballot does; told in whole numbers alone, because very many are looked at. Ranks above 30 it does not know. */
function followOneAnother(marks: Marks, equalRanks: boolean): boolean {
  let given = 0;
  let highest = 0;
  for (let at = 0; at < marks.length; at += 1) {
    const rank = marks[at] ?? 0;
    if (rank === 0) continue;
    if (rank > 30 || (!equalRanks && given & (1 << rank))) return false;
    given |= 1 << rank;
    if (rank > highest) highest = rank;
  }
  return given === 2 * (2 ** highest - 1);
}

function rankFault({ options }: Asked, marks: Marks, equalRanks: boolean): BallotFault | null {
  const holders: (OptionDefinition | undefined)[] = [];
  let highest = 0;
  let distinct = 0;
  for (let at = 0; at < marks.length; at += 1) {
    const [rank, option] = [marks[at] ?? null, options[at]];
    if (rank === null || option === undefined) continue;
    const holder = holders[rank];
    if (holder === undefined) distinct += 1;
    else if (!equalRanks) return { words: faults.equalRank(holder.title, option.title, rank), option: option.key };
    holders[rank] = option;
    if (rank > highest) highest = rank;
  }
  if (distinct === highest) return null;
  const missing = Array.from({ length: highest }, (_none, at) => at + 1).find((rank) => holders[rank] === undefined) ?? 1;
  const next = holders.slice(missing).find((holder) => holder !== undefined);
  return { words: faults.rankGap(missing), option: next?.key };
}

/** Ranks as they were meant, where a file from elsewhere leaves some out: 1, 3, 3, 7 become 1, 2, 2, 3. */
export function ranksClosedUp(marks: Marks): (number | null)[] {
  const ranks = [...new Set(marks.filter((mark) => mark !== null))].sort((one, other) => one - other);
  const closed = new Map(ranks.map((rank, at) => [rank, at + 1]));
  return marks.map((mark) => (mark === null ? null : (closed.get(mark) ?? null)));
}

/** Marks given by option key, put in the order of the question's options; or the option that is unknown or marked twice. */
export function marksInOrder(
  question: QuestionDefinition,
  given: readonly Readonly<{ option: string; mark: number }>[],
): { marks: (number | null)[] } | BallotFault {
  const marks = question.options.map((): number | null => null);
  for (const { option, mark } of given) {
    const at = question.options.findIndex(({ key }) => key === option);
    if (at < 0) return { words: faults.unknownOption(option, question.options), option };
    if (marks[at] !== null) return { words: faults.markedTwice(question.options[at]?.title ?? { en: option }), option };
    marks[at] = mark;
  }
  return { marks };
}
