import { type EntryRow, ENTRY_COLUMNS, entryOf, type FollowUpKind } from '#memory';
import type { Transaction } from '#platform';
import type { RecordedFollowUp } from '../domain/content.js';
import { atOf, textsOf } from './texts.js';

/** What was set in motion by the decisions of a consultation, with its history, as it is stored. */
export class FollowUpMaterial {
  constructor(private readonly transaction: Transaction) {}

  async followUp(consultation: string): Promise<readonly RecordedFollowUp[]> {
    const rows = await this.transaction.rows<EntryRow & { id: string; question: string; option: string | null; kind: FollowUpKind }>(
      `SELECT f.id, q.key AS question, f.option_key AS option, f.kind, ${ENTRY_COLUMNS}
       FROM follow_up f JOIN question q ON q.id = f.question_id JOIN follow_up_entry e ON e.follow_up_id = f.id
       WHERE f.consultation_id = $1 ORDER BY q.number, f.opened_at, f.id, e.number`,
      [consultation],
    );
    const found = new Map<string, RecordedFollowUp & { entries: RecordedFollowUp['entries'][number][] }>();
    for (const row of rows) {
      const { id, question, option, kind } = row;
      const item = found.get(id) ?? { id, question, option, kind, entries: [] };
      const { account: _, at, title, ...entry } = entryOf(row);
      item.entries.push({ ...entry, title: textsOf(title), at: atOf(at) });
      found.set(id, item);
    }
    return [...found.values()];
  }
}
