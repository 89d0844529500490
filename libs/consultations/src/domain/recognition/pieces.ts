/** Lines that belong together: a heading, a paragraph, an item, a note, or a rule between pages. */
export interface Piece {
  /** As it stands in the text, its lines joined. */
  readonly source: string;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  readonly separator: boolean;
  /** One of a list of short lines that has no bullets. */
  readonly listed: boolean;
}

const SEPARATOR = /^(?:([-*_=])(?:\s*\1){2,}|[-–]?\s*\d{1,4}\s*[-–]|(?:page|página)\s+\d{1,4}(?:\s*(?:of|de|sur|\/)\s*\d{1,4})?)$/i;
/** What begins something new although no empty line stands before it. */
const BEGINS =
  /^(?:#{1,6}\s|[-•–*]\s+\S|\**\(?[a-z0-9]{1,4}\)\s|\**\d{1,3}\.\s|\**[IVXLC]{1,6}\.\s|\**[A-Za-z]\.\s|<sup>|\[\^?\w{1,6}\]:?\s)/;

/** A text as pieces, in its order. Empty lines part them, as does a line that begins a number, an item, a heading or a note. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let open: { number: number; text: string }[] = [];
  const close = (): void => {
    if (open.length > 0) pieces.push(...partsOf(open));
    open = [];
  };
  for (const [index, raw] of text.split(/\r\n|[\n\r\f\v\u2028\u2029]/).entries()) {
    const line = raw.replace(/^\ufeff/, '').trim();
    if (line === '') {
      close();
      continue;
    }
    const numbered = { number: index + 1, text: line };
    if (SEPARATOR.test(line)) {
      close();
      pieces.push({ source: line, lines: [numbered], separator: true, listed: false });
      continue;
    }
    if (BEGINS.test(line)) close();
    open.push(numbered);
    if (/^#{1,6}\s/.test(line)) close();
  }
  close();
  return pieces;
}

function partsOf(lines: readonly { readonly number: number; readonly text: string }[]): Piece[] {
  const listed = isList(lines);
  if (listed || lines.some((line) => line.text.includes('\t')))
    return lines.map((line) => ({ source: line.text, lines: [line], separator: false, listed }));
  return [{ source: lines.map((line) => line.text).join(' '), lines, separator: false, listed: false }];
}

/** Three or more short lines, each beginning anew and none ending a sentence: a list without bullets. */
function isList(lines: readonly { readonly text: string }[]): boolean {
  return lines.length >= 3 && lines.every(({ text }) => text.length <= 60 && /^\p{Lu}/u.test(text) && !/[.,;:]$/.test(text));
}
