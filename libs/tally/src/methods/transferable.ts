import type { Paper } from '../method.js';
import type { CountStage, Lot, Parcel, Sequence, StageKind, StageStanding, TieBreak, TieRule } from '../types.js';
import { Papers } from './papers.js';
import { figure, UNIT } from './units.js';

export type TransferTerms = Readonly<{
  options: readonly string[];
  seats: number;
  papers: Sequence<Paper>;
  lot: Lot | null;
  tieRule: TieRule;
  /** Units that elect at the end of a stage, from what is valid and what continues. */
  quota: (valid: number, continuing: number) => number;
  /** Whether what an elected option has beyond the quota goes on to others. */
  surpluses: boolean;
}>;

/** `stopped`: the tie at which the count could not go on, and whether it decides who holds the places. */
export type Transferred = Readonly<{
  stages: readonly CountStage[];
  ties: readonly TieBreak[];
  /** In the order in which they were elected. */
  elected: readonly number[];
  stopped: Readonly<{ tied: readonly number[]; over: TieBreak['over']; open: number }> | null;
  quota: number;
  /** At the end of each stage, in units. */
  history: readonly (readonly number[])[];
  standing: readonly StageStanding[];
}>;

type Stop = NonNullable<Transferred['stopped']>;

/**
 * A count in stages by transferable votes. After the first preferences every stage either passes on the surplus of an
 * elected option, the largest first, or excludes the option with the fewest votes; what a stage passes on goes to the next
 * option on the paper that still continues. Sources of each step: the Scottish Local Government Elections Order 2007
 * (SSI 2007/42), Schedule 1, rules 45 to 52.
 */
export class TransferableCount {
  private readonly papers: Papers;
  private readonly standing: StageStanding[];
  private readonly votes: number[];
  private readonly stages: CountStage[] = [];
  private readonly history: number[][] = [];
  private readonly ties: TieBreak[] = [];
  private readonly elected: number[] = [];
  private readonly passedOn = new Set<number>();
  private exhausted = 0;
  private lost = 0;
  private stopped: Stop | null = null;
  private quota = 0;

  constructor(private readonly terms: TransferTerms) {
    this.papers = new Papers(terms.papers, terms.options.length);
    this.standing = terms.options.map(() => 'CONTINUING');
    this.votes = terms.options.map(() => 0);
  }

  run(): Transferred {
    const parcels = this.papers.deal();
    for (const { to, papers } of parcels) if (to !== null) this.votes[to] = (this.votes[to] ?? 0) + papers * UNIT;
    this.endStage(
      'FIRST_PREFERENCES',
      null,
      [],
      this.terms.options.map(() => 0),
      [],
    );
    while (!this.stopped && this.open() > 0) this.next();
    const { stages, ties, elected, stopped, quota, history, standing } = this;
    return { stages, ties, elected, stopped, quota, history, standing };
  }

  private open(): number {
    return this.terms.seats - this.elected.length;
  }

  private continuing(): number[] {
    return this.standing.flatMap((standing, at) => (standing === 'CONTINUING' ? [at] : []));
  }

  private votesOf(option: number): number {
    return this.votes[option] ?? 0;
  }

  /** Rules 48 to 50: surpluses first, and only when there is none left an exclusion. */
  private next(): void {
    const surpluses = this.terms.surpluses
      ? this.elected.filter((option) => this.votesOf(option) > this.quota && !this.passedOn.has(option))
      : [];
    if (surpluses.length > 0) this.passOnSurplus(surpluses);
    else this.exclude();
  }

  /** Rule 48: a paper goes on at its value times the surplus over the votes, to five places, the remainder ignored. */
  private passOnSurplus(candidates: readonly number[]): void {
    const most = Math.max(...candidates.map((option) => this.votesOf(option)));
    const option = this.settle(
      candidates.filter((at) => this.votesOf(at) === most),
      'SURPLUS',
      candidates.length,
    );
    if (option === null) return;
    const before = [...this.votes];
    const [surplus, total] = [most - this.quota, most];
    this.passedOn.add(option);
    const worth = (value: number): number => Number((BigInt(value) * BigInt(surplus)) / BigInt(total));
    const parcels = this.papers.passOn(option, (to) => this.standing[to] === 'CONTINUING', worth);
    this.votes[option] = this.quota;
    const gone = this.credit(parcels);
    this.lost += surplus - gone;
    this.endStage(
      'SURPLUS',
      option,
      parcels.map((parcel) => this.told(parcel)),
      before,
      [],
    );
  }

