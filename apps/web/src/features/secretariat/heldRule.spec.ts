import { describe, expect, it } from '@jest/globals';
import { departures, heldRule, TWO_THIRDS } from './heldRule';

const MAJORITY = { numerator: 1, denominator: 2, comparison: 'MORE_THAN' } as const;
const RULE_SET = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: TWO_THIRDS,
  quorum: MAJORITY,
  tieRule: 'REJECTED',
  weighing: 'EQUAL',
  weightThreshold: null,
} as const;

const sent = (rule: Parameters<typeof departures>[0]) => JSON.parse(JSON.stringify(departures(rule, RULE_SET))) as object;

describe('the rule of a question, as its form sends it', () => {
  it('begins as the rule set has it: nothing is sent', () => {
    expect(sent(null)).toEqual({});
  });

  it('sends nothing where the officer departs and changes nothing', () => {
    expect(sent(heldRule(RULE_SET))).toEqual({});
  });

  it('sends what is otherwise, and only that; null for the quorum asks for none', () => {
    expect(sent({ ...heldRule(RULE_SET), quorum: null })).toEqual({ quorum: null });
    expect(sent({ ...heldRule(RULE_SET), threshold: MAJORITY, tieRule: 'CHAIR' })).toEqual({ threshold: MAJORITY, tieRule: 'CHAIR' });
  });

  it('sends the share of the weights with a double majority alone', () => {
    expect(sent({ ...heldRule(RULE_SET), weighing: 'BY_WEIGHT' })).toEqual({ weighing: 'BY_WEIGHT' });
    expect(sent({ ...heldRule(RULE_SET), weighing: 'DOUBLE_MAJORITY' })).toEqual({
      weighing: 'DOUBLE_MAJORITY',
      weightThreshold: TWO_THIRDS,
    });
  });
});
