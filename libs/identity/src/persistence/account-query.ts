import { Injectable } from '@nestjs/common';
import { keyOf, type Page, type PageArgs, pageOf, Sql } from '#platform';
import type { Role } from '../domain/permissions.js';
import type { AccountRow } from './account-repository.js';
import { TOKEN, type TokenRow } from './session-repository.js';

const ACCOUNT = `a.id, a.email, a.name, a.disabled_at AS "disabledAt",
  array(SELECT r.role FROM account_role r WHERE r.account_id = a.id ORDER BY r.role) AS roles`;

/** Reads of accounts, for their owners and for the administrator. */
@Injectable()
export class AccountQuery {
  constructor(private readonly sql: Sql) {}

  async byIds(ids: readonly string[]): Promise<Map<string, AccountRow>> {
    const rows = await this.sql.rows<AccountRow>(`SELECT ${ACCOUNT} FROM account a WHERE a.id = ANY ($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The accounts that hold a role now, by address. */
  withRole(role: Role): Promise<AccountRow[]> {
    return this.sql.rows<AccountRow>(
      `SELECT ${ACCOUNT} FROM account a JOIN account_role held ON held.account_id = a.id AND held.role = $1
       WHERE a.disabled_at IS NULL ORDER BY a.email LIMIT 100`,
      [role],
    );
  }

  /** What signing in compares with. */
  forSignIn(email: string): Promise<{ id: string; passwordHash: string | null } | null> {
    return this.sql.row(`SELECT id, password_hash AS "passwordHash" FROM account WHERE email = lower($1) AND disabled_at IS NULL`, [email]);
  }

  passwordOf(account: string): Promise<{ email: string; passwordHash: string | null } | null> {
    return this.sql.row(`SELECT email, password_hash AS "passwordHash" FROM account WHERE id = $1`, [account]);
  }

  async page({ first, after }: PageArgs): Promise<Page<AccountRow>> {
    const key = keyOf(after, 1);
    const rows = await this.sql.rows<AccountRow>(
      `SELECT ${ACCOUNT} FROM account a WHERE $1::text IS NULL OR a.email > $1 ORDER BY a.email LIMIT $2`,
      [key?.[0] ?? null, first + 1],
    );
    return pageOf(
      rows,
      first,
      (row) => [row.email],
      (row) => row,
    );
  }

  /** The latest uses of each of these tokens, the newest first. */
  async usesOf(tokens: readonly string[]): Promise<Map<string, { at: Date; place: string }[]>> {
    const rows = await this.sql.rows<{ token: string; at: Date; place: string }>(
      `SELECT t.id AS token, u.at, encode(u.place, 'hex') AS place
       FROM unnest($1::uuid[]) AS t (id)
       CROSS JOIN LATERAL (SELECT * FROM access_token_use x WHERE x.session_id = t.id ORDER BY x.hour DESC, x.place LIMIT 10) u
       ORDER BY u.at DESC, u.place`,
      [tokens],
    );
    const uses = new Map<string, { at: Date; place: string }[]>();
    for (const { token, ...use } of rows) uses.set(token, [...(uses.get(token) ?? []), use]);
    return uses;
  }

  tokensOf(account: string): Promise<TokenRow[]> {
    return this.sql.rows<TokenRow>(
      `SELECT ${TOKEN} FROM session WHERE account_id = $1 AND kind = 'TOKEN' ORDER BY created_at DESC, id LIMIT 200`,
      [account],
    );
  }
}
