import { FileFault } from './fault.js';
import { Lines } from './lines.js';

/** A roll call as a line of the file has it: how many answered what, and what else it says of itself (number, title …). */
export type RollCall = Readonly<{
  line: number;
  yes: number;
  no: number;
  abstain: number;
  /** The line's other fields, where they are plain: a text, a number, true or false. */
  about: Readonly<Record<string, string | number | boolean>>;
}>;

const LISTS = ['yes', 'no', 'abstain'] as const;
const [OPENING_BRACE, SPACE, TAB] = [123, 32, 9];
/** So many Members are remembered from line to line. */
const MOST_MEMBERS = 1 << 20;

/**
 * Reads roll calls: one JSON object a line with `yes`, `no` and `abstain` as lists of Members. Those that were absent are
 * not listed. A Member that stands twice in a roll call is refused. Each roll call is given away as soon as it is read.
 */
export class RollCallReader {
  private readonly lines = new Lines((bytes, start, end, line) => this.take(bytes, start, end, line));
  private readonly text = new TextDecoder('utf-8', { fatal: true });
  /** Every Member has a number, and for each it is known on which line it stood last: no set has to be made for a line. */
  private readonly numbers = new Map<string, number>();
  private stood = new Float64Array(1024);

  constructor(private readonly give: (rollCall: RollCall) => void) {}

  feed(chunk: Uint8Array): void {
    this.lines.feed(chunk);
  }

  end(): void {
    this.lines.end();
  }

  private take(bytes: Uint8Array, start: number, end: number, line: number): void {
    let at = start;
    while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at += 1;
    if (at === end) return;
    if (bytes[at] !== OPENING_BRACE) throw new FileFault(line, 'A roll call is a JSON object, and begins with {.');
    const value = this.parsed(bytes.subarray(at, end), line);
    if (this.numbers.size > MOST_MEMBERS) this.numbers.clear();
    const [yes, no, abstain] = LISTS.map((list) => this.members(value, list, line)) as [number, number, number];
    const about: Record<string, string | number | boolean> = {};
    for (const [field, said] of Object.entries(value))
      if (typeof said === 'string' || typeof said === 'number' || typeof said === 'boolean') about[field] = said;
    this.give({ line, yes, no, abstain, about });
  }

  private parsed(bytes: Uint8Array, line: number): Readonly<Record<string, unknown>> {
    try {
      return JSON.parse(this.text.decode(bytes)) as Readonly<Record<string, unknown>>;
    } catch (fault) {
      throw new FileFault(line, `The line is no JSON: ${fault instanceof Error ? fault.message : String(fault)}.`);
    }
  }

  /** How many Members are on the list. */
  private members(value: Readonly<Record<string, unknown>>, list: (typeof LISTS)[number], line: number): number {
    const members: unknown = value[list];
    if (!Array.isArray(members)) {
      if (members === undefined && list === 'abstain') return 0;
      throw new FileFault(line, `“${list}” should be a list of Members.`);
    }
    for (let at = 0; at < members.length; at += 1) {
      const member: unknown = members[at];
      if (typeof member !== 'string' || member === '') throw new FileFault(line, `“${list}” lists something that is no Member.`);
      const number = this.numbers.get(member) ?? this.numbered(member);
      if (this.stood[number] === line) throw new FileFault(line, `${member} stands twice in the roll call.`);
      this.stood[number] = line;
    }
    return members.length;
  }

  private numbered(member: string): number {
    const number = this.numbers.size;
    this.numbers.set(member, number);
    if (number === this.stood.length) {
      const larger = new Float64Array(number * 2);
      larger.set(this.stood);
      this.stood = larger;
    }
    return number;
  }
}
