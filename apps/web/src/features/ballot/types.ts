import type { ConsultationQuery } from '../../generated/graphql';
import type { Draft } from './draft';

export type Consultation = NonNullable<ConsultationQuery['consultation']>;
export type Question = Consultation['questions'][number];

/** What a form of ballot is given: the question, what was marked so far, and where to put what is marked next. */
export interface BallotFormProps {
  readonly question: Question;
  readonly draft: Draft | null;
  readonly keep: (draft: Draft | null) => void;
  readonly labelledBy: string;
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
  const options = question.options.map((option) => option.key).filter((key) => draft.options.includes(key));
  return options.length > 0 ? { kind: 'CHOICE', options } : null;
}

export function titleOf(question: Question, key: string): string {
  return question.options.find((option) => option.key === key)?.title ?? key;
}
