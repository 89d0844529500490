import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A consultation may be called otherwise until its vote opens, when silence may have adopted a text of it already, or a question
 * was settled without a vote: both are found by the words of the title that it has now.
 */
export class WordsFollow1000000000040 implements MigrationInterface {
  name = 'WordsFollow1000000000040';

  async up(runner: QueryRunner): Promise<void> {
    // The application changes no words itself: they follow from what it wrote.
    await runner.query(`
      CREATE FUNCTION words_follow_title() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE silence s SET words = (SELECT f.words FROM silence_as_looked_for(s) f) WHERE s.consultation_id = NEW.id;
        UPDATE decision d SET words = (SELECT f.words FROM decision_as_looked_for(d) f) WHERE d.consultation_id = NEW.id;
        RETURN NULL;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION words_follow_title() FROM PUBLIC');
    await runner.query(`
      CREATE TRIGGER words_follow_title AFTER UPDATE OF title ON consultation FOR EACH ROW
      WHEN (OLD.title IS DISTINCT FROM NEW.title) EXECUTE FUNCTION words_follow_title()`);
    // Those that were called otherwise before the words followed.
    await runner.query('UPDATE silence s SET words = (SELECT f.words FROM silence_as_looked_for(s) f)');
    await runner.query(`
      UPDATE decision d SET words = (SELECT f.words FROM decision_as_looked_for(d) f)
      FROM consultation k WHERE k.id = d.consultation_id AND d.decided_at < k.voting_opens_at`);
  }

  async down(): Promise<void> {
    throw new Error('What the auditor looks things up by is never undone.');
  }
}
