import type { OptionDefinition } from '../types.js';
import type { Election, ElectionReader, Filling } from './election.js';
import { FileFault } from './fault.js';
import { BallotHeap } from './heap.js';
import { JsonBallot } from './json-ballot.js';
import { JsonElements } from './json-elements.js';
import { Repeats } from './repeats.js';
import { optionsTitled } from './titles.js';

type Head = Readonly<{ title?: unknown; seats?: unknown; options?: unknown; withdrawn?: unknown }>;

/**
 * Reads one JSON object: `title`, `seats`, `options` (titles, or objects with `key` and `title`), `withdrawn` (keys or titles
 * of those that are out), and `ballots`, a list that comes after the options. json-ballot.ts says what a ballot may be. The
 * ballots are read one by one: the file is never held as a whole.
 */
export class JsonReader implements ElectionReader {
  private readonly elements = new JsonElements('ballots', {
    begins: (head, line) => this.begin(head, line),
    element: (bytes, start, end, line) => this.take(bytes, start, end, line),
  });
  private readonly repeats = new Repeats();
  private readonly text = new TextDecoder();
  private election: Election | null = null;
  private ballot: JsonBallot | null = null;
  private toldWithdrawn = false;

  constructor(private readonly filling: Filling) {}

  feed(chunk: Uint8Array): void {
    this.elements.feed(chunk);
  }

  end(): Election {
    const head = this.elements.end() as Head;
    if (this.election === null) throw new FileFault(null, 'The file has no list “ballots”.');
    // Ballots are read as they come: what they may name has to be known before.
    if (head.withdrawn !== undefined && !this.toldWithdrawn) throw new FileFault(null, '“withdrawn” comes before the ballots.');
    return { ...this.election, title: textOf(head.title, 'title'), seats: seatsOf(head.seats) };
  }

  private begin(head: unknown, line: number): void {
    const { options: given, withdrawn } = head as Head;
    const all = this.filling.fixedOptions ?? optionsOf(given, line);
    this.toldWithdrawn = withdrawn !== undefined;
    const out = withdrawn === undefined ? [] : listOfTexts(withdrawn, 'withdrawn', line);
    const names = ({ key, title }: OptionDefinition): readonly string[] => [key, title.en];
    const unknown = out.find((name) => !all.some((option) => names(option).includes(name)));
    if (unknown !== undefined) throw new FileFault(line, `“${unknown}” cannot withdraw: there is no such option.`);
    const isOut = (option: OptionDefinition): boolean => names(option).some((name) => out.includes(name));
    const options = all.filter((option) => !isOut(option));
    const ballots = new BallotHeap(options.length, this.filling.addedUp?.(options.length));
    this.ballot = new JsonBallot(this.filling.form, options, all.filter(isOut));
    this.election = { title: null, seats: null, options, withdrawn: all.filter(isOut).map(({ title }) => title.en), ballots };
  }

  private take(bytes: Uint8Array, start: number, end: number, line: number): void {
    const { election, ballot, repeats } = this;
    if (election === null || ballot === null) throw new FileFault(line, 'The ballots come before the options.');
    const before = repeats.find(bytes, start, end);
    if (before >= 0) {
      const { group, count } = repeats.says(before);
      election.ballots.more(group, count);
      return;
    }
    const { group, count, member } = ballot.read(parsed(this.text.decode(bytes.subarray(start, end)), line), election.ballots, line);
    // A Member's ballot is its own: the same bytes again are a second ballot.
    if (member === null) repeats.keep(bytes, start, end, group, count);
  }
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new FileFault(line, `A ballot is no JSON: ${fault instanceof Error ? fault.message : String(fault)}.`);
  }
}

function optionsOf(given: unknown, line: number): readonly OptionDefinition[] {
  if (!Array.isArray(given)) throw new FileFault(line, 'A list “options” comes before the ballots.');
  const titles = given.map((option: unknown): string => {
    const title: unknown = typeof option === 'object' && option !== null && 'title' in option ? option.title : option;
    const plain: unknown = typeof title === 'object' && title !== null && 'en' in title ? title.en : title;
    if (typeof plain !== 'string' || plain.trim() === '') throw new FileFault(line, 'An option has no title.');
    return plain.trim();
  });
  return optionsTitled(titles).map((made, at) => {
    const option: unknown = given[at];
    const key: unknown = typeof option === 'object' && option !== null && 'key' in option ? option.key : made.key;
    if (typeof key !== 'string') throw new FileFault(line, `The key of “${made.title.en}” is no text.`);
    return { ...made, key };
  });
}

function listOfTexts(given: unknown, field: string, line: number): readonly string[] {
  if (!Array.isArray(given) || !given.every((each): each is string => typeof each === 'string'))
    throw new FileFault(line, `“${field}” is a list of options.`);
  return given;
}

function textOf(given: unknown, field: string): string | null {
  if (given === undefined || given === null) return null;
  if (typeof given !== 'string') throw new FileFault(null, `“${field}” is a text.`);
  return given;
}

function seatsOf(given: unknown): number | null {
  if (given === undefined || given === null) return null;
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 1) throw new FileFault(null, '“seats” is a whole number of places.');
  return given;
}
