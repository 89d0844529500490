import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asTold } from '../chamber.js';
import { count } from '../count.js';
import { all, simpleMajority } from '../example.js';
import type { Ballot } from '../types.js';
import { countedByHand } from './by-hand.spec-support.js';
import { rankedStv } from './ranked-stv.js';
import { rankedStvExamples } from './ranked-stv.examples.js';
import type { QuestionDefinition } from './registry.js';

const question = (options: readonly string[], seats: number): QuestionDefinition => ({
  method: 'RANKED_STV',
  options: options.map((key) => ({ key, title: { en: key.toUpperCase() } })),
  ...rankedStv.defaults(options.length),
  seats,
  rule: { ...simpleMajority, tieRule: 'LOT' },
});

const ballotsOf = (orders: readonly (readonly string[])[], options: readonly string[]): Ballot[] =>
  orders.map((order, at) => ({
    member: `M${at}`,
    kind: 'CHOICE',
    marks: options.map((option) => (order.includes(option) ? order.indexOf(option) + 1 : null)),
  }));

/** "33.50000" and "33" in hundred-thousandths. */
const units = (figure: string): string => {
  const [whole = '', part = ''] = figure.split('.');
  return String(BigInt(whole) * 100_000n + BigInt(part.padEnd(5, '0')));
};

const election = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const options = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].slice(0, size);
  const order = fc.shuffledSubarray(options, { minLength: 1 });
  return fc.record({
    options: fc.constant(options),
    seats: fc.integer({ min: 1, max: size }),
    orders: fc.array(order, { minLength: 1, maxLength: 60 }),
    lot: fc.shuffledSubarray(options, { minLength: size, maxLength: size }),
  });
});

describe('RANKED_STV', () => {
  it.each(rankedStvExamples)('$name', (example) => {
    const { told, came } = asTold('RANKED_STV', example);
    expect(came).toEqual(told);
  });

  it('comes out at every stage as a count by hand, ballot by ballot', () => {
    fc.assert(
      fc.property(election, ({ options, seats, orders, lot }) => {
        const { log, selected } = count(question(options, seats), all(orders.length), ballotsOf(orders, options), lot);
        const told = (log?.stages ?? []).map(({ figures }) => figures.map(({ votes }) => units(votes)));
        expect([...told, [...selected].sort()]).toEqual(countedByHand(orders, options, seats, lot));
      }),
      { numRuns: 1500 },
    );
  });

  it('writes down every stage so that it can be counted again with a pencil', () => {
    const example = rankedStvExamples.find(({ name }) => name.startsWith('a surplus'));
    if (!example) throw new Error('There is no example.');
    const orders = Object.entries(example.answers).flatMap(([order, number]) => Array.from({ length: number }, () => order.split('>')));
    const options = example.question.options.map(({ key }) => key);
    const { log, steps } = count(question(options, 2), all(110), ballotsOf(orders, options), options);
    expect(log?.quota).toBe('34');
    expect(log?.stages.map(({ kind, of, elected, exhausted, lost }) => ({ kind, of, elected, exhausted, lost }))).toEqual([
      { kind: 'FIRST_PREFERENCES', of: null, elected: ['a'], exhausted: '0', lost: '0' },
      { kind: 'SURPLUS', of: 'a', elected: [], exhausted: '0', lost: '0.00007' },
      { kind: 'EXCLUSION', of: 'd', elected: ['c'], exhausted: '0', lost: '0.00007' },
    ]);
    expect(log?.stages[1]?.parcels).toEqual([
      { to: 'c', papers: 25, received: '1', value: '0.17073' },
      { to: 'd', papers: 16, received: '1', value: '0.17073' },
    ]);
    expect(steps.map(({ en }) => en)).toEqual(
      expect.arrayContaining([
        'Quota: 101 ÷ (2 + 1), without the remainder, and one more: 34.',
        'Stage 1, first preferences: “A” 41, “B” 30, “C” 16 and “D” 14.',
        'Stage 2, the surplus of “A”, 7, goes on, each paper at 0.17073 for 1: “C” +4.26825 = 20.26825 and “D” +2.73168 = 16.73168. Exhausted so far: 0; lost by truncation: 0.00007.',
        'Stage 3, “D” has the fewest, 16.73168, and is excluded; its papers go on: “C” +16.73168 = 36.99993. Exhausted so far: 0; lost by truncation: 0.00007.',
        'After stage 3, “C” is selected.',
      ]),
    );
  });

  it('breaks a tie by the most recent stage that tells, and only then by lot', () => {
    const options = ['a', 'b', 'c', 'd'];
    // B and C are level at stage 2 with 3 each; at stage 1, C had the fewer.
    const told = ballotsOf([['a'], ['a'], ['a'], ['a'], ['b'], ['b'], ['b'], ['c'], ['c'], ['d', 'c']], options);
    expect(count(question(options, 1), all(10), told, ['c', 'a', 'b', 'd']).ties).toEqual([
      { stage: 3, over: 'EXCLUSION', among: ['b', 'c'], chosen: ['c'], by: 'EARLIER_STAGE', earlier: 1 },
    ]);
    const level = ballotsOf([['a'], ['a'], ['b'], ['c'], ['d'], ['d']], options);
    const drawn = count(question(options, 2), all(6), level, ['c', 'a', 'b', 'd']);
    expect(drawn.ties[0]).toEqual({ stage: 2, over: 'EXCLUSION', among: ['c', 'b'], chosen: ['b'], by: 'LOT', earlier: null });
    expect(count(question(options, 1), all(6), level)).toMatchObject({ outcome: 'TIED', tied: ['b', 'c'], selected: [] });
  });
});
