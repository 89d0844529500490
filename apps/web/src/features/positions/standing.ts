import type { PositionsQuery } from '../../generated/graphql';

export type Group = PositionsQuery['positions'][number];
export type Position = Group['questions'][number];

/** How a question stands for the delegation, in the order in which it wants to be seen. */
const ORDER: Record<Position['status'], number> = { OWED: 0, TAKEN: 1, NOT_YET: 2, WAITING: 3, NOT_ENTITLED: 4, CLOSED: 5 };

/** What is owed first, then what was taken, then what waits. */
export function inOrder(positions: readonly Position[]): Position[] {
  return [...positions].sort((a, b) => ORDER[a.status] - ORDER[b.status] || a.question.number - b.question.number);
}

export function countsOf(groups: readonly Group[]): { owed: number; taken: number; mayVote: boolean } {
  return {
    owed: groups.reduce((sum, group) => sum + group.owed, 0),
    taken: groups.reduce((sum, group) => sum + group.taken, 0),
    mayVote: groups.some((group) => group.consultation.myDelegationEntitlement?.entitled),
  };
}

/** The closing that comes first, of consultations that wait for this delegation if there are any. */
export function nextClosing(groups: readonly Group[]): { consultation: Group['consultation']; at: string; owed: boolean } | null {
  const open = groups.filter((group) => group.consultation.state === 'VOTING' || group.consultation.state === 'OPEN');
  const waiting = open.filter((group) => group.owed > 0);
  const closings = (waiting.length > 0 ? waiting : open).map((group) => {
    const own = group.questions
      .filter((position) => position.status === 'OWED' && position.question.closesAt)
      .map((position) => position.question.closesAt ?? '');
    return {
      consultation: group.consultation,
      at: [...own, group.consultation.timetable.votingClosesAt].sort()[0] ?? '',
      owed: group.owed > 0,
    };
  });
  return closings.sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;
}

/** When what is owed may change: voting opens, a question closes before the others, voting closes. */
export function instantsOf(groups: readonly Group[]): (string | null | undefined)[] {
  return groups.flatMap(({ consultation: { timetable }, questions }) => [
    timetable.votingOpensAt,
    ...questions.map(({ question }) => question.closesAt),
    timetable.votingClosesAt,
  ]);
}
