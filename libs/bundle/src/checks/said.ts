import { sha256Of } from '../crypto.js';
import { firstDifference } from '../difference.js';
import { canonical, isObject, type Json, type Place } from '../json.js';
import { SAID, SIDE } from '../words.js';
import type { Logged } from './replay.js';
import { attempt, names, type Seen, writtenFor } from './seen.js';

/** Documents have the fingerprints that the record has of them, and that the log took when they were added. */
export function checkDocuments({ findings, record, tables, replay, crypto }: Seen): void {
  attempt(findings, 'documents', () => {
    findings.looksAt('documents', 0);
    const documents = tables.get('documents').list();
    const recorded = record.get('documents').list();
    const compare = (entry: number | null, where: string, one: Json | undefined, other: Json | undefined): void => {
      const difference = firstDifference(one, other, where);
      if (difference)
        findings.note('documents', SAID.parted(SIDE.document, entry === null ? SIDE.itself : SIDE.log, difference), { entry, where });
    };
    for (const [at, document] of documents.entries()) {
      findings.looksAt('documents');
      const { id, ...content } = document.object();
      compare(null, `${document.where}.sha256`, recorded[at]?.get('sha256').value, sha256Of(crypto, canonical(content)));
      const added = replay.of('document.added').find(({ data }) => data['document'] === id);
      if (!added) findings.note('documents', SAID.missing(`document.added (${String(content['symbol'])})`), { where: document.where });
      else compare(added.index, `${document.where}.texts`, added.data['sha256'], sha256Of(crypto, canonical(textsIn(document))));
    }
    if (documents.length !== recorded.length) compare(null, 'documents', recorded.length, documents.length);
  });
}

/** All the texts of a document, by where they stand in it: what the log has the hash of. */
function textsIn(document: Place): Json {
  return Object.fromEntries([
    ['title', document.get('title').value ?? null],
    ...document
      .get('blocks')
      .list()
      .map((block) => [`block ${block.get('anchor').text()}`, block.get('text').value ?? null]),
    ...document
      .get('footnotes')
      .list()
      .map((footnote, at) => [`footnote ${at + 1}`, footnote.get('text').value ?? null]),
  ]) as Json;
}

const PUT_FORWARD = ['proposal.put-forward', 'proposal.revised', 'proposal.consolidated', 'proposal.amendment-submitted'];

/** Every version of every proposal is the text whose hash the log took. */
export function checkProposals({ findings, record, tables, replay, crypto }: Seen): void {
  attempt(findings, 'proposals', () => {
    findings.looksAt('proposals', 0);
    const ids = names(tables.get('proposals'), 'key', 'id');
    const logged = PUT_FORWARD.flatMap((act) => replay.of(act));
    for (const proposal of record.get('proposals').list()) {
      const key = proposal.get('key').text();
      for (const version of proposal.get('versions').list()) {
        findings.looksAt('proposals');
        const number = version.get('version').whole();
        const entry = logged.find(({ data }) => subjectOf(data) === ids.get(key) && (data['version'] ?? 1) === number);
        const found = sha256Of(crypto, canonical({ title: version.get('title').value, text: version.get('text').value }));
        const where = `${key}, version ${number}`;
        if (!entry) findings.note('proposals', SAID.missing(`proposal (${where})`), { where: version.where });
        for (const one of [entry?.data['sha256'], version.get('sha256').value]) {
          const difference = entry && firstDifference(one, found, where);
          if (difference)
            findings.note('proposals', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where: version.where });
        }
      }
    }
  });
}

function subjectOf(data: Logged['data']): Json | undefined {
  return data['amendment'] ?? data['proposal'];
}

const COMMENT_ACTS = ['comment.drafted', 'comment.redrafted', 'comment.submitted', 'comment.revised'];
const COMMENT_FIELDS = [
  ['text', 'sha256'],
  ['proposedWording', 'proposedWordingSha256'],
  ['rationale', 'rationaleSha256'],
] as const;

