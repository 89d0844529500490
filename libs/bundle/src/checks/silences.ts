import { firstDifference } from '../difference.js';
import type { Json, Place } from '../json.js';
import { SAID, SIDE } from '../words.js';
import type { Logged } from './replay.js';
import { attempt, names, type Seen, writtenFor } from './seen.js';
import type { Words } from './vouched.js';

/** Texts put under silence: which, for whom, until when, and how it ended. Objections are held with the other statements. */
export function checkSilences(seen: Seen, words: Words): void {
  const { findings, record, replay } = seen;
  attempt(findings, 'decisions', () => {
    const numbers = new Set<Json | undefined>();
    for (const silence of record.get('silences').list()) {
      findings.looksAt('decisions');
      const number = silence.get('number').value;
      if (numbers.has(number)) findings.note('decisions', SAID.twice(`silence ${String(number)}`), { where: silence.where });
      numbers.add(number);
      attempt(findings, 'decisions', () => held(seen, words, silence));
    }
    for (const { index, act, data } of replay.of('silence.started'))
      if (!numbers.has(data['number'])) findings.note('decisions', SAID.actLeftOut(index, act), { entry: index });
  });
}

const STARTED = ['sha256', 'version', 'languages', 'requiredLanguages', 'leastHours', 'initiator', 'entitled', 'excluded'];

function held(seen: Seen, words: Words, silence: Place): void {
  const { findings, replay, tables } = seen;
  const number = silence.get('number').whole();
  const until = replay.of('consultation.published')[0]?.index ?? Number.POSITIVE_INFINITY;
  const about = (act: string): readonly Logged[] => replay.of(act).filter(({ index, data }) => index < until && data['number'] === number);
  const [started] = about('silence.started');
  if (!started) return findings.note('decisions', SAID.missing(`silence.started (${silence.where})`), { where: silence.where });
  const differs = (entry: Logged, where: string, logged: Json | undefined, said: Json | undefined): void => {
    const difference = firstDifference(logged ?? null, said ?? null, `${silence.where}.${where}`);
    if (difference)
      findings.note('decisions', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where: silence.where });
  };
  const at = (entry: Logged, where: string, said: Place): void => {
    if (!writtenFor(said.textOrNull(), entry)) differs(entry, where, entry.at, said.value);
  };
  const proposal = silence.get('proposal').textOrNull();
  const id = proposal === null ? null : (names(tables.get('proposals'), 'key', 'id').get(proposal) ?? proposal);
  differs(started, 'proposal', started.data['proposal'], id);
  differs(started, 'document', started.data['document'], silence.get('document').value);
  // Of what the rule set asks for, and who began it, an older log says nothing; of a document there are no versions.
  for (const field of STARTED)
    if (started.data[field] !== undefined) differs(started, field, started.data[field], silence.get(field).value);
  at(started, 'startedAt', silence.get('startedAt'));
  differs(started, 'firstExpiry', started.data['expiresAt'], silence.get('firstExpiry').value);

  const waiver = silence.get('waiver');
  const [waived] = about('silence.language-waived');
  differs(waived ?? started, 'waiver.languages', waived?.data['languages'], waiver.isThere ? waiver.get('languages').value : null);
  if (waived && waiver.isThere) words.vouch(seen, 'decisions', waived, waiver.get('reason'), 'reason');

  const extended = about('silence.extended');
  const extensions = silence.get('extensions').list();
  differs(extended.at(-1) ?? started, 'extensions.length', extended.length, extensions.length);
  for (const [n, entry] of extended.entries()) {
    const extension = extensions[n];
    if (!extension) continue;
    differs(entry, `extensions[${n}].from`, entry.data['from'], extension.get('from').value);
    differs(entry, `extensions[${n}].until`, entry.data['expiresAt'], extension.get('until').value);
    at(entry, `extensions[${n}].at`, extension.get('at'));
    words.vouch(seen, 'decisions', entry, extension.get('reason'), 'reason');
  }
  const last = extended.at(-1) ?? started;
  differs(last, 'expiresAt', last.data['expiresAt'], silence.get('expiresAt').value);

  const [broken] = about('silence.broken');
  const [withdrawn] = about('silence.withdrawn');
  const ended = broken ?? withdrawn;
  differs(ended ?? last, 'state', broken ? 'BROKEN' : withdrawn ? 'WITHDRAWN' : 'ADOPTED_TACITLY', silence.get('state').value);
  if (ended) at(ended, 'endedAt', silence.get('endedAt'));
  else differs(last, 'endedAt', last.data['expiresAt'], silence.get('endedAt').value);
  const reason = silence.get('withdrawReason');
  if (withdrawn) words.vouch(seen, 'decisions', withdrawn, reason, 'reason');
  else if (reason.isThere) findings.note('decisions', SAID.unloggedText(reason.where), { where: reason.where });
}
