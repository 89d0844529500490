import { firstDifference } from '../difference.js';
import type { Json, Place } from '../json.js';
import { SAID, SIDE } from '../words.js';
import type { Logged } from './replay.js';
import { attempt, names, type Seen, writtenFor } from './seen.js';
import type { Words } from './vouched.js';

/** What followed from the counts: which votes were annulled, what the chair ruled on ties, and what conditions came to. */
export function checkFollowed(seen: Seen, words: Words): void {
  const { findings, record, tables, replay } = seen;
  attempt(findings, 'decisions', () => {
    const ids = names(tables.get('questions'), 'key', 'id');
    const until = replay.of('consultation.published')[0]?.index ?? Number.POSITIVE_INFINITY;
    for (const question of record.get('questions').list()) {
      const key = question.get('key').text();
      const about = (act: string): readonly Logged[] =>
        replay.of(act).filter(({ index, data }) => index < until && data['question'] === ids.get(key));
      const differs = (entry: Logged, where: string, logged: Json | undefined, said: Json | undefined): void => {
        const difference = firstDifference(logged ?? null, said ?? null, `${key}.${where}`);
        if (difference)
          findings.note('decisions', SAID.parted(SIDE.log, SIDE.record, difference), { entry: entry.index, where: question.where });
      };
      const reasoned = (act: string, said: Place, hold: (entry: Logged) => void): void => {
        const entry = about(act).at(-1);
        if (said.isThere !== Boolean(entry)) {
          const words = entry ? SAID.actLeftOut(entry.index, act) : SAID.missing(`${act} (${key})`);
          findings.note('decisions', words, { entry: entry?.index ?? null, where: said.where });
        } else if (entry) {
          hold(entry);
          if (!writtenFor(said.get('at').textOrNull(), entry.at)) differs(entry, act, entry.at, said.get('at').value);
          words.vouch(seen, 'decisions', entry, said.get('reason'), 'reason');
        }
      };
      const annulled = question.get('annulled');
      reasoned('vote.annulled', annulled, (entry) => {
        if (entry.data['by'] !== undefined) differs(entry, 'annulled.by', entry.data['by'], annulled.get('by').value);
      });
      const ruling = question.get('ruling');
      reasoned('tie.decided', ruling, (entry) => {
        for (const field of ['selected', 'outcome']) differs(entry, `ruling.${field}`, entry.data[field], ruling.get(field).value);
      });
      const conditions = question.get('conditions').list();
      for (const [act, status] of [
        ['condition.fulfilled', 'FULFILLED'],
        ['condition.lapsed', 'LAPSED'],
      ] as const) {
        const logged = about(act);
        const said = conditions.filter((condition) => condition.get('status').value === status).length;
        const entry = logged.at(-1);
        if (said === logged.length) continue;
        if (entry) differs(entry, `conditions ${status}`, logged.length, said);
        else findings.note('decisions', SAID.missing(`${act} (${key})`), { where: question.where });
      }
    }
  });
}