  /** Rules 50 and 51: the option with the fewest votes goes, its papers at the value at which they came. */
  private exclude(): void {
    const continuing = this.continuing();
    const fewest = Math.min(...continuing.map((option) => this.votesOf(option)));
    const option = this.settle(
      continuing.filter((at) => this.votesOf(at) === fewest),
      'EXCLUSION',
      continuing.length,
    );
    if (option === null) return;
    const before = [...this.votes];
    this.standing[option] = 'EXCLUDED';
    const parcels = this.papers.passOn(
      option,
      (to) => this.standing[to] === 'CONTINUING',
      (value) => value,
    );
    this.votes[option] = 0;
    this.credit(parcels);
    this.endStage(
      'EXCLUSION',
      option,
      parcels.map((parcel) => this.told(parcel)),
      before,
      [option],
    );
  }

  private credit(parcels: readonly Readonly<{ to: number | null; papers: number; value: number }>[]): number {
    let gone = 0;
    for (const { to, papers, value } of parcels) {
      gone += papers * value;
      if (to === null) this.exhausted += papers * value;
      else this.votes[to] = this.votesOf(to) + papers * value;
    }
    return gone;
  }

  private told({ to, papers, received, value }: Readonly<{ to: number | null; papers: number; received: number; value: number }>): Parcel {
    return { to: to === null ? null : this.key(to), papers, received: figure(received), value: figure(value) };
  }

  private key(option: number): string {
    return this.terms.options[option] ?? '';
  }

  /** Rules 47 and 52: whoever has the quota is elected; so are all that continue when they are as many as the places left. */
  private endStage(kind: StageKind, of: number | null, parcels: Parcel[], before: readonly number[], excluded: readonly number[]): void {
    const continuing = this.continuing();
    const inPlay = continuing.reduce((sum, option) => sum + this.votesOf(option), 0);
    if (kind === 'FIRST_PREFERENCES' || !this.terms.surpluses) this.quota = this.terms.quota(inPlay, inPlay);
    const byVotes = [...continuing].sort((one, other) => this.votesOf(other) - this.votesOf(one) || one - other);
    const reached = byVotes.filter((option) => this.votesOf(option) >= this.quota);
    const open = this.open() - reached.length;
    const last = open > 0 && byVotes.length - reached.length <= open ? byVotes.filter((option) => !reached.includes(option)) : [];
    const elected = [...reached, ...last];
    for (const option of elected) this.standing[option] = 'ELECTED';
    this.elected.push(...elected);
    this.history.push([...this.votes]);
    this.stages.push({
      number: this.stages.length + 1,
      kind,
      of: of === null ? null : this.key(of),
      figures: this.terms.options.map((option, at) => ({
        option,
        votes: figure(this.votesOf(at)),
        change: figure(this.votesOf(at) - (before[at] ?? 0)),
        standing: this.standing[at] ?? 'CONTINUING',
      })),
      parcels,
      exhausted: figure(this.exhausted),
      lost: figure(this.lost),
      elected: elected.map((option) => this.key(option)),
      excluded: excluded.map((option) => this.key(option)),
    });
  }

  /**
   * Rules 49 (2), (3) and 51 (2): of those level, the figures at the end of the most recent stage at which they differed
   * tell, else the lot. A tie in which the one excluded leaves the places to all others is broken by lot only where the rule
   * of the question says so. Null, and the count stops, where nothing may break it.
   */
  private settle(level: readonly number[], over: 'SURPLUS' | 'EXCLUSION', among: number): number | null {
    let tied = [...level];
    for (let stage = this.history.length - 2; stage >= 0 && tied.length > 1; stage -= 1) {
      const figures = this.history[stage] ?? [];
      const wanted = tied
        .map((option) => figures[option] ?? 0)
        .reduce((one, other) => (over === 'SURPLUS' ? Math.max(one, other) : Math.min(one, other)));
      tied = tied.filter((option) => figures[option] === wanted);
      if (tied.length === 1) this.note(level, tied[0] ?? 0, over, 'EARLIER_STAGE', stage + 1);
    }
    if (tied.length === 1) return tied[0] ?? null;
    const decides = over === 'EXCLUSION' && among === this.open() + 1;
    const { lot, tieRule } = this.terms;
    if (lot !== null && (!decides || tieRule === 'LOT')) {
      const order = lot.map((option) => this.terms.options.indexOf(option)).filter((option) => tied.includes(option));
      const drawn = (over === 'SURPLUS' ? order[0] : order[order.length - 1]) ?? null;
      if (drawn !== null) this.note(order, drawn, over, 'LOT', null);
      return drawn;
    }
    const without = among - tied.length;
    if (over === 'EXCLUSION' && without >= this.open() && tied.every((option) => this.votesOf(option) === 0)) return tied[0] ?? null;
    const safe = decides ? this.continuing().filter((option) => !tied.includes(option)) : [];
    this.elected.push(...safe);
    this.stopped = { tied, over, open: this.open() };
    return null;
  }

  private note(among: readonly number[], chosen: number, over: TieBreak['over'], by: TieBreak['by'], earlier: number | null): void {
    const stage = this.stages.length + 1;
    this.ties.push({ stage, over, among: among.map((option) => this.key(option)), chosen: [this.key(chosen)], by, earlier });
  }
}
