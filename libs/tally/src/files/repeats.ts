/** More different lines than these are not remembered: then nothing is gained by it, and memory is not to grow with the file. */
const MOST = 1 << 16;
const LONGEST = 255;
/** Of so many lines, at least one in `WORTH` must have come before. */
const TRIAL = 1 << 13;
const WORTH = 4;

/**
 * Remembers lines by their bytes, so that a line which says what an earlier one said is not read again. A table of open
 * addressing over the bytes themselves: no string is made of a line that came before.
 */
export class Repeats {
  private slots = new Int32Array(MOST * 2).fill(-1);
  private readonly hashes = new Uint32Array(MOST);
  private readonly starts = new Uint32Array(MOST + 1);
  private readonly groups = new Int32Array(MOST);
  private readonly counts = new Float64Array(MOST);
  private bytes = new Uint8Array(1 << 16);
  private size = 0;
  private asked = 0;
  private found = 0;
  private idle = false;
  private hash = 0;

  /** The line with these bytes that came before, or -1. */
  find(bytes: Uint8Array, start: number, end: number): number {
    if (this.idle) return -1;
    this.asked += 1;
    if (this.asked === TRIAL && this.found * WORTH < TRIAL) {
      this.forget();
      return -1;
    }
    const hash = (this.hash = hashOf(bytes, start, end));
    const length = end - start;
    for (let slot = hash & (MOST * 2 - 1); ; slot = (slot + 1) & (MOST * 2 - 1)) {
      const entry = this.slots[slot] as number;
      if (entry < 0) return -1;
      if (this.hashes[entry] === hash && this.same(entry, bytes, start, length)) {
        this.found += 1;
        return entry;
      }
    }
  }

  /** What a line that came before says: so many ballots of this group. */
  says(entry: number): { group: number; count: number } {
    return { group: this.groups[entry] as number, count: this.counts[entry] as number };
  }

  /** Remembers what the line just looked for says; nothing of a line whose ballots are of no group. */
  keep(bytes: Uint8Array, start: number, end: number, group: number, count: number): void {
    const length = end - start;
    if (this.idle || group < 0 || length > LONGEST || this.size === MOST) return;
    const from = this.starts[this.size] as number;
    if (from + length > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(bytes.subarray(start, end), from);
    this.starts[this.size + 1] = from + length;
    this.hashes[this.size] = this.hash;
    this.groups[this.size] = group;
    this.counts[this.size] = count;
    let slot = this.hash & (MOST * 2 - 1);
    while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & (MOST * 2 - 1);
    this.slots[slot] = this.size;
    this.size += 1;
  }

  private same(entry: number, bytes: Uint8Array, start: number, length: number): boolean {
    const from = this.starts[entry] as number;
    if ((this.starts[entry + 1] as number) - from !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.bytes[from + at] !== bytes[start + at]) return false;
    return true;
  }

  /** Few lines repeat: it is cheaper to read each. */
  private forget(): void {
    this.idle = true;
    this.slots = new Int32Array(0);
    this.bytes = new Uint8Array(0);
  }
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash ^= hash >>> 15;
  return hash >>> 0;
}
