import { ERASED } from '#platform/domain';
import { ACTS_OF_CORRIGENDUM, type Confirmed, gatheredIn, isMade, readsIn, type Submitted } from '../corrected.js';
import { isList, isObject, type Json, type Place } from '../json.js';
import { SAID, SIDE } from '../words.js';
import { heldAgainst, issuedBy } from './frozen.js';
import type { IssuedRead } from './read-issued.js';
import type { Logged } from './replay.js';
import { goesOn, names, type Seen, writtenFor } from './seen.js';
import { answered, optionsOf } from './statements.js';
import type { Words } from './vouched.js';

/** The corrigendum is the one that was issued, to this record, and gathers what the log has: every correction accepted, and no other. */
export function checkCorrigendum(seen: Seen, words: Words, { versions, corrigendum }: IssuedRead): void {
  const { findings, record, replay, sealedSha256 } = seen;
  const entry = issuedBy(seen, replay.of('corrigendum.issued'), 'corrigendum.issued', corrigendum !== null);
  if (!entry || !corrigendum) return;
  findings.looksAt('issued');
  const { content, sha256, bytes } = corrigendum;
  const held = heldAgainst(seen, SIDE.corrigendum);
  held(entry, 'corrigendum.sha256', entry.data['sha256'], sha256);
  held(entry, 'corrigendum.bytes', entry.data['bytes'], bytes);
  held(entry, 'corrigendum.record', entry.data['record'], sealedSha256);
  held(entry, 'corrigendum.symbol', entry.data['corrigendum'], content.get('symbol').value);
  if (!writtenFor(content.get('issuedAt').textOrNull(), entry))
    held(entry, 'corrigendum.issuedAt', entry.at, content.get('issuedAt').value);
  const body = record.get('body').value ?? null;
  const [symbol, title, publishedAt] = ['symbol', 'title', 'publishedAt'].map((field) => record.get(field).value ?? null);
  held(entry, 'corrigendum.record', { symbol, title, publishedAt, body, sha256: sealedSha256 }, content.get('record').value);
  goesOn(seen, 'issued', SIDE.corrigendum, content.get('log'), entry);
  const gathered = gatheredIn(replay.all());
  const corrections = new Corrections(seen, words, entry);
  const said = content.get('versions').list();
  held(entry, 'corrigendum.versions', versions.length, said.length);
  for (const [at, version] of said.entries()) {
    for (const field of ['language', 'original', 'publishedAt', 'correctionsCloseAt'])
      held(entry, version.get(field).where, versions[at]?.listed.get(field).value, version.get(field).value);
    held(entry, version.get('sha256').where, versions[at]?.sha256, version.get('sha256').value);
    corrections.version(version, gathered.texts);
  }
  corrections.votes(content.get('votes'), gathered.votes);
}

/** What was corrected, held against the entries by which it came about. */
class Corrections {
  private readonly members: ReadonlyMap<string, string>;
  private readonly questions: ReadonlyMap<string, string>;
  /** How Members are called on the roll, by code. */
  private readonly called: ReadonlyMap<string, Json>;
  private readonly held;

  constructor(
    private readonly seen: Seen,
    private readonly words: Words,
    private readonly issued: Logged,
  ) {
    this.members = names(seen.tables.get('members'), 'code', 'id');
    this.questions = names(seen.tables.get('questions'), 'key', 'id');
    this.called = new Map(
      seen.record
        .get('roll')
        .get('entries')
        .list()
        .map((row) => [row.get('member').text(), row.get('names').value ?? null]),
    );
    this.held = heldAgainst(seen, SIDE.corrigendum);
  }

