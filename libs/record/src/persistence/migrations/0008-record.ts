import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The published records: one frozen result object each, as canonical JSON. */
export class Record1000000000008 implements MigrationInterface {
  name = 'Record1000000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record (
        consultation_id uuid PRIMARY KEY REFERENCES consultation (id),
        content text NOT NULL,
        sha256 bytea NOT NULL,
        published_at timestamptz NOT NULL
      )`);
    await runner.query('GRANT SELECT, INSERT ON record TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('Records are never undone.');
  }
}
