import { FileFault } from './fault.js';

/** Takes one line: the bytes from `start` up to `end`, without the line's end. The bytes are good until the call returns. */
export type LineSink = (bytes: Uint8Array, start: number, end: number, line: number) => void;

/** A line that never ends is no line: what a reader holds has a bound. */
const LONGEST = 64 << 20;
const [LF, CR] = [10, 13];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Cuts a stream of bytes into lines. Lines end with LF or CRLF; the last may end with the stream. */
export class Lines {
  private line = 0;
  /** The beginning of a line whose end has not come yet. */
  private held: Uint8Array = new Uint8Array(256);
  private length = 0;

  constructor(private readonly sink: LineSink) {}

  feed(chunk: Uint8Array): void {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      if (this.length > 0) {
        this.hold(chunk, from, at);
        this.give(this.held, 0, this.length);
        this.length = 0;
      } else {
        this.give(chunk, from, at);
      }
      from = at + 1;
    }
    this.hold(chunk, from, chunk.length);
  }

  end(): void {
    if (this.length > 0) this.give(this.held, 0, this.length);
    this.length = 0;
  }

  private give(bytes: Uint8Array, start: number, end: number): void {
    this.line += 1;
    const from = this.line === 1 && BYTE_ORDER_MARK.every((byte, at) => bytes[start + at] === byte) ? start + 3 : start;
    this.sink(bytes, from, end > from && bytes[end - 1] === CR ? end - 1 : end, this.line);
  }

  private hold(chunk: Uint8Array, start: number, end: number): void {
    const length = this.length + end - start;
    if (length > LONGEST) throw new FileFault(this.line + 1, `The line is longer than ${LONGEST >> 20} megabytes.`);
    if (length > this.held.length) {
      const larger = new Uint8Array(Math.max(length, this.held.length * 2));
      larger.set(this.held.subarray(0, this.length));
      this.held = larger;
    }
    this.held.set(chunk.subarray(start, end), this.length);
    this.length = length;
  }
}
