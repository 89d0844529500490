import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A way on from a vote that is over: a question of a new consultation names the one of an earlier consultation that it takes up.
 * And the place of a footnote's mark inside a paragraph, which imports used to lose.
 */
export class ContinuedQuestions1000000000020 implements MigrationInterface {
  name = 'ContinuedQuestions1000000000020';

  async up(runner: QueryRunner): Promise<void> {
    // `continues` is the round before within one consultation, of which there is one; what is taken up may be so more than once.
    await runner.query('ALTER TABLE question ADD COLUMN takes_up uuid REFERENCES question (id)');
    // Where in its block's text the mark of a footnote stands, by language; null: at the end, as far as is known.
    await runner.query('ALTER TABLE document_footnote ADD COLUMN places jsonb');
    await runner.query('CREATE INDEX question_takes_up ON question (takes_up) WHERE takes_up IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document_footnote DROP COLUMN places');
    await runner.query('ALTER TABLE question DROP COLUMN takes_up');
  }
}
