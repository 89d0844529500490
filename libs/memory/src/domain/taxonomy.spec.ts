import { describe, expect, it } from '@jest/globals';
import { inOrder, TAXONOMY, termOf, termsUnder } from './taxonomy.js';

describe('the taxonomy', () => {
  const terms = TAXONOMY.flatMap((area) => area.terms);

  it('has the four areas with their 29 items, and five activities across them', () => {
    expect(TAXONOMY.map((area) => [area.key, area.terms.length])).toEqual([
      ['migration-and-development', 7],
      ['facilitating-migration', 8],
      ['regulating-migration', 7],
      ['forced-migration', 7],
      ['cross-cutting', 5],
    ]);
  });

  it('has each key once, short enough to be stored, and every name in three languages', () => {
    const keys = [...TAXONOMY, ...terms].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z0-9-]{1,40}$/.test(key))).toEqual([]);
    expect([...TAXONOMY, ...terms].filter(({ names }) => !names.en || !names.fr || !names.es)).toEqual([]);
  });

  it('takes an area for all its terms', () => {
    expect(termsUnder('cross-cutting')).toContain('gender');
    expect(termsUnder('gender')).toEqual(['gender']);
    expect(termsUnder('astronomy')).toEqual([]);
  });

  it('puts terms in its own order, each once', () => {
    expect(inOrder(['gender', 'remittances', 'gender']).map(({ key }) => key)).toEqual(['remittances', 'gender']);
    expect(termOf('remittances')?.names.en).toBe('Remittances and money transfers');
  });
});
