import type { Transaction } from '#platform';

export type TokenRow = Readonly<{
  id: string;
  name: string;
  readOnly: boolean;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}>;

/** The columns of a token. */
export const TOKEN = `id, name, read_only AS "readOnly", created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"`;

/** Web sessions and personal access tokens, inside a unit of work. */
export class SessionRepository {
  constructor(private readonly transaction: Transaction) {}

  async openWeb(id: string, hash: Buffer, account: string, hours: number): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO session (token_hash, id, account_id, kind, expires_at) VALUES ($1, $2, $3, 'WEB', official_now() + $4 * interval '1 hour')`,
      [hash, id, account, hours],
    );
  }

  /**
   * Removes what has expired, a few at a time and what nobody else is removing: web sessions at once, access tokens thirty days
   * later, so that their owner still finds them listed. The log keeps when they were made and revoked.
   */
  async removeExpired(): Promise<void> {
    await this.transaction.rows(
      `DELETE FROM session WHERE token_hash IN (
         SELECT token_hash FROM session
         WHERE expires_at <= official_now() AND (kind = 'WEB' OR expires_at <= official_now() - interval '30 days')
         ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED)`,
    );
  }

  async createToken(token: Pick<TokenRow, 'id' | 'name' | 'expiresAt' | 'readOnly'>, hash: Buffer, account: string): Promise<TokenRow> {
    const row = await this.transaction.row<TokenRow>(
      `INSERT INTO session (token_hash, id, account_id, kind, name, expires_at, read_only)
       VALUES ($1, $2, $3, 'TOKEN', $4, $5, $6) RETURNING ${TOKEN}`,
      [hash, token.id, account, token.name, token.expiresAt, token.readOnly],
    );
    if (!row) throw new Error('the token was not written');
    return row;
  }

  /** Answers null when the account has no such token. A token revoked before keeps its instant. */
  revokeToken(id: string, account: string): Promise<TokenRow | null> {
    return this.transaction.row<TokenRow>(
      `UPDATE session SET revoked_at = coalesce(revoked_at, official_now()) WHERE id = $1 AND account_id = $2 AND kind = 'TOKEN' RETURNING ${TOKEN}`,
      [id, account],
    );
  }

  async revoke(id: string): Promise<void> {
    await this.transaction.rows('UPDATE session SET revoked_at = coalesce(revoked_at, official_now()) WHERE id = $1', [id]);
  }

  /** All that work, `except` one; answers how many. */
  async revokeAll(account: string, except: string | null = null): Promise<number> {
    const rows = await this.transaction.rows(
      `UPDATE session SET revoked_at = official_now()
       WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > official_now() AND id IS DISTINCT FROM $2 RETURNING id`,
      [account, except],
    );
    return rows.length;
  }

  async workingTokens(account: string): Promise<number> {
    const row = await this.transaction.row<{ n: number }>(
      `SELECT count(*)::int AS n FROM session
       WHERE account_id = $1 AND kind = 'TOKEN' AND revoked_at IS NULL AND expires_at > official_now()`,
      [account],
    );
    return row?.n ?? 0;
  }

  async now(): Promise<Date> {
    const row = await this.transaction.row<{ now: Date }>('SELECT official_now() AS now');
    if (!row) throw new Error('the database does not tell the time');
    return row.now;
  }
}
