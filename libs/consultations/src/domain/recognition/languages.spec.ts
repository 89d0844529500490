import { describe, expect, it } from '@jest/globals';
import { together } from './languages.js';
import { recogniseDocument } from './recognise.js';

const french = recogniseDocument(`I. MOYENS

1. De l’argent<sup>1</sup> a été promis.

2. Il sera versé.

<sup>1</sup> Oralement.
`);
const english = recogniseDocument(`I. MEANS

1. Money was promised.<sup>1</sup>

2. It will be paid.

<sup>1</sup> Orally.
`);

describe('a document in two languages', () => {
  it('is one document, block by block, each note at its place in either', () => {
    expect(
      together([
        { language: 'fr', found: french },
        { language: 'en', found: english },
      ]),
    ).toEqual({
      blocks: [
        { anchor: 's-i', kind: 'HEADING', level: 1, number: 'I', text: { en: 'MEANS', fr: 'MOYENS' } },
        { anchor: 'p1', kind: 'PARAGRAPH', level: 1, number: '1', text: { en: 'Money was promised.', fr: 'De l’argent a été promis.' } },
        { anchor: 'p2', kind: 'PARAGRAPH', level: 1, number: '2', text: { en: 'It will be paid.', fr: 'Il sera versé.' } },
      ],
      footnotes: [{ mark: '1', anchor: 'p1', text: { en: 'Orally.', fr: 'Oralement.' }, places: { fr: 11, en: 19 } }],
    });
  });

  it('that is not built alike is not put together: the first block that differs is named', () => {
    const shorter = recogniseDocument('I. MEANS\n\n1. Money was promised.\n');
    expect(
      together([
        { language: 'fr', found: french },
        { language: 'en', found: shorter },
      ]),
    ).toEqual({
      block: 3,
      language: 'en',
      first: 'PARAGRAPH 2',
      other: null,
    });
  });
});
