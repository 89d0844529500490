import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, the roles they hold, and what lets them in: web sessions and personal access tokens. */
export class Identity1000000000003 implements MigrationInterface {
  name = 'Identity1000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        name text NOT NULL,
        password_hash text,
        created_at timestamptz NOT NULL DEFAULT official_now(),
        disabled_at timestamptz,
        disabled_reason text,
        last_visit_at timestamptz,
        CONSTRAINT account_email UNIQUE (email)
      )`);
    await runner.query(`
      CREATE TABLE account_role (
        account_id uuid NOT NULL REFERENCES account (id),
        role text NOT NULL CHECK (role IN ('DELEGATE', 'OBSERVER', 'SECRETARIAT', 'CHAIR', 'AUDITOR', 'ADMIN')),
        PRIMARY KEY (account_id, role)
      )`);
    // Only the SHA-256 of a token is kept: who reads the table cannot sign in with it.
    await runner.query(`
      CREATE TABLE session (
        token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
        id uuid NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        kind text NOT NULL CHECK (kind IN ('WEB', 'TOKEN')),
        name text,
        created_at timestamptz NOT NULL DEFAULT official_now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT session_id UNIQUE (id)
      )`);
    await runner.query('CREATE INDEX session_account ON session (account_id)');
    await runner.query('CREATE INDEX session_expiry ON session (expires_at)');
    await runner.query('GRANT SELECT, INSERT, UPDATE ON account, session TO placet_app');
    await runner.query('GRANT DELETE ON session TO placet_app');
    await runner.query('GRANT SELECT, INSERT, DELETE ON account_role TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('Accounts are never undone.');
  }
}
