import { REGIONAL_GROUPS, type RegionalGroup } from '#tally';

/** A Member entitled to vote, and the keys of the questions it has answered. */
export type Voter = Readonly<{ member: string; groups: readonly RegionalGroup[]; answered: readonly string[] }>;
export type QuestionPut = Readonly<{ key: string; number: number; open: boolean; put: boolean }>;

export type ParticipationFigures = Readonly<{
  entitled: number;
  answered: number;
  groups: { group: RegionalGroup | null; entitled: number; answered: number }[];
  questions: { question: string; number: number; answered: number }[];
  members: { member: string; groups: RegionalGroup[]; answered: string[]; owes: string[] }[];
}>;

/**
 * Who has answered, and who owes a vote: never how anybody answered. A Member counts as having answered once it has
 * answered every question that has been put so far. Members stand by code.
 */
export function participationOf(questions: readonly QuestionPut[], voters: readonly Voter[]): ParticipationFigures {
  const put = questions.filter((question) => question.put);
  const open = questions.filter((question) => question.open);
  const complete = (voter: Voter): boolean => put.length > 0 && put.every(({ key }) => voter.answered.includes(key));
  const figures = (some: readonly Voter[]) => ({ entitled: some.length, answered: some.filter(complete).length });
  return {
    ...figures(voters),
    groups: [...REGIONAL_GROUPS, null].flatMap((group) => {
      const some = voters.filter(({ groups }) => (group === null ? groups.length === 0 : groups.includes(group)));
      return some.length === 0 ? [] : [{ group, ...figures(some) }];
    }),
    questions: questions.map(({ key, number }) => ({
      question: key,
      number,
      answered: voters.filter((voter) => voter.answered.includes(key)).length,
    })),
    members: [...voters]
      .sort((one, other) => (one.member < other.member ? -1 : 1))
      .map((voter) => ({
        member: voter.member,
        groups: [...voter.groups],
        answered: questions.map(({ key }) => key).filter((key) => voter.answered.includes(key)),
        owes: open.map(({ key }) => key).filter((key) => !voter.answered.includes(key)),
      })),
  };
}
