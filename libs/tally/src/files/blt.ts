import type { Election, ElectionReader, Filling } from './election.js';
import { FileFault } from './fault.js';
import { BallotHeap, UNMARKED } from './heap.js';
import { Lines } from './lines.js';
import { Repeats } from './repeats.js';
import { optionsTitled } from './titles.js';

const [SPACE, TAB, HASH, MINUS, EQUALS, OPENING, CLOSING, ZERO, NINE] = [32, 9, 35, 45, 61, 40, 41, 48, 57];
const MOST_CANDIDATES = 1000;
const LARGEST_WEIGHT = 1e12;

/**
 * Reads BLT, the format of programs that count by single transferable vote (B. A. Wichmann, Voting matters 3, 1994; D. A.
 * Hill's program): the number of candidates and of places; those that withdrew, as negative numbers; a ballot a line, its
 * weight, the candidates by number in the order of preference, and 0; a 0 alone at the end; then the names and the title
 * in quotation marks. As OpenSTV extended it: `#` begins a comment, `2=3` are level, `-` skips a preference, and a ballot
 * may begin with its identification in parentheses. For a method whose options are only picked, a ballot picks those it names.
 */
export class BltReader implements ElectionReader {
  private readonly lines = new Lines((bytes, start, end, line) => this.take(bytes, start, end, line));
  private readonly repeats = new Repeats();
  private readonly text = new TextDecoder();
  private stage: 'HEAD' | 'BALLOTS' | 'NAMES' = 'HEAD';
  /** The last line with something on it. */
  private last = 0;
  private candidates = 0;
  private seats = 0;
  private readonly withdrawn = new Set<number>();
  private readonly names: string[] = [];
  private heap = new BallotHeap(0);
  /** Where each candidate's mark stands, by number; none for those that withdrew. */
  private places = new Int16Array(0);

  // The ballot being read: its weight (0: none is), its marks, and the rank last given.
  private weight = 0;
  private marks = new Int16Array(0);
  private rank = 0;
  private stated = 0;
  /** Whether the next candidate is level with the one before, and whether the rank it would begin is still to be given. */
  private level = false;
  private due = false;
  /** The group of the last ballot that was complete, and how many ballots the line had. */
  private group = 0;
  private counted = 0;
  private onLine = 0;

  constructor(private readonly filling: Filling) {}

  feed(chunk: Uint8Array): void {
    this.lines.feed(chunk);
  }

  end(): Election {
    this.lines.end();
    const { candidates, last, names } = this;
    if (this.stage === 'HEAD') throw new FileFault(null, 'The file is empty; it begins with the number of candidates and of places.');
    if (this.stage === 'BALLOTS')
      throw new FileFault(last, 'The file ends within the ballots; a line with 0 alone ends them, before the names.');
    if (names.length < candidates) throw new FileFault(last, `The file has ${candidates} candidates, but only ${names.length} names.`);
    const all = names.slice(0, candidates);
    return {
      title: names[candidates] ?? null,
      seats: this.seats,
      options: optionsTitled(all.filter((_name, at) => !this.withdrawn.has(at + 1))),
      withdrawn: all.filter((_name, at) => this.withdrawn.has(at + 1)),
      ballots: this.heap,
    };
  }

  private take(bytes: Uint8Array, start: number, end: number, line: number): void {
    if (this.stage === 'BALLOTS') return this.ballots(bytes, start, end, line);
    const text = this.text.decode(bytes.subarray(start, end)).trim();
    if (text === '' || text.startsWith('#')) return;
    this.last = line;
    if (this.stage === 'HEAD') this.head(text, line);
    else this.named(text, line);
  }

