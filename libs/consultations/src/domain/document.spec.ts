import { describe, expect, it } from '@jest/globals';
import { checkApart, type DocumentDraft, setApart } from './document.js';

const documentWith = (...anchors: string[]): DocumentDraft => ({
  symbol: 'ADD/1',
  title: { en: 'Addendum' },
  issuedOn: '2006-10-15',
  originalLanguage: 'en',
  blocks: anchors.map((anchor) => ({ anchor, kind: 'PARAGRAPH', level: 1, number: null, text: { en: anchor } })),
  footnotes: anchors.slice(0, 1).map((anchor) => ({ mark: '1', anchor, text: { en: 'Note.' } })),
});
const anchorsOf = ({ blocks, footnotes }: DocumentDraft) => [...blocks, ...footnotes].map(({ anchor }) => anchor);

describe('the anchors of a document beside those of others', () => {
  it('stay as they are where none collides', () => {
    expect(anchorsOf(setApart(documentWith('p1', 'p2'), new Set(['p3'])))).toEqual(['p1', 'p2', 'p1']);
  });

  it('are all given a prefix where one collides, the footnotes with their blocks', () => {
    const taken = new Set(['p2']);
    expect(checkApart(documentWith('p1', 'p2'), taken)?.path).toEqual(['blocks', '1', 'anchor']);
    const apart = setApart(documentWith('p1', 'p2'), taken);
    expect(anchorsOf(apart)).toEqual(['d2-p1', 'd2-p2', 'd2-p1']);
    expect(checkApart(apart, taken)).toBeNull();
    expect(anchorsOf(setApart(documentWith('p1', 'p2'), new Set(['p2', 'd2-p1'])))).toEqual(['d3-p1', 'd3-p2', 'd3-p1']);
  });

  it('are no longer than an anchor may be, and each is still one of its own', () => {
    const [one, other] = [`${'a'.repeat(39)}b`, `${'a'.repeat(39)}c`];
    const [first, second] = anchorsOf(setApart(documentWith(one, other), new Set([one])));
    expect(first).toHaveLength(40);
    expect(second).toMatch(/^d2-a+-2$/);
    expect(second).toHaveLength(40);
  });
});
