import { useMemo } from 'react';
import type {
  Base,
  BallotKind,
  CommentType,
  ConsultationState,
  CredentialsStatus,
  DelegateFunction,
  Disposition,
  MembershipKind,
  OutcomeKind,
  QuestionState,
  RegionalGroup,
  Role,
  TallyVisibility,
  TieRule,
  Visibility,
} from '../../generated/graphql';
import { useSay } from './say';

/** The field's terms for what the contract names, in the reader's language. */
export function useTerms() {
  const say = useSay();
  return useMemo(
    () => ({
      state: (value: ConsultationState) => say(`term.state.${value}`),
      questionState: (value: QuestionState) => say(`term.questionState.${value}`),
      group: (value: RegionalGroup | null | undefined) => say(value ? `term.group.${value}` : 'term.group.none'),
      membership: (value: MembershipKind) => say(`term.membership.${value}`),
      credentials: (value: CredentialsStatus) => say(`term.credentials.${value}`),
      outcome: (value: OutcomeKind) => say(`term.outcome.${value}`),
      base: (value: Base) => say(`term.base.${value}`),
      tie: (value: TieRule) => say(`term.tie.${value}`),
      tally: (value: TallyVisibility) => say(`term.tally.${value}`),
      visibility: (value: Visibility) => say(`term.visibility.${value}`),
      comment: (value: CommentType) => say(`term.comment.${value}`),
      disposition: (value: Disposition) => say(`term.disposition.${value}`),
      ballot: (value: BallotKind) => say(`term.ballot.${value}`),
    }),
    [say],
  );
}

export function useRoleWords() {
  const say = useSay();
  return useMemo(
    () => ({
      role: (value: Role) => say(`term.role.${value}`),
      function: (value: DelegateFunction) => say(`term.function.${value}`),
    }),
    [say],
  );
}