/** Comments and the secretariat's answers are the words whose hashes the log took; none is left out. `texts`: by entry and field. */
export function checkComments(seen: Seen, texts: ReadonlyMap<string, string>): void {
  const { findings, record, tables, replay } = seen;
  attempt(findings, 'comments', () => {
    findings.looksAt('comments', 0);
    const ids = tables
      .get('comments')
      .list()
      .map((row) => row.get('id').text());
    const comments = record.get('comments').list();
    const wordings = COMMENT_ACTS.flatMap((act) => replay.of(act));
    for (const [at, comment] of comments.entries()) {
      findings.looksAt('comments');
      const id = ids[at];
      const version = comment.get('version').whole();
      const entries = wordings.filter(({ data }) => data['comment'] === id && data['version'] === version);
      const submitted = replay.of('comment.submitted').find(({ data }) => data['comment'] === id);
      if (!submitted) findings.note('comments', SAID.missing(`comment.submitted (${comment.where})`), { where: comment.where });
      else if (!writtenFor(comment.get('submittedAt').textOrNull(), submitted.at))
        findings.note(
          'comments',
          SAID.parted(SIDE.log, SIDE.record, {
            where: `${comment.where}.submittedAt`,
            one: submitted.at,
            other: String(comment.get('submittedAt').value),
          }),
          { entry: submitted.index },
        );
      if (comment.get('status').text() !== 'WITHDRAWN')
        for (const [field, hash] of COMMENT_FIELDS)
          for (const entry of entries) vouched(seen, texts, entry, [field, hash], comment.get(field));
      const response = comment.get('response');
      const answered = replay.of('comment.answered').findLast(({ data }) => data['comment'] === id);
      if (response.isThere !== Boolean(answered))
        findings.note('comments', SAID.missing(`comment.answered (${comment.where})`), {
          entry: answered?.index ?? null,
          where: response.where,
        });
      else if (answered) {
        vouched(seen, texts, answered, ['text', 'sha256'], response.get('text'));
        const difference = firstDifference(answered.data['disposition'], response.get('disposition').value, response.where);
        if (difference) findings.note('comments', SAID.parted(SIDE.log, SIDE.record, difference), { entry: answered.index });
      }
    }
    const known = new Set(ids);
    for (const { index, data } of replay.of('comment.submitted'))
      if (!known.has(String(data['comment'])))
        findings.note('comments', SAID.missing(`comment ${String(data['comment'])}`), { entry: index });
    if (ids.length !== comments.length)
      findings.note(
        'comments',
        SAID.parted(SIDE.record, SIDE.tables, { where: 'comments', one: String(comments.length), other: String(ids.length) }),
      );
  });
}

/** Explanations of vote and objections are the words whose hashes the log took. */
export function checkStatements(seen: Seen, texts: ReadonlyMap<string, string>): void {
  const { findings, record, tables, replay } = seen;
  attempt(findings, 'statements', () => {
    findings.looksAt('statements', 0);
    const questions = names(tables.get('questions'), 'key', 'id');
    const members = names(tables.get('members'), 'code', 'id');
    const given = [...replay.of('explanation.given'), ...replay.of('explanation.revised')];
    for (const explanation of record.get('statements').get('explanations').list()) {
      findings.looksAt('statements');
      if (!explanation.get('text').isThere) continue;
      const [question, member] = [questions.get(explanation.get('question').text()), members.get(explanation.get('member').text())];
      const entry = given.find(
        (each) =>
          each.data['question'] === question &&
          each.member === member &&
          each.data['moment'] === explanation.get('moment').value &&
          each.data['version'] === explanation.get('version').value,
      );
      if (entry) vouched(seen, texts, entry, ['text', 'sha256'], explanation.get('text'), 'statements');
      else findings.note('statements', SAID.missing(`explanation (${explanation.where})`), { where: explanation.where });
    }
    const objected = [...replay.of('silence.broken'), ...replay.of('silence.objected')];
    for (const silence of record.get('silences').list()) {
      for (const objection of silence.get('objections').list()) {
        findings.looksAt('statements');
        const member = members.get(objection.get('member').text());
        const entry = objected.find((each) => each.member === member && writtenFor(objection.get('at').textOrNull(), each.at));
        if (!entry) findings.note('statements', SAID.missing(`silence.objected (${objection.where})`), { where: objection.where });
        else if (isObject(entry.data['text'])) vouched(seen, texts, entry, ['text', 'sha256'], objection.get('text'), 'statements');
      }
    }
  });
}

/** An entry has the hash of a text: salted, when its words stand beside, or plain. What was erased is left to the texts' own check. */
function vouched(
  { findings, crypto }: Seen,
  texts: ReadonlyMap<string, string>,
  entry: Logged,
  [field, hash]: readonly [string, string],
  said: Place,
  step: 'comments' | 'statements' = 'comments',
): void {
  const salted = isObject(entry.data[field]);
  const plain = entry.data[hash];
  const text = said.textOrNull();
  if (salted) {
    const words = texts.get(`${entry.index}.${field}`);
    if (words !== undefined && words !== text) findings.note(step, SAID.otherText(said.where), { entry: entry.index, where: said.where });
  } else if (typeof plain === 'string') {
    if (text === null || plain !== sha256Of(crypto, text))
      findings.note(step, SAID.otherText(said.where), { entry: entry.index, where: said.where });
  }
}
