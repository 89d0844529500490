import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was decided by what it is about, in the order in which it was decided, so that decisions are found by a topic at the same
 * cost however rarely it came up. A decision is about what its question is about, and about what the proposals are that it put to
 * the vote; one by silence about what the proposal or the document is. It follows what is said of these, whenever it is said.
 */
export class TermsDecided1000000000042 implements MigrationInterface {
  name = 'TermsDecided1000000000042';

  async up(runner: QueryRunner): Promise<void> {
    // tacitly: by silence, of which id is the procedure's, and decided_at its expiry, which may lie ahead; otherwise id is the
    // question's.
    await runner.query(`
      CREATE TABLE term_decided (
        term text NOT NULL,
        tacitly boolean NOT NULL,
        decided_at timestamptz NOT NULL,
        id uuid NOT NULL,
        PRIMARY KEY (term, tacitly, decided_at, id)
      )`);
    await runner.query('CREATE INDEX term_decided_id ON term_decided (id)');
    await runner.query(`
      CREATE VIEW terms_decided AS
        SELECT c.term, false AS tacitly, d.decided_at, d.question_id AS id
        FROM decision d JOIN classification c ON c.question_id = d.question_id
        UNION
        SELECT c.term, false, d.decided_at, d.question_id
        FROM decision d JOIN proposal_put p ON p.question_id = d.question_id JOIN classification c ON c.proposal_id = p.proposal_id
        UNION
        SELECT c.term, true, s.expires_at, s.id FROM silence s JOIN classification c ON c.proposal_id = s.proposal_id
        WHERE s.broken_at IS NULL AND s.withdrawn_at IS NULL
        UNION
        SELECT c.term, true, s.expires_at, s.id FROM silence s JOIN classification c ON c.document_id = s.document_id
        WHERE s.broken_at IS NULL AND s.withdrawn_at IS NULL`);
    // What a question puts stays as it is from its decision on.
    await this.#follow(runner, 'decision', 'AFTER INSERT', 'ARRAY[NEW.question_id]');
    await this.#follow(runner, 'silence', 'AFTER INSERT OR UPDATE OF expires_at, broken_at, withdrawn_at', 'ARRAY[NEW.id]');
    await this.#follow(
      runner,
      'classification',
      'AFTER INSERT OR DELETE',
      `ARRAY(
        SELECT coalesce(NEW.question_id, OLD.question_id)
        UNION SELECT p.question_id FROM proposal_put p WHERE p.proposal_id = coalesce(NEW.proposal_id, OLD.proposal_id)
        UNION SELECT s.id FROM silence s WHERE s.consultation_id = coalesce(NEW.consultation_id, OLD.consultation_id)
          AND coalesce(s.proposal_id, s.document_id)
            = coalesce(NEW.proposal_id, OLD.proposal_id, NEW.document_id, OLD.document_id))`,
    );
    await runner.query('INSERT INTO term_decided SELECT * FROM terms_decided');
    await runner.query('GRANT SELECT ON term_decided TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('What the auditor looks things up by is never undone.');
  }

  /** The application reads the terms, and writes none: of the questions and procedures that a change touches they are taken anew. */
  async #follow(runner: QueryRunner, table: string, changed: string, touched: string): Promise<void> {
    const name = `terms_follow_${table}`;
    await runner.query(`
      CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE touched uuid[] := ${touched};
      BEGIN
        DELETE FROM term_decided t WHERE t.id = ANY (touched);
        INSERT INTO term_decided SELECT v.* FROM terms_decided v WHERE v.id = ANY (touched);
        RETURN NULL;
      END $$`);
    await runner.query(`REVOKE ALL ON FUNCTION ${name}() FROM PUBLIC`);
    await runner.query(`CREATE TRIGGER ${name} ${changed} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}()`);
  }
}
