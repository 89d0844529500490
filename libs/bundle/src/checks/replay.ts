import type { Crypto } from '../crypto.js';
import { utf8 } from '../crypto.js';
import { canonical, isObject, type Json, type JsonObject } from '../json.js';
import type { Findings } from '../report.js';
import { SAID } from '../words.js';
import { BallotLine, INSTANT, UUID } from './ballot-line.js';
import { BallotTable } from './ballot-table.js';

/** An entry that some check asks for. `after`: the instant of the one before it; null: it is the first. */
export type Logged = Readonly<{
  index: number;
  at: string;
  after: string | null;
  act: string;
  account: string | null;
  member: string | null;
  data: JsonObject;
}>;

/** A Member's last ballot on a question, as the entries say it. `answer`: kind and marks, as their bytes are. */
export type LastBallot = Readonly<{ member: string; version: number; index: number; at: string; answer: string }>;

/** What is known of the vote before the entries are read: by question's id the instant until which it was open, and who may vote. */
export type Vote = Readonly<{
  opensAt: string;
  questions: ReadonlyMap<string, Readonly<{ key: string; closesAt: string }>>;
  members: ReadonlyMap<string, Readonly<{ code: string; entitled: boolean }>>;
}>;

/** Acts of which there may be as many as ballots, and which no check asks for one by one. */
const COUNTED = 'participation.noted';

type Question = Readonly<{ id: string; bytes: Uint8Array; ballots: BallotTable; opensAt: Uint8Array | null; closesAt: Uint8Array | null }>;

/**
 * The entries played over again, in order: of ballots the last of every Member on every question is kept, of other acts those
 * entries that the checks look into. A ballot's entry is read by its bytes; whatever is not exactly that is parsed.
 */
export class Replay {
  readonly participation = new Map<string, Set<string>>();
  private readonly questions = new Map<string, Question>();
  private readonly acts = new Map<string, Logged[]>();
  private readonly line: BallotLine;
  private before = new Uint8Array(INSTANT);
  private last: Question | null = null;

  constructor(
    private readonly log: string,
    private readonly vote: Vote | null,
    private readonly findings: Findings,
    private readonly crypto: Crypto,
  ) {
    this.line = new BallotLine(log);
  }

  of(act: string): readonly Logged[] {
    return this.acts.get(act) ?? [];
  }

  /** All acts that were kept, in order. */
  all(): readonly Logged[] {
    return [...this.acts.values()].flat().sort((one, other) => one.index - other.index);
  }

  /** The last ballots on a question, by Member's id. */
  ballotsOn(question: string): ReadonlyMap<string, LastBallot> {
    const rows = this.questions.get(question)?.ballots.rows(this.crypto.textOf) ?? [];
    return new Map([...rows].map((row) => [row.member, row]));
  }

  /** Questions on which there are ballots. */
  get answered(): Iterable<string> {
    return this.questions.keys();
  }

  read(bytes: Uint8Array, begin: number, end: number, index: number): void {
    const { line } = this;
    if (line.read(bytes, begin, end) && line.index === index) this.cast(bytes, line, line.version, index);
    else this.readOther(this.crypto.textOf(bytes, begin, end), index);
  }

  private readOther(text: string, index: number): void {
    const entry = parsed(text);
    if (!entry) return this.findings.note('entries', SAID.noEntry(index), { entry: index });
    if (entry.index !== index) this.findings.note('entries', SAID.otherPlace(index, entry.index), { entry: index });
    if (entry.log !== this.log) this.findings.note('entries', SAID.otherLog(index), { entry: index });
    const { act, at, account, member, data } = entry;
    const after = index === 0 ? null : this.crypto.textOf(this.before, 0, INSTANT);
    if (act === 'ballot.cast' && isBallot(data) && member?.length === UUID && at.length === INSTANT) {
      const answer = `${data.kind}","marks":${canonical(data.marks)}`;
      const bytes = utf8(data.question + member + at + answer);
      const places = { question: 0, member: UUID, at: 2 * UUID, answer: 2 * UUID + INSTANT, answerEnd: bytes.length };
      this.cast(bytes, places, data.version, index);
    } else this.inOrder(utf8(at), 0, index);
    if (act === COUNTED) return this.tookPart(String(data['question']), member ?? '', index);
    // A ballot is kept whole only where it says more than itself: a reason, or that it came on paper.
    if (act === 'ballot.cast' && Object.keys(data).length <= 4) return;
    const list = this.acts.get(act) ?? [];
    this.acts.set(act, list);
    list.push({ index, at, after, act, account, member, data });
  }

