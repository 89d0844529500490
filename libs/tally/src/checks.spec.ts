import { describe, expect, it } from '@jest/globals';
import { checkBallot, checkQuestion, marksInOrder, ranksClosedUp } from './checks.js';
import { simpleMajority } from './example.js';
import { METHOD_KEYS, methodOf, type QuestionDefinition } from './methods/registry.js';
import type { Fraction } from './types.js';

const options = ['a', 'b', 'c', 'd'].map((key) => ({ key, title: { en: `Topic ${key.toUpperCase()}` } }));
const question: QuestionDefinition = {
  method: 'SELECTION',
  options,
  chooseMin: 1,
  chooseMax: 2,
  seats: 2,
  minimumSupport: 0,
  rule: simpleMajority,
};
const share = (numerator: number, denominator: number, comparison: Fraction['comparison']): Fraction => ({
  numerator,
  denominator,
  comparison,
});

describe('the definition of a question', () => {
  it.each(METHOD_KEYS)('%s is sound with its own defaults', (method) => {
    const fixed = methodOf({ method }).fixedOptions;
    const own = fixed ?? options;
    expect(checkQuestion({ ...question, method, options: own, ...methodOf({ method }).defaults(own.length) })).toBeNull();
  });

  it.each<{ name: string; field: string; broken: Partial<QuestionDefinition> }>([
    { name: 'one option is no choice', field: 'options', broken: { options: options.slice(0, 1) } },
    { name: 'a key in capitals', field: 'options', broken: { options: [...options.slice(0, 3), { key: 'D', title: { en: 'D' } }] } },
    { name: 'one key twice', field: 'options', broken: { options: [...options.slice(0, 3), { key: 'a', title: { en: 'D' } }] } },
    {
      name: 'an option without a title',
      field: 'options',
      broken: { options: [...options.slice(0, 3), { key: 'd', title: { en: ' ' } }] },
    },
    { name: 'more to choose than there are', field: 'chooseMax', broken: { chooseMax: 5 } },
    { name: 'at least more than at most', field: 'chooseMin', broken: { chooseMin: 3 } },
    { name: 'nothing to choose', field: 'chooseMin', broken: { chooseMin: 0 } },
    { name: 'more places than options', field: 'seats', broken: { seats: 5 } },
    { name: 'half a vote of support', field: 'minimumSupport', broken: { minimumSupport: 0.5 } },
    { name: 'more than all', field: 'threshold', broken: { rule: { ...simpleMajority, threshold: share(1, 1, 'MORE_THAN') } } },
    { name: 'nothing of the base', field: 'threshold', broken: { rule: { ...simpleMajority, threshold: share(0, 2, 'AT_LEAST') } } },
    { name: 'a share of nothing', field: 'quorum', broken: { rule: { ...simpleMajority, quorum: share(1, 0, 'AT_LEAST') } } },
    { name: 'the wrong options for a vote for or against', field: 'options', broken: { method: 'ENDORSEMENT' } },
    { name: 'two places for a single choice', field: 'seats', broken: { method: 'SINGLE_CHOICE', chooseMax: 1 } },
    { name: 'two choices for a single choice', field: 'chooseMax', broken: { method: 'SINGLE_CHOICE', seats: 1 } },
    {
      name: 'a minimum support beside a majority',
      field: 'minimumSupport',
      broken: { method: 'SINGLE_CHOICE', chooseMax: 1, seats: 1, minimumSupport: 3 },
    },
    { name: 'a bound where any number may be approved', field: 'chooseMax', broken: { method: 'APPROVAL' } },
  ])('$name: refused with the field', ({ field, broken }) => {
    const fault = checkQuestion({ ...question, ...broken });
    expect(fault?.field).toBe(field);
    for (const sentence of Object.values(fault?.words ?? {})) expect(sentence).toMatch(/^\S.*\.$/);
  });
});

