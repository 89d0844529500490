import { describe, expect, it } from '@jest/globals';
import { anchorsOf, documentBlocks, pasted, strayNotes } from './blocks';

const TEXT = `# The theme

1. The Administration proposes a theme.[^1]

2. It asks for views on:
(a) the place;
(b) the date.

Future funding

The same is proposed again.

[^1]: As in the year before.`;

describe('a pasted text', () => {
  it('becomes sections, numbered paragraphs, items and notes', () => {
    const { blocks, notes } = pasted(TEXT);
    expect(blocks.map(({ kind, number, text }) => [kind, number, text])).toEqual([
      ['HEADING', null, 'The theme'],
      ['PARAGRAPH', '1', 'The Administration proposes a theme.'],
      ['PARAGRAPH', '2', 'It asks for views on:'],
      ['ITEM', '(a)', 'the place;'],
      ['ITEM', '(b)', 'the date.'],
      ['HEADING', null, 'Future funding'],
      ['PARAGRAPH', null, 'The same is proposed again.'],
    ]);
    expect(notes).toEqual([{ mark: '1', block: 1, text: 'As in the year before.' }]);
  });

  it('gives every block an anchor of its own, also where numbers repeat', () => {
    const { blocks } = pasted('5. One.\n\n5. Another.');
    expect(anchorsOf(blocks)).toEqual(['p5', 'p5-2']);
  });

  it('loses no note without a word: what has no words, no mark, or no counterpart in English is named', () => {
    const en = '1. One.[^1]\n\n2. Two.[^a] Three.[^*]\n\n[^1]: The first.\n[^b]: To nothing.\n[^*]:';
    const fr = '1. Un.[^1]\n\n2. Deux.[^2]\n\n[^1]: La première.\n[^2]: En français seulement.';
    expect(strayNotes({ en, fr, es: '' })).toEqual([
      { language: 'en', mark: 'a', stray: 'UNTOLD' },
      { language: 'en', mark: '*', stray: 'UNTOLD' },
      { language: 'en', mark: 'b', stray: 'UNCALLED' },
      { language: 'fr', mark: '2', stray: 'NOT_IN_ENGLISH' },
    ]);
    expect(documentBlocks({ en, fr, es: '' })?.footnotes).toEqual([
      { mark: '1', anchor: 'p1', text: { en: 'The first.', fr: 'La première.', es: null } },
    ]);
    expect(strayNotes({ en: TEXT, fr: '', es: '' })).toEqual([]);
  });

  it('sets the languages side by side, and notices when they do not match', () => {
    const both = documentBlocks({ en: '1. One.\n\n2. Two.', fr: '1. Un.\n\n2. Deux.', es: '' });
    expect(both?.blocks[1]?.text).toEqual({ en: 'Two.', fr: 'Deux.', es: null });
    expect(documentBlocks({ en: '1. One.\n\n2. Two.', fr: '1. Un.', es: '' })).toBeNull();
  });
});
