import { sha256Of } from '../crypto.js';
import { firstDifference } from '../difference.js';
import { canonical, isList, type Json, type Place } from '../json.js';
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
      for (const field of ['symbol', 'title', 'issuedOn', 'originalLanguage'])
        compare(null, `${document.where}.${field}`, content[field], recorded[at]?.get(field).value);
      compare(null, `${document.where}.blocks.length`, document.get('blocks').list().length, recorded[at]?.get('blocks').value);
      const added = replay.of('document.added').find(({ data }) => data['document'] === id);
      if (!added) findings.note('documents', SAID.missing(`document.added (${String(content['symbol'])})`), { where: document.where });
      else {
        compare(added.index, `${document.where}.texts`, added.data['sha256'], sha256Of(crypto, canonical(textsIn(document))));
        // Older logs say nothing of these.
        for (const field of ['symbol', 'issuedOn', 'originalLanguage'])
          if (added.data[field] !== undefined) compare(added.index, `${document.where}.${field}`, added.data[field], content[field]);
        const layout = added.data['layoutSha256'];
        if (layout !== undefined && layout !== sha256Of(crypto, canonical(layoutOf(document))))
          findings.note('documents', SAID.otherLayout(String(content['symbol'])), { entry: added.index, where: document.where });
      }
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

/** How it is laid out: its blocks with their numbers, and to which of them each footnote belongs. */
function layoutOf(document: Place): Json {
  const each = (list: string, ...fields: readonly string[]): Json =>
    document
      .get(list)
      .list()
      .map((one) => Object.fromEntries(fields.map((field) => [field, one.get(field).value ?? null])));
  return { blocks: each('blocks', 'anchor', 'kind', 'level', 'number'), footnotes: each('footnotes', 'mark', 'anchor') };
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
        const entry = logged.find((one) => subjectOf(one.data) === ids.get(key) && versionOf(one) === number);
        const found = sha256Of(crypto, canonical({ title: version.get('title').value, text: version.get('text').value }));
        const where = `${key}, version ${number}`;
        if (!entry) {
          findings.note('proposals', SAID.missing(`proposal (${where})`), { where: version.where });
          continue;
        }
        const differs = (logged: Json | undefined, recorded: Json | undefined, at: string): void => {
          const difference = firstDifference(logged, recorded, at);
          if (difference)
            findings.note('proposals', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where: version.where });
        };
        for (const one of [entry.data['sha256'], version.get('sha256').value]) differs(one, found, where);
        const { adopted, kept = null } = entry.data;
        const taken = version.get('adopted').list();
        differs(sorted(isList(adopted) ? adopted : []), sorted(taken.map((one) => ids.get(one.text()) ?? one.text())), `${where}, adopted`);
        differs(kept, version.get('kept').value ?? null, `${where}, kept`);
        if (!writtenFor(version.get('at').textOrNull(), entry)) differs(entry.at, version.get('at').value, `${where}, at`);
      }
    }
  });
}

const sorted = (ids: readonly Json[]): readonly Json[] => [...ids].sort();

/** What is submitted as an amendment is in its first version; the entry says which version of the proposal it would amend. */
function versionOf({ act, data }: Logged): Json {
  return act === 'proposal.amendment-submitted' ? 1 : (data['version'] ?? 1);
}

function subjectOf(data: Logged['data']): Json | undefined {
  return data['amendment'] ?? data['proposal'];
}
