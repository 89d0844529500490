import { lasting } from '../alike.js';
import { firstDifference } from '../difference.js';
import { isObject, Place } from '../json.js';
import type { Findings } from '../report.js';
import { SAID, SIDE } from '../words.js';
import { attempt, goesOn, type Seen } from './seen.js';

/** The record is the one that was published, and goes on from the log as it stood then. */
export function checkRecord(seen: Seen): void {
  const { findings, record, replay, sealedSha256: found } = seen;
  attempt(findings, 'record', () => {
    findings.looksAt('record');
    const [published, ...again] = replay.of('consultation.published');
    if (!published) return findings.note('record', SAID.missing('consultation.published'));
    for (const { index } of again) findings.note('record', SAID.twice('consultation.published'), { entry: index });
    const stored = published.data['sha256'];
    if (stored !== found)
      findings.note('record', SAID.parted(SIDE.log, SIDE.record, { where: 'sha256', one: String(stored), other: found }), {
        entry: published.index,
        where: 'record',
      });
    goesOn(seen, 'record', SIDE.record, record.get('log'), published);
  });
}

/** The tables say today what the record says that they said. Answers the tables without that: the names by which entries are read. */
export function checkTables(findings: Findings, record: Place, tables: Place): Place {
  attempt(findings, 'tables', () => {
    findings.looksAt('tables', Object.keys(record.object()).length);
    const published = record.get('publishedAt').text();
    const difference = firstDifference(lasting(record.object(), published), tables.get('content').object(), 'content');
    if (difference) findings.note('tables', SAID.parted(SIDE.record, SIDE.tables, difference), { where: difference.where });
  });
  if (!isObject(tables.value)) return tables;
  const { content: _, ...rest } = tables.value;
  return new Place(rest, tables.where);
}
