import type { Run } from '../../domain/paper/paper.js';
import type { Face, Faces, Piece } from './faces.js';

/** How a text is set. `family`: which of the two hands; `leading`: from one line to the next, in points. */
export type Hand = Readonly<{ family: 'serif' | 'sans'; size: number; leading: number; strong?: boolean; italic?: boolean }>;

type Mark = 'underline' | 'strike' | null;

/** A piece of a line, with where it begins on it. */
export type Set = Piece & Readonly<{ x: number; width: number; mark: Mark }>;

export type Line = readonly Set[];

/** What is not broken: a word, with the space before it. A word may change its hand on the way. */
type Word = { pieces: (Piece & { mark: Mark })[]; space: boolean; broken: boolean };

/** Breaks a text into lines that are no wider than `width`. A word that is wider than a line is broken where it has to be. */
export function linesOf(faces: Faces, runs: readonly Run[], hand: Hand, width: number): Line[] {
  const lines: Line[] = [];
  let line: Set[] = [];
  let x = 0;
  const end = (): void => {
    lines.push(line);
    line = [];
    x = 0;
  };
  const put = (piece: Piece & { mark: Mark }): void => {
    const last = line.at(-1);
    const wide = faces.width(piece, hand.size);
    if (last?.font === piece.font && last.mark === piece.mark)
      line[line.length - 1] = { ...last, text: last.text + piece.text, width: last.width + wide };
    else line.push({ ...piece, x, width: wide });
    x += wide;
  };
  for (const word of wordsOf(faces, runs, hand)) {
    const wide = word.pieces.reduce((sum, piece) => sum + faces.width(piece, hand.size), 0);
    const first = word.pieces[0];
    const space =
      word.space && x > 0 && first ? { text: ' ', font: first.font, mark: line.at(-1)?.mark === first.mark ? first.mark : null } : null;
    const spaced = space ? faces.width(space, hand.size) : 0;
    if (word.broken || (x > 0 && x + spaced + wide > width)) end();
    else if (space) put(space);
    if (wide <= width) word.pieces.forEach(put);
    else
      for (const piece of word.pieces)
        for (const character of piece.text) {
          if (x > 0 && x + faces.width({ ...piece, text: character }, hand.size) > width) end();
          put({ ...piece, text: character });
        }
  }
  end();
  return lines;
}

function wordsOf(faces: Faces, runs: readonly Run[], hand: Hand): Word[] {
  const words: Word[] = [];
  for (const run of runs) {
    const mark: Mark = run.deleted ? 'strike' : run.inserted ? 'underline' : null;
    // Spaces that do not break, the French ones, are no ends of words; after a hyphen a word may be broken.
    for (const part of run.text.split(/([ \t\r]+|\n|(?<=[\p{L}\p{N}][-–/])(?=[\p{L}\p{N}]))/u)) {
      if (!part) continue;
      const last = words.at(-1);
      if (part === '\n') words.push({ pieces: [], space: false, broken: true });
      else if (/^[ \t\r]+$/.test(part)) words.push({ pieces: [], space: true, broken: false });
      else {
        const pieces = faces.pieces(part, faceOf(run, hand)).map((piece) => ({ ...piece, mark }));
        const hyphened = /[\p{L}\p{N}][-–/]$/u.test(last?.pieces.at(-1)?.text ?? '');
        if (last && !hyphened) last.pieces.push(...pieces);
        else words.push({ pieces, space: false, broken: false });
      }
    }
  }
  return words.filter(({ pieces, broken }) => pieces.length > 0 || broken);
}

function faceOf(run: Run, { family, strong, italic }: Hand): Face {
  if (run.strong || strong) return `${family}-strong`;
  return run.emphasis || italic ? `${family}-italic` : family;
}
