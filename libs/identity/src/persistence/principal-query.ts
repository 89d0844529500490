import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Gathering, Sql } from '#platform';
import type { Principal } from '../domain/principal.js';
import type { Role } from '../domain/permissions.js';

/** The digest under which a session's secret is stored. */
export function tokenHash(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

const FRESH_MS = 1_000; // a revoked session is refused within this time
const KEPT = 20_000;

interface Known {
  readonly at: number;
  readonly reading: Promise<Principal | null>;
  /** Once it has been read. */
  principal?: Principal | null;
}

/**
 * Who presents a secret. The answer is remembered for at most a second, by the secret's digest; asked for once, however
 * many requests ask at once; and read with one indexed statement for all secrets that are asked for while the one before
 * is on its way.
 */
@Injectable()
export class PrincipalQuery {
  private readonly known = new Map<string, Known>();
  private readonly readings = new Gathering<Principal>((keys) => this.read(keys));

  constructor(private readonly sql: Sql) {}

  /** Without waiting: undefined when it has to be read. */
  remembered(secret: string): Principal | null | undefined {
    const known = this.known.get(keyOf(secret));
    return known && performance.now() - known.at < FRESH_MS ? known.principal : undefined;
  }

  of(secret: string): Promise<Principal | null> {
    const key = keyOf(secret);
    const now = performance.now();
    const known = this.known.get(key);
    if (known && now - known.at < FRESH_MS) return known.reading;
    const reading = this.readings.of(key);
    this.remember(key, { at: now, reading });
    return reading;
  }

  /** Forgets everybody in this process at once, after an act that ended a session or changed a role; others take a second. */
  forget(): void {
    this.known.clear();
  }

  private remember(key: string, known: Known): void {
    // The newest stands last: beyond the bound the oldest go.
    this.known.delete(key);
    this.known.set(key, known);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= KEPT) break;
      this.known.delete(oldest);
    }
    known.reading.then(
      (principal) => (known.principal = principal),
      () => this.known.get(key) === known && this.known.delete(key),
    );
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
