import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Credentials name the delegates for whom they are. Those entered before do not say for whom: theirs stay NULL. */
export class NamedInCredentials1000000000022 implements MigrationInterface {
  name = 'NamedInCredentials1000000000022';

  async up(runner: QueryRunner): Promise<void> {
    // Ids of delegates. No foreign key: in the ledger of appointments an id has a row for every correction.
    await runner.query('ALTER TABLE credentials ADD COLUMN delegates uuid[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE credentials DROP COLUMN delegates');
  }
}
