import { describe, expect, it } from '@jest/globals';
import { amended, IC_2006_8 } from './ic-2006-8.js';

const blocks = IC_2006_8.blocks;

describe('IC/2006/8 as the demonstration tells it', () => {
  it('keeps the paragraphs 1 to 24 in their order', () => {
    const numbers = blocks.filter((block) => block.kind === 'PARAGRAPH').map((block) => Number(block.number));
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it('keeps the lists of paragraphs 8 and 10 and the section that occurs twice', () => {
    expect(blocks.filter((block) => block.kind === 'ITEM').map((block) => block.number ?? '•')).toEqual([
      '•',
      '•',
      '•',
      '•',
      '(a)',
      '(b)',
      '(c)',
      '(d)',
    ]);
    const environment = blocks.filter((block) => block.kind === 'HEADING' && block.text.en === 'The Environment and Migration');
    expect(environment.map((block) => block.anchor)).toEqual(['s-environment', 's-environment-2']);
  });

  it('gives every block an anchor of its own and a text in three languages', () => {
    expect(new Set(blocks.map((block) => block.anchor)).size).toBe(blocks.length);
    expect(blocks.filter((block) => !/^[a-z0-9-]{1,40}$/.test(block.anchor))).toEqual([]);
    for (const { text } of blocks) expect(new Set([text.en, text.fr, text.es]).size).toBe(3);
  });

  it('sets French punctuation apart with spaces that do not break', () => {
    const french = blocks.map((block) => block.text.fr).filter((text) => / [:;?!»]|« /.test(text));
    expect(french).toEqual([]);
  });

  it('amends a paragraph only where the words stand in it', () => {
    expect(amended('p17', 'en', [['the first quarter', 'the first half']])).toContain('the first half of 2007');
    expect(() => amended('p17', 'en', [['the last quarter', 'the first half']])).toThrow('p17');
  });
});
