import { describe, expect, it } from '@jest/globals';
import { asTold, held } from '../chamber.js';
import { countFigures } from '../count.js';
import { type Answers, simpleMajority, twoThirds, withQuorum } from '../example.js';
import {
  BASES,
  type BallotGroup,
  type Change,
  type DecisionRule,
  type Fraction,
  type Roll,
  type TallyResult,
  TIE_RULES,
} from '../types.js';
import { endorsementExamples } from './endorsement.examples.js';
import { endorsement } from './endorsement.js';
import type { QuestionDefinition } from './registry.js';

const proposal = (rule: DecisionRule) => ({ options: endorsement.fixedOptions ?? [], ...endorsement.defaults(2), rule });
const close = (rule: DecisionRule, roll: Roll, answers: Answers): TallyResult =>
  held('ENDORSEMENT', { question: proposal(rule), roll, answers });

describe('a vote for or against', () => {
  it.each(endorsementExamples)('$name', (example) => {
    const { told, came } = asTold('ENDORSEMENT', example);
    expect(came).toEqual(told);
  });

  it('settles for what was carried, or against what was rejected, and for nothing while undecided', () => {
    expect(endorsement.settles({ outcome: 'CARRIED', selected: ['for'] }, 'for')).toBe(true);
    expect(endorsement.settles({ outcome: 'CARRIED', selected: ['for'] }, 'against')).toBe(false);
    expect(endorsement.settles({ outcome: 'REJECTED', selected: [] }, 'against')).toBe(true);
    for (const outcome of ['TIED', 'NO_QUORUM'] as const)
      for (const option of ['for', 'against']) expect(endorsement.settles({ outcome, selected: [] }, option)).toBe(false);
  });
});

