import type { MigrationInterface, QueryRunner } from 'typeorm';

const FEW = `act NOT IN ('ballot.cast', 'participation.noted')`;

/**
 * A body's consultations are many logs, and what happened in them is read in one order, page by page at the same cost: every
 * entry of a consultation but ballots and participations is about its body as well.
 */
export class EntriesOfBodies1000000000022 implements MigrationInterface {
  name = 'EntriesOfBodies1000000000022';

  async up(runner: QueryRunner): Promise<void> {
    // Bodies have keys and no identifiers; among subjects each has the one that its key makes.
    await runner.query(`
      CREATE FUNCTION subject_of_body(p_key text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN md5('body ' || p_key)::uuid`);
    await runner.query('GRANT EXECUTE ON FUNCTION subject_of_body(text) TO placet_app');
    await runner.query(`
      CREATE OR REPLACE FUNCTION keep_entry_subjects() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO entry_subject (subject, at, log_id, index)
        SELECT s, NEW.at, NEW.log_id, NEW.index FROM subjects_of(NEW.body) AS s
        UNION SELECT subject_of_body(k.body_key), NEW.at, NEW.log_id, NEW.index FROM consultation k WHERE k.id = NEW.log_id;
        RETURN NULL;
      END $$`);
    await runner.query(`
      INSERT INTO entry_subject (subject, at, log_id, index)
      SELECT subject_of_body(k.body_key), e.at, e.log_id, e.index FROM consultation k JOIN log_entry e ON e.log_id = k.id WHERE e.${FEW}`);
    // A draft may be given to another body: what happened to it goes with it.
    await runner.query(`
      CREATE FUNCTION move_entries_of_body() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE entry_subject s SET subject = subject_of_body(NEW.body_key) FROM log_entry e
        WHERE e.log_id = NEW.id AND e.${FEW}
          AND s.subject = subject_of_body(OLD.body_key) AND s.at = e.at AND s.log_id = e.log_id AND s.index = e.index;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER consultation_of_another_body AFTER UPDATE OF body_key ON consultation FOR EACH ROW
      WHEN (OLD.body_key <> NEW.body_key) EXECUTE FUNCTION move_entries_of_body()`);
    await runner.query('REVOKE ALL ON FUNCTION move_entries_of_body() FROM PUBLIC');
  }

  async down(): Promise<void> {
    throw new Error('What the auditor looks things up by is never undone.');
  }
}
