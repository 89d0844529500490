import { describe, expect, it } from '@jest/globals';
import { aRecord, entry, voted } from '../given.spec-support.js';
import { cellOf, csvOf } from './csv.js';
import { rollSheet } from './roll.js';
import { votesSheet } from './votes.js';

describe('a cell', () => {
  it.each(['=1+1', '+41 22', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x";"y")'])('makes %j harmless', (text) => {
    expect(cellOf(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
  });

  it('is quoted where it holds a comma, a quotation mark or a line end, and only there', () => {
    expect(cellOf('Bolivia (Plurinational State of)')).toBe('Bolivia (Plurinational State of)');
    expect(cellOf('Tanzania, United Republic of')).toBe('"Tanzania, United Republic of"');
    expect(cellOf('the "theme"')).toBe('"the ""theme"""');
    expect(cellOf('two\nlines')).toBe('"two\nlines"');
    expect(cellOf("Côte d'Ivoire")).toBe("Côte d'Ivoire");
    expect(cellOf(-3)).toBe('-3');
    expect(cellOf(null)).toBe('');
  });
});

describe('the roll call as CSV', () => {
  const roll = [
    entry('ALB', 'Albania'),
    entry('KEN', 'Kenya'),
    entry('PER', 'Peru', { names: { en: 'Peru', fr: 'Pérou' } }),
    entry('TGO', 'Togo'),
    entry('AFG', 'Afghanistan', { entitled: false, reason: 'SUSPENDED', since: '2006-01-01T00:00:00.000Z', reference: 'C/2005/7' }),
  ];
  const topics = voted(
    { ALB: 'ABSTAIN', KEN: 'labour+free', PER: 'BLANK' },
    {
      method: 'SELECTION',
      options: { labour: 'Labour mobility', free: 'Free movement', south: 'South/South' },
      seats: 2,
      members: 4,
      change: { key: 'topics' },
    },
  );
  const content = aRecord(roll, [topics]);
  const table = (text: string): string[][] =>
    text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));

  it('has a row for each Member and question, and keeps the ways of not choosing apart', () => {
    const [header, ...rows] = table(csvOf(votesSheet(content, 'en')));
    expect(header?.slice(0, 8)).toEqual([
      'symbol',
      'question_number',
      'question',
      'member',
      'name',
      'regional_groups',
      'answer',
      'answer_in_words',
    ]);
    expect(rows.map((row) => [row[3], row[6], row[7]])).toEqual([
      ['AFG', 'NOT_ENTITLED', 'Not entitled to vote'],
      ['ALB', 'ABSTAIN', 'Abstention'],
      ['KEN', 'labour+free', 'Labour mobility; Free movement'],
      ['PER', 'BLANK', 'Blank ballot'],
      ['TGO', 'DID_NOT_PARTICIPATE', 'Did not participate'],
    ]);
    expect(rows[0]?.slice(-4)).toEqual(['SUSPENDED', '1', 'no', '1']);
  });

  it("is in the reader's language, and English where that is missing", () => {
    expect(csvOf(votesSheet(content, 'fr'))).toContain('PER,Pérou,AFRICAN,BLANK,Bulletin blanc');
    expect(csvOf(votesSheet(content, 'fr'))).toContain('Labour mobility; Free movement');
  });

  it('says of a question that was not put that it was not put, and of a secret one that it was secret', () => {
    const said = (change: object): string => csvOf(votesSheet(aRecord(roll, [{ ...topics, ballots: [], ...change }]), 'en'));
    expect(said({ outcome: 'NOT_ASKED' })).toContain('KEN,Kenya,AFRICAN,NOT_ASKED,Question not put');
    expect(said({ secrecy: 'SECRET' })).toContain('KEN,Kenya,AFRICAN,SECRET,Secret ballot');
    expect(said({ secrecy: 'SECRET' })).toContain('AFG,Afghanistan,AFRICAN,NOT_ENTITLED,');
  });

  it("stands in the alphabetical order of the reader's language", () => {
    const states = [
      entry('ESP', 'Spain', { names: { en: 'Spain', fr: 'Espagne', es: 'España' } }),
      entry('EST', 'Estonia', { names: { en: 'Estonia', fr: 'Estonie', es: 'Estonia' } }),
      entry('EGY', 'Egypt', { names: { en: 'Egypt', fr: 'Égypte', es: 'Egipto' } }),
      entry('ERI', 'Eritrea', { names: { en: 'Eritrea', fr: 'Érythrée', es: 'Eritrea' } }),
      entry('FRA', 'France', { names: { en: 'France', fr: 'France', es: 'Francia' } }),
    ];
    const codes = (language: 'en' | 'fr' | 'es'): unknown[] => rollSheet(aRecord(states, []), language).rows.map((row) => row[1]);
    expect(codes('en')).toEqual(['EGY', 'ERI', 'EST', 'FRA', 'ESP']);
    expect(codes('fr')).toEqual(['EGY', 'ERI', 'ESP', 'EST', 'FRA']);
    expect(codes('es')).toEqual(['EGY', 'ERI', 'ESP', 'EST', 'FRA']);
  });
});
