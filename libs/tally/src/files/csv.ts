import type { OptionDefinition } from '../types.js';
import type { Election, ElectionReader, Filling } from './election.js';
import { FileFault } from './fault.js';
import { ABSTAINED, BallotHeap, BLANK, closeUp, HIGHEST_MARK, NO_RANK, UNMARKED } from './heap.js';
import { Lines } from './lines.js';
import { Repeats } from './repeats.js';
import { optionsTitled } from './titles.js';

const SEPARATORS = [',', ';', '\t'] as const;
const COUNT_COLUMNS: ReadonlySet<string> = new Set(['count', 'weight', 'ballots']);
const ANSWER_COLUMNS: ReadonlySet<string> = new Set(['answer', 'vote', 'ballot']);
const MEMBER_COLUMNS: ReadonlySet<string> = new Set(['member', 'voter']);
const MOST_OPTIONS = 1000;
const LARGEST_COUNT = 1e12;

/** What a cell may say instead of a number where options are only picked. */
const PICKED: ReadonlySet<string> = new Set(['x', 'yes', 'true', '✓', '✔']);
const NOT_PICKED: ReadonlySet<string> = new Set(['no', 'false']);

type Column = Readonly<{ kind: 'OPTION'; place: number }> | Readonly<{ kind: 'COUNT' | 'ANSWER' | 'MEMBER' }>;

/**
 * Reads CSV: a header, then a ballot a line. Columns are separated by commas, semicolons or tabs, whichever the header
 * has most of; cells may be quoted (RFC 4180), but hold no line break. In the header stand
 *
 * - the options by their titles, in any order that the question is to have: a ballot's cell is its mark, that is the rank, the
 *   points, or 1 (x, yes) where options are only picked; empty: no mark. A line without any mark is a blank ballot, and one
 *   with "abstain" (or "blank") in one cell and nothing else, an abstention (a blank ballot);
 * - or, for a method that brings its options, one column "answer" (vote, ballot) with the option's key or title;
 * - and, if wanted, "count" (weight, ballots): how many ballots the line stands for; "member" (voter): whose ballot it is. A
 *   Member that comes twice is refused, and so are weights of Members.
 */
export class CsvReader implements ElectionReader {
  private readonly lines = new Lines((bytes, start, end, line) => this.take(bytes, start, end, line));
  private readonly repeats = new Repeats();
  private readonly text = new TextDecoder();
  private columns: readonly Column[] | null = null;
  private separator: string = ',';
  private options: readonly OptionDefinition[] = [];
  private marks = new Int16Array(0);
  private heap = new BallotHeap(0);
  /** The lines on which Members stood; null where no column names them. */
  private members: Map<string, number> | null = null;

  constructor(private readonly filling: Filling) {}

  feed(chunk: Uint8Array): void {
    this.lines.feed(chunk);
  }

  end(): Election {
    this.lines.end();
    if (this.columns === null) throw new FileFault(null, 'The file is empty; it begins with a header that names the options.');
    return { title: null, seats: null, options: this.options, withdrawn: [], ballots: this.heap };
  }

  private take(bytes: Uint8Array, start: number, end: number, line: number): void {
    if (this.columns !== null && this.members === null) {
      const before = this.repeats.find(bytes, start, end);
      if (before >= 0) {
        const { group, count } = this.repeats.says(before);
        this.heap.more(group, count);
        return;
      }
    }
    const text = this.text.decode(bytes.subarray(start, end));
    if (this.columns === null) {
      if (text.trim() !== '') this.columns = this.header(text, line);
      return;
    }
    // An empty line is no ballot, unless it is the only cell of its line.
    if (text === '' && this.columns.length > 1) return;
    const { group, count } = this.ballot(this.columns, cellsOf(text, this.separator, line), line);
    if (this.members === null) this.repeats.keep(bytes, start, end, group, count);
  }

  private header(text: string, line: number): readonly Column[] {
    const often = (separator: string): number => text.replace(/"[^"]*"/g, '').split(separator).length;
    this.separator = [...SEPARATORS].sort((one, other) => often(other) - often(one))[0] ?? ',';
    const titles = cellsOf(text, this.separator, line);
    const named: string[] = [];
    const columns = titles.map((title): Column => {
      const plain = title.toLowerCase();
      if (title === '') throw new FileFault(line, 'A column of the header has no title.');
      if (COUNT_COLUMNS.has(plain)) return { kind: 'COUNT' };
      if (MEMBER_COLUMNS.has(plain)) return { kind: 'MEMBER' };
      if (ANSWER_COLUMNS.has(plain) && this.filling.fixedOptions !== null) return { kind: 'ANSWER' };
      if (named.includes(plain)) throw new FileFault(line, `Two columns of the header have the title “${title}”.`);
      named.push(plain);
      return { kind: 'OPTION', place: this.placeOf(title, named.length - 1, line) };
    });
    const many = (kind: Column['kind']): number => columns.filter((column) => column.kind === kind).length;
    for (const kind of ['COUNT', 'MEMBER', 'ANSWER'] as const)
      if (many(kind) > 1) throw new FileFault(line, `The header has ${many(kind)} columns of the same use (${kind.toLowerCase()}).`);
    if (many('OPTION') === 0 && many('ANSWER') === 0) throw new FileFault(line, 'The header names no option.');
    if (many('OPTION') > 0 && many('ANSWER') > 0) throw new FileFault(line, 'The header has a column for the answer, and options besides.');
    // A Member's weight is no number of ballots, and nothing here tells what those weigh who did not vote.
    if (many('MEMBER') > 0 && titles.some((title) => title.toLowerCase() === 'weight'))
      throw new FileFault(
        line,
        'The header has a column “weight” beside one of members: votes that weigh are counted on the platform, from its roll.',
      );
    if (named.length > MOST_OPTIONS) throw new FileFault(line, `${named.length} options are more than can be counted (${MOST_OPTIONS}).`);
    const own = titles.filter((_title, at) => columns[at]?.kind === 'OPTION');
    this.options = this.filling.fixedOptions ?? optionsTitled(own);
    this.marks = new Int16Array(this.options.length);
    this.heap = new BallotHeap(this.options.length, this.filling.addedUp?.(this.options.length));
    this.members = many('MEMBER') > 0 ? new Map() : null;
    return columns;
  }

