import { firstDifference } from '../difference.js';
import type { Json, Place } from '../json.js';
import { KEY } from '../standing.js';
import { SAID, SIDE } from '../words.js';
import type { Logged } from './replay.js';
import { attempt, names, type Seen, writtenFor } from './seen.js';
import type { Words } from './vouched.js';

/** A comment of the record with all that the log has of it. */
type Comment = Readonly<{ id: string; said: Place; entries: readonly Logged[] }>;

/** Comments and the secretariat's answers are those that were logged: whose, about what, in which words; none is left out. */
export function checkComments(seen: Seen, words: Words): void {
  const { findings, record, tables, replay } = seen;
  attempt(findings, 'comments', () => {
    findings.looksAt('comments', 0);
    const ids = tables
      .get('comments')
      .list()
      .map((row) => row.get('id').text());
    const comments = record.get('comments').list();
    const entries = new Map<string, Logged[]>(ids.map((id) => [id, []]));
    for (const entry of replay.all()) if (entry.act.startsWith('comment.')) entries.get(String(entry.data['comment']))?.push(entry);
    comments.forEach((said, at) => {
      findings.looksAt('comments');
      const id = said.get('id').textOrNull() ?? ids[at] ?? '';
      const comment = { id, said, entries: entries.get(id) ?? [] };
      attempt(findings, 'comments', () => {
        checkPlace(seen, comment);
        checkLife(seen, words, comment);
        checkAligned(seen, comment);
      });
    });
    const known = new Set(ids);
    for (const { index, data } of replay.of('comment.submitted'))
      if (!known.has(String(data['comment'])))
        findings.note('comments', SAID.missing(`comment ${String(data['comment'])}`), { entry: index });
    if (ids.length !== comments.length || known.size !== ids.length)
      findings.note(
        'comments',
        SAID.parted(SIDE.record, SIDE.tables, { where: 'comments', one: String(comments.length), other: String(known.size) }),
      );
  });
}

function differs({ findings }: Seen, entry: Logged, where: string, logged: Json | undefined, said: Json | undefined): void {
  const difference = firstDifference(logged ?? null, said ?? null, where);
  if (difference) findings.note('comments', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where });
}

/** Whose it is, of what type, and to what it points: the submission says so; in an older log the draft did, which is nobody's affair. */
function checkPlace(seen: Seen, { said, entries }: Comment): void {
  const { tables } = seen;
  const begun = entries.filter(({ act }) => act === 'comment.drafted' || act === 'comment.submitted');
  const placed = begun.find(({ data }) => data['target'] !== undefined);
  if (!placed) return seen.findings.note('comments', SAID.missing(`comment.submitted (${said.where})`), { where: said.where });
  const { data } = placed;
  const idOf = (list: string, from: string, field: string): string | null => {
    const name = said.get(field).textOrNull();
    return name === null ? null : (names(tables.get(list), from, 'id').get(name) ?? name);
  };
  const member = idOf('members', 'code', 'member');
  for (const entry of begun) differs(seen, entry, `${said.where}.member`, entry.member, member);
  const differing = (field: string, value: Json | undefined): void => differs(seen, placed, `${said.where}.${field}`, data[field], value);
  differing('type', said.get('type').value);
  differing('target', said.get('target').value);
  differing('document', idOf('documents', 'symbol', 'document'));
  differing('anchor', said.get('anchor').value);
  differing('proposal', idOf('proposals', 'key', 'proposal'));
  if (data['language'] !== undefined) differing('language', said.get('language').value);
  differs(seen, placed, `${said.where}.paragraph`, numberOf(tables, said), said.get('paragraph').value);
}

/** The number of the paragraph to which it points, in its document. */
function numberOf(tables: Place, said: Place): Json {
  const [symbol, anchor] = [said.get('document').value, said.get('anchor').value];
  const document = tables
    .get('documents')
    .list()
    .find((each) => each.get('symbol').value === symbol);
  const blocks = document?.get('blocks').list() ?? [];
  return blocks.find((block) => block.get('anchor').value === anchor)?.get('number').value ?? null;
}

