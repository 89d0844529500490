import { sha256Of } from '../crypto.js';
import { firstDifference } from '../difference.js';
import { canonical, type Json } from '../json.js';
import { SAID, SIDE } from '../words.js';
import { attempt, type Seen } from './seen.js';

/** What the consultation is called, of which body it is, and who sees it: as the draft, or its last revision, has it. */
export function checkHeading({ findings, record, replay, crypto }: Seen): void {
  attempt(findings, 'rules', () => {
    const entry = [...replay.of('consultation.drafted'), ...replay.of('consultation.revised')].at(-1);
    // The log of a consultation begins with its draft; what is missing there is found with the entries.
    if (!entry) return;
    const holds = (field: string, recorded: Json | undefined): void => {
      if (entry.data[field] === undefined) return;
      findings.looksAt('rules');
      const difference = firstDifference(entry.data[field], recorded ?? null, field);
      if (difference) findings.note('rules', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where: field });
    };
    const body = record.get('body');
    holds('body', body.isThere ? body.get('key').value : null);
    holds('officialZone', record.get('officialZone').value);
    holds('visibility', record.get('visibility').value);
    if (entry.data['sha256'] === undefined) return;
    findings.looksAt('rules');
    const texts = { title: record.get('title').value, summary: record.get('summary').value };
    if (sha256Of(crypto, canonical(texts)) !== entry.data['sha256'])
      findings.note('rules', SAID.otherHeading(), { entry: entry.index, where: 'title' });
  });
}
