import type { BallotForm, OptionDefinition } from '../types.js';
import { FileFault } from './fault.js';
import { ABSTAINED, type BallotHeap, BLANK, closeUp, HIGHEST_MARK, NO_RANK, UNMARKED } from './heap.js';

const LARGEST_COUNT = 1e12;
const ASIDE: Readonly<Record<string, number>> = { ABSTAIN: ABSTAINED, BLANK: BLANK };

type Read = Readonly<{ group: number; count: number; member: string | null }>;

/**
 * A ballot in JSON:
 *
 * - a text: the one option chosen, by key or title, or `ABSTAIN`, or `BLANK`;
 * - a list: the options in the order of preference, those that are level in a list of their own; or, where options are only
 *   picked, those chosen;
 * - an object: `ballot` (one of the above), or `marks` by option (`{"venice": 3}`), or `kind` `ABSTAIN` or `BLANK`; with `count`,
 *   how many ballots say so, and `member`, whose ballot it is, if wanted. A Member that comes twice is refused.
 */
export class JsonBallot {
  private readonly marks: Int16Array;
  private readonly places = new Map<string, number>();
  private readonly members = new Map<string, number>();

  constructor(
    private readonly form: BallotForm,
    private readonly options: readonly OptionDefinition[],
    withdrawn: readonly OptionDefinition[],
  ) {
    this.marks = new Int16Array(options.length);
    const named = (list: readonly OptionDefinition[], place: (at: number) => number): void =>
      list.forEach(({ key, title }, at) => [title.en, key].forEach((name) => this.places.set(name, place(at))));
    named(withdrawn, () => UNMARKED);
    named(options, (at) => at);
  }

  /** Puts the ballot on the heap. */
  read(value: unknown, heap: BallotHeap, line: number): Read {
    this.marks.fill(UNMARKED);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { group: this.put(heap, this.simple(value, line), 1), count: 1, member: null };
    }
    const fields = value as Readonly<Record<string, unknown>>;
    const count = fields['count'] === undefined ? 1 : this.countOf(fields['count'], line);
    const member = this.memberOf(fields['member'], line);
    return { group: this.put(heap, this.compound(fields, line), count), count, member };
  }

  private put(heap: BallotHeap, aside: number | null, count: number): number {
    return aside === null ? heap.add(this.marks, count) : heap.more(aside, count);
  }

  private simple(value: unknown, line: number): number | null {
    if (typeof value === 'string') {
      const aside = ASIDE[value.toUpperCase()];
      if (aside !== undefined) return aside;
      this.set(value, 1, line);
      return null;
    }
    if (!Array.isArray(value)) throw new FileFault(line, 'A ballot is a text, a list or an object.');
    if (this.form === 'SCORE') throw new FileFault(line, 'A ballot of points gives them by option, in “marks”.');
    let rank = 0;
    for (const given of value as readonly unknown[]) {
      const level: readonly unknown[] = Array.isArray(given) ? (given as readonly unknown[]) : [given];
      const placed = level.map((option) => this.set(option, this.form === 'PICK' ? 1 : rank + 1, line));
      if (placed.includes(true)) rank += 1;
    }
    return null;
  }

  private compound(fields: Readonly<Record<string, unknown>>, line: number): number | null {
    const { ballot, marks, kind } = fields;
    if (ballot !== undefined) return this.simple(ballot, line);
    if (kind === 'ABSTAIN' || kind === 'BLANK') return ASIDE[kind] ?? null;
    if (typeof marks !== 'object' || marks === null) throw new FileFault(line, 'The ballot has neither “ballot” nor “marks”.');
    const given = Array.isArray(marks)
      ? (marks as readonly unknown[]).map((mark, at): [unknown, unknown] => [this.options[at]?.key, mark])
      : Object.entries(marks);
    for (const [option, mark] of given) {
      if (mark === null) continue;
      if (typeof mark !== 'number' || !Number.isInteger(mark) || mark < 0 || mark > HIGHEST_MARK)
        throw new FileFault(line, `The mark of “${String(option)}” is no small whole number.`);
      if (mark === 0 && this.form === 'RANK') throw new FileFault(line, NO_RANK);
      this.set(option, mark, line);
    }
    if (this.form === 'RANK') closeUp(this.marks);
    return null;
  }

  /** Marks the option; answers whether it stands. */
  private set(option: unknown, mark: number, line: number): boolean {
    const place = typeof option === 'string' ? this.places.get(option) : undefined;
    if (place === undefined) throw new FileFault(line, `There is no option ${JSON.stringify(option) ?? 'of that number'}.`);
    if (place === UNMARKED) return false;
    if (this.marks[place] !== UNMARKED) throw new FileFault(line, `“${String(option)}” stands twice on the ballot.`);
    this.marks[place] = mark;
    return true;
  }

  private countOf(count: unknown, line: number): number {
    if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= LARGEST_COUNT) return count;
    throw new FileFault(line, '“count” is no number of ballots.');
  }

  private memberOf(member: unknown, line: number): string | null {
    if (member === undefined || member === null) return null;
    if (typeof member !== 'string' || member === '') throw new FileFault(line, '“member” is no name of a Member.');
    const before = this.members.get(member);
    if (before !== undefined) throw new FileFault(line, `${member} has cast a ballot before, on line ${before}.`);
    this.members.set(member, line);
    return member;
  }
}
