import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations: whoever has the link chooses the password of an account, once. An account has at most one that is open. */
export class Invitations1000000000021 implements MigrationInterface {
  name = 'Invitations1000000000021';

  async up(runner: QueryRunner): Promise<void> {
    // Only the SHA-256 of the secret is kept, as of a token.
    await runner.query(`
      CREATE TABLE invitation (
        account_id uuid PRIMARY KEY REFERENCES account (id),
        secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
        expires_at timestamptz NOT NULL,
        CONSTRAINT invitation_secret UNIQUE (secret_hash)
      )`);
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON invitation TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('Accounts are never undone.');
  }
}
