import { describe, expect, it } from '@jest/globals';
import { en, es, fr, sentences, words } from './grammar.js';

describe('figures', () => {
  it.each([
    { value: 999, english: '999', french: '999', spanish: '999' },
    { value: 1000, english: '1,000', french: '1\u202f000', spanish: '1.000' },
    { value: 1234567, english: '1,234,567', french: '1\u202f234\u202f567', spanish: '1.234.567' },
  ])('$value', ({ value, english, french, spanish }) =>
    expect([en.number(value), fr.number(value), es.number(value)]).toEqual([english, french, spanish]),
  );

  it('agree with their noun as the language has it: no plural for French zero, one for English and Spanish', () => {
    expect(en.count(0, 'vote', 'votes')).toBe('0 votes');
    expect(fr.count(0, 'abstention', 'abstentions')).toBe('0 abstention');
    expect(es.count(0, 'voto', 'votos')).toBe('0 votos');
    expect([en.count(1, 'vote', 'votes'), fr.count(2, 'abstention', 'abstentions'), es.count(1, 'voto', 'votos')]).toEqual([
      '1 vote',
      '2 abstentions',
      '1 voto',
    ]);
  });
});

describe('lists and quotations', () => {
  it('join by the language', () => {
    expect(en.list(['A', 'B', 'C'])).toBe('A, B and C');
    expect(fr.list(['A', 'B'])).toBe('A et B');
    expect(es.list(['A', 'B'])).toBe('A y B');
    expect(en.list(['A'])).toBe('A');
  });

  it.each([
    { last: '«Integración»', joined: 'Comercio e «Integración»' },
    { last: '«Hielo»', joined: 'Comercio y «Hielo»' },
    { last: '«Hijos»', joined: 'Comercio e «Hijos»' },
    { last: '61 «Integración»', joined: 'Comercio y 61 «Integración»' },
  ])('Spanish y is e before the sound i: $joined', ({ last, joined }) => expect(es.list(['Comercio', last])).toBe(joined));

  it('quote in the manner of the language, in English where a title has no other', () => {
    const title = { en: 'Health', fr: 'Santé', es: null };
    expect([en.quoted(title), fr.quoted(title), es.quoted(title)]).toEqual(['“Health”', '« Santé »', '«Health»']);
  });
});

it('French punctuation never stands alone at the end of a line', () => {
  expect(words('', 'Quorum : atteint ; « A » ?', '').fr).toBe('Quorum\u00a0: atteint\u202f; «\u00a0A\u00a0»\u202f?');
});

it('a sentence with nothing to say is left out', () => {
  expect(sentences(words('A.', 'B.', 'C.'), null, words('D.', 'E.', 'F.'))).toEqual({ en: 'A. D.', fr: 'B. E.', es: 'C. F.' });
});
