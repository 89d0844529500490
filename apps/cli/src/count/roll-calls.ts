import {
  type BallotGroup,
  countFigures,
  type Figures,
  METHOD_KEYS,
  METHODS,
  type QuestionDefinition,
  type RollCall,
  RollCallReader,
} from '#tally';
import { Failure } from '../failure.js';
import { HeldOutput } from './held-output.js';
import type { Input } from './input.js';
import { type CountOptions, questionOf, rollOf, type Terms, termsOf } from './question.js';
import { rollCallInWords, rollCallJson, rollCallsHead, rollCallsInSum } from './report.js';

/**
 * Counts roll calls one by one, in the order of the input. Those that were absent are not listed: unless the number of
 * members is told, the roll is those that answered, and there is no quorum.
 */
export async function countRollCalls(input: Input, options: CountOptions): Promise<void> {
  const terms = termsOf(options, METHOD_KEYS.find((key) => METHODS[key].fixedOptions?.length === 2) ?? null);
  const fixed = METHODS[terms.method].fixedOptions;
  if (fixed?.length !== 2)
    throw new Failure(`A roll call has two answers and abstentions; it cannot be counted as ${terms.method.toLowerCase()}.`);
  const question = questionOf(terms, { title: null, seats: null, options: fixed });
  const output = new HeldOutput();
  const outcomes = new Map<string, number>();
  if (!options.json) output.add(rollCallsHead(question));
  const reader = new RollCallReader((rollCall) => {
    const counted = { rollCall, result: resultOf(question, terms, rollCall) };
    const { outcome } = counted.result;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    output.add(options.json ? rollCallJson(counted) : rollCallInWords(counted));
  });
  try {
    for await (const part of input.parts) {
      reader.feed(part);
      await output.settle();
    }
    reader.end();
    if (!options.json) output.add(rollCallsInSum(outcomes));
    await output.print(process.stdout);
  } finally {
    await output.discard();
  }
}

function resultOf(question: QuestionDefinition, terms: Terms, { yes, no, abstain }: RollCall): Figures {
  const groups: BallotGroup[] = [
    { kind: 'CHOICE', marks: [1, null], count: yes },
    { kind: 'CHOICE', marks: [null, 1], count: no },
    { kind: 'ABSTAIN', marks: [], count: abstain },
  ];
  return countFigures(question, rollOf(terms, yes + no + abstain), groups);
}
