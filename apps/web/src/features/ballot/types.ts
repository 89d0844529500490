import type { ConsultationQuery } from '../../generated/graphql';
import type { Draft } from './draft';
import { draftOfLevels, levelsOf } from './levels';

export type Consultation = NonNullable<ConsultationQuery['consultation']>;
export type Question = Consultation['questions'][number];

/** What a form of ballot is given: the question, what was marked so far, and where to put what is marked next. */
export interface BallotFormProps {
  readonly question: Question;
  readonly draft: Draft | null;
  readonly keep: (draft: Draft | null) => void;
  readonly labelledBy: string;
}

/** Whether the delegation has answered: in the open, or in secret. */
export function hasAnswered({ myBallot, mySecretBallot }: Pick<Question, 'myBallot' | 'mySecretBallot'>): boolean {
  return (myBallot ?? mySecretBallot) !== null;
}

/** Whether the draft is a whole ballot, and may be reviewed. */
export function isWhole(question: Question, draft: Draft | null): draft is Draft {
  if (!draft) return false;
  if (draft.kind !== 'CHOICE') return true;
  const known = draft.options.filter((key) => question.options.some((option) => option.key === key));
  return known.length >= question.chooseMin && known.length <= question.chooseMax;
}

/** The draft as it would be cast: options that the question no longer has are left out. */
export function current(question: Question, draft: Draft | null): Draft | null {
  if (!draft || draft.kind !== 'CHOICE') return draft;
  const known = question.options.map((option) => option.key);
  if (question.form === 'RANK') return draftOfLevels(levelsOf(draft).map((level) => level.filter((key) => known.includes(key))));
  const options = known.filter((key) => draft.options.includes(key));
  const { points } = draft;
  return options.length > 0 ? { kind: 'CHOICE', options, ...(points ? { points } : {}) } : null;
}

/** The marks of a draft as the contract has them: 1 where an option is picked, its place where options are ranked, its points. */
export function marksOf(question: Question, { options, points = {} }: Draft): { option: string; mark: number }[] {
  return options.map((option, at) => ({
    option,
    mark: question.form === 'SCORE' ? (points[option] ?? 0) : question.form === 'RANK' ? (points[option] ?? at + 1) : 1,
  }));
}

/** A ballot that was cast, to be changed. */
export function draftFrom(question: Question, { kind, marks }: NonNullable<Question['myBallot']>): Draft {
  const inOrder = question.form === 'RANK' ? [...marks].sort((one, other) => one.mark - other.mark) : marks;
  const options = inOrder.map((mark) => mark.option);
  return question.form !== 'PICK'
    ? { kind, options, points: Object.fromEntries(marks.map((mark) => [mark.option, mark.mark])) }
    : { kind, options };
}

export function titleOf(question: Question, key: string): string {
  return question.options.find((option) => option.key === key)?.title ?? key;
}
