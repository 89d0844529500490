import type { Words } from '#platform/domain';
import { isCanonical, type Json } from './json.js';
import { firstLineOf, type Format, FORMAT, FORMATS, headingOf, LAST_LINE, type Section, sectionsOf } from './format.js';
import { linesOf } from './layout.js';
import type { LineReader } from './line-reader.js';
import { Stop } from './stop.js';
import { WANTED } from './wanted.js';
import { SAID } from './words.js';

/** The parts of a bundle, read in their order. Whatever does not stand where the format has it stops the reading. */
export class SectionReader {
  /** As its first line says. */
  format: Format = FORMAT;

  constructor(private readonly reader: LineReader) {}

  async begin(): Promise<void> {
    const first = await this.reader.line();
    const format = FORMATS.find((each) => firstLineOf(each) === first);
    if (!format) throw new Stop(SAID.noBundle());
    this.format = format;
    await this.expect(headingOf('head'));
  }

  has(section: Section): boolean {
    return sectionsOf(this.format).includes(section);
  }

  /** The value of a part whose heading was read, and its text; the heading of the next is read with it. */
  async value(section: Section): Promise<{ value: Json; text: string }> {
    const sections = sectionsOf(this.format);
    const next = sections[sections.indexOf(section) + 1];
    const heading = next ? headingOf(next) : '';
    const begun = this.reader.number + 1;
    const lines: string[] = [];
    const lengths: number[] = [];
    for (;;) {
      const line = await this.reader.line();
      if (line === null) throw this.cutShort();
      if (line === heading) break;
      lines.push(line);
    }
    const last = lines.pop() ?? '';
    if (!last.endsWith(',')) throw this.misplaced(WANTED.verbatim(heading));
    lines.push(last.slice(0, -1));
    const text = lines.join('');
    for (const { length } of lines) lengths.push(length);
    // A record may be long, and is not kept twice.
    lines.length = 0;
    let value: Json;
    try {
      value = JSON.parse(text) as Json;
    } catch {
      throw new Stop(SAID.misplaced(begun, WANTED.canonical(section)));
    }
    if (!isCanonical(value, text)) throw new Stop(SAID.misplaced(begun, WANTED.canonical(section)));
    const layout = linesOf(text);
    // The text is the lines joined: they are alike where they are as long.
    lengths.forEach((length, at) => {
      const line = layout.next();
      if (line.done || line.value.length !== length) throw new Stop(SAID.misplaced(begun + at, WANTED.noLineBreak));
    });
    if (!layout.next().done) throw new Stop(SAID.misplaced(begun, WANTED.lineBreak));
    return { value, text };
  }

  async expect(wanted: string): Promise<void> {
    const line = await this.reader.line();
    if (line === null) throw this.cutShort();
    if (line !== wanted) throw this.misplaced(WANTED.verbatim(wanted));
  }

  /** The last lines: the note that signs all before it, and the end of the file. */
  async signature(): Promise<{ note: string; sum: Uint8Array }> {
    const line = await this.reader.line();
    if (line === null) throw this.cutShort();
    const sum = this.reader.sumBefore();
    let note: Json;
    try {
      note = JSON.parse(line) as Json;
    } catch {
      throw this.misplaced(WANTED.note);
    }
    if (typeof note !== 'string' || JSON.stringify(note) !== line) throw this.misplaced(WANTED.note);
    await this.expect(LAST_LINE);
    if ((await this.reader.line()) !== null || this.reader.rest > 0) throw this.misplaced(WANTED.end);
    return { note, sum };
  }

  cutShort(entry: number | null = null): Stop {
    return new Stop(SAID.cutShort(this.reader.number), entry);
  }

  misplaced(wanted: Words, entry: number | null = null): Stop {
    return new Stop(SAID.misplaced(this.reader.number, wanted), entry);
  }
}
