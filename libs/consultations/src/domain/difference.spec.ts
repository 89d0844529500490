import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applied, differenceOf, editsOf, wordsChanged, wordsKept } from './difference.js';

const BASE = 'The theme is The Costs and Benefits of Migration. It is taken up in November.';
const AMENDED = 'The theme is Valuing Migration. It is taken up in November.';
const joined = (before: string, after: string, kinds: readonly string[]): string =>
  differenceOf(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('is read in passages, what is taken out before what is put in', () => {
    expect(differenceOf(BASE, AMENDED)).toEqual([
      { kind: 'KEPT', text: 'The theme is ' },
      { kind: 'REMOVED', text: 'The Costs and Benefits of' },
      { kind: 'ADDED', text: 'Valuing' },
      { kind: 'KEPT', text: ' Migration. It is taken up in November.' },
    ]);
    expect(differenceOf(BASE, BASE)).toEqual([{ kind: 'KEPT', text: BASE }]);
    expect(differenceOf('', 'New.')).toEqual([{ kind: 'ADDED', text: 'New.' }]);
  });

  it('counts words, not signs', () => {
    expect(wordsChanged(differenceOf(BASE, AMENDED))).toBe(6);
    expect(wordsKept(differenceOf(BASE, AMENDED))).toEqual({ words: 15, kept: 10 });
    expect(wordsKept(differenceOf('l’Année des États', 'Autre chose'))).toEqual({ words: 3, kept: 0 });
  });

  it('holds both texts whole, whatever they are, and its changes make the one of the other', () => {
    const text = fc.array(fc.constantFrom('the', 'theme', 'of', 'migration', ',', '. ', ' ', '\n\n', 'é')).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(joined(before, after, ['KEPT', 'REMOVED'])).toBe(before);
        expect(joined(before, after, ['KEPT', 'ADDED'])).toBe(after);
        expect(applied(before, [editsOf(before, after)])).toBe(after);
      }),
    );
  });
});

describe('several changes at once', () => {
  const november = BASE.replace('November', 'December');
  it('are all made where they are apart, in whatever order they come', () => {
    const both = 'The theme is Valuing Migration. It is taken up in December.';
    expect(applied(BASE, [editsOf(BASE, AMENDED), editsOf(BASE, november)])).toBe(both);
    expect(applied(BASE, [editsOf(BASE, november), editsOf(BASE, AMENDED)])).toBe(both);
  });

  it('are not guessed at where they touch the same words; the same change twice is one', () => {
    const other = BASE.replace('Costs and Benefits', 'Value');
    expect(applied(BASE, [editsOf(BASE, AMENDED), editsOf(BASE, other)])).toBeNull();
    expect(applied(BASE, [editsOf(BASE, AMENDED), editsOf(BASE, AMENDED)])).toBe(AMENDED);
    // Two insertions at one place have no order of their own.
    expect(applied('A b.', [editsOf('A b.', 'A c b.'), editsOf('A b.', 'A d b.')])).toBeNull();
  });
});
