import {
  type BallotGroup,
  countFigures,
  type Figures,
  METHOD_KEYS,
  METHODS,
  type QuestionDefinition,
  type RollCall,
  RollCallReader,
  sensitivity,
  SensitivitySum,
} from '#tally';
import { Failure } from '../failure.js';
import { HeldOutput } from './held-output.js';
import type { Input } from './input.js';
import { type CountOptions, questionOf, rollOf, type Terms, termsOf } from './question.js';
import { sensitivityInWords, sensitivityJson } from './sensitivity.js';
import { rollCallInWords, rollCallJson, rollCallsHead, rollCallsInSum } from './report.js';

/**
 * Counts roll calls one by one, in the order of the input. Those that were absent are not listed: unless the number of
 * members is told, the roll is those that answered, and there is no quorum.
 */
export async function countRollCalls(input: Input, options: CountOptions): Promise<void> {
  const { terms, question } = asked(options);
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

/** How many of the roll calls come out otherwise under other majorities and quorums; nothing is printed before all are read. */
export async function compareRollCalls(input: Input, options: CountOptions): Promise<void> {
  const { terms, question } = asked(options);
  const sum = new SensitivitySum();
  const reader = new RollCallReader(({ yes, no, abstain }) => {
    sum.add(sensitivity(question, rollOf(terms, yes + no + abstain), groupsOf({ yes, no, abstain })));
  });
  for await (const part of input.parts) reader.feed(part);
  reader.end();
  const told = options.json
    ? `${sensitivityJson(question, sum.inSum(), terms.members)}\n`
    : sensitivityInWords(question, sum.inSum(), terms.members);
  process.stdout.write(told);
}

/** What every roll call of a file asks: the question for or against, under the terms of the command line. */
function asked(options: CountOptions): { terms: Terms; question: QuestionDefinition } {
  const terms = termsOf(options, METHOD_KEYS.find((key) => METHODS[key].fixedOptions?.length === 2) ?? null);
  const fixed = METHODS[terms.method].fixedOptions;
  if (fixed?.length !== 2)
    throw new Failure(`A roll call has two answers and abstentions; it cannot be counted as ${terms.method.toLowerCase()}.`);
  return { terms, question: questionOf(terms, { title: null, seats: null, options: fixed }) };
}

function resultOf(question: QuestionDefinition, terms: Terms, rollCall: RollCall): Figures {
  const { yes, no, abstain } = rollCall;
  return countFigures(question, rollOf(terms, yes + no + abstain), groupsOf(rollCall));
}

function groupsOf({ yes, no, abstain }: Pick<RollCall, 'yes' | 'no' | 'abstain'>): BallotGroup[] {
  return [
    { kind: 'CHOICE', marks: [1, null], count: yes },
    { kind: 'CHOICE', marks: [null, 1], count: no },
    { kind: 'ABSTAIN', marks: [], count: abstain },
  ];
}
