import type { Transaction } from '#platform';
import type { Role } from '../domain/permissions.js';

export type AccountRow = Readonly<{ id: string; email: string; name: string; roles: readonly Role[]; disabledAt: Date | null }>;

const ACCOUNT = `a.id, a.email, a.name, a.disabled_at AS "disabledAt",
  array(SELECT r.role FROM account_role r WHERE r.account_id = a.id ORDER BY r.role) AS roles`;

/** Accounts and their roles, inside a unit of work. */
export class AccountRepository {
  constructor(private readonly transaction: Transaction) {}

  byId(id: string): Promise<AccountRow | null> {
    return this.transaction.row<AccountRow>(`SELECT ${ACCOUNT} FROM account a WHERE a.id = $1`, [id]);
  }

  /** As `byId`, of an account that is there. */
  async saved(id: string): Promise<AccountRow> {
    const account = await this.byId(id);
    if (!account) throw new Error('the account was not written');
    return account;
  }

  /** Until the transaction ends, nobody else counts what the account has. */
  async lock(id: string): Promise<void> {
    await this.transaction.rows('SELECT FROM account WHERE id = $1 FOR UPDATE', [id]);
  }

  async insert(account: { id: string; email: string; name: string; passwordHash: string | null }): Promise<boolean> {
    const row = await this.transaction.row(
      'INSERT INTO account (id, email, name, password_hash) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING RETURNING id',
      [account.id, account.email, account.name, account.passwordHash],
    );
    return row !== null;
  }

  async replaceRoles(account: string, roles: readonly Role[]): Promise<void> {
    await this.transaction.rows('DELETE FROM account_role WHERE account_id = $1', [account]);
    await this.transaction.rows('INSERT INTO account_role (account_id, role) SELECT $1, unnest($2::text[])', [account, roles]);
  }

  async disable(account: string, reason: string): Promise<void> {
    await this.transaction.rows('UPDATE account SET disabled_at = official_now(), disabled_reason = $2 WHERE id = $1', [account, reason]);
  }

  async setPassword(account: string, passwordHash: string): Promise<void> {
    await this.transaction.rows('UPDATE account SET password_hash = $2 WHERE id = $1', [account, passwordHash]);
  }

  async visited(account: string): Promise<void> {
    await this.transaction.rows('UPDATE account SET last_visit_at = official_now() WHERE id = $1', [account]);
  }

  /** Administrators who may sign in, this one not counted. */
  async otherAdministrators(account: string): Promise<number> {
    const row = await this.transaction.row<{ n: string }>(
      `SELECT count(*) AS n FROM account a JOIN account_role r ON r.account_id = a.id AND r.role = 'ADMIN'
       WHERE a.disabled_at IS NULL AND a.id <> $1`,
      [account],
    );
    return Number(row?.n ?? 0);
  }
}
