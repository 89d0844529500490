import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents are adopted tacitly, too, and are found by what they are about: as proposals and questions are. */
export class ClassifiedDocuments1000000000041 implements MigrationInterface {
  name = 'ClassifiedDocuments1000000000041';

  async up(runner: QueryRunner): Promise<void> {
    // A document of a draft may be removed, and takes with it what was said of it.
    await runner.query(`
      ALTER TABLE classification
        ADD COLUMN document_id uuid REFERENCES document (id) ON DELETE CASCADE,
        DROP CONSTRAINT classification_check,
        DROP CONSTRAINT classification_proposal_id_question_id_term_key,
        ADD CONSTRAINT classification_of_one CHECK (num_nonnulls(proposal_id, question_id, document_id) = 1),
        ADD CONSTRAINT classification_once UNIQUE NULLS NOT DISTINCT (proposal_id, question_id, document_id, term)`);
    await runner.query('CREATE INDEX classification_document ON classification (document_id) WHERE document_id IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('What decisions were about is never undone.');
  }
}
