import type { Transaction } from '#platform';
import type { Correction } from '../domain/ledger.js';
import type { Suspension } from '../domain/suspension.js';
import { supersede } from './supersede.js';

interface Row {
  row_id: string;
  id: string;
  member_id: string;
  ground: string;
  decision_reference: string;
  restored_by: string | null;
  valid_from: Date;
  valid_until: Date | null;
}

const COLUMNS = 'row_id, id, member_id, ground, decision_reference, restored_by, valid_from, valid_until';

function suspensionOf(r: Row): Suspension {
  return {
    row: r.row_id,
    suspension: r.id,
    member: r.member_id,
    ground: r.ground,
    decisionReference: r.decision_reference,
    restoredBy: r.restored_by,
    validFrom: r.valid_from,
    validUntil: r.valid_until,
  };
}

/** The ledger of voting rights. */
export class SuspensionRepository {
  constructor(private readonly transaction: Transaction) {}

  async known(member: string): Promise<Suspension[]> {
    const rows = await this.transaction.rows<Row>(`SELECT ${COLUMNS} FROM suspension WHERE member_id = $1 AND superseded_at IS NULL`, [
      member,
    ]);
    return rows.map(suspensionOf);
  }

  async find(suspension: string): Promise<Suspension | null> {
    const row = await this.transaction.row<Row>(`SELECT ${COLUMNS} FROM suspension WHERE id = $1 AND superseded_at IS NULL`, [suspension]);
    return row && suspensionOf(row);
  }

  async correct(correction: Correction<Suspension>, at: Date): Promise<void> {
    await supersede(this.transaction, 'suspension', correction.superseded, at);
    for (const e of correction.added) {
      await this.transaction.rows(
        `INSERT INTO suspension (id, member_id, ground, decision_reference, restored_by, valid_from, valid_until, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [e.suspension, e.member, e.ground, e.decisionReference, e.restoredBy, e.validFrom, e.validUntil, at],
      );
    }
  }
}
