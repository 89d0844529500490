import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log as a transparency log: the stored nodes of every log's tree, the signed checkpoints, the keys that signed them.
 * All of it is made beside the log, from what was committed; appending takes no part in it.
 */
export class Transparency1000000000015 implements MigrationInterface {
  name = 'Transparency1000000000015';

  async up(runner: QueryRunner): Promise<void> {
    await this.growing(runner);
    await this.salt(runner);
    await this.tables(runner);
    await this.finality(runner);
  }

  /**
   * Which logs may have grown is found by an index, not by looking at all: a log that rests is woken by what is appended to
   * it. `size` stands in no index, so that appending goes on changing the row in place.
   */
  private async growing(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE log ADD COLUMN growing boolean NOT NULL DEFAULT true');
    await runner.query('CREATE INDEX log_growing ON log (id) WHERE growing');
    await runner.query(`
      CREATE FUNCTION log_wakes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.growing := true;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER log_wakes BEFORE UPDATE OF size ON log
      FOR EACH ROW WHEN (NOT OLD.growing) EXECUTE FUNCTION log_wakes()`);
    // Takes the log's lock for a moment only, and only when nobody has it.
    await runner.query(`
      CREATE FUNCTION rest_log(p_log uuid, p_size bigint) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE log SET growing = false
        WHERE id IN (SELECT l.id FROM log l WHERE l.id = p_log AND l.size = p_size AND l.growing FOR UPDATE SKIP LOCKED) $$`);
    await runner.query('REVOKE ALL ON FUNCTION rest_log(uuid, bigint) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION rest_log(uuid, bigint) TO placet_app');
  }

  /**
   * The hashes of leaves are public. Of an act that has few possible forms, such as a ballot, the hash could be guessed: so
   * every entry carries 122 random bits. Volatile, for it is different every time.
   */
  private async salt(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION entry_body(p_log uuid, p_index bigint, p_at timestamptz, p_act text, p_account uuid, p_member uuid, p_data text)
      RETURNS text LANGUAGE sql VOLATILE PARALLEL SAFE
      RETURN '{"account":' || coalesce('"' || p_account::text || '"', 'null')
          || ',"act":"' || p_act
          || '","at":"' || to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
          || '","data":' || p_data
          || ',"index":' || p_index::text
          || ',"log":"' || p_log::text
          || '","member":' || coalesce('"' || p_member::text || '"', 'null')
          || ',"salt":"' || gen_random_uuid()::text || '"}'`);
  }

  private async tables(runner: QueryRunner): Promise<void> {
    // No foreign keys to log: checking one would lock the log's row, which is the lock of those who cast.
    // How far the tree of a log has grown, was signed, and was noted in the organization's log. Its row is the lock of whoever
    // grows and signs: one at a time for a log.
    await runner.query(`
      CREATE TABLE tree_head (
        log_id uuid PRIMARY KEY,
        size bigint NOT NULL DEFAULT 0 CHECK (size >= 0),
        signed bigint NOT NULL DEFAULT 0 CHECK (signed BETWEEN 0 AND size),
        noted bigint NOT NULL DEFAULT 0 CHECK (noted BETWEEN 0 AND size),
        looked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        noted_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query('CREATE INDEX tree_head_unsigned ON tree_head (looked_at) WHERE signed <> size');
    await runner.query(`
      CREATE TABLE tree_node (
        log_id uuid NOT NULL,
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 53),
        index bigint NOT NULL CHECK (index >= 0),
        hash bytea NOT NULL CHECK (length(hash) = 32),
        PRIMARY KEY (log_id, level, index)
      )`);
    await runner.query(`
      CREATE TABLE checkpoint (
        log_id uuid NOT NULL,
        origin text NOT NULL,
        size bigint NOT NULL CHECK (size >= 0),
        root bytea NOT NULL CHECK (length(root) = 32),
        at timestamptz NOT NULL,
        note text NOT NULL,
        PRIMARY KEY (log_id, origin, size)
      )`);
    await runner.query(`
      CREATE TABLE log_key (
        epoch integer PRIMARY KEY CHECK (epoch > 0),
        verifier_key text NOT NULL UNIQUE,
        at timestamptz NOT NULL,
        rotation text,
        log_index bigint,
        CHECK ((epoch = 1) = (rotation IS NULL))
      )`);
    await runner.query('GRANT SELECT, INSERT ON tree_node, checkpoint, log_key TO placet_app');
    await runner.query('GRANT SELECT, INSERT, UPDATE ON tree_head TO placet_app');
  }

  private async finality(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION transparency_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was published of the log is never changed or removed' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    for (const table of ['tree_node', 'checkpoint', 'log_key']) {
      await runner.query(`
        CREATE TRIGGER ${table}_is_final BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION transparency_is_final()`);
      await runner.query(`
        CREATE TRIGGER ${table}_is_never_truncated BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION transparency_is_final()`);
    }
    await runner.query(`
      CREATE FUNCTION tree_never_shrinks() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the tree of a log never shrinks' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER tree_never_shrinks BEFORE UPDATE ON tree_head
      FOR EACH ROW WHEN (NEW.size < OLD.size OR NEW.log_id <> OLD.log_id) EXECUTE FUNCTION tree_never_shrinks()`);
  }

  async down(): Promise<void> {
    throw new Error('The log is never undone.');
  }
}
