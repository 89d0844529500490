import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Texts adopted tacitly are looked for beside the decisions that were voted on, page by page at the same cost: by their body,
 * their consultation and the words of their titles, in the order of the instants at which silence ended. Whether silence was
 * kept follows from the instants; what is neither broken nor withdrawn is in these indices, and the clock says the rest.
 */
export class AdoptedTexts1000000000029 implements MigrationInterface {
  name = 'AdoptedTexts1000000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE silence ADD COLUMN body_key text, ADD COLUMN words tsvector');
    // A procedure starts once its consultation is open: neither the text nor its title, nor the body, changes from then on.
    await runner.query(`
      CREATE FUNCTION silence_as_looked_for(s silence) RETURNS silence LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
      BEGIN
        SELECT k.body_key, words_of(coalesce(v.title, d.title)) || words_of(k.title) INTO s.body_key, s.words
        FROM consultation k
        LEFT JOIN proposal_version v ON v.proposal_id = s.proposal_id AND v.version = s.proposal_version
        LEFT JOIN document d ON d.id = s.document_id
        WHERE k.id = s.consultation_id;
        RETURN s;
      END $$`);
    await runner.query(`
      CREATE FUNCTION silence_looked_for() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        RETURN silence_as_looked_for(NEW);
      END $$`);
    await runner.query('CREATE TRIGGER silence_looked_for BEFORE INSERT ON silence FOR EACH ROW EXECUTE FUNCTION silence_looked_for()');
    await runner.query(`
      UPDATE silence s SET (body_key, words) = (SELECT f.body_key, f.words FROM silence_as_looked_for(s) f)`);
    const kept = 'WHERE broken_at IS NULL AND withdrawn_at IS NULL';
    await runner.query(`CREATE INDEX silence_kept ON silence (expires_at, id) ${kept}`);
    await runner.query(`CREATE INDEX silence_kept_body ON silence (body_key, expires_at, id) ${kept}`);
    await runner.query(`CREATE INDEX silence_kept_consultation ON silence (consultation_id, expires_at, id) ${kept}`);
    await runner.query(`CREATE INDEX silence_words ON silence USING gin (words) ${kept}`);
  }

  async down(): Promise<void> {
    throw new Error('What the auditor looks things up by is never undone.');
  }
}
