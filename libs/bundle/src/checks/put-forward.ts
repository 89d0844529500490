import { firstDifference } from '../difference.js';
import type { Json, Place } from '../json.js';
import { SAID, SIDE } from '../words.js';
import type { Logged } from './replay.js';
import { attempt, names, type Seen, writtenFor } from './seen.js';
import type { Words } from './vouched.js';

const COMING = ['proposal.put-forward', 'proposal.amendment-submitted'];
const RULINGS: Readonly<Record<string, string>> = { 'proposal.received': 'RECEIVED', 'proposal.not-received': 'NOT_RECEIVED' };
const PASSAGES: Readonly<Record<string, string>> = { 'proposal.withdrawn': 'WITHDRAWN', 'proposal.taken-over': 'TAKEN_OVER' };

/** Who put each proposal forward and with whom, what the chair ruled on it, and whether it was withdrawn or taken over. */
export function checkPutForward(seen: Seen, words: Words): void {
  const { findings, record, tables, replay } = seen;
  attempt(findings, 'proposals', () => {
    const ids = names(tables.get('proposals'), 'key', 'id');
    const entries = new Map<string, Logged[]>();
    for (const entry of replay.all()) {
      if (!entry.act.startsWith('proposal.')) continue;
      const id = String(entry.data['amendment'] ?? entry.data['proposal']);
      entries.set(id, [...(entries.get(id) ?? []), entry]);
    }
    for (const proposal of record.get('proposals').list()) {
      const id = ids.get(proposal.get('key').text()) ?? '';
      const own = entries.get(id) ?? [];
      entries.delete(id);
      attempt(findings, 'proposals', () => held(seen, words, proposal, own));
    }
    for (const own of entries.values())
      for (const { index, act } of own.filter((entry) => COMING.includes(entry.act)))
        findings.note('proposals', SAID.actLeftOut(index, act), { entry: index });
  });
}

function held(seen: Seen, words: Words, proposal: Place, entries: readonly Logged[]): void {
  const first = entries.find(({ act }) => COMING.includes(act));
  // That there is no such entry is found with the versions of the text.
  if (!first) return;
  const { findings, tables } = seen;
  const key = proposal.get('key').text();
  const members = names(tables.get('members'), 'code', 'id');
  const idOf = (code: Place): string | null => (code.isThere ? (members.get(code.text()) ?? code.text()) : null);
  const differs = (entry: Logged, where: string, logged: Json | undefined, said: Json | undefined): void => {
    const difference = firstDifference(logged ?? null, said ?? null, `${key}.${where}`);
    if (difference)
      findings.note('proposals', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where: proposal.where });
  };
  const passages = entries.filter(({ act }) => act in PASSAGES);
  const taken = passages.findLast(({ act }) => act === 'proposal.taken-over');
  differs(taken ?? first, 'member', (taken ?? first).member, idOf(proposal.get('member')));
  differs(taken ?? first, 'origin', taken ? 'MEMBER' : first.data['origin'], proposal.get('origin').value);
  const amends = proposal.get('amends');
  const amended =
    first.act === 'proposal.amendment-submitted' ? { proposal: first.data['proposal'], version: first.data['version'] } : null;
  const idOfAmended = (): string => names(tables.get('proposals'), 'key', 'id').get(amends.get('proposal').text()) ?? '';
  differs(first, 'amends', amended, amends.isThere ? { proposal: idOfAmended(), version: amends.get('version').value } : null);
  // An older log does not say of which paragraphs it is.
  if (first.data['paragraphs'] !== undefined) differs(first, 'paragraphs', first.data['paragraphs'], proposal.get('paragraphs').value);
  const last = passages.at(-1);
  const withdrawn = last?.act === 'proposal.withdrawn' ? last : null;
  const gone = proposal.get('withdrawnAt').textOrNull();
  differs(last ?? first, 'withdrawn', withdrawn !== null, gone !== null);
  if (withdrawn && gone !== null && !writtenFor(gone, withdrawn)) differs(withdrawn, 'withdrawnAt', withdrawn.at, gone);
  const rulings = entries.filter(({ act }) => act in RULINGS);
  const ruled = rulings.at(-1);
  const standing = ruled ? RULINGS[ruled.act] : (first.data['receivability'] ?? 'PENDING');
  differs(ruled ?? first, 'receivability', standing, proposal.get('receivability').value);
  const oneByOne = (
    field: 'rulings' | 'passages',
    logged: readonly Logged[],
    what: Readonly<Record<string, string>>,
    named: string,
  ): void => {
    const said = proposal.get(field).list();
    differs(logged.at(-1) ?? first, `${field}.length`, logged.length, said.length);
    for (const [at, entry] of logged.entries()) {
      const each = said[at];
      if (!each) continue;
      differs(entry, `${field}[${at}].${named}`, what[entry.act], each.get(named).value);
      if (!writtenFor(each.get('at').textOrNull(), entry)) differs(entry, `${field}[${at}].at`, entry.at, each.get('at').value);
      words.vouch(seen, 'proposals', entry, each.get('reason'), 'reason');
    }
  };
  oneByOne('rulings', rulings, RULINGS, 'receivability');
  oneByOne('passages', passages, PASSAGES, 'act');
  sponsors(proposal, entries, idOf, (entry, logged, said) => differs(entry ?? first, 'sponsors', logged, said));
}

type Sponsor<Instant = string> = Readonly<{ member: string | null; since: Instant; until: Instant | null }>;

/** All that ever co-sponsored it, from when until when; once for each time. Whoever takes it over sponsors it no more. */
function sponsors(
  proposal: Place,
  entries: readonly Logged[],
  idOf: (code: Place) => string | null,
  differs: (entry: Logged | undefined, logged: Json, said: Json) => void,
): void {
  const logged: Sponsor<Logged>[] = [];
  for (const entry of entries) {
    const { act, member } = entry;
    if (act === 'proposal.co-sponsored') logged.push({ member, since: entry, until: null });
    else if (act === 'proposal.co-sponsorship-ended' || act === 'proposal.taken-over') ended(logged, member, entry);
  }
  const said = inTheirOrder(
    proposal
      .get('sponsors')
      .list()
      .map((each): Sponsor => ({
        member: idOf(each.get('member')),
        since: each.get('since').text(),
        until: each.get('until').textOrNull(),
      })),
    (since) => since,
  );
  const due = inTheirOrder(logged, ({ at }) => at);
  // What was recorded when an entry was written is as good as the instant of the entry.
  const alike = said.map(({ member, since, until }, at) => {
    const same = (recorded: string | null, entry: Logged | null | undefined): string | null =>
      entry && writtenFor(recorded, entry) ? entry.at : recorded;
    return { member, since: same(since, due[at]?.since), until: same(until, due[at]?.until) };
  });
  differs(
    entries.findLast(({ act }) => act.startsWith('proposal.co-sponsor')),
    due.map(({ member, since, until }) => ({ member, since: since.at, until: until?.at ?? null })),
    alike,
  );
}

function ended(logged: Sponsor<Logged>[], member: string | null, until: Logged): void {
  const at = logged.findIndex((each) => each.member === member && each.until === null);
  const standing = logged[at];
  if (standing) logged[at] = { ...standing, until };
}

function inTheirOrder<Instant>(sponsors: readonly Sponsor<Instant>[], at: (instant: Instant) => string): readonly Sponsor<Instant>[] {
  const key = ({ member, since }: Sponsor<Instant>): string => `${member} ${at(since)}`;
  return [...sponsors].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