  private tookPart(question: string, member: string, index: number): void {
    const took = this.participation.get(question) ?? new Set();
    this.participation.set(question, took);
    if (took.has(member)) this.findings.note('ballots', SAID.twice(this.nameOf(member)), { entry: index });
    took.add(member);
  }

  private inOrder(bytes: Uint8Array, at: number, index: number): void {
    if (compared(bytes, at, this.before) < 0) this.findings.note('entries', SAID.backwards(index), { entry: index });
    this.before.set(bytes.subarray(at, at + INSTANT));
  }

  private cast(
    bytes: Uint8Array,
    { question: of, member, at, answer, answerEnd }: Readonly<Record<'question' | 'member' | 'at' | 'answer' | 'answerEnd', number>>,
    version: number,
    index: number,
  ): void {
    this.inOrder(bytes, at, index);
    const question = this.questionAt(bytes, of, index);
    const { ballots, opensAt, closesAt } = question;
    const row = ballots.rowOf(bytes, member);
    const before = ballots.versionOf(row);
    if (before === 0) this.entitled(question.id, this.crypto.textOf(bytes, member, member + UUID), index);
    if (version !== before + 1) {
      const code = this.nameOf(this.crypto.textOf(bytes, member, member + UUID));
      this.findings.note('ballots', SAID.version(code, this.keyOf(question.id), version, before + 1), { entry: index });
    }
    if ((opensAt && compared(bytes, at, opensAt) < 0) || (closesAt && compared(bytes, at, closesAt) > 0)) {
      const [code, when] = [this.nameOf(this.crypto.textOf(bytes, member, member + UUID)), this.crypto.textOf(bytes, at, at + INSTANT)];
      this.findings.note('ballots', SAID.outOfTime(code, this.keyOf(question.id), when), { entry: index });
    }
    ballots.write(row, bytes, at, answer, answerEnd, version, index);
  }

  private questionAt(bytes: Uint8Array, at: number, index: number): Question {
    if (this.last && compared(bytes, at, this.last.bytes) === 0) return this.last;
    const id = this.crypto.textOf(bytes, at, at + UUID);
    let question = this.questions.get(id);
    if (!question) {
      const asked = this.vote?.questions.get(id);
      if (this.vote && !asked) this.findings.note('ballots', SAID.noQuestion(index), { entry: index });
      question = {
        id,
        bytes: utf8(id),
        ballots: new BallotTable(),
        opensAt: this.vote ? utf8(this.vote.opensAt) : null,
        closesAt: asked ? utf8(asked.closesAt) : null,
      };
      this.questions.set(id, question);
    }
    return (this.last = question);
  }

  /** Whoever was taken off the roll after having voted is looked at with the roll. */
  private entitled(question: string, member: string, index: number): void {
    if (!this.vote || this.vote.members.get(member)?.entitled) return;
    if (this.of('roll.amended').some((amended) => amended.member === member)) return;
    this.findings.note('ballots', SAID.notOnRoll(this.nameOf(member), this.keyOf(question)), { entry: index });
  }

  private nameOf(member: string): string {
    return this.vote?.members.get(member)?.code ?? member;
  }

  private keyOf(question: string): string {
    return this.vote?.questions.get(question)?.key ?? question;
  }
}

/** Whether the bytes from `at` on come before the other ones (below zero), after them, or are the same. */
function compared(bytes: Uint8Array, at: number, other: Uint8Array): number {
  for (let i = 0; i < other.length; i++) {
    const difference = (bytes[at + i] ?? 0) - (other[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The entry in canonical bytes; null when they are not that. */
function parsed(text: string): (Omit<Logged, 'after'> & Readonly<{ log: string }>) | null {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return null;
  }
  if (!isObject(value) || canonical(value) !== text) return null;
  const { account, act, at, data, index, log, member } = value;
  if (typeof act !== 'string' || typeof at !== 'string' || typeof log !== 'string' || typeof index !== 'number') return null;
  if (!isObject(data) || !isName(account) || !isName(member)) return null;
  return { account, act, at, data, index, log, member };
}

const isName = (value: Json | undefined): value is string | null => value === null || typeof value === 'string';

function isBallot(data: JsonObject): data is Readonly<{ question: string; kind: string; version: number; marks: readonly Json[] }> {
  const { question, kind, version, marks } = data;
  return typeof question === 'string' && typeof kind === 'string' && typeof version === 'number' && Array.isArray(marks);
}