describe('a ballot', () => {
  it('within its bounds is in order', () => {
    expect(checkBallot(question, { kind: 'CHOICE', marks: [1, null, 1, null] })).toBeNull();
    expect(checkBallot(question, { kind: 'ABSTAIN', marks: [] })).toBeNull();
    expect(checkBallot(question, { kind: 'BLANK', marks: [] })).toBeNull();
  });

  it('beyond its bounds is told which bound, in three languages', () => {
    expect(checkBallot(question, { kind: 'CHOICE', marks: [1, 1, 1, null] })?.words).toEqual({
      en: 'This ballot chooses three options; at most two may be chosen.',
      fr: 'Ce bulletin choisit trois options\u202f; il ne peut en choisir plus de deux.',
      es: 'Esta papeleta elige tres opciones; no puede elegir más de dos.',
    });
    expect(checkBallot(question, { kind: 'CHOICE', marks: [null, null, null, null] })?.words.en).toBe(
      'This ballot chooses no option; at least one must be chosen. To choose none, abstain.',
    );
    expect(checkBallot(question, { kind: 'CHOICE', marks: [null, 3, null, null] })).toMatchObject({ option: 'b' });
  });

  it('is put in the order of the options, or told which option is unknown or marked twice', () => {
    expect(
      marksInOrder(question, [
        { option: 'c', mark: 1 },
        { option: 'a', mark: 1 },
      ]),
    ).toEqual({ marks: [1, null, 1, null] });
    expect(marksInOrder(question, [{ option: 'e', mark: 1 }])).toMatchObject({ option: 'e' });
    expect(
      marksInOrder(question, [
        { option: 'a', mark: 1 },
        { option: 'a', mark: 1 },
      ]),
    ).toMatchObject({ option: 'a', words: { en: 'This ballot marks “Topic A” twice; an option bears one mark.' } });
  });
});

describe('an order of preference', () => {
  const ranked = (method: 'RANKED_STV' | 'RANKED_SCHULZE'): QuestionDefinition => ({ ...question, method, chooseMax: 3 });
  const ballot = (...marks: (number | null)[]): Parameters<typeof checkBallot>[1] => ({ kind: 'CHOICE', marks });

  it('may be incomplete, and hold equal ranks where the method allows them', () => {
    expect(checkBallot(ranked('RANKED_STV'), ballot(2, null, 1, null))).toBeNull();
    expect(checkBallot(ranked('RANKED_SCHULZE'), ballot(1, 2, 1, null))).toBeNull();
  });

  it('is refused with the option at fault: equal ranks, a gap, no rank at all, too many, none', () => {
    expect(checkBallot(ranked('RANKED_STV'), ballot(1, 2, 1, null))).toMatchObject({
      option: 'c',
      words: {
        en: 'This ballot gives “Topic A” and “Topic C” the same rank, 1; with this method each option has a rank of its own. Put one before the other, or leave one out.',
      },
    });
    expect(checkBallot(ranked('RANKED_SCHULZE'), ballot(1, 3, 1, null))).toMatchObject({
      option: 'b',
      words: {
        en: 'This ballot gives no option the rank 2 and yet a later one; ranks follow one another from 1. Close the gap.',
        fr: 'Ce bulletin ne donne le rang 2 à aucune option, mais en donne un suivant\u202f; les rangs se suivent à partir de 1. Comblez l’intervalle.',
        es: 'Esta papeleta no da a ninguna opción el rango 2 y sí uno posterior; los rangos se suceden a partir de 1. Cierre el hueco.',
      },
    });
    expect(checkBallot(ranked('RANKED_STV'), ballot(0, 1, null, null))).toMatchObject({ option: 'a' });
    expect(checkBallot(ranked('RANKED_STV'), ballot(1, 2, 3, 4))?.words.en).toBe(
      'This ballot ranks four options; at most three may be ranked.',
    );
    expect(checkBallot(ranked('RANKED_STV'), ballot(null, null, null, null))?.words.en).toContain('To rank none, abstain.');
  });

  it('from elsewhere is closed up, its order kept', () => {
    expect(ranksClosedUp([7, null, 1, 3, 3])).toEqual([3, null, 1, 2, 2]);
  });
});
