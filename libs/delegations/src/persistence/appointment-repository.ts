import type { Transaction } from '#platform';
import type { Appointment } from '../domain/appointment.js';
import type { DelegateFunction } from '../domain/kinds.js';
import type { Correction } from '../domain/ledger.js';
import { supersede } from './supersede.js';

interface Row {
  row_id: string;
  id: string;
  member_id: string;
  account_id: string;
  function: DelegateFunction;
  valid_from: Date;
  valid_until: Date | null;
}

const COLUMNS = 'row_id, id, member_id, account_id, function, valid_from, valid_until';

function appointmentOf(r: Row): Appointment {
  return {
    row: r.row_id,
    delegate: r.id,
    member: r.member_id,
    account: r.account_id,
    function: r.function,
    validFrom: r.valid_from,
    validUntil: r.valid_until,
  };
}

/** The ledger of appointments to delegations. */
export class AppointmentRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Whether there is such an account that may still sign in. */
  async accountExists(account: string): Promise<boolean> {
    const rows = await this.transaction.rows('SELECT 1 FROM account WHERE id = $1 AND disabled_at IS NULL', [account]);
    return rows.length > 0;
  }

  async heldBy(account: string): Promise<Appointment[]> {
    const rows = await this.transaction.rows<Row>(`SELECT ${COLUMNS} FROM delegate WHERE account_id = $1 AND superseded_at IS NULL`, [
      account,
    ]);
    return rows.map(appointmentOf);
  }

  /** All that are known of a Member's delegation, whenever they hold. */
  async of(member: string): Promise<Appointment[]> {
    const rows = await this.transaction.rows<Row>(
      `SELECT ${COLUMNS} FROM delegate WHERE member_id = $1 AND superseded_at IS NULL ORDER BY valid_from, id`,
      [member],
    );
    return rows.map(appointmentOf);
  }

  async find(delegate: string): Promise<Appointment | null> {
    const row = await this.transaction.row<Row>(`SELECT ${COLUMNS} FROM delegate WHERE id = $1 AND superseded_at IS NULL`, [delegate]);
    return row && appointmentOf(row);
  }

  async correct(correction: Correction<Appointment>, at: Date): Promise<void> {
    await supersede(this.transaction, 'delegate', correction.superseded, at);
    for (const e of correction.added) {
      await this.transaction.rows(
        `INSERT INTO delegate (id, member_id, account_id, function, valid_from, valid_until, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [e.delegate, e.member, e.account, e.function, e.validFrom, e.validUntil, at],
      );
    }
  }
}
