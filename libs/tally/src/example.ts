import type { Ballot, DecisionRule, Language, Marks, OutcomeKind, QuestionTerms, Roll } from './types.js';

/**
 * Answers as a chamber would tell them: how many Members said what. A key is an option, several joined by "+", an order of
 * preference ("a>b=c>d"), or `ABSTAIN` or `BLANK`.
 */
export type Answers = Readonly<Record<string, number>>;

/** A vote that was held or worked out by hand, with what it came to. */
export type Example = Readonly<{
  name: string;
  /** Where the figures are from. */
  source: string;
  question: QuestionTerms;
  roll: Roll;
  answers: Answers;
  outcome: OutcomeKind;
  selected?: readonly string[];
  tied?: readonly string[];
  runOff?: readonly string[];
  needed?: number;
  margin?: number;
  /** What each had after each stage of a transferable vote: with a star at that at which it was selected, a dash where it was excluded. */
  stages?: Readonly<Record<string, readonly string[]>>;
  /** A part of the explanation. */
  says?: Partial<Record<Language, string>>;
  /** A part of the headline. */
  titled?: Partial<Record<Language, string>>;
}>;

/** A roll on which all Members of the body are entitled. */
export const all = (members: number): Roll => ({ entitled: members, notEntitled: 0, membersOfBody: members });

export const simpleMajority: DecisionRule = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum: null,
  tieRule: 'REJECTED',
};

export const twoThirds: DecisionRule = { ...simpleMajority, threshold: { numerator: 2, denominator: 3, comparison: 'AT_LEAST' } };

/** A majority of the members makes the quorum. */
export const withQuorum = (rule: DecisionRule): DecisionRule => ({
  ...rule,
  quorum: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
});

/**
 * Answers that add up to published totals, where the ballots themselves are not published: who chose which together is unknown,
 * and nothing to a method that adds up choices. Each option's voters follow on those of the one before, round and round, so that
 * everybody chooses, and nobody more options than have to be.
 */
export function answersWith(totals: Readonly<Record<string, number>>, ballots: number): Answers {
  const answers: Record<string, number> = {};
  const keys = Object.keys(totals);
  const sums = keys.map((_key, at) => keys.slice(0, at).reduce((sum, key) => sum + (totals[key] ?? 0), 0));
  const chosenBy = (voter: number): string[] =>
    keys.filter((key, at) => (voter - (sums[at] ?? 0) + ballots * keys.length) % ballots < (totals[key] ?? 0));
  for (let voter = 0; voter < ballots; voter += 1) {
    const answer = chosenBy(voter).join('+') || 'BLANK';
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
  return answers;
}

/** One ballot for every Member that answered. */
export function ballotsOf({ options }: Pick<QuestionTerms, 'options'>, answers: Answers): Ballot[] {
  const ballots: Ballot[] = [];
  for (const [answer, members] of Object.entries(answers)) {
    for (let nth = 1; nth <= members; nth += 1) {
      const member = `${answer} ${nth}`;
      if (answer === 'ABSTAIN' || answer === 'BLANK') ballots.push({ member, kind: answer, marks: [] });
      else ballots.push({ member, kind: 'CHOICE', marks: marking(options, answer) });
    }
  }
  return ballots;
}

function marking(options: QuestionTerms['options'], answer: string): Marks {
  const ranks = answer.split('>').map((level) => level.split(/[+=]/));
  return options.map(({ key }) => {
    const rank = ranks.findIndex((level) => level.includes(key));
    return rank < 0 ? null : rank + 1;
  });
}
