import { describe, expect, it } from '@jest/globals';
import { changedFrom, type Correction, endedAt, entryAt, type LedgerEntry, overlap } from './ledger.js';

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
type Named = LedgerEntry & { readonly name: string };
const entry = (row: string, name: string, from: string, until: string | null): Named => ({
  row,
  name,
  validFrom: at(from),
  validUntil: until === null ? null : at(until),
});
const sameName = (a: Named, b: Named): boolean => a.name === b.name;
const told = (correction: Correction<Named> | null) =>
  correction && {
    superseded: correction.superseded,
    added: correction.added.map((e) => [e.name, e.validFrom.toISOString().slice(0, 10), e.validUntil?.toISOString().slice(0, 10) ?? null]),
  };

describe('a dated ledger', () => {
  const ledger = [entry('1', 'Cape Verde', '1978-09-05', null)];

  it('splits the entry in which a change begins', () => {
    expect(told(changedFrom(ledger, at('2013-10-24'), sameName, (e) => ({ ...e, name: 'Cabo Verde' })))).toEqual({
      superseded: ['1'],
      added: [
        ['Cape Verde', '1978-09-05', '2013-10-24'],
        ['Cabo Verde', '2013-10-24', null],
      ],
    });
  });

  it('replaces an entry from its very beginning', () => {
    expect(told(changedFrom(ledger, at('1978-09-05'), sameName, (e) => ({ ...e, name: 'Cabo Verde' })))?.added).toEqual([
      ['Cabo Verde', '1978-09-05', null],
    ]);
  });

  it('carries a back-dated change through what followed with the old value, and stops at the next change of it', () => {
    const pieces = [
      entry('1', 'A', '2000-01-01', '2001-01-01'),
      entry('2', 'A', '2001-01-01', '2002-01-01'), // another property changed here
      entry('3', 'B', '2002-01-01', null),
    ];
    expect(told(changedFrom(pieces, at('2000-07-01'), sameName, (e) => ({ ...e, name: 'C' })))).toEqual({
      superseded: ['1', '2'],
      added: [
        ['A', '2000-01-01', '2000-07-01'],
        ['C', '2000-07-01', '2001-01-01'],
        ['C', '2001-01-01', '2002-01-01'],
      ],
    });
  });

  it('does not cross a gap', () => {
    const pieces = [entry('1', 'A', '2000-01-01', '2001-01-01'), entry('2', 'A', '2003-01-01', null)];
    expect(told(changedFrom(pieces, at('2000-07-01'), sameName, (e) => ({ ...e, name: 'C' })))?.superseded).toEqual(['1']);
  });

  it('has nothing to change where nothing holds', () => {
    expect(changedFrom(ledger, at('1970-01-01'), sameName, (e) => e)).toBeNull();
  });

  it('is ended by shortening what holds and dropping what was to come', () => {
    const pieces = [
      entry('1', 'A', '2000-01-01', '2001-01-01'),
      entry('2', 'B', '2001-01-01', '2002-01-01'),
      entry('3', 'C', '2002-01-01', null),
    ];
    expect(told(endedAt(pieces, at('2001-07-01')))).toEqual({ superseded: ['2', '3'], added: [['B', '2001-01-01', '2001-07-01']] });
    expect(endedAt([pieces[0] as Named], at('2005-01-01'))).toBeNull();
  });

  it('holds from its first instant until before its last', () => {
    const piece = entry('1', 'A', '2000-01-01', '2001-01-01');
    expect(entryAt([piece], at('2000-01-01'))).toBe(piece);
    expect(entryAt([piece], at('2001-01-01'))).toBeNull();
    expect(overlap(piece, entry('2', 'A', '2001-01-01', null))).toBe(false);
    expect(overlap(piece, entry('2', 'A', '2000-12-31', null))).toBe(true);
  });
});
