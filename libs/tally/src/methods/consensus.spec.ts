import { describe, expect, it } from '@jest/globals';
import { type AnswersOfGroup, REGIONAL_GROUPS, withBreadth } from '../breadth.js';
import { asTold, found, held } from '../chamber.js';
import { type Answers, all, type Example, simpleMajority, withQuorum } from '../example.js';
import { consensus } from './consensus.js';
import { type AnswersByGroup, type ConsensusExample, consensusExamples } from './consensus.examples.js';

/** The answers of all groups together. */
function together(groups: AnswersByGroup): Answers {
  const sum: Record<string, number> = {};
  for (const answers of Object.values(groups))
    for (const [answer, members] of Object.entries(answers)) sum[answer] = (sum[answer] ?? 0) + members;
  return sum;
}

/** A line for every Member that answered, group by group. */
const rollCall = (groups: AnswersByGroup): AnswersOfGroup[] =>
  ([...REGIONAL_GROUPS, 'NONE'] as const).map((group) => ({
    group: group === 'NONE' ? null : group,
    answers: Object.entries(groups[group] ?? {}).flatMap(([answer, members]) => Array.from({ length: members }, () => ({ answer }))),
  }));

const asOneVote = ({ groups, ...example }: ConsensusExample): Example => ({ ...example, answers: together(groups) });

describe('the sense of the meeting', () => {
  it.each(consensusExamples)('$name', (example) => {
    const { told, came } = asTold('CONSENSUS', asOneVote(example));
    expect(came).toEqual(told);
    const { groups, question, wide } = example;
    const result = held('CONSENSUS', asOneVote(example));
    const { explanation } = withBreadth(result, question.options, rollCall(groups));
    if (wide) expect(found(wide, explanation)).toEqual(wide);
    // However the counts fall, nothing follows from them.
    expect(result).toMatchObject({ tied: [], runOff: [], needed: 0, quorumMet: true, change: null });
    for (const { key } of question.options) expect(consensus.settles(result, key)).toBe(false);
  });

  it('knows no quorum', () => {
    const question = { options: consensus.fixedOptions ?? [], ...consensus.defaults(3), rule: withQuorum(simpleMajority) };
    const few = { question, roll: all(120), answers: { support: 3 } };
    expect(held('CONSENSUS', few)).toMatchObject({ outcome: 'SENSE', quorumNeeded: null, quorumMet: true });
  });

  it('asks those who cannot accept for a reason', () => expect(consensus.reasonFor).toEqual(['cannot-accept']));
});
