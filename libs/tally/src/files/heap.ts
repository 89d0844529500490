import type { AddedUp, BallotGroups } from '../added-up.js';
import { ranksClosedUp } from '../checks.js';
import type { BallotGroup } from '../types.js';

/** Exporters write 0 for an option that is not ranked, and others count from 0: whoever guesses counts somebody's last as first. */
export const NO_RANK = 'A rank is 1 or more; an option that is not ranked has none.';

/** No mark: marks themselves are zero or more. */
export const UNMARKED = -1;
/** Marks are small whole numbers, as they are where ballots are stored. */
export const HIGHEST_MARK = 32_767;

/** The groups that every heap has. Those of marked ballots come after them. */
export const ABSTAINED = 0;
export const BLANK = 1;
const OWN = 2;
const EMPTY = -1;
/** No group: the ballots were added up. */
const NONE = -1;
/** More different ballots than these are not kept where sums of them are enough: memory is not to grow with the file. */
const MOST = 1 << 16;

/**
 * Ballots heaped up by what they say. Marks stand side by side in one array of small integers, so that a hundred thousand
 * different rankings take a few megabytes. A group of ballots is known by its number. Given where to add them up, the heap keeps
 * the ballots that came first and counts them on; what differs from all these is added up there, and leaves nothing else.
 */
export class BallotHeap {
  private marks: Int16Array;
  private counts = new Float64Array(1024);
  private slots = new Int32Array(4096).fill(EMPTY);
  private size = OWN;
  /** How many ballots there are. */
  total = 0;

  constructor(
    private readonly options: number,
    private readonly addedUp: AddedUp | null = null,
  ) {
    this.marks = new Int16Array(this.counts.length * options);
  }

  /** Adds ballots with these marks, one an option; without any mark they are blank. Answers their group; below zero: none is theirs. */
  add(marks: Int16Array, count: number): number {
    if (this.isBlank(marks)) return this.more(BLANK, count);
    const mask = this.slots.length - 1;
    let slot = hashOfMarks(marks, 0, this.options) & mask;
    for (let group = this.slots[slot] as number; group !== EMPTY; group = this.slots[slot] as number) {
      if (this.says(group, marks)) return this.more(group, count);
      slot = (slot + 1) & mask;
    }
    if (this.addedUp !== null && this.size === MOST) return this.beyond(this.addedUp, marks, count);
    if (this.size === this.counts.length) this.grow();
    this.marks.set(marks, this.size * this.options);
    this.slots[slot] = this.size;
    this.size += 1;
    if (this.size * 2 > this.slots.length) this.widen();
    return this.more(this.size - 1, count);
  }

  /** Adds ballots to a group known by its number, and answers it. */
  more(group: number, count: number): number {
    (this.counts[group] as number) += count;
    this.total += count;
    return group;
  }

  /** All the ballots, each group once, and made anew whenever it is read: held, their lists would be most of the memory. */
  groups(): BallotGroups {
    const unmarked = [ABSTAINED, BLANK].filter((group) => (this.counts[group] as number) > 0);
    return { length: unmarked.length + this.size - OWN, [Symbol.iterator]: () => this.each(), addedUp: this.addedUp };
  }

  private *each(): Generator<BallotGroup> {
    const [abstained = 0, blank = 0] = this.counts;
    if (abstained > 0) yield { kind: 'ABSTAIN', marks: [], count: abstained };
    if (blank > 0) yield { kind: 'BLANK', marks: [], count: blank };
    for (let group = OWN; group < this.size; group += 1)
      yield { kind: 'CHOICE', marks: this.listed(this.marks, group * this.options), count: this.counts[group] as number };
  }

  private beyond(addedUp: AddedUp, marks: Int16Array, count: number): number {
    addedUp.add(this.listed(marks, 0), count);
    this.total += count;
    return NONE;
  }

  private listed(marks: Int16Array, from: number): (number | null)[] {
    // Of its length from the start: most of a list that grows is room that is never used.
    const listed = new Array<number | null>(this.options);
    for (let at = 0; at < this.options; at += 1) {
      const mark = marks[from + at] as number;
      listed[at] = mark === UNMARKED ? null : mark;
    }
    return listed;
  }

  private isBlank(marks: Int16Array): boolean {
    for (let at = 0; at < this.options; at += 1) if (marks[at] !== UNMARKED) return false;
    return true;
  }

  private says(group: number, marks: Int16Array): boolean {
    const from = group * this.options;
    for (let at = 0; at < this.options; at += 1) if (this.marks[from + at] !== marks[at]) return false;
    return true;
  }

  private grow(): void {
    const [marks, counts] = [new Int16Array(this.marks.length * 2), new Float64Array(this.counts.length * 2)];
    marks.set(this.marks);
    counts.set(this.counts);
    [this.marks, this.counts] = [marks, counts];
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    const mask = this.slots.length - 1;
    for (let group = OWN; group < this.size; group += 1) {
      let slot = hashOfMarks(this.marks, group * this.options, this.options) & mask;
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.slots[slot] = group;
    }
  }
}

/** Ranks of a ballot that leaves some out, as they were meant: 1, 3, 3, 7 become 1, 2, 2, 3. */
export function closeUp(ranks: Int16Array): void {
  const closed = ranksClosedUp(Array.from(ranks, (rank) => (rank === UNMARKED ? null : rank)));
  ranks.set(closed.map((rank) => rank ?? UNMARKED));
}

/** FNV-1a, folded. */
function hashOfMarks(marks: Int16Array, start: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + length; at += 1) hash = Math.imul(hash ^ (marks[at] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
