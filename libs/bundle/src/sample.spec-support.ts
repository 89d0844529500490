import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { count, type QuestionDefinition } from '#tally';
import {
  checkpointText,
  consistencyProof,
  GrowingTree,
  type Hash,
  keyOfOrigin,
  leafHash,
  base64Of,
  originOf,
  type VerifierKey,
  verifierKey,
  verifierKeyInWords,
  writeNote,
} from '#transparency';
import { afterwards } from './issued.spec-support.js';
import { lasting } from './alike.js';
import { sha256Of, utf8 } from './crypto.js';
import { canonical, type Json, type JsonObject } from './json.js';
import { nodeCrypto } from './node.js';
import type { Contents, WrittenEntry } from './writer.js';

/** A key of a log that a test holds. */
export interface LogKey {
  readonly verifier: VerifierKey;
  readonly words: string;
  sign(origin: string, text: string): string;
}

export function logKey(name = 'placet.example'): LogKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const verifier = verifierKey(nodeCrypto.sha256, name, bytes);
  const sign = (origin: string, text: string): string => {
    const named = keyOfOrigin(nodeCrypto.sha256, verifier, origin);
    if (!named) throw new Error(`${origin} is not a log of ${name}`);
    return writeNote({ text, signatures: [{ name: named.name, id: named.id, signature: signBytes(null, utf8(text), privateKey) }] });
  };
  return { verifier, words: verifierKeyInWords(verifier), sign };
}

/** A tree that keeps all its nodes: for the proofs between checkpoints. */
class WholeTree {
  private readonly growing = GrowingTree.empty(nodeCrypto.sha256);

  /** `least`: the lowest level that proofs will ask for. */
  constructor(private readonly least: number) {}

  private readonly nodes = new Map<string, Hash>();
  readonly roots = new Map<number, Hash>();

  append(leaf: Hash, last: boolean): void {
    for (const { node, hash } of this.growing.append(leaf))
      if (last || node.level >= this.least) this.nodes.set(`${node.level}/${node.index}`, hash);
  }

  mark(): void {
    this.roots.set(this.growing.size, this.growing.root());
  }

  proof(from: number, to: number): Promise<Hash[]> {
    return consistencyProof(nodeCrypto.sha256, from, to, (nodes) =>
      nodes.map(({ level, index }) => this.nodes.get(`${level}/${index}`) ?? new Uint8Array(32)),
    );
  }
}

