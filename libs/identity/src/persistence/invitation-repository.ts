import type { Transaction } from '#platform';

/** The account of an open invitation. */
export type Invited = Readonly<{ account: string; email: string }>;

const OPEN = 'i.secret_hash = $1 AND i.expires_at > official_now() AND a.disabled_at IS NULL';

/** Open invitations, inside a unit of work. */
export class InvitationRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Takes the place of an earlier one, which ceases to work. Answers until when it is good. */
  async open(account: string, hash: Buffer, days: number): Promise<Date> {
    const row = await this.transaction.row<{ expiresAt: Date }>(
      `INSERT INTO invitation (account_id, secret_hash, expires_at) VALUES ($1, $2, official_now() + $3 * interval '1 day')
       ON CONFLICT (account_id) DO UPDATE SET secret_hash = excluded.secret_hash, expires_at = excluded.expires_at
       RETURNING expires_at AS "expiresAt"`,
      [account, hash, days],
    );
    if (!row) throw new Error('the invitation was not written');
    return row.expiresAt;
  }

  /** Whom the secret invites; null when it invites nobody, or nobody any more. */
  of(hash: Buffer): Promise<Invited | null> {
    return this.transaction.row<Invited>(
      `SELECT a.id AS account, a.email FROM invitation i JOIN account a ON a.id = i.account_id WHERE ${OPEN}`,
      [hash],
    );
  }

  /** Uses it up: of two who come with the same secret, one. */
  async take(hash: Buffer): Promise<string | null> {
    const row = await this.transaction.row<{ account: string }>(
      `DELETE FROM invitation i USING account a WHERE a.id = i.account_id AND ${OPEN} RETURNING a.id AS account`,
      [hash],
    );
    return row?.account ?? null;
  }
}
