import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '#identity';
import type { TestDatabase } from './database.js';

export interface Person {
  readonly account: string;
  /** Presented as a bearer token. */
  readonly token: string;
}

/** An account with these roles and an access token, written by the database's owner: for tests that are not about accounts. */
export async function person(database: Pick<TestDatabase, 'owner'>, ...roles: Role[]): Promise<Person> {
  const account = randomUUID();
  const token = `plt_${randomBytes(16).toString('base64url')}`;
  await database.owner.query('INSERT INTO account (id, email, name) VALUES ($1, $2, $3)', [
    account,
    `${account}@test.example`,
    `Person ${roles.join(' ')}`,
  ]);
  await database.owner.query('INSERT INTO account_role (account_id, role) SELECT $1, unnest($2::text[])', [account, roles]);
  await database.owner.query(
    `INSERT INTO session (token_hash, id, account_id, kind, name, expires_at) VALUES ($1, $2, $3, 'TOKEN', 'test', official_now() + interval '10 days')`,
    [createHash('sha256').update(token).digest(), randomUUID(), account],
  );
  return { account, token };
}
