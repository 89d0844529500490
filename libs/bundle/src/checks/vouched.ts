import { ERASED } from '#platform/domain';
import { isSalted } from '#transparency';
import { sha256Of } from '../crypto.js';
import { isList, isObject, type Json, type Place } from '../json.js';
import type { Step } from '../report.js';
import { KEY, type LastVote, standing } from '../standing.js';
import { SAID } from '../words.js';
import type { Logged, Replay } from './replay.js';
import type { Seen } from './seen.js';

/** The words beside the entries, what was erased of them, and which of them stand. */
export class Words {
  private readonly beside: ReadonlyMap<string, string>;
  private readonly erased: ReadonlySet<string>;
  readonly standing: ReadonlyMap<string, Logged>;

  constructor(replay: Replay, rows: Place) {
    const list = isList(rows.value) ? rows.value : [];
    this.beside = new Map(
      list.flatMap((row) =>
        isObject(row) && typeof row['text'] === 'string' ? [[nameOf(row['index'], row['field']), row['text']] as const] : [],
      ),
    );
    this.erased = new Set(replay.of('text.erased').flatMap(({ data }) => erasedBy(data['entries'])));
    const until = replay.of('consultation.published')[0]?.index ?? Number.POSITIVE_INFINITY;
    this.standing = standing(replay.all(), lastVotes(replay), until);
  }

  /** All words of a kind that stand, by what is behind its name in their keys. */
  *of(kind: keyof typeof KEY): Generator<Readonly<{ of: string; entry: Logged }>> {
    for (const [key, entry] of this.standing) if (key.startsWith(`${kind} `)) yield { of: key.slice(kind.length + 1), entry };
  }

  /**
   * The record says what the entry has the hash of: a salted hash, whose words stand beside the entry, unless an act erased them, or
   * a plain one of an older log; and where the entry has neither, it says nothing. `hash`: the field of the plain one.
   */
  vouch({ findings, crypto }: Seen, step: Step, entry: Logged, said: Place, field: string, hash: string = PLAIN[field] ?? ''): void {
    const text = said.textOrNull();
    const note = (words: ReturnType<typeof SAID.otherText>): void => findings.note(step, words, { entry: entry.index, where: said.where });
    const [logged, plain] = [entry.data[field], entry.data[hash]];
    if (isSalted(logged)) {
      const name = nameOf(entry.index, field);
      const words = this.beside.get(name) ?? (this.erased.has(name) ? ERASED : undefined);
      if (words === undefined) note(SAID.notErased(`${said.where}, entry ${entry.index}`));
      else if (words !== text) note(SAID.otherText(said.where));
    } else if (typeof plain === 'string') {
      if (text === null || plain !== sha256Of(crypto, text)) note(SAID.otherText(said.where));
    } else if (text !== null) note(SAID.unloggedText(said.where));
  }
}

/** Where older logs have the plain hash of a text. */
const PLAIN: Readonly<Record<string, string>> = {
  text: 'sha256',
  proposedWording: 'proposedWordingSha256',
  rationale: 'rationaleSha256',
};

const nameOf = (index: Json | undefined, field: Json | undefined): string => `${String(index)}.${String(field)}`;

function erasedBy(entries: Json | undefined): readonly string[] {
  if (!isList(entries)) return [];
  return entries.flatMap((each) => {
    const fields = isObject(each) ? each['fields'] : null;
    return isObject(each) && isList(fields) ? fields.map((field) => nameOf(each['index'], field)) : [];
  });
}

/** The last ballots by the log; a question's are looked up once. */
function lastVotes(replay: Replay): (question: string, member: string) => LastVote | null {
  const papers = new Map(replay.of('ballot.cast').map(({ index, data }) => [index, data['paper']]));
  const known = new Map<string, ReturnType<Replay['ballotsOn']>>();
  return (question, member) => {
    const ballots = known.get(question) ?? replay.ballotsOn(question);
    known.set(question, ballots);
    const last = ballots.get(member);
    const paper = last && papers.get(last.index);
    return last ? { version: last.version, paper: typeof paper === 'string' ? paper : null } : null;
  };
}