  /** Of one language version: how many were received, and each that was made with its words. */
  version(version: Place, all: readonly Submitted<Logged>[]): void {
    const own = all.filter(({ entry }) => entry.data['language'] === version.get('language').value);
    const ended = (outcome: string): number => own.filter((each) => each.ended?.data['outcome'] === outcome).length;
    const figures = {
      received: own.filter((each) => each.ended).length,
      notAccepted: ended('NOT_ACCEPTED'),
      withdrawn: ended('WITHDRAWN'),
    };
    for (const [field, figure] of Object.entries(figures))
      this.held(this.issued, version.get(field).where, figure, version.get(field).value);
    const left = new Set(own.filter(isMade));
    for (const made of version.get('corrections').list()) {
      this.seen.findings.looksAt('issued');
      const found = [...left].find((each) => this.isOf(made, each));
      if (!found) {
        this.seen.findings.note('issued', SAID.missing(`record.correction-answered (${made.where})`), { where: made.where });
        continue;
      }
      left.delete(found);
      const reads = readsIn(found);
      this.names(found.entry, made);
      this.vouch(found.entry, made.get('says'), 'says');
      this.vouch(reads.entry, made.get('reads'), reads.field);
      if (found.ended) this.vouch(found.ended, made.get('note'), 'note');
    }
    for (const { entry } of left) this.leftOut(entry);
  }

  votes(list: Place, all: readonly Confirmed<Logged>[]): void {
    const left = new Set(all);
    for (const said of list.list()) {
      this.seen.findings.looksAt('issued');
      const [question, member] = [this.questions.get(said.get('question').text()), this.members.get(said.get('member').text())];
      const found = [...left].find(
        ({ entry }) =>
          entry.data['question'] === question && entry.member === member && writtenFor(said.get('confirmedAt').textOrNull(), entry),
      );
      if (!found) {
        this.seen.findings.note('issued', SAID.missing(`correction.confirmed (${said.where})`), { where: said.where });
        continue;
      }
      left.delete(found);
      const options = optionsOf(this.seen, said.get('question').text());
      for (const field of ['recorded', 'intended'])
        this.held(found.entry, said.get(field).where, answered(found.entry.data[field], options), said.get(field).value);
      this.names(found.entry, said);
      this.vouch(found.entry, said.get('note'), 'note');
      if (!found.asked) continue;
      if (!writtenFor(said.get('askedAt').textOrNull(), found.asked))
        this.held(found.asked, said.get('askedAt').where, found.asked.at, said.get('askedAt').value);
      this.vouch(found.asked, said.get('reason'), 'reason');
    }
    for (const { entry } of left) this.leftOut(entry);
  }

  /** By Member, place, outcome and the instants at which it came and was answered. */
  private isOf(made: Place, { entry, ended }: Submitted<Logged>): boolean {
    return (
      ended !== null &&
      entry.member === this.members.get(made.get('member').text()) &&
      entry.data['place'] === made.get('place').get('key').value &&
      (ended.data['outcome'] === 'EDITORIAL') === made.get('editorial').truth() &&
      writtenFor(made.get('submittedAt').textOrNull(), entry) &&
      writtenFor(made.get('answeredAt').textOrNull(), ended)
    );
  }

  /** Observers stand on no roll. */
  private names(entry: Logged, of: Place): void {
    const names = this.called.get(of.get('member').text());
    if (names !== undefined) this.held(entry, of.get('names').where, names, of.get('names').value);
  }

  /** Where a Member said the same more than once, erasing it once took it out of the corrigendum everywhere. */
  private vouch(entry: Logged, said: Place, field: string): void {
    if (said.value === ERASED && entry.member !== null && erasedOf(this.seen, entry.member)) return;
    this.words.vouch(this.seen, 'issued', entry, said, field);
  }

  private leftOut({ index, act }: Logged): void {
    this.seen.findings.note('issued', SAID.actLeftOut(index, act), { entry: index });
  }
}

/** Whether something was erased of what this Member would have had corrected. */
function erasedOf({ replay }: Seen, member: string): boolean {
  const entries = replay.of('text.erased').flatMap(({ data }) => (isList(data['entries']) ? data['entries'] : []));
  const erased = new Set(entries.flatMap((each) => (isObject(each) ? [each['index']] : [])));
  return ACTS_OF_CORRIGENDUM.some((act) => replay.of(act).some((entry) => entry.member === member && erased.has(entry.index)));
}
