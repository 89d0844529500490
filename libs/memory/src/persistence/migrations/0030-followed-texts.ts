import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was set in motion follows from the decision on a question, or from a text adopted tacitly: from one of the two. */
export class FollowedTexts1000000000030 implements MigrationInterface {
  name = 'FollowedTexts1000000000030';

  async up(runner: QueryRunner): Promise<void> {
    // A text under silence has no options: what follows from it follows from the whole.
    await runner.query(`
      ALTER TABLE follow_up
        ALTER COLUMN question_id DROP NOT NULL,
        ADD COLUMN silence_id uuid REFERENCES silence (id),
        ADD CONSTRAINT follow_up_of_one_decision CHECK ((question_id IS NULL) <> (silence_id IS NULL)),
        ADD CONSTRAINT follow_up_option_of_question CHECK (question_id IS NOT NULL OR option_key IS NULL)`);
    await runner.query('CREATE INDEX follow_up_silence ON follow_up (silence_id) WHERE silence_id IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('What became of decisions is never undone.');
  }
}
