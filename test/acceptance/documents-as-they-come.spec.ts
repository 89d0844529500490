import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Recognised, recogniseDocument } from '#consultations';
import { SHARED, withShared } from '../support/left-out.js';

const FOLDER = join(SHARED, 'documents');

/** The words of a line as a reader sees them: no markup, and an address that stands behind its own words once. */
function wordsOf(line: string): string[] {
  const bare = line
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<\/?sup>/g, ' ')
    .replace(/<\/?[a-z]{1,6}>/g, '')
    .replace(/[*\\]/g, '');
  return bare.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Where each line went, and what is said there. */
function placesOf(found: Recognised): Map<number, string> {
  const places = new Map<number, string>();
  const put = (line: number, text: string) => places.set(line, `${places.get(line) ?? ''} ${text}`);
  for (const { lines, number, text, anchor } of found.blocks) {
    const marks = found.footnotes.filter((note) => note.anchor === anchor).map((note) => note.mark);
    for (const line of lines) put(line, `${number ?? ''} ${text} ${marks.join(' ')}`);
  }
  for (const { lines, mark, text } of found.footnotes) for (const line of lines) put(line, `${mark} ${text}`);
  for (const { line, text } of found.unplaced) put(line, text);
  return places;
}

withShared('documents as they come', () => {
  describe.each(readdirOf(FOLDER))('%s', (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const found = recogniseDocument(text);

    it('has every line in a block, in a footnote or in the list of what was not placed, with all its words', () => {
      const places = placesOf(found);
      const lost = text.split('\n').flatMap((line, index) => {
        if (line.trim() === '') return [];
        const said = places.get(index + 1);
        if (said === undefined) return [`${index + 1}: ${line.slice(0, 60)}`];
        const there = new Set(said.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []);
        return wordsOf(line)
          .filter((word) => !there.has(word))
          .map((word) => `${index + 1}: ${word}`);
      });
      expect(lost).toEqual([]);
    });

    it('has an anchor of its own for every block', () => {
      const anchors = found.blocks.map(({ anchor }) => anchor);
      expect(new Set(anchors).size).toBe(anchors.length);
      expect(anchors.every((anchor) => /^[a-z0-9-]{1,40}$/.test(anchor))).toBe(true);
    });
  });

  const recognised = (start: string) => {
    const file = readdirOf(FOLDER).find((name) => name.startsWith(start)) ?? '';
    return recogniseDocument(readFileSync(join(FOLDER, file), 'utf8'));
  };
  const numbered = (found: Recognised) =>
    found.blocks.flatMap(({ kind, number }) => (kind === 'PARAGRAPH' && number ? [Number(number)] : []));
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  it('finds in MC/INF/279 seven sections, V twice, 23 numbered paragraphs and 12 footnotes', () => {
    const found = recognised('003_');
    expect(found).toMatchObject({ symbol: 'MC/INF/279', issuedOn: '2005-10-21', language: 'en' });
    const sections = found.blocks.filter(({ kind, number }) => kind === 'HEADING' && number !== null);
    expect(sections.map(({ number }) => number)).toEqual(['I', 'II', 'III', 'IV', 'V', 'V', 'VI']);
    expect(numbered(found)).toEqual(upTo(23));
    expect(found.footnotes.map(({ mark }) => Number(mark))).toEqual(upTo(12));
    expect(found.remarks.filter(({ kind }) => kind === 'REPEATED_NUMBER')).toHaveLength(1);
  });

  it('finds the 24 paragraphs of IC/2006/8 and the 13 of IC/2004/1, with their items', () => {
    expect(numbered(recognised('002_'))).toEqual(upTo(24));
    const note = recognised('004_');
    expect(note).toMatchObject({ symbol: 'IC/2004/1', issuedOn: '2004-02-10' });
    expect(numbered(note)).toEqual(upTo(13));
    expect(note.blocks.filter(({ kind, number }) => kind === 'ITEM' && number).map(({ number }) => number)).toEqual([
      '(i)',
      '(ii)',
      '(iii)',
      '(i)',
      '(ii)',
    ]);
  });

  it('keeps the numbers of the contribution to the High-Level Dialogue as damaged as they are', () => {
    expect(numbered(recognised('000_'))).toEqual([1, 2, 5]);
  });
});

function readdirOf(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.txt'));
  } catch {
    // Left out, by name, where the documents are not there.
    return ['(no document)'];
  }
}
