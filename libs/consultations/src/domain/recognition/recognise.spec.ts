import { describe, expect, it } from '@jest/globals';
import { checkDocument } from '../document.js';
import { recogniseDocument } from './recognise.js';

const NOTE = `**XY/INF/7**

**Original: French
3 March 2005**

# The Year Ahead

## The Year Ahead

### I. INTRODUCTION

1. Rain is expected.<sup>1</sup> It may last for some
days and then stop.

2. The harvest depends on three things:

- (a) the weather;
- (b) the market; and
- seed.

---

<sup>1</sup> As it was in 2004; see [the almanac](http://almanac.example).

II. MEANS

4. Money for all of this was promised by several

---

donors at the last meeting.

What has been paid is another matter.

II. ENDS

IOM'

(ii) To be seen.

5. Who has *paid*[^9] will be thanked.
`;

describe('a plain text, recognised', () => {
  const found = recogniseDocument(NOTE);

  it('gives symbol, title, day and language from what stands before the text', () => {
    expect(found).toMatchObject({ symbol: 'XY/INF/7', title: 'The Year Ahead', issuedOn: '2005-03-03', language: 'fr' });
  });

  it('gives sections, numbered paragraphs and items, with their numbers as printed and anchors of their own', () => {
    expect(found.blocks.map(({ anchor, kind, number }) => [anchor, kind, number])).toEqual([
      ['s-i', 'HEADING', 'I'],
      ['p1', 'PARAGRAPH', '1'],
      ['p2', 'PARAGRAPH', '2'],
      ['p2-a', 'ITEM', '(a)'],
      ['p2-b', 'ITEM', '(b)'],
      ['p2-item', 'ITEM', null],
      ['s-ii', 'HEADING', 'II'],
      ['p4', 'PARAGRAPH', '4'],
      ['p4-next', 'PARAGRAPH', null],
      ['s-ii-2', 'HEADING', 'II'],
      ['s-ii-2-ii', 'ITEM', '(ii)'],
      ['p5', 'PARAGRAPH', '5'],
    ]);
  });

  it('joins what lines and pages have parted', () => {
    const text = (anchor: string) => found.blocks.find((block) => block.anchor === anchor)?.text;
    expect(text('p1')).toBe('Rain is expected. It may last for some days and then stop.');
    expect(text('p4')).toBe('Money for all of this was promised by several donors at the last meeting.');
  });

  it('gives a footnote to the paragraph that carries its mark, and keeps a mark that has none', () => {
    expect(found.footnotes).toEqual([
      {
        mark: '1',
        anchor: 'p1',
        place: 'Rain is expected.'.length,
        text: 'As it was in 2004; see the almanac (http://almanac.example).',
        lines: [23],
      },
    ]);
    expect(found.blocks.at(-1)?.text).toBe('Who has paid[9] will be thanked.');
  });

  it('lists what it could not place, with the reason', () => {
    const listed = found.unplaced.filter(({ reason }) => !['TITLE', 'PARTICULARS'].includes(reason));
    expect(listed).toEqual([
      { line: 21, text: '---', reason: 'SEPARATOR' },
      { line: 29, text: '---', reason: 'SEPARATOR' },
      { line: 37, text: "IOM'", reason: 'FRAGMENT' },
    ]);
  });

  it('remarks on numbers that repeat, are skipped or lost, and on what it joined', () => {
    expect(found.remarks.map(({ line, kind }) => [line, kind])).toEqual([
      [27, 'NUMBERS_SKIPPED'],
      [31, 'JOINED'],
      [33, 'WITHOUT_NUMBER'],
      [35, 'REPEATED_NUMBER'],
      [41, 'MARK_WITHOUT_NOTE'],
    ]);
  });

  it('is a document that may be added as it is', () => {
    const texts = (text: string) => ({ en: text });
    expect(
      checkDocument({
        symbol: found.symbol ?? '',
        title: texts(found.title ?? ''),
        issuedOn: found.issuedOn ?? '',
        originalLanguage: 'en',
        blocks: found.blocks.map((block) => ({ ...block, text: texts(block.text) })),
        footnotes: found.footnotes.map((note) => ({ ...note, text: texts(note.text) })),
      }),
    ).toBeNull();
  });

  it('takes a short paragraph for what it is, also when it ends with the mark of a note', () => {
    const { blocks } = recogniseDocument('A/1\n\nTitle\n\n1. Money was promised.<sup>1</sup>\n\n<sup>1</sup> Orally.');
    expect(blocks).toMatchObject([{ kind: 'PARAGRAPH', number: '1', text: 'Money was promised.' }]);
  });

  it('finds nothing in nothing', () => {
    expect(recogniseDocument(' \n\n')).toEqual({
      symbol: null,
      title: null,
      issuedOn: null,
      language: null,
      blocks: [],
      footnotes: [],
      unplaced: [],
      remarks: [],
    });
  });

  it.each([
    ['Genève, le 1er août 2006', '2006-08-01'],
    ['Ginebra, 12 de octubre de 2006', '2006-10-12'],
    ['30 June 2004', '2004-06-30'],
    ['12 juillet 2004', '2004-07-12'],
    ['31 February 2004', null],
    ['26-27 October 2005', null],
  ])('reads the day in "%s"', (line, day) => {
    expect(recogniseDocument(`A/1\n${line}\n\nTitle\n\n1. A paragraph that says something.`).issuedOn).toBe(day);
  });
});
