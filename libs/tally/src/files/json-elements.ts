import { FileFault } from './fault.js';

const [LF, TAB, CR, SPACE, QUOTE, BACKSLASH, COMMA] = [10, 9, 13, 32, 34, 92, 44];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
/** What is not in the list has to be held: it has a bound. */
const MOST_BESIDES = 16 << 20;
const LONGEST_ELEMENT = 16 << 20;

/** Is told of the list's elements. `begins`: what came before the list; `element`: its bytes, good until the call returns. */
export type ElementSink = Readonly<{
  begins: (before: unknown, line: number) => void;
  element: (bytes: Uint8Array, start: number, end: number, line: number) => void;
}>;

/**
 * Reads a JSON object that comes in parts, and gives the elements of one list of it away as they come, unread. The rest
 * of the object is held, with the list empty.
 */
export class JsonElements {
  private readonly text = new TextDecoder('utf-8', { fatal: true });
  /** The object without the elements. */
  private besides: number[] = [];
  /** Where the list ended in it, in characters, and how many lines it had: so that a fault after it is found on its line. */
  private listEnd = Infinity;
  private listLines = 0;
  private held = new Uint8Array(1024);
  private length = 0;
  private line = 1;
  private depth = 0;
  private quoted = false;
  private escaped = false;
  /** Whether we are in the list; where its current element began, and whether a comma asks for another. */
  private within = false;
  private seen = false;
  private begunOn = 0;
  private asked = false;

  constructor(
    private readonly list: string,
    private readonly sink: ElementSink,
  ) {}

  feed(chunk: Uint8Array): void {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (byte === LF) this.line += 1;
      if (!this.within) {
        this.outside(byte);
        from = at + 1;
      } else if (this.inElement(byte)) {
        if (this.begunOn === 0) [from, this.begunOn] = [at, this.line];
      } else {
        this.close(chunk, from, at, byte);
        from = at + 1;
      }
    }
    if (this.within && this.begunOn > 0) this.hold(chunk, from, chunk.length);
  }

  /** The object, its list empty. */
  end(): unknown {
    if (this.within) throw new FileFault(this.line, `The file ends within “${this.list}”.`);
    return this.parsed(this.text.decode(Uint8Array.from(this.besides)));
  }

  private outside(byte: number): void {
    if (this.besides.length === MOST_BESIDES) throw new FileFault(this.line, `There is too much besides “${this.list}”.`);
    this.besides.push(byte);
    if (this.quoted) this.inString(byte);
    else if (byte === QUOTE) this.quoted = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      this.depth += 1;
      if (byte === OPEN_LIST && this.depth === 2 && this.isTheList()) this.enter();
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) this.depth -= 1;
  }

  private isTheList(): boolean {
    const tail = this.text.decode(Uint8Array.from(this.besides.slice(-200).filter((byte) => byte < 128)));
    return new RegExp(`"${this.list}"\\s*:\\s*\\[$`).test(tail);
  }

  private enter(): void {
    if (this.seen) throw new FileFault(this.line, `“${this.list}” stands twice.`);
    [this.within, this.seen] = [true, true];
    const before = this.text.decode(Uint8Array.from(this.besides));
    this.listLines = -this.line;
    this.sink.begins(this.parsed(`${before}]}`), this.line);
  }

  /** Whether the byte belongs to an element. Keeps count of what it opens and closes. */
  private inElement(byte: number): boolean {
    if (this.quoted) {
      this.inString(byte);
      return true;
    }
    if (byte === QUOTE) this.quoted = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.depth += 1;
    else if (this.depth > 2 && (byte === CLOSE_OBJECT || byte === CLOSE_LIST)) this.depth -= 1;
    else if (this.depth === 2) return !(byte === COMMA || byte === CLOSE_LIST || (byte <= SPACE && this.begunOn === 0));
    return true;
  }

  private inString(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) this.quoted = false;
  }

  /** A blank between elements, a comma, or the end of the list. */
  private close(chunk: Uint8Array, from: number, at: number, byte: number): void {
    if (byte !== COMMA && byte !== CLOSE_LIST) return;
    if (this.begunOn > 0) this.give(chunk, from, at);
    else if (byte === COMMA || this.asked) throw new FileFault(this.line, `An element of “${this.list}” is missing.`);
    this.asked = byte === COMMA;
    if (byte === COMMA) return;
    this.within = false;
    this.depth -= 1;
    this.listLines += this.line;
    this.listEnd = this.text.decode(Uint8Array.from(this.besides)).length;
    this.besides.push(CLOSE_LIST);
  }

  private give(chunk: Uint8Array, from: number, at: number): void {
    if (this.length > 0) {
      this.hold(chunk, from, at);
      this.sink.element(this.held, 0, trimmed(this.held, 0, this.length), this.begunOn);
    } else {
      this.sink.element(chunk, from, trimmed(chunk, from, at), this.begunOn);
    }
    [this.length, this.begunOn] = [0, 0];
  }

  private hold(chunk: Uint8Array, start: number, end: number): void {
    const length = this.length + end - start;
    if (length > LONGEST_ELEMENT) throw new FileFault(this.begunOn, `An element of “${this.list}” is too long.`);
    if (length > this.held.length) {
      const larger = new Uint8Array(Math.max(length, this.held.length * 2));
      larger.set(this.held.subarray(0, this.length));
      this.held = larger;
    }
    this.held.set(chunk.subarray(start, end), this.length);
    this.length = length;
  }

  private parsed(text: string): unknown {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    } catch (fault) {
      const said = fault instanceof Error ? fault.message : String(fault);
      const position = Number(/position (\d+)/.exec(said)?.[1] ?? text.length);
      const line = text.slice(0, position).split('\n').length + (position >= this.listEnd ? this.listLines : 0);
      throw new FileFault(line, `The file is no JSON: ${said}.`);
    }
    throw new FileFault(1, 'The file is no JSON object.');
  }
}

function trimmed(bytes: Uint8Array, start: number, end: number): number {
  let last = end;
  while (last > start && [SPACE, TAB, CR, LF].includes(bytes[last - 1] as number)) last -= 1;
  return last;
}
