import type { Transaction } from '#platform';
import type { Credentials } from '../domain/credentials.js';
import type { CredentialsStatus } from '../domain/kinds.js';
import type { Correction } from '../domain/ledger.js';
import { supersede } from './supersede.js';

interface Row {
  row_id: string;
  id: string;
  member_id: string;
  delegates: string[] | null;
  status: CredentialsStatus;
  reason: string | null;
  valid_from: Date;
  valid_until: Date | null;
}

/** The ledger of credentials. */
export class CredentialsRepository {
  constructor(private readonly transaction: Transaction) {}

  async find(credentials: string): Promise<Credentials | null> {
    const r = await this.transaction.row<Row>(
      'SELECT row_id, id, member_id, delegates, status, reason, valid_from, valid_until FROM credentials WHERE id = $1 AND superseded_at IS NULL',
      [credentials],
    );
    if (!r) return null;
    return {
      row: r.row_id,
      credentials: r.id,
      member: r.member_id,
      delegates: r.delegates,
      status: r.status,
      reason: r.reason,
      validFrom: r.valid_from,
      validUntil: r.valid_until,
    };
  }

  async correct(correction: Correction<Credentials>, at: Date): Promise<void> {
    await supersede(this.transaction, 'credentials', correction.superseded, at);
    for (const e of correction.added) {
      await this.transaction.rows(
        `INSERT INTO credentials (id, member_id, delegates, status, reason, valid_from, valid_until, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [e.credentials, e.member, e.delegates, e.status, e.reason, e.validFrom, e.validUntil, at],
      );
    }
  }
}
