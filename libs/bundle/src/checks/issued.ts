import { isList, isObject, type Json, type JsonObject } from '../json.js';
import { SAID, SIDE } from '../words.js';
import { checkCorrigendum } from './corrigendum.js';
import { heldAgainst, issuedBy } from './frozen.js';
import type { IssuedRead } from './read-issued.js';
import type { Logged } from './replay.js';
import { attempt, goesOn, type Seen, writtenFor } from './seen.js';
import type { Words } from './vouched.js';

/** What was issued with the record and after it is what the log has; a bundle of the first format does not have it. */
export function checkIssued(seen: Seen, words: Words, issued: IssuedRead | null): void {
  seen.findings.looksAt('issued', 0);
  if (!issued) return;
  attempt(seen.findings, 'issued', () => versions(seen, issued));
  attempt(seen.findings, 'issued', () => checkCorrigendum(seen, words, issued));
  attempt(seen.findings, 'issued', () => approval(seen, issued));
}

type Version = Readonly<{ entry: Logged; data: JsonObject; closes: Json | undefined }>;

/** The language versions of which the log tells: those that came out with the record, and each that did later. */
function versionsIn({ findings, replay }: Seen): ReadonlyMap<string, Version> {
  const logged = new Map<string, Version>();
  const came = (entry: Logged, data: JsonObject): void => {
    const language = String(data['language']);
    if (logged.has(language)) findings.note('issued', SAID.versionTwice(language), { entry: entry.index });
    else logged.set(language, { entry, data, closes: entry.data['correctionsCloseAt'] });
  };
  const [published] = replay.of('consultation.published');
  const first = published?.data['versions'];
  if (published && isList(first)) for (const each of first) if (isObject(each)) came(published, each);
  for (const entry of replay.of('record.version-published')) came(entry, entry.data);
  return logged;
}

function versions(seen: Seen, { versions: listed }: IssuedRead): void {
  const { findings, record } = seen;
  const held = heldAgainst(seen, SIDE.version);
  const logged = new Map(versionsIn(seen));
  const found = new Set<string>();
  for (const { listed: version, sha256 } of listed) {
    findings.looksAt('issued');
    const language = version.get('language').text();
    const log = logged.get(language);
    if (found.has(language)) findings.note('issued', SAID.versionTwice(language), { where: version.where });
    else if (!log) findings.note('issued', SAID.missing(`record.version-published (${language})`), { where: version.where });
    found.add(language);
    if (!log) continue;
    const { entry, data, closes } = log;
    const where = `versions.${language}`;
    held(entry, `${where}.original`, data['original'], version.get('original').value);
    held(entry, `${where}.correctionsCloseAt`, closes, version.get('correctionsCloseAt').value);
    // With the record, or when it was logged; versions of records older than versions are were logged later than they came out.
    const at = version.get('publishedAt');
    const withRecord = entry.act === 'consultation.published' || entry.account === null;
    if (withRecord) held(entry, `${where}.publishedAt`, record.get('publishedAt').value, at.value);
    else if (!writtenFor(at.textOrNull(), entry)) held(entry, `${where}.publishedAt`, entry.at, at.value);
    for (const one of [version.get('sha256').value, sha256]) held(entry, `${where}.sha256`, data['sha256'], one);
  }
  for (const [language, { entry }] of logged)
    if (!found.has(language)) findings.note('issued', SAID.actLeftOut(entry.index, `${entry.act} (${language})`), { entry: entry.index });
}

/** The approval names the record, its versions and its corrigendum by what they are. Before approvals were frozen, the log has none of it. */
function approval(seen: Seen, { versions: listed, corrigendum, approval: read }: IssuedRead): void {
  const { findings, record, replay, sealedSha256 } = seen;
  const act = 'consultation.approved';
  const entries = replay.of(act).filter(({ data }) => data['approval'] !== undefined);
  const entry = issuedBy(seen, entries, act, read !== null);
  if (!entry || !read) return;
  findings.looksAt('issued');
  const { content, sha256 } = read;
  const held = heldAgainst(seen, SIDE.approval);
  held(entry, 'approval', entry.data['approval'], sha256);
  held(entry, 'record', entry.data['sha256'], sealedSha256);
  held(entry, 'corrigendum', entry.data['corrigendum'], corrigendum?.sha256 ?? null);
  if (!writtenFor(content.get('approvedAt').textOrNull(), entry)) held(entry, 'approvedAt', entry.at, content.get('approvedAt').value);
  const names = corrigendum && { symbol: corrigendum.content.get('symbol').value, sha256: corrigendum.sha256 };
  const consists: JsonObject = {
    symbol: record.get('symbol').value,
    record: sealedSha256,
    versions: listed.map(({ listed: version, sha256: of }) => ({ language: version.get('language').value, sha256: of })),
    corrigendum: names,
  };
  for (const [field, value] of Object.entries(consists)) held(entry, field, value, content.get(field).value);
  goesOn(seen, 'issued', SIDE.approval, content.get('log'), entry);
}
