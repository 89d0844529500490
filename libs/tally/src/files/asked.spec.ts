import { describe, expect, it } from '@jest/globals';
import { METHOD_KEYS } from '../methods/registry.js';
import { PRESETS } from '../presets.js';
import { methodNamed, ruleNamed } from './asked.js';
import { formatByBeginning, formatByName } from './format.js';

describe('what is asked for by name', () => {
  it('is a method by its key, however it is written, or by the end of one key alone', () => {
    for (const key of METHOD_KEYS) {
      expect(methodNamed(key)).toBe(key);
      expect(methodNamed(` ${key.toLowerCase().replace(/_/g, '-')}`)).toBe(key);
    }
    expect(methodNamed('choice')).toBe('SINGLE_CHOICE');
    expect(methodNamed('acclamation')).toBeNull();
  });

  it('is a rule by the key of a preset, in words, or as a fraction', () => {
    for (const { key, rule } of PRESETS) expect(ruleNamed(key)).toEqual(rule);
    expect(ruleNamed('simple')).toMatchObject({ threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' }, quorum: null });
    expect(ruleNamed('Simple majority')).toEqual(ruleNamed('simple'));
    expect(ruleNamed('two-thirds')).toEqual(ruleNamed('2/3'));
    expect(ruleNamed('>1/2')).toEqual(ruleNamed('simple'));
    expect(ruleNamed('absolute')).toMatchObject({ base: 'MEMBERS_OF_BODY' });
    expect(ruleNamed('most')).toBeNull();
  });

  it('is a format by the name of the file, or by how it begins', () => {
    expect([formatByName('a.BLT'), formatByName('votes.csv.gz'), formatByName('un.ndjson.gz'), formatByName('x.txt')]).toEqual([
      'BLT',
      'CSV',
      'ROLL_CALLS',
      null,
    ]);
    const begins = (text: string) => formatByBeginning(new TextEncoder().encode(text));
    expect(begins('# a comment\n4 2\n')).toBe('BLT');
    expect(begins('Theme A,Theme B\n1,2\n')).toBe('CSV');
    expect(begins('{"rcid":3,"yes":["AR"]')).toBe('ROLL_CALLS');
    expect(begins('{"title":"Themes","options":[')).toBe('JSON');
  });
});
