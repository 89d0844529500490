import { sha256Of } from '../crypto.js';
import { firstDifference } from '../difference.js';
import { canonical, type Json, type Place } from '../json.js';
import { SAID, SIDE } from '../words.js';
import type { Logged } from './replay.js';
import { attempt, names, type Seen, writtenFor } from './seen.js';
import type { Words } from './vouched.js';

const OPENED = 'follow-up.opened';
const WORDS = ['reason', 'evidence'];
const FIGURES = ['status', 'startsOn', 'endsOn', 'participants', 'budget', 'since'];

/** What the decisions had set in motion by the publication: every entry of every item is the one that was logged. */
export function checkFollowUp(seen: Seen, words: Words): void {
  const { findings, record, replay } = seen;
  attempt(findings, 'decisions', () => {
    const until = replay.of('consultation.published')[0]?.index ?? Number.POSITIVE_INFINITY;
    const logged = new Map<string, Logged[]>();
    for (const entry of [...replay.of(OPENED), ...replay.of('follow-up.changed')].filter(({ index }) => index < until)) {
      const item = String(entry.data['followUp']);
      logged.set(item, [...(logged.get(item) ?? []), entry]);
    }
    for (const item of record.get('followUp').list()) {
      findings.looksAt('decisions');
      const id = item.get('id').text();
      const entries = logged.get(id);
      logged.delete(id);
      if (entries) attempt(findings, 'decisions', () => held(seen, words, item, entries));
      else findings.note('decisions', SAID.missing(`${OPENED} (${item.where})`), { where: item.where });
    }
    for (const [first] of logged.values())
      if (first) findings.note('decisions', SAID.actLeftOut(first.index, first.act), { entry: first.index });
  });
}

function held(seen: Seen, words: Words, item: Place, logged: readonly Logged[]): void {
  const [opened] = logged;
  if (!opened) return;
  const differs = (entry: Logged, where: string, one: Json | undefined, other: Json | undefined): void => {
    const difference = firstDifference(one ?? null, other ?? null, `${item.where}.${where}`);
    if (difference)
      seen.findings.note('decisions', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where: item.where });
  };
  // From a question, or from a text adopted tacitly: by the one that the record names, and not by the other.
  const question = item.get('question').textOrNull();
  const asked = question === null ? null : (names(seen.tables.get('questions'), 'key', 'id').get(question) ?? question);
  differs(opened, 'question', opened.data['question'], asked);
  const silence = item.get('silence').value;
  const adopted = seen.replay.of('silence.adopted').find(({ index, data }) => index < opened.index && data['number'] === silence);
  differs(
    opened,
    'silence',
    opened.data['silence'],
    silence === undefined || silence === null ? null : (adopted?.data['silence'] ?? silence),
  );
  for (const field of ['option', 'kind']) differs(opened, field, opened.data[field], item.get(field).value);
  const said = item.get('entries').list();
  differs(logged.at(-1) ?? opened, 'entries.length', logged.length, said.length);
  for (const [at, entry] of logged.entries()) {
    const one = said[at];
    if (!one) continue;
    const where = `entries[${at}]`;
    differs(entry, `${where}.number`, entry.data['entry'], one.get('number').value);
    for (const field of FIGURES) differs(entry, `${where}.${field}`, entry.data[field], one.get(field).value);
    const hash = entry.data['sha256'];
    if (!writtenFor(one.get('at').textOrNull(), entry)) differs(entry, `${where}.at`, entry.at, one.get('at').value);
    // In an older log the hash is that of reason and evidence, too, which stood beside no entry then.
    if (hash === sha256Of(seen.crypto, textsIn(one, WORDS))) continue;
    if (hash !== undefined) differs(entry, `${where}.sha256`, hash, sha256Of(seen.crypto, textsIn(one)));
    for (const field of WORDS) words.vouch(seen, 'decisions', entry, one.get(field), field, '');
  }
}

/** How it is called, where it is and with whom, as it was hashed. */
function textsIn(entry: Place, words: readonly string[] = []): string {
  const fields = ['status', 'title', 'partners', 'startsOn', 'endsOn', 'venue', 'participants', 'report', ...words];
  return canonical({ ...Object.fromEntries(fields.map((field) => [field, entry.get(field).value ?? null])), budget: null });
}
