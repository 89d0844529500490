import { INSTANT, UUID } from './ballot-line.js';

/** Kind and marks of a ballot in the bytes of its entry; one that is longer is kept as it is, beside. */
const ANSWER = 64;

/**
 * A Member's last ballot on one question, for every Member that cast one: in arrays of numbers and bytes, found by the bytes of
 * the Member's id. A million ballots pass through it, and no text is made of any.
 */
export class BallotTable {
  count = 0;
  private slots = new Int32Array(256).fill(-1);
  private members = new Uint8Array(128 * UUID);
  private instants = new Uint8Array(128 * INSTANT);
  private answers = new Uint8Array(128 * ANSWER);
  private lengths = new Int32Array(128);
  private versions = new Int32Array(128);
  private indices = new Float64Array(128);
  private readonly long = new Map<number, Uint8Array>();

  /** The row of a Member; a new one, of version 0, when there is none yet. */
  rowOf(bytes: Uint8Array, member: number): number {
    let slot = hashOf(bytes, member) & (this.slots.length - 1);
    for (let row = this.slots[slot] ?? -1; row >= 0; row = this.slots[slot] ?? -1) {
      if (this.is(row, bytes, member)) return row;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    const row = this.count++;
    this.slots[slot] = row;
    if (this.count > this.versions.length) this.widen();
    this.members.set(bytes.subarray(member, member + UUID), row * UUID);
    if (this.count * 2 > this.slots.length) this.spread();
    return row;
  }

  versionOf(row: number): number {
    return this.versions[row] ?? 0;
  }

  write(row: number, bytes: Uint8Array, at: number, answer: number, answerEnd: number, version: number, index: number): void {
    this.versions[row] = version;
    this.indices[row] = index;
    this.instants.set(bytes.subarray(at, at + INSTANT), row * INSTANT);
    const length = answerEnd - answer;
    this.lengths[row] = length;
    if (length > ANSWER) this.long.set(row, bytes.slice(answer, answerEnd));
    else for (let i = 0, to = row * ANSWER; i < length; i++) this.answers[to + i] = bytes[answer + i] ?? 0;
  }

  *rows(textOf: (bytes: Uint8Array, begin: number, end: number) => string) {
    for (let row = 0; row < this.count; row++) {
      const length = this.lengths[row] ?? 0;
      const [answer, begin] = length > ANSWER ? [this.long.get(row) ?? this.answers, 0] : [this.answers, row * ANSWER];
      yield {
        member: textOf(this.members, row * UUID, (row + 1) * UUID),
        at: textOf(this.instants, row * INSTANT, (row + 1) * INSTANT),
        answer: textOf(answer, begin, begin + length),
        version: this.versions[row] ?? 0,
        index: this.indices[row] ?? 0,
      };
    }
  }

  private is(row: number, bytes: Uint8Array, member: number): boolean {
    for (let i = 0, at = row * UUID; i < UUID; i++) if (this.members[at + i] !== bytes[member + i]) return false;
    return true;
  }

  private widen(): void {
    const wider = <T extends Uint8Array | Int32Array | Float64Array>(old: T, make: (length: number) => T): T => {
      const next = make(old.length * 2);
      next.set(old);
      return next;
    };
    const ofBytes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length);
    const ofWhole = (length: number): Int32Array<ArrayBuffer> => new Int32Array(length);
    this.members = wider(this.members, ofBytes);
    this.instants = wider(this.instants, ofBytes);
    this.answers = wider(this.answers, ofBytes);
    this.lengths = wider(this.lengths, ofWhole);
    this.versions = wider(this.versions, ofWhole);
    this.indices = wider(this.indices, (length) => new Float64Array(length));
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let row = 0; row < this.count; row++) {
      let slot = hashOf(this.members, row * UUID) & (this.slots.length - 1);
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = row;
    }
  }
}

/** FNV-1a over the bytes of an id. */
function hashOf(bytes: Uint8Array, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < UUID; i++) hash = Math.imul(hash ^ (bytes[at + i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