/** Every vote of a small chamber, under every rule, each checked against the plain definition and its own words. */
describe('in a chamber of five', () => {
  const shares: readonly Fraction[] = [
    simpleMajority.threshold,
    twoThirds.threshold,
    { numerator: 1, denominator: 2, comparison: 'AT_LEAST' },
    { numerator: 2, denominator: 3, comparison: 'MORE_THAN' },
    { numerator: 1, denominator: 1, comparison: 'AT_LEAST' },
    { numerator: 1, denominator: 3, comparison: 'MORE_THAN' },
  ];
  const rules = BASES.flatMap((base) =>
    shares.flatMap((threshold) =>
      (['REJECTED', 'CHAIR'] as const).map((tieRule): DecisionRule => ({ base, threshold, quorum: null, tieRule })),
    ),
  );
  const roll: Roll = { entitled: 5, notEntitled: 1, membersOfBody: 6 };
  type Vote = Readonly<{ for: number; against: number; ABSTAIN: number; BLANK: number }>;
  const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_none, at) => at);
  const votes: Vote[] = upTo(5).flatMap((inFavour) =>
    upTo(5 - inFavour).flatMap((against) =>
      upTo(5 - inFavour - against).map((abstained) => ({
        for: inFavour,
        against,
        ABSTAIN: abstained,
        BLANK: Math.min(1, 5 - inFavour - against - abstained),
      })),
    ),
  );

  /** The rule as one would write it on a board. */
  function defined(rule: DecisionRule, vote: Vote): string {
    const cast = vote.for + vote.against + vote.ABSTAIN + vote.BLANK;
    const base = { VOTES_FOR_AND_AGAINST: vote.for + vote.against, BALLOTS_CAST: cast, MEMBERS_ENTITLED: 5, MEMBERS_OF_BODY: 6 }[rule.base];
    const [yes, share] = [vote.for * rule.threshold.denominator, base * rule.threshold.numerator];
    if (vote.for > 0 && (yes > share || (rule.threshold.comparison === 'AT_LEAST' && yes === share))) return 'CARRIED';
    const half = rule.threshold === simpleMajority.threshold && yes === share;
    const tied = half && vote.for > 0 && vote.for === vote.against && rule.tieRule !== 'REJECTED';
    return tied ? 'TIED' : 'REJECTED';
  }

  it('every vote comes out by the definition, under every base, threshold and tie rule', () => {
    const wrong = rules.flatMap((rule) =>
      votes.filter((vote) => close(rule, roll, vote).outcome !== defined(rule, vote)).map((vote) => ({ rule, vote })),
    );
    expect(wrong).toEqual([]);
  });

  it('its figures alone are those of its result, with a quorum and without', () => {
    const wrong: unknown[] = [];
    for (const rule of [...rules, ...rules.map(withQuorum)])
      for (const vote of votes) {
        const definition: QuestionDefinition = { ...proposal(rule), method: 'ENDORSEMENT' };
        const groups: BallotGroup[] = [
          { kind: 'CHOICE', marks: [1, null], count: vote.for },
          { kind: 'CHOICE', marks: [null, 1], count: vote.against },
          { kind: 'ABSTAIN', marks: [], count: vote.ABSTAIN },
          { kind: 'BLANK', marks: [], count: vote.BLANK },
        ];
        const { outcome, base, needed, obtained, margin } = close(rule, roll, vote);
        const whole = { outcome, base, needed, obtained, margin };
        const figures = countFigures(definition, roll, groups);
        if (JSON.stringify(figures) !== JSON.stringify(whole)) wrong.push({ rule, vote, figures, whole });
      }
    expect(wrong).toEqual([]);
  });

  /** More votes in favour from those against first, then those who abstained, then those who left it blank or stayed away. */
  function gained(vote: Vote, by: number): Vote {
    const fromAgainst = Math.min(by, vote.against);
    const fromAbstained = Math.min(by - fromAgainst, vote.ABSTAIN);
    const fromBlank = Math.min(by - fromAgainst - fromAbstained, vote.BLANK);
    return {
      for: vote.for + by,
      against: vote.against - fromAgainst,
      ABSTAIN: vote.ABSTAIN - fromAbstained,
      BLANK: vote.BLANK - fromBlank,
    };
  }

  function changed(vote: Vote, { kind, from }: Change, by: number): Vote {
    if (kind === 'LOSS') return { ...vote, for: vote.for - by, ABSTAIN: vote.ABSTAIN + by };
    if (kind === 'GAIN') return gained(vote, by);
    return from === 'for'
      ? { ...vote, for: vote.for - by, against: vote.against + by }
      : { ...vote, for: vote.for + by, against: vote.against - by };
  }

  it('what is said to have changed it would have, by recount, and one vote less would not', () => {
    const wrong: unknown[] = [];
    for (const rule of rules)
      for (const vote of votes) {
        const result = close(rule, roll, vote);
        const { change, outcome, explanation } = result;
        if (change === null) {
          if (close(rule, roll, { for: roll.entitled }).outcome !== 'REJECTED') wrong.push({ rule, vote, outcome, change });
          continue;
        }
        const after = close(rule, roll, changed(vote, change, change.votes)).outcome;
        const before = change.votes === 1 ? outcome : close(rule, roll, changed(vote, change, change.votes - 1)).outcome;
        const tieTold = before === 'TIED' && /equally divided/.test(explanation.en);
        if (after !== change.outcome || after === outcome || (before !== outcome && !tieTold))
          wrong.push({ rule, vote, outcome, change, after, before });
      }
    expect(wrong).toEqual([]);
  });

  it('a vote lost by one fewer in favour is lost whether that Member abstains or stays away', () => {
    const wrong: unknown[] = [];
    for (const rule of rules)
      for (const vote of votes) {
        if (close(rule, roll, vote).change?.kind !== 'LOSS') continue;
        const abstaining = close(rule, roll, { ...vote, for: vote.for - 1, ABSTAIN: vote.ABSTAIN + 1 }).outcome;
        const away = close(rule, roll, { ...vote, for: vote.for - 1 }).outcome;
        if (abstaining !== 'REJECTED' || away !== 'REJECTED') wrong.push({ rule, vote, abstaining, away });
      }
    expect(wrong).toEqual([]);
  });

  it('knows every tie rule', () => {
    const outcomes = TIE_RULES.map((tieRule) => close({ ...simpleMajority, tieRule }, roll, { for: 2, against: 2 }).outcome);
    expect(outcomes).toEqual(['REJECTED', 'TIED', 'TIED', 'TIED']);
  });
});
