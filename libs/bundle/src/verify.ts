import { base64Of, HASH_LENGTH, sameHash } from '#transparency';
import { checkComments } from './checks/comments.js';
import { checkQuestions } from './checks/counts.js';
import { checkDerived } from './checks/derived.js';
import { checkFollowed } from './checks/followed.js';
import { checkFollowUp } from './checks/follow-up.js';
import { checkHeading } from './checks/heading.js';
import { checkIssued } from './checks/issued.js';
import { checkSignature, givenRoots, listedRoots, trustedIn } from './checks/keys.js';
import { type ExpectedRoot, LogWalk } from './checks/log.js';
import { checkPutForward } from './checks/put-forward.js';
import { checkAsked } from './checks/questions.js';
import { checkRecord, checkTables } from './checks/record.js';
import { Replay, type Vote } from './checks/replay.js';
import { checkDocuments, checkProposals } from './checks/said.js';
import { checkRoll } from './checks/roll.js';
import { attempt } from './checks/seen.js';
import { checkSilences } from './checks/silences.js';
import { checkStatements } from './checks/statements.js';
import { checkTexts, joinedWith } from './checks/texts.js';
import { readIssued } from './checks/read-issued.js';
import { checkBallots, checkRules, voteOf } from './checks/votes.js';
import { Words } from './checks/vouched.js';
import { type Crypto, sha256Of } from './crypto.js';
import { type Head, headingOf, LEAVES_IN_A_LINE } from './format.js';
import { Misshapen, Place } from './json.js';
import { LineReader } from './line-reader.js';
import { changedEntry } from './locate.js';
import { Findings, type Report } from './report.js';
import { SectionReader } from './sections.js';
import { Stop } from './stop.js';
import { WANTED } from './wanted.js';
import { SAID } from './words.js';

/**
 * `keys`: those that whoever checks trusts, as `name+id+key`; none: the bundle is held against its own. `checkpoints`: signed
 * notes got elsewhere, which the bundle must contain. `again`: the same bytes once more, to find out which entry was changed.
 */
export interface Options {
  readonly keys?: readonly string[];
  readonly checkpoints?: readonly string[];
  readonly again?: () => AsyncIterable<Uint8Array>;
}

interface Said {
  readonly head: Head;
  readonly keys: Report['keys'];
}

/**
 * Checks a bundle from its first byte to its last, in one pass, trusting nothing in it but what a key signed. Memory does not grow
 * with the log: what is kept is the record, and of ballots the last of each Member on each question.
 */
export async function verifyBundle(chunks: AsyncIterable<Uint8Array>, crypto: Crypto, options: Options = {}): Promise<Report> {
  const findings = new Findings();
  const reader = new LineReader(chunks, crypto);
  const said: { head: Head | null; keys: Report['keys'] } = { head: null, keys: { own: !options.keys?.length, names: [] } };
  try {
    await new Reading(reader, crypto, findings, options, (heard) => Object.assign(said, heard)).whole();
    findings.looksAt('layout', reader.number);
  } catch (fault) {
    if (fault instanceof Stop) findings.note('layout', fault.words, { entry: fault.entry });
    else if (fault instanceof Misshapen) findings.note('layout', SAID.misshapen(fault.where, fault.wanted));
    else throw fault;
  } finally {
    await reader.close();
  }
  const steps = findings.steps();
  return {
    symbol: said.head?.symbol ?? null,
    origin: said.head?.origin ?? null,
    size: said.head?.size ?? null,
    keys: said.keys,
    steps,
    first: findings.first(),
    passed: steps.every(({ state }) => state === 'PASSED'),
  };
}

class Reading {
  private readonly sections: SectionReader;

  constructor(
    private readonly reader: LineReader,
    private readonly crypto: Crypto,
    private readonly findings: Findings,
    private readonly options: Options,
    private readonly hear: (said: Said) => void,
  ) {
    this.sections = new SectionReader(reader);
  }

