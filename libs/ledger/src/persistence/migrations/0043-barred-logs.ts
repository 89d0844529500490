import { NOT_WHAT_WAS_SIGNED } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nothing is entered any more in a log that is not what was signed: it would stand where the world was shown something else.
 * The database holds it, so that no process, whatever it has found itself, goes on with what another has barred; and on the
 * row that every act takes anyway, so that no ballot pays for it.
 */
export class BarredLogs1000000000043 implements MigrationInterface {
  name = 'BarredLogs1000000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE log ADD COLUMN barred boolean NOT NULL DEFAULT false');
    await runner.query(`
      CREATE FUNCTION log_is_barred() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the log % is not what was signed', OLD.id USING ERRCODE = '${NOT_WHAT_WAS_SIGNED}';
      END $$`);
    await runner.query(`
      CREATE TRIGGER log_is_barred BEFORE UPDATE OF size ON log
      FOR EACH ROW WHEN (OLD.barred) EXECUTE FUNCTION log_is_barred()`);
    await runner.query(`
      CREATE FUNCTION bar_log(p_log uuid, p_barred boolean) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
      AS $$ UPDATE log SET barred = p_barred WHERE id = p_log AND barred <> p_barred $$`);
    await runner.query('REVOKE ALL ON FUNCTION bar_log(uuid, boolean) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION bar_log(uuid, boolean) TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('The log is never undone.');
  }
}
