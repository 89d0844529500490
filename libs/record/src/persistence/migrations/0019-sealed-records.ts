import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The texts of records, beside the sealed content that has their salted hashes. */
export class SealedRecords1000000000019 implements MigrationInterface {
  name = 'SealedRecords1000000000019';

  async up(runner: QueryRunner): Promise<void> {
    // path: a JSON Pointer into record.content, where {"salted": …} stands in the text's place.
    await runner.query(`
      CREATE TABLE record_text (
        consultation_id uuid NOT NULL REFERENCES record (consultation_id),
        path text NOT NULL CHECK (path ~ '^/'),
        salt bytea CHECK (length(salt) = 32),
        text text,
        erased_at timestamptz,
        PRIMARY KEY (consultation_id, path),
        CHECK ((salt IS NULL) = (text IS NULL) AND (text IS NULL) = (erased_at IS NOT NULL))
      )`);
    await runner.query('GRANT SELECT, INSERT ON record_text TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('Records are never undone.');
  }
}