  async whole(): Promise<void> {
    const { crypto, findings, options } = this;
    await this.sections.begin();
    const head = headOf(await this.place('head'));
    const [keys, rotations] = [await this.place('keys'), await this.place('rotations')];
    const trusted = trustedIn(crypto, findings, head, { keys, rotations }, options.keys ?? []);
    this.hear({ head, keys: { own: !options.keys?.length, names: trusted.map(({ name }) => name) } });
    const roots = [
      ...listedRoots(crypto, findings, head, await this.place('checkpoints'), trusted),
      ...givenRoots(crypto, findings, head, options.checkpoints ?? [], trusted),
    ];
    const sealed = await this.sections.value('record');
    const sealedSha256 = sha256Of(crypto, sealed.text);
    sealed.text = '';
    const { joined, left } = joinedWith(crypto, findings, sealed.value, await this.place('recordTexts'), 'record');
    const record = new Place(joined, 'record');
    const issued = this.sections.has('issued')
      ? readIssued({ crypto, findings, sealed: sealed.value, sealedSha256 }, await this.place('issued'))
      : null;
    // What the tables say is held against the record at once, and not kept: it is as long as the record.
    const tables = checkTables(findings, record, await this.place('tables'));
    const entryTexts = await this.place('entryTexts');
    const replay = new Replay(head.consultation, this.vote(record, tables), findings, crypto);
    const logs = [record, issued?.corrigendum?.content, issued?.approval?.content].flatMap((frozen) => frozen ?? []);
    const walk = await this.entries(head, roots, logs, replay);
    await this.leaves(walk);
    const seen = { crypto, findings, replay, record, tables, sealedSha256, leaves: walk.leaves };
    checkRecord(seen);
    checkTexts(crypto, findings, entryTexts, replay, left);
    checkHeading(seen);
    checkRules(seen);
    checkAsked(seen);
    checkRoll(seen);
    checkBallots(seen);
    checkQuestions(seen);
    checkDocuments(seen);
    checkProposals(seen);
    const words = new Words(replay, entryTexts);
    checkFollowed(seen, words);
    checkSilences(seen, words);
    checkPutForward(seen, words);
    checkComments(seen, words);
    checkStatements(seen, words);
    checkDerived(seen);
    checkFollowUp(seen, words);
    checkIssued(seen, words, issued);
    this.identity(head, record);
    const { note, sum } = await this.sections.signature();
    checkSignature(crypto, findings, head, { note, sum: base64Of(sum), format: this.sections.format }, trusted);
  }

  private async place(section: Parameters<SectionReader['value']>[0]): Promise<Place> {
    const { value } = await this.sections.value(section);
    return new Place(value, section);
  }

  private vote(record: Place, tables: Place): Vote | null {
    let vote: Vote | null = null;
    attempt(this.findings, 'roll', () => (vote = voteOf(record, tables)));
    return vote;
  }

  /** `frozen`: what names the log as it stood when it was made. */
  private async entries(head: Head, roots: readonly ExpectedRoot[], frozen: readonly Place[], replay: Replay): Promise<LogWalk> {
    const { crypto, findings } = this;
    const asked = new Set<number>();
    for (const each of frozen)
      attempt(findings, each.where === 'record' ? 'record' : 'issued', () => void asked.add(each.get('log').get('size').whole() - 1));
    const walk = new LogWalk(crypto, findings, roots, asked);
    await this.sections.expect('[');
    const ended = await walk.entries(this.reader, replay);
    findings.looksAt('entries', walk.size);
    findings.looksAt('tree', 0);
    if (ended === 'CUT_SHORT') throw this.sections.cutShort(walk.size);
    if (ended === 'MISPLACED') throw this.sections.misplaced(WANTED.entry, walk.size);
    if (walk.size !== head.size) findings.note('entries', SAID.entries(walk.size, head.size), { entry: Math.min(walk.size, head.size) });
    for (const { size } of walk.ahead) if (size <= head.size) findings.note('tree', SAID.otherRoot(walk.size, size), { entry: walk.size });
    if (walk.suspects && this.options.again) {
      const index = await changedEntry(this.options.again(), this.options.again(), crypto, walk.suspects);
      if (index !== null) findings.note('tree', SAID.changedEntry(index), { entry: index });
    }
    return walk;
  }

  /** The list of the leaves' hashes: it proves nothing by itself, and tells which entry was changed where one was. */
  private async leaves(walk: LogWalk): Promise<void> {
    await this.sections.expect(headingOf('leaves'));
    await this.sections.expect('[');
    const sum = this.crypto.running();
    let hashes = 0;
    let more = true;
    for (;;) {
      const line = await this.reader.line();
      if (line === null) throw this.sections.cutShort();
      if (line === '],') break;
      const goesOn = line.endsWith('",');
      const bytes =
        more && line.startsWith('"') && line.endsWith(goesOn ? ',' : '"') ? this.crypto.fromBase64(line.slice(1, goesOn ? -2 : -1)) : null;
      if (!bytes || bytes.length % HASH_LENGTH > 0) throw this.sections.misplaced(WANTED.hashes);
      more = goesOn;
      const held = bytes.length / HASH_LENGTH;
      if (more ? held !== LEAVES_IN_A_LINE : held < 1 || held > LEAVES_IN_A_LINE) throw this.sections.misplaced(WANTED.hashes);
      hashes += held;
      sum.update(bytes);
    }
    if ((more && hashes > 0) || hashes !== walk.size || !sameHash(sum.digest(), walk.leavesSum()))
      this.findings.note('tree', SAID.otherLeaves(), { where: 'leaves' });
    await this.sections.expect(headingOf('signature'));
  }

  /** The bundle is of the consultation whose record it holds. */
  private identity(head: Head, record: Place): void {
    attempt(this.findings, 'record', () => {
      const log = record.get('log').get('id').text();
      if (log === head.consultation && record.get('symbol').text() === head.symbol && head.origin.endsWith(`/${log}`)) return;
      this.findings.note('record', SAID.misshapen('head', WANTED.verbatim(head.symbol)), { where: 'head' });
    });
  }
}

function headOf(head: Place): Head {
  return {
    consultation: head.get('consultation').text(),
    origin: head.get('origin').text(),
    size: head.get('size').whole(),
    symbol: head.get('symbol').text(),
  };
}
