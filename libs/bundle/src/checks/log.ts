import { type Hash, HASH_LENGTH, sameHash } from '#transparency';
import type { Crypto } from '../crypto.js';
import type { LineReader } from '../line-reader.js';
import type { Findings } from '../report.js';
import { TreeHead } from '../tree-head.js';
import { SAID } from '../words.js';
import type { Replay } from './replay.js';

const COMMA = 0x2c;
const CLOSING = 0x5d;
const LEAF = 0x00;
const PACK = 64 * HASH_LENGTH;

/** The root that the first `size` entries must have. `listed`: by a checkpoint in the bundle; else by one got elsewhere. */
export type ExpectedRoot = Readonly<{ size: number; root: Hash; listed: boolean }>;

/** A stretch of entries of which one was changed: after the last root that was right, before the first that was not. */
export type Suspects = Readonly<{ from: number; size: number; root: Hash }>;

/** Walks the entries once: hashes each into the tree, has it played over again, and holds the tree against the roots as it passes them. */
export class LogWalk {
  size = 0;
  suspects: Suspects | null = null;
  /** The hashes of the leaves that were asked for, by index, once they have been passed. */
  readonly leaves = new Map<number, Hash>();

  private readonly tree: TreeHead;
  private readonly hash = new Uint8Array(HASH_LENGTH);
  private readonly pack = new Uint8Array(PACK);
  private packed = 0;
  private readonly sum;
  private readonly expected: ExpectedRoot[];
  private next: number;
  private sound = 0;

  constructor(
    private readonly crypto: Crypto,
    private readonly findings: Findings,
    expected: readonly ExpectedRoot[],
    private readonly asked: ReadonlySet<number>,
  ) {
    this.tree = new TreeHead(crypto);
    this.sum = crypto.running();
    this.expected = [...expected].sort((one, other) => one.size - other.size);
    this.next = this.expected[0]?.size ?? -1;
    if (this.next === 0) this.hold();
  }

  /** Reads entries until the list ends, or the stream does, or something stands there that cannot. */
  async entries(reader: LineReader, replay: Replay): Promise<'ENDED' | 'CUT_SHORT' | 'MISPLACED'> {
    let more = true;
    for (;;) {
      while (reader.take()) {
        const { bytes, begin, end } = reader;
        const closes = bytes[begin] === CLOSING && end - begin === 2 && bytes[begin + 1] === COMMA;
        if (closes && (!more || this.size === 0)) return 'ENDED';
        if (!more || bytes[begin] === CLOSING) return 'MISPLACED';
        more = bytes[end - 1] === COMMA;
        const last = more ? end - 1 : end;
        this.entry(bytes, begin, last);
        replay.read(bytes, begin, last, this.size - 1);
      }
      if (!(await reader.fill())) return 'CUT_SHORT';
    }
  }

  /** SHA-256 over the hashes of all leaves. Asked once, at the end. */
  leavesSum(): Uint8Array {
    this.sum.update(this.pack.subarray(0, this.packed));
    return this.sum.digest();
  }

  private entry(bytes: Uint8Array, begin: number, end: number): void {
    // The byte before the line takes the 0x00 of a leaf (RFC 9162), and is put back: no copy of the entry is made.
    const kept = bytes[begin - 1] ?? 0;
    bytes[begin - 1] = LEAF;
    this.crypto.hashInto(bytes.subarray(begin - 1, end), this.hash, 0);
    bytes[begin - 1] = kept;
    this.tree.append(this.hash);
    this.pack.set(this.hash, this.packed);
    this.packed += HASH_LENGTH;
    if (this.packed === PACK) {
      this.sum.update(this.pack);
      this.packed = 0;
    }
    if (this.asked.has(this.size)) this.leaves.set(this.size, this.hash.slice());
    this.size += 1;
    if (this.size === this.next) this.hold();
  }

  /** Holds the tree against every root that is known for its present size. */
  private hold(): void {
    const root = this.tree.root();
    while (this.expected[0]?.size === this.size) {
      const { root: wanted, listed, size } = this.expected.shift() ?? { root, listed: true, size: 0 };
      this.findings.looksAt(listed ? 'tree' : 'checkpoints');
      if (sameHash(root, wanted)) {
        this.sound = Math.max(this.sound, this.suspects ? 0 : size);
        continue;
      }
      // Where one root is wrong all later ones are: the first says it.
      if (!this.suspects || !listed) this.findings.note(listed ? 'tree' : 'checkpoints', SAID.otherRoot(this.sound, size));
      this.suspects ??= { from: this.sound, size, root: wanted };
    }
    this.next = this.expected[0]?.size ?? -1;
  }

  /** Roots of more entries than there are. */
  get ahead(): readonly ExpectedRoot[] {
    return this.expected;
  }
}
