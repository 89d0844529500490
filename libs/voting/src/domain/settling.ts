/** What the settling of a consultation looks at: its questions as they stand under the consultation's lock. */
export type Standing = 'ASKED' | 'WAITING' | 'NOT_ASKED';

export type QuestionAtSettling = Readonly<{
  id: string;
  number: number;
  round: number;
  standing: Standing;
  decidedAt: Date | null;
  closesAt: Date | null;
  dependsOn: Readonly<{ question: string; option: string }> | null;
  /** The question that waits until this one, and all that precede it too, are decided: on an amendment, or a part. */
  precedes?: string | null;
  /** The paragraphs on which a vote by division is; null: it is on no part. */
  part?: readonly number[] | null;
}>;

/** When voting on a question ends: with the consultation, or earlier where the question says so. */
export function closingOf(question: Pick<QuestionAtSettling, 'closesAt'>, votingClosesAt: Date): Date {
  return question.closesAt !== null && question.closesAt < votingClosesAt ? question.closesAt : votingClosesAt;
}

/**
 * The questions to be decided now: undecided, put to the Members, and their closing has passed; in the order of their
 * numbers. What depends on them is found when they are decided: a question becomes asked or not asked, and may then be
 * due itself.
 */
export function dueQuestions<Q extends QuestionAtSettling>(questions: readonly Q[], votingClosesAt: Date, now: Date): Q[] {
  return questions
    .filter((q) => q.decidedAt === null && (q.standing === 'NOT_ASKED' || (q.standing === 'ASKED' && closingOf(q, votingClosesAt) <= now)))
    .sort((one, other) => one.number - other.number || one.round - other.round);
}

/** Whether a question depends on the matter of another: rounds on a matter share its number. */
export function dependsOnMatter(questions: readonly QuestionAtSettling[], question: QuestionAtSettling, number: number): boolean {
  return questions.some((other) => other.id === question.dependsOn?.question && other.number === number);
}

/**
 * Whether a question waits for a matter: it depends on its outcome, or is voted on after it, on a text that the matter makes.
 * The vote on one part leaves the votes on other parts as they are; that on an amendment is taken in view of those before it.
 */
export function waitsForMatter(questions: readonly QuestionAtSettling[], question: QuestionAtSettling, number: number): boolean {
  if (dependsOnMatter(questions, question, number)) return true;
  const before = questions.find((other) => other.number === number);
  if (!before?.precedes) return false;
  return question.id === before.precedes || (!before.part && question.precedes === before.precedes && question.number > number);
}

/** The latest vote on a matter. */
export function lastRound<Q extends QuestionAtSettling>(questions: readonly Q[], number: number): Q | null {
  const rounds = questions.filter((question) => question.number === number);
  return rounds.reduce<Q | null>((last, each) => (last && last.round > each.round ? last : each), null);
}

/**
 * What becomes of the questions that wait for a matter: asked where it was settled for their option, not asked otherwise.
 * Those that precede a question are decided one after the other, in the order of their numbers, and then that question; they
 * depend on what it depends on.
 */
export function released<Q extends QuestionAtSettling>(
  questions: readonly Q[],
  decided: Pick<QuestionAtSettling, 'number'>,
  settledFor: (option: string) => boolean,
): readonly Readonly<{ question: Q; standing: 'ASKED' | 'NOT_ASKED' }>[] {
  // It is put again: nothing follows from the vote before.
  if (lastRound(questions, decided.number)?.decidedAt == null) return [];
  const turnAfter = questions.find(({ number }) => number === decided.number)?.precedes ?? null;
  const known = ({ number }: QuestionAtSettling): boolean => lastRound(questions, number)?.decidedAt != null;
  return questions.flatMap((question): { question: Q; standing: 'ASKED' | 'NOT_ASKED' }[] => {
    if (question.standing !== 'WAITING') return [];
    const target = question.precedes ?? question.id;
    const depending = question.dependsOn ? question : (questions.find(({ id }) => id === question.precedes) ?? question);
    const parent = questions.find(({ id }) => id === depending.dependsOn?.question);
    if (depending.dependsOn && dependsOnMatter(questions, depending, decided.number)) {
      if (!settledFor(depending.dependsOn.option)) return [{ question, standing: 'NOT_ASKED' }];
    } else if (turnAfter !== target || (parent && !known(parent))) return [];
    const earlier = questions.some((other) => other.precedes === target && other.number < question.number && !known(other));
    return earlier ? [] : [{ question, standing: 'ASKED' }];
  });
}

/**
 * Those that still wait at the closing although the last vote on what they wait for is counted: it came to nothing further.
 * `unsettled`: the number of the vote before a text, on an amendment or a part, that was to be repeated; null: they depend on
 * an outcome.
 */
export function waitingInVain<Q extends QuestionAtSettling>(
  questions: readonly Q[],
): readonly Readonly<{ question: Q; unsettled: number | null }>[] {
  const counted = (number: number): boolean => lastRound(questions, number)?.decidedAt != null;
  return questions.flatMap((question): { question: Q; unsettled: number | null }[] => {
    if (question.standing !== 'WAITING') return [];
    const parent = questions.find((other) => other.id === question.dependsOn?.question);
    if (parent && counted(parent.number)) return [{ question, unsettled: null }];
    const target = question.precedes ?? question.id;
    const before = questions.filter(({ precedes, number }) => precedes === target && number < question.number && counted(number));
    return before.length > 0 ? [{ question, unsettled: Math.max(...before.map(({ number }) => number)) }] : [];
  });
}
