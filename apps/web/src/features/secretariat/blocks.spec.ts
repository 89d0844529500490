import { describe, expect, it } from '@jest/globals';
import { anchorsOf, documentBlocks, pasted } from './blocks';

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

  it('sets the languages side by side, and notices when they do not match', () => {
    const both = documentBlocks({ en: '1. One.\n\n2. Two.', fr: '1. Un.\n\n2. Deux.', es: '' });
    expect(both?.blocks[1]?.text).toEqual({ en: 'Two.', fr: 'Deux.', es: null });
    expect(documentBlocks({ en: '1. One.\n\n2. Two.', fr: '1. Un.', es: '' })).toBeNull();
  });
});