  /** Where an option's mark stands: as it comes in the header, or where a method has its own option of that name. */
  private placeOf(title: string, nth: number, line: number): number {
    const { fixedOptions } = this.filling;
    if (fixedOptions === null) return nth;
    const at = placeAmong(fixedOptions, title);
    if (at < 0) throw new FileFault(line, `The method has no option “${title}”; it has ${fixedOptions.map(({ key }) => key).join(', ')}.`);
    return at;
  }

  private ballot(columns: readonly Column[], cells: readonly string[], line: number): { group: number; count: number } {
    if (cells.length !== columns.length) throw new FileFault(line, `The line has ${cells.length} cells; the header has ${columns.length}.`);
    this.marks.fill(UNMARKED);
    let [count, aside]: [number, number | null] = [1, null];
    for (const [at, column] of columns.entries()) {
      const cell = cells[at] ?? '';
      if (column.kind === 'COUNT') count = countIn(cell, line);
      else if (column.kind === 'MEMBER') this.comes(cell, line);
      else if (column.kind === 'ANSWER') aside = this.answer(cell, line) ?? aside;
      else if (column.kind === 'OPTION' && cell !== '') aside = without(cell) ?? this.mark(column.place, cell, line) ?? aside;
    }
    if (aside !== null && this.marks.some((mark) => mark !== UNMARKED))
      throw new FileFault(line, 'A line that abstains or is blank marks no option.');
    if (this.filling.form === 'RANK') closeUp(this.marks);
    return { group: aside === null ? this.heap.add(this.marks, count) : this.heap.more(aside, count), count };
  }

  private mark(place: number, cell: string, line: number): null {
    const plain = cell.toLowerCase();
    const picks = this.filling.form === 'PICK';
    if (picks && (NOT_PICKED.has(plain) || plain === '0')) return null;
    const mark = picks && PICKED.has(plain) ? 1 : /^\d{1,5}$/.test(cell) ? Number(cell) : NaN;
    if (!(mark <= HIGHEST_MARK)) throw new FileFault(line, `“${cell.slice(0, 40)}” is no mark: a whole number is, or nothing.`);
    if (mark === 0 && this.filling.form === 'RANK') throw new FileFault(line, NO_RANK);
    this.marks[place] = mark;
    return null;
  }

  private answer(cell: string, line: number): number | null {
    const aside = cell === '' ? BLANK : without(cell);
    if (aside !== null) return aside;
    const at = placeAmong(this.options, cell);
    if (at < 0)
      throw new FileFault(
        line,
        `“${cell.slice(0, 40)}” is no answer: ${this.options.map(({ key }) => key).join(', ')}, abstain or blank is.`,
      );
    this.marks[at] = 1;
    return null;
  }

  private comes(member: string, line: number): void {
    if (member === '') throw new FileFault(line, 'The ballot has no Member.');
    const before = this.members?.get(member);
    if (before !== undefined) throw new FileFault(line, `${member} has cast a ballot before, on line ${before}.`);
    this.members?.set(member, line);
  }
}

function without(cell: string): number | null {
  const plain = cell.toLowerCase();
  if (plain === 'abstain' || plain === 'abstention') return ABSTAINED;
  return plain === 'blank' ? BLANK : null;
}

function placeAmong(options: readonly OptionDefinition[], name: string): number {
  const plain = name.toLowerCase();
  return options.findIndex(({ key, title }) => key === plain || Object.values(title).some((text) => text?.toLowerCase() === plain));
}

function countIn(cell: string, line: number): number {
  const count = /^\d{1,13}$/.test(cell) ? Number(cell) : NaN;
  if (!(count <= LARGEST_COUNT)) throw new FileFault(line, `“${cell.slice(0, 40)}” is no number of ballots.`);
  return count;
}

/** The cells of a line, without the blanks around them. */
function cellsOf(text: string, separator: string, line: number): string[] {
  if (!text.includes('"')) return text.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    while (text[at] === ' ') at += 1;
    if (text[at] !== '"') {
      const end = text.indexOf(separator, at) < 0 ? text.length : text.indexOf(separator, at);
      cells.push(text.slice(at, end).trim());
      at = end;
      continue;
    }
    let cell = '';
    for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
      if (at >= text.length) throw new FileFault(line, 'A quotation mark is not closed; a cell cannot go on in the next line.');
      if (text[at] === '"') at += 1;
      cell += text[at];
    }
    at += 1;
    while (text[at] === ' ') at += 1;
    if (at < text.length && text[at] !== separator)
      throw new FileFault(line, `After the quoted cell “${cell}”, a separator should follow.`);
    cells.push(cell.trim());
  }
  return cells;
}
