import type { Paper } from '../method.js';
import type { Sequence } from '../types.js';
import { UNIT } from './units.js';

/** Papers of one value that went the same way. `to`: the option, null where the paper names none that continues. */
export type Bundle = Readonly<{ to: number | null; papers: number; received: number; value: number }>;

const NONE = 255;

/**
 * Ranked papers in piles, one an option. What costs is moving papers, and only those of the option that passes them on are
 * ever looked at; alike papers move as one.
 */
export class Papers {
  private readonly order: Uint8Array;
  private readonly at: Uint8Array;
  private readonly value: Int32Array;
  private readonly count: Float64Array;
  private readonly piles: number[][];

  constructor(
    papers: Sequence<Paper>,
    private readonly options: number,
  ) {
    this.order = new Uint8Array(papers.length * (options + 1)).fill(NONE);
    this.at = new Uint8Array(papers.length);
    this.value = new Int32Array(papers.length).fill(UNIT);
    this.count = new Float64Array(papers.length);
    this.piles = Array.from({ length: options }, () => []);
    let [paper, base] = [0, 0];
    for (const { marks, count } of papers) {
      this.count[paper] = count;
      for (let option = 0; option < options; option += 1) {
        const rank = marks[option] ?? null;
        if (rank !== null) this.order[base + rank - 1] = option;
      }
      paper += 1;
      base += options + 1;
    }
  }

  /** Deals the papers out by their first preferences. */
  deal(): Bundle[] {
    const dealt = Array.from({ length: this.options }, () => 0);
    for (let paper = 0; paper < this.count.length; paper += 1) {
      const first = this.order[paper * (this.options + 1)] ?? NONE;
      if (first === NONE) continue;
      this.piles[first]?.push(paper);
      dealt[first] = (dealt[first] ?? 0) + (this.count[paper] ?? 0);
    }
    return dealt.map((papers, to) => ({ to, papers, received: UNIT, value: UNIT }));
  }

  /** Passes all papers of an option on to the next on each that continues, at what `worth` makes of their value. */
  passOn(from: number, continues: (option: number) => boolean, worth: (value: number) => number): Bundle[] {
    const bundles = new Map<number, { to: number | null; papers: number; received: number; value: number }>();
    const worths = new Map<number, number>();
    const width = this.options + 1;
    for (const paper of this.piles[from] ?? []) {
      const received = this.value[paper] ?? 0;
      let value = worths.get(received);
      if (value === undefined) worths.set(received, (value = worth(received)));
      let at = (this.at[paper] ?? 0) + 1;
      let to = this.order[paper * width + at] ?? NONE;
      while (to !== NONE && !continues(to)) to = this.order[paper * width + (at += 1)] ?? NONE;
      this.at[paper] = at;
      this.value[paper] = value;
      if (to !== NONE) this.piles[to]?.push(paper);
      const key = received * (NONE + 1) + to;
      const bundle = bundles.get(key);
      const papers = this.count[paper] ?? 0;
      if (bundle === undefined) bundles.set(key, { to: to === NONE ? null : to, papers, received, value });
      else bundle.papers += papers;
    }
    this.piles[from] = [];
    return [...bundles.values()].sort((one, other) => other.received - one.received || (one.to ?? NONE) - (other.to ?? NONE));
  }
}
