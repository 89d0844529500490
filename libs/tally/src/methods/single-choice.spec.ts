import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asTold, held } from '../chamber.js';
import { type Answers, simpleMajority, twoThirds } from '../example.js';
import { BASES, type QuestionTerms, type Roll, type TallyResult, TIE_RULES } from '../types.js';
import { singleChoiceExamples } from './single-choice.examples.js';
import { singleChoice } from './single-choice.js';

const KEYS = ['a', 'b', 'c', 'd'] as const;

describe('one option of several', () => {
  it.each(singleChoiceExamples)('$name', (example) => {
    const { told, came } = asTold('SINGLE_CHOICE', example);
    expect(came).toEqual(told);
  });

  it('settles for the option selected alone', () => {
    expect(singleChoice.settles({ outcome: 'SELECTED', selected: ['defer'] }, 'defer')).toBe(true);
    expect(singleChoice.settles({ outcome: 'SELECTED', selected: ['defer'] }, 'cancel')).toBe(false);
    expect(singleChoice.settles({ outcome: 'TIED', selected: [] }, 'defer')).toBe(false);
  });
});

describe('what is said to have changed it', () => {
  const votes = fc.record({
    question: fc.record({
      options: fc.integer({ min: 2, max: 4 }).map((some) => KEYS.slice(0, some).map((key) => ({ key, title: { en: `Option ${key}` } }))),
      rule: fc.record({
        base: fc.constantFrom(...BASES),
        threshold: fc.constantFrom(
          simpleMajority.threshold,
          twoThirds.threshold,
          { numerator: 1, denominator: 3, comparison: 'MORE_THAN' as const },
          { numerator: 1, denominator: 2, comparison: 'AT_LEAST' as const },
        ),
        quorum: fc.constant(null),
        tieRule: fc.constantFrom(...TIE_RULES),
      }),
      chooseMin: fc.constant(1),
      chooseMax: fc.constant(1),
      seats: fc.constant(1),
      minimumSupport: fc.constant(0),
    }),
    counts: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)),
    abstained: fc.nat(4),
    away: fc.nat(4),
  });

  it('would have, by recount; and one vote less would not', () => {
    fc.assert(
      fc.property(votes, ({ question, counts, abstained, away }) => {
        const answers: Record<string, number> = { ABSTAIN: abstained };
        question.options.forEach(({ key }, at) => (answers[key] = counts[at] ?? 0));
        const entitled = Object.values(answers).reduce((sum, members) => sum + members, away);
        const roll: Roll = { entitled, notEntitled: 0, membersOfBody: entitled + 2 };
        const close = (changed: Answers): TallyResult => held('SINGLE_CHOICE', { question, roll, answers: changed });
        const result = close(answers);
        const { change } = result;
        if (change === null) return;
        const { kind, from, to, votes: by } = change;
        const changed = (moved: number): Answers =>
          kind === 'SWITCH'
            ? { ...answers, [from ?? '']: (answers[from ?? ''] ?? 0) - moved, [to ?? '']: (answers[to ?? ''] ?? 0) + moved }
            : gained(question, answers, to ?? '', moved);
        const after = close(changed(by));
        expect(after.outcome).toBe(change.outcome);
        expect([after.outcome, after.selected]).not.toEqual([result.outcome, result.selected]);
        if (kind === 'GAIN' && result.outcome === 'UNDECIDED') expect(after.selected).toEqual([to]);
        if (by > 1 && kind === 'SWITCH') expect(close(changed(by - 1))).toMatchObject({ outcome: 'SELECTED', selected: result.selected });
        if (by > 1 && kind === 'GAIN') expect(close(changed(by - 1)).outcome).not.toBe('SELECTED');
      }),
      { numRuns: 3000 },
    );
  });

  /** More votes for an option from those who chose another first, then those who abstained, then those who stayed away. */
  function gained({ options }: QuestionTerms, answers: Answers, to: string, by: number): Answers {
    const after: Record<string, number> = { ...answers, [to]: (answers[to] ?? 0) + by };
    let left = by;
    for (const from of [...options.map(({ key }) => key).filter((key) => key !== to), 'ABSTAIN']) {
      const taken = Math.min(left, after[from] ?? 0);
      after[from] = (after[from] ?? 0) - taken;
      left -= taken;
    }
    return after;
  }
});