  private head(text: string, line: number): void {
    const found = /^(\d+)\s+(\d+)\s*(?:#.*)?$/.exec(text);
    const [candidates, seats] = [Number(found?.[1]), Number(found?.[2])];
    if (!found || candidates < 1 || seats < 1)
      throw new FileFault(line, 'The file begins with two whole numbers: how many candidates stand, and for how many places.');
    if (this.filling.form === 'SCORE')
      throw new FileFault(line, 'BLT has orders of preference; a method that counts points cannot read them.');
    if (this.filling.fixedOptions !== null)
      throw new FileFault(line, 'BLT has candidates of its own; the method brings its options itself.');
    if (candidates > MOST_CANDIDATES)
      throw new FileFault(line, `${candidates} candidates are more than can be counted (${MOST_CANDIDATES}).`);
    if (seats > candidates) throw new FileFault(line, `There are ${seats} places and only ${candidates} candidates.`);
    [this.candidates, this.seats, this.stage] = [candidates, seats, 'BALLOTS'];
    this.stand();
  }

  /** Gives those that stand their places. */
  private stand(): void {
    this.places = new Int16Array(this.candidates + 1).fill(UNMARKED);
    let next = 0;
    for (let candidate = 1; candidate <= this.candidates; candidate += 1)
      if (!this.withdrawn.has(candidate)) this.places[candidate] = next++;
    this.marks = new Int16Array(next).fill(UNMARKED);
    this.heap = new BallotHeap(next, this.filling.addedUp?.(next));
  }

  private ballots(bytes: Uint8Array, start: number, end: number, line: number): void {
    const fresh = this.weight === 0;
    if (fresh) {
      const before = this.repeats.find(bytes, start, end);
      if (before >= 0) {
        this.last = line;
        const { group, count } = this.repeats.says(before);
        this.heap.more(group, count);
        return;
      }
    }
    this.onLine = 0;
    this.tokens(bytes, start, end, line);
    if (fresh && this.weight === 0 && this.onLine === 1) this.repeats.keep(bytes, start, end, this.group, this.counted);
  }

  private tokens(bytes: Uint8Array, start: number, end: number, line: number): void {
    let [value, digits, minus] = [0, 0, false];
    for (let at = start; at <= end; at += 1) {
      const byte = at === end ? SPACE : (bytes[at] as number);
      if (byte >= ZERO && byte <= NINE) {
        value = value * 10 + byte - ZERO;
        digits += 1;
        continue;
      }
      if (digits > 0) {
        this.last = line;
        this.token(minus ? -value : value, line);
        [value, digits, minus] = [0, 0, false];
      } else if (minus) {
        // A minus alone skips a preference: those after it close up.
        if (this.weight === 0) throw new FileFault(line, 'A minus stands alone where a ballot should begin.');
        minus = false;
      }
      if (byte === SPACE || byte === TAB) continue;
      if (byte === HASH) return;
      if (this.stage === 'NAMES') throw this.unreadable(bytes, at, end, line);
      if (byte === MINUS) minus = true;
      else if (byte === EQUALS && this.stated > 0 && !this.level) this.level = true;
      else if (byte === OPENING && this.weight === 0) at = this.closing(bytes, at, end, line);
      else throw this.unreadable(bytes, at, end, line);
    }
  }

  private closing(bytes: Uint8Array, from: number, end: number, line: number): number {
    const at = bytes.subarray(from, end).indexOf(CLOSING);
    if (at < 0) throw new FileFault(line, 'The parenthesis of a ballot’s identification is not closed.');
    return from + at;
  }

  private unreadable(bytes: Uint8Array, at: number, end: number, line: number): FileFault {
    const [what = ''] = this.text.decode(bytes.subarray(at, end)).split(/\s/, 1);
    const where =
      this.stage === 'NAMES' ? 'after the 0 that ends the ballots' : this.weight === 0 ? 'where a ballot should begin' : 'on a ballot';
    return new FileFault(line, `“${what.slice(0, 40)}” cannot stand ${where}.`);
  }

  private token(value: number, line: number): void {
    if (this.stage === 'NAMES') throw new FileFault(line, `“${value}” cannot stand after the 0 that ends the ballots.`);
    if (value < 0) this.withdraw(-value, line);
    else if (this.weight > 0) this.preference(value, line);
    else if (value === 0) this.stage = 'NAMES';
    else if (value > LARGEST_WEIGHT) throw new FileFault(line, `The weight ${value} is too large.`);
    else this.weight = value;
  }

  private withdraw(candidate: number, line: number): void {
    if (this.weight > 0 || this.heap.total > 0)
      throw new FileFault(line, `“-${candidate}” cannot stand among the ballots: those that withdrew are named before the first.`);
    if (candidate < 1 || candidate > this.candidates)
      throw new FileFault(line, `Candidate ${candidate} cannot withdraw: there are ${this.candidates} candidates.`);
    this.withdrawn.add(candidate);
    this.stand();
  }

  private preference(candidate: number, line: number): void {
    if (candidate === 0) return this.complete(line);
    if (candidate > this.candidates)
      throw new FileFault(line, `Candidate ${candidate} is unknown: there are ${this.candidates} candidates.`);
    const place = this.places[candidate] as number;
    // The rank of a candidate that withdrew goes to the next, unless that is level with one who stands.
    if (!this.level) this.due = true;
    this.level = false;
    this.stated += 1;
    if (place === UNMARKED) return;
    if (this.marks[place] !== UNMARKED) throw new FileFault(line, `Candidate ${candidate} stands twice on the ballot.`);
    if (this.due) this.rank += 1;
    this.due = false;
    this.marks[place] = this.filling.form === 'PICK' ? 1 : this.rank;
  }

  private complete(line: number): void {
    if (this.level) throw new FileFault(line, 'A ballot ends with “=” where a candidate should follow.');
    this.group = this.heap.add(this.marks, this.weight);
    this.counted = this.weight;
    this.onLine += 1;
    this.marks.fill(UNMARKED);
    [this.weight, this.rank, this.stated] = [0, 0, 0];
  }

  private named(text: string, line: number): void {
    const quoted = text.startsWith('"');
    const names = quoted ? [...text.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name.trim()) : [text];
    if (quoted && !/^(?:"[^"]*"\s*)+(?:#.*)?$/.test(text)) throw new FileFault(line, 'A name is not closed by its quotation mark.');
    for (const name of names) {
      if (name === '' && this.names.length < this.candidates) throw new FileFault(line, 'A candidate has no name.');
      this.names.push(name);
    }
    // Some programs add a line of comment after the title.
    if (this.names.length > this.candidates + 2)
      throw new FileFault(line, `There are ${this.candidates} candidates and one title, but ${this.names.length} names.`);
  }
}