const uuid = (kind: string, at: number): string => `${kind}0000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
const instant = (at: number): string => new Date(Date.UTC(2026, 9, 19, 8) + at).toISOString();

const RULE = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum: null,
  tieRule: 'REJECTED',
} as const;
const OPTIONS = ['for', 'against'].map((key) => ({ key, title: { en: key }, note: null, proposal: null }));

export interface Sample {
  readonly contents: Contents;
  readonly checkpoints: readonly string[];
}

/** How large: Members on the roll, questions, how often each Member casts on each; and whether a corrigendum and the approval followed. */
export type Size = Readonly<{
  members: number;
  questions: number;
  times: number;
  checkpoints?: number;
  issued?: boolean;
  /** What a dishonest server made of a decision before it was frozen and logged. */
  decides?: (counted: JsonObject) => JsonObject;
}>;

/**
 * A consultation of invented Members that was opened, voted on and published, as a server would hand it to the writer. Entries are
 * made anew each time they are read, so that a million of them need no memory.
 */
export async function sampleOf(size: Size, key: LogKey): Promise<Sample> {
  const chamber = new Chamber(size);
  // Checkpoints of very many entries stand at sizes whose proofs need no low nodes: a million of those are not kept.
  const least = chamber.length < 100_000 ? 0 : 10;
  const every = Math.max(1, Math.ceil(chamber.length / (size.checkpoints ?? 4) / 2 ** least)) * 2 ** least;
  const tree = new WholeTree(least);
  for (const { leafHash: leaf } of chamber.entries()) {
    tree.append(leaf, chamber.at > chamber.length - 2 * 2 ** least);
    if (chamber.at % every === 0) tree.mark();
  }
  if (!tree.roots.has(chamber.length)) tree.mark();
  const origin = originOf(key.verifier.name, chamber.log);
  const sizes = [...tree.roots.keys()];
  const checkpoints = await Promise.all(
    sizes.map(async (each, at) => {
      const before = sizes[at - 1];
      const text = checkpointText({ origin, size: each, root: tree.roots.get(each) ?? new Uint8Array(), extensions: [] });
      const consistency = before === undefined ? [] : (await tree.proof(before, each)).map(base64Of);
      return { consistency, note: key.sign(origin, text) };
    }),
  );
  const contents: Contents = {
    head: { consultation: chamber.log, origin, size: chamber.length, symbol: 'S/1' },
    keys: [{ at: instant(0), key: key.words }],
    rotations: [],
    checkpoints,
    record: chamber.recordText,
    recordTexts: [],
    issued: chamber.after.issued,
    tables: chamber.tables(),
    entryTexts: [],
    entries: chamber.batches(),
  };
  return { contents, checkpoints: checkpoints.map(({ note }) => note) };
}

class Chamber {
  readonly log = uuid('c', 1);
  readonly recordText: string;
  readonly length: number;
  /** How many entries stand up to the publication. */
  private readonly published: number;
  /** How many entries stand before the first ballot. */
  private readonly before: number;
  at = 0;
  private readonly content: JsonObject;
  private readonly decisions: readonly string[];
  readonly after: ReturnType<typeof afterwards>;

  constructor(private readonly size: Size) {
    const { members, questions, times } = size;
    const cast = members * questions * times;
    this.before = 3 + questions;
    this.published = this.before + cast + questions + 2;
    this.length = this.published + (size.issued ? 2 : 0);
    const { decides = (counted) => counted } = size;
    const results = range(questions).map((q) => decides(this.result(q)));
    this.decisions = results.map(canonical);
    const lastLeaf = [...this.head(), ...this.tail()].at(-1);
    this.content = this.record(results, lastLeaf ?? '');
    this.recordText = canonical(this.content);
    this.after = afterwards({
      ...{ content: this.content, recordText: this.recordText, log: this.log, index: this.published - 1, whole: size.issued ?? false },
      body: (index, act, data) => this.body(index, act, canonical(data), null),
      at: (index) => instant(1e8 + index),
    });
  }

  *entries(): Generator<WrittenEntry> {
    this.at = 0;
    for (const body of this.bodies()) {
      this.at += 1;
      yield { body, leafHash: leafHash(nodeCrypto.sha256, utf8(body)) };
    }
  }

  async *batches(): AsyncGenerator<readonly WrittenEntry[]> {
    let batch: WrittenEntry[] = [];
    for (const entry of this.entries()) {
      batch.push(entry);
      if (batch.length < 4096) continue;
      yield batch;
      batch = [];
    }
    yield batch;
  }

  tables(): Contents['tables'] {
    const { members, questions } = this.size;
    return {
      content: lasting(this.content, instant(1e9)),
      comments: [],
      documents: [],
      members: range(members).map((at) => ({ code: codeOf(at), id: uuid('a', at) })),
      proposals: [],
      questions: range(questions).map((at) => ({ id: uuid('b', at), key: `q${at}` })),
    };
  }

  private *bodies(): Generator<string> {
    yield* this.head();
    let index = this.before;
    const { members, questions, times } = this.size;
    for (let time = 0; time < times; time++)
      for (let q = 0; q < questions; q++)
        for (let member = 0; member < members; member++) {
          const data = `{"kind":"CHOICE","marks":${marks(q, member, time)},"question":"${uuid('b', q)}","version":${time + 1}}`;
          yield this.body(index++, 'ballot.cast', data, uuid('a', member));
        }
    yield* this.tail();
    yield* this.after.bodies;
  }

  private *head(): Generator<string> {
    const closes = { commentsCloseAt: instant(1), votingClosesAt: instant(1e8), votingOpensAt: instant(2) };
    yield this.body(0, 'consultation.drafted', '{"symbol":"S/1"}', null);
    for (let q = 0; q < this.size.questions; q++) yield this.body(1 + q, 'question.added', canonical(asked(q)), null);
    yield this.body(
      this.before - 2,
      'consultation.opened',
      canonical({ ...closes, rule: RULE, ruleSet: 'simple', ruleSetVersion: 1 }),
      null,
    );
    const roll = range(this.size.members).map((at) => `${uuid('a', at)} ENTITLED`);
    yield this.body(
      this.before - 1,
      'roll.taken',
      canonical({ entitled: roll.length, excluded: 0, membersOfBody: roll.length, sha256: sha256Of(nodeCrypto, roll.join('\n')) }),
      null,
    );
  }

  private *tail(): Generator<string> {
    for (const [q, decision] of this.decisions.entries()) {
      const data = {
        outcome: (JSON.parse(decision) as { outcome: string }).outcome,
        question: uuid('b', q),
        sha256: sha256Of(nodeCrypto, decision),
      };
      yield this.body(this.published - 2 - this.decisions.length + q, 'question.decided', canonical(data), null);
    }
    yield this.body(this.published - 2, 'consultation.closed', canonical({ questions: this.decisions.length }), null);
  }

  private body(index: number, act: string, data: string, member: string | null): string {
    const at =
      act === 'ballot.cast'
        ? instant(3 + Math.floor(index / 8))
        : index < this.before
          ? instant(Math.max(0, index - this.size.questions))
          : instant(1e8 + index);
    const account = member === null ? 'null' : `"${member.replace('a', 'd')}"`;
    const of = member === null ? 'null' : `"${member}"`;
    return `{"account":${account},"act":"${act}","at":"${at}","data":${data},"index":${index},"log":"${this.log}","member":${of},"salt":"${uuid('e', index)}"}`;
  }

  private result(q: number): JsonObject {
    const { members, times } = this.size;
    const definition = {
      method: 'ENDORSEMENT',
      title: { en: `Question ${q}` },
      options: OPTIONS,
      ...BOUNDS,
    } as unknown as QuestionDefinition;
    const ballots = range(members).map((at) => ({
      member: codeOf(at),
      kind: 'CHOICE' as const,
      marks: JSON.parse(marks(q, at, times - 1)) as (number | null)[],
      weight: 1,
    }));
    const weights = { entitled: members, notEntitled: 0, membersOfBody: members };
    const counted = count(definition, { entitled: members, notEntitled: 0, membersOfBody: members, weights }, ballots, null);
    const named = { key: `q${q}`, number: q + 1, round: 1, roundKind: null, title: { en: `Question ${q}` }, method: 'ENDORSEMENT' };
    const whole = { ...counted, ...named, rule: RULE, options: OPTIONS, decidedAt: instant(1e8), lot: null };
    const changed = times > 1 ? members : 0;
    return JSON.parse(JSON.stringify({ ...whole, changed })) as JsonObject;
  }

  private record(results: readonly JsonObject[], last: string): JsonObject {
    const { members, questions, times } = this.size;
    const value = {
      format: 'placet-record-1',
      symbol: 'S/1',
      title: { en: 'A sample' },
      publishedAt: instant(2e8),
      correctionsCloseAt: instant(3e8),
      timetable: {
        ...{ openedAt: instant(1), commentsCloseAt: instant(1), votingOpensAt: instant(2) },
        ...{ votingClosesAt: instant(1e8), closedAt: instant(1e8 + this.published - 2) },
      },
      ruleSet: { key: 'simple', version: 1, names: { en: 'Simple' }, rule: RULE, frozenAt: instant(1) },
      documents: [],
      proposals: [],
      roll: {
        ...{ takenAt: instant(2), membersOfBody: members, entitled: members, weightSource: null },
        entries: range(members).map((at) => ({
          ...{ member: codeOf(at), names: { en: `Member ${at}` }, kind: 'MEMBER_STATE', groups: ['AFRICAN'], entitled: true },
          ...{ reason: null, since: null, reference: null, weight: 1 },
        })),
      },
      participants: range(members).map((at) => ({
        ...{ member: codeOf(at), names: { en: `Member ${at}` }, groups: ['AFRICAN'], answered: questions, comments: 0 },
      })),
      questions: range(questions).map((q) => ({
        ...{
          key: `q${q}`,
          number: q + 1,
          round: 1,
          roundKind: null,
          title: titleOf(q),
          wording: titleOf(q),
          method: 'ENDORSEMENT',
          options: OPTIONS,
        },
        ...{ ...BOUNDS, ...TERMS },
        ...{ closesAt: instant(1e8), decidedAt: instant(1e8), outcome: results[q]?.['outcome'], result: results[q], conditions: [] },
        resultSha256: sha256Of(nodeCrypto, this.decisions[q] ?? ''),
        ballots: range(members).map((at) => {
          const index = this.before + ((times - 1) * questions + q) * members + at;
          const given = (JSON.parse(marks(q, at, times - 1)) as (number | null)[]).flatMap((mark, option) =>
            mark === null ? [] : [{ option: OPTIONS[option]?.key ?? '', mark }],
          );
          return {
            ...{ member: codeOf(at), kind: 'CHOICE', marks: given, castBy: 'REPRESENTATIVE' },
            ...{ castAt: instant(3 + Math.floor(index / 8)), version: times, logIndex: index },
          };
        }),
      })),
      silences: [],
      comments: [],
      statements: { reasons: [], explanations: [], corrections: [], onBehalf: [] },
      followUp: [],
      log: { id: this.log, size: this.published - 1, lastLeaf: Buffer.from(leafHash(nodeCrypto.sha256, utf8(last))).toString('hex') },
    };
    return JSON.parse(JSON.stringify(value)) as Json as JsonObject;
  }
}

const BOUNDS = { chooseMin: 1, chooseMax: 1, seats: 1, minimumSupport: 0, marks: { min: 1, max: 1 }, rule: RULE };
const TERMS = {
  secrecy: 'RECORDED',
  tallyVisibility: 'LIVE',
  dependsOn: null,
  continues: null,
  proposal: null,
  part: null,
  precedes: null,
};
const titleOf = (q: number): JsonObject => ({ en: `Question ${q}` });

/** What the log says of a question when it is added. */
function asked(q: number): Json {
  const options = OPTIONS.map(({ key, title }) => [`option ${key}`, title] as const);
  const sha256 = sha256Of(nodeCrypto, canonical(Object.fromEntries([['title', titleOf(q)], ['wording', titleOf(q)], ...options])));
  const { secrecy, tallyVisibility, dependsOn, proposal } = TERMS;
  return {
    ...{ question: uuid('b', q), key: `q${q}`, number: q + 1, method: 'ENDORSEMENT', options: OPTIONS.map(({ key }) => key) },
    ...{ ...BOUNDS, secrecy, tallyVisibility, dependsOn, proposal, closesAt: null, conditions: 0, takesTopics: false, sha256 },
  };
}

const range = (length: number): number[] => Array.from({ length }, (_, at) => at);
const codeOf = (at: number): string => `M${at}`;
const marks = (q: number, member: number, time: number): string => ((q + member + time) % 3 === 0 ? '[null,1]' : '[1,null]');
