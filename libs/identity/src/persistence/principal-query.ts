import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Remembering, Sql } from '#platform';
import type { Principal } from '../domain/principal.js';
import type { Role } from '../domain/permissions.js';

/** The digest under which a session's secret is stored. */
export function tokenHash(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

const FRESH_MS = 1_000; // a revoked session is refused within this time
const KEPT = 20_000;

/**
 * Who presents a secret. The answer is remembered for at most a second, by the secret's digest, and read with one indexed
 * statement for all secrets that are asked for while the one before is on its way.
 */
@Injectable()
export class PrincipalQuery {
  private readonly known = new Remembering<Principal>(FRESH_MS, KEPT, (keys) => this.read(keys));

  constructor(private readonly sql: Sql) {}

  /** Without waiting: undefined when it has to be read. */
  remembered(secret: string): Principal | null | undefined {
    return this.known.remembered(keyOf(secret));
  }

  of(secret: string): Promise<Principal | null> {
    return this.known.of(keyOf(secret));
  }

  /** Forgets everybody in this process at once, after an act that ended a session or changed a role; others take a second. */
  forget(): void {
    this.known.forget();
  }

  private async read(keys: readonly string[]): Promise<Map<string, Principal>> {
    const rows = await this.sql.rows<{ hash: Buffer; account: string; name: string; session: string; roles: Role[]; read_only: boolean }>(
      `SELECT s.token_hash AS hash, a.id AS account, a.name, s.id AS session, s.read_only,
              array(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles
       FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.token_hash = ANY ($1::bytea[]) AND s.revoked_at IS NULL AND s.expires_at > official_now() AND a.disabled_at IS NULL`,
      [keys.map((key) => Buffer.from(key, 'base64'))],
    );
    return new Map(
      rows.map(({ hash: digest, account, name, session, roles, read_only: readOnly }) => [
        digest.toString('base64'),
        { account, name, session, roles: new Set(roles), ...(readOnly && { readOnly }) },
      ]),
    );
  }
}

function keyOf(secret: string): string {
  return hash('sha256', secret, 'base64');
}
