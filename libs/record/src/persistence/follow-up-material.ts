import { type EntryRow, ENTRY_COLUMNS, entryOf, type FollowUpKind } from '#memory';
import type { Transaction } from '#platform';
import type { At, RecordedFollowUp } from '../domain/content.js';
import { atOf, textsOf } from './texts.js';

type Row = EntryRow & { id: string; question: string | null; option: string | null; silence: number | null; kind: FollowUpKind };

/** What was set in motion by the decisions of a consultation, with its history, as it is stored. */
export class FollowUpMaterial {
  constructor(private readonly transaction: Transaction) {}

  /** `until`: as it stood at that instant, which is what a record published then says. */
  async followUp(consultation: string, until: At | null = null): Promise<readonly RecordedFollowUp[]> {
    const rows = await this.transaction.rows<Row>(
      `SELECT f.id, q.key AS question, f.option_key AS option, s.number AS silence, f.kind, ${ENTRY_COLUMNS}
       FROM follow_up f JOIN follow_up_entry e ON e.follow_up_id = f.id
       LEFT JOIN question q ON q.id = f.question_id LEFT JOIN silence s ON s.id = f.silence_id
       WHERE f.consultation_id = $1 AND ($2::timestamptz IS NULL OR e.at <= $2)
       ORDER BY q.number NULLS LAST, s.number, f.opened_at, f.id, e.number`,
      [consultation, until],
    );
    const found = new Map<string, RecordedFollowUp & { entries: RecordedFollowUp['entries'][number][] }>();
    for (const row of rows) {
      const { id, question, option, silence, kind } = row;
      const from = silence === null ? { question: question ?? '', option } : { silence };
      const item = found.get(id) ?? { id, ...from, kind, entries: [] };
      const { account: _, at, title, ...entry } = entryOf(row);
      item.entries.push({ ...entry, title: textsOf(title), at: atOf(at) });
      found.set(id, item);
    }
    return [...found.values()];
  }
}
