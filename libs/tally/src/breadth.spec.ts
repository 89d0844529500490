import { expect, it } from '@jest/globals';
import { type AnswersOfGroup, breadthInWords, breadthOf } from './breadth.js';

const group = (key: AnswersOfGroup['group'], ...answers: string[]): AnswersOfGroup => ({
  group: key,
  answers: answers.map((answer) => ({ answer })),
});
const options = ['support', 'can-accept', 'cannot-accept'];
const said = [
  group('AFRICAN', 'support', 'cannot-accept'),
  group('ASIA_PACIFIC', 'support', 'ABSTAIN'),
  group('EASTERN_EUROPEAN', 'DID_NOT_PARTICIPATE'),
  group(null, 'can-accept'),
];

it('a position is as wide as the groups in which somebody holds it, of those that answered', () => {
  expect(breadthOf(options, said)).toEqual([
    { option: 'support', groups: ['AFRICAN', 'ASIA_PACIFIC'], among: 2 },
    { option: 'can-accept', groups: [], among: 2 },
    { option: 'cannot-accept', groups: ['AFRICAN'], among: 2 },
  ]);
});

it('is said by name where it is not everywhere', () => {
  const titles = new Map([
    ['support', { en: 'Support' }],
    ['cannot-accept', { en: 'Cannot accept' }],
    ['can-accept', { en: 'Can accept' }],
  ]);
  expect(breadthInWords(breadthOf(options, said), titles).en).toBe(
    'By regional group: “Support”: in all 2. “Can accept”: in none. “Cannot accept”: in 1 of 2 (African).',
  );
});
