import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
import type { Principal } from '../domain/principal.js';
import type { Role } from '../domain/permissions.js';

/** The digest under which a session's secret is stored. */
export function tokenHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

const FRESH_MS = 1_000; // a revoked session is refused within this time
const KEPT = 20_000;

/** Who presents a secret: one indexed read, remembered for at most a second, asked once however many ask at once. */
@Injectable()
export class PrincipalQuery {
  private readonly known = new Map<string, { at: number; principal: Promise<Principal | null> }>();

  constructor(private readonly sql: Sql) {}

  of(secret: string): Promise<Principal | null> {
    const now = performance.now();
    const known = this.known.get(secret);
    if (known && now - known.at < FRESH_MS) return known.principal;
    if (this.known.size >= KEPT) this.known.clear();
    const principal = this.read(secret);
    this.known.set(secret, { at: now, principal });
    principal.catch(() => this.known.delete(secret));
    return principal;
  }

  /** Forgets a secret in this process at once; the others forget it within a second. */
  forget(secret: string): void {
    this.known.delete(secret);
  }

  private async read(secret: string): Promise<Principal | null> {
    const row = await this.sql.row<{ account: string; name: string; session: string; roles: Role[] }>(
      `SELECT a.id AS account, a.name, s.id AS session, array(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles
       FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > official_now() AND a.disabled_at IS NULL`,
      [tokenHash(secret)],
    );
    return row && { account: row.account, name: row.name, session: row.session, roles: new Set(row.roles) };
  }
}