/** What was said and answered, and when. */
function checkLife(seen: Seen, words: Words, { id, said, entries }: Comment): void {
  const { findings } = seen;
  const submitted = entries.find(({ act }) => act === 'comment.submitted');
  if (!submitted) findings.note('comments', SAID.missing(`comment.submitted (${said.where})`), { where: said.where });
  else moment(seen, submitted, said.get('submittedAt'));
  const withdrawn = words.standing.get(KEY.withdrawn(id));
  const last = entries.findLast(({ act }) => act === 'comment.submitted' || act === 'comment.revised');
  if (last) differs(seen, last, `${said.where}.version`, last.data['version'], said.get('version').value);
  if (withdrawn) {
    moment(seen, withdrawn, said.get('withdrawnAt'));
    words.vouch(seen, 'comments', withdrawn, said.get('withdrawReason'), 'reason');
    for (const field of FIELDS) differs(seen, withdrawn, `${said.where}.${field}`, null, said.get(field).value);
  } else checkWords(seen, words, { id, said, entries });
  const answer = words.standing.get(KEY.answer(id));
  const response = said.get('response');
  const status = withdrawn ? 'WITHDRAWN' : answer ? 'ANSWERED' : 'SUBMITTED';
  const entry = withdrawn ?? answer ?? submitted;
  if (entry) differs(seen, entry, `${said.where}.status`, status, said.get('status').value);
  if (response.isThere !== Boolean(answer))
    findings.note('comments', SAID.missing(`comment.answered (${said.where})`), { entry: answer?.index ?? null, where: response.where });
  else if (answer) {
    words.vouch(seen, 'comments', answer, response.get('text'), 'text');
    differs(seen, answer, `${response.where}.disposition`, answer.data['disposition'], response.get('disposition').value);
    moment(seen, answer, response.get('at'));
  }
}

/** The words of the last version; older logs have the hash of a draft's in the entry of the draft. */
function checkWords(seen: Seen, words: Words, { id, said, entries }: Comment): void {
  const stands = words.standing.get(KEY.comment(id));
  const bearing =
    stands && hasWords(stands)
      ? [stands]
      : entries.filter((entry) => hasWords(entry) && entry.data['version'] === said.get('version').value);
  if (bearing.length === 0) seen.findings.note('comments', SAID.unloggedText(`${said.where}.text`), { where: said.where });
  for (const entry of bearing) for (const field of FIELDS) words.vouch(seen, 'comments', entry, said.get(field), field);
}

const FIELDS = ['text', 'proposedWording', 'rationale'] as const;
const hasWords = ({ act, data }: Logged): boolean => act !== 'comment.answered' && ('text' in data || 'sha256' in data);

function moment(seen: Seen, entry: Logged, recorded: Place): void {
  if (!writtenFor(recorded.textOrNull(), entry)) differs(seen, entry, recorded.where, entry.at, recorded.value);
}

/** Which delegations made it their own, and of which version. */
function checkAligned(seen: Seen, { said, entries }: Comment): void {
  const codes = names(seen.tables.get('members'), 'id', 'code');
  const aligned = new Map<string, Logged>();
  for (const entry of entries) {
    const code = codes.get(entry.member ?? '') ?? String(entry.member);
    if (entry.act === 'comment.aligned') aligned.set(code, entry);
    if (entry.act === 'comment.alignment-ended') aligned.delete(code);
  }
  const logged = [...aligned].map(([member, { data }]) => ({ member, version: data['version'] ?? null })).sort(byMember);
  const recorded = said
    .get('aligned')
    .list()
    .map((each) => ({ member: each.get('member').text(), version: each.get('version').value ?? null }))
    .sort(byMember);
  const entry = [...aligned.values()].at(-1) ?? entries[0];
  if (entry) differs(seen, entry, `${said.where}.aligned`, logged, recorded);
}

function byMember(one: Readonly<{ member: string }>, other: Readonly<{ member: string }>): number {
  return one.member < other.member ? -1 : one.member > other.member ? 1 : 0;
}
