import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The box of a cancelled vote is never opened: so it is removed, and what was cast is nowhere any more. Until then whoever
 * owns the database could have read it, and every dump would have had it.
 */
export class BoxesOfTheCancelled1000000000021 implements MigrationInterface {
  name = 'BoxesOfTheCancelled1000000000021';

  async up(runner: QueryRunner): Promise<void> {
    // Removes the tables of boxes that have been opened, or never will be. One that is being read stays for the next time.
    // A ballot that was under way when the consultation was cancelled had its lock before, or is refused: nothing comes after.
    await runner.query(`
      CREATE OR REPLACE FUNCTION clear_boxes() RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        v_box text;
        v_cleared integer := 0;
      BEGIN
        FOR v_box IN
          SELECT format('box.%I', c.relname) FROM pg_class c
          WHERE c.relnamespace = to_regnamespace('box') AND c.relkind = 'r'
            AND (EXISTS (SELECT FROM opened_box o WHERE name_of_box(o.question_id) = c.relname)
              OR EXISTS (SELECT FROM question q JOIN consultation k ON k.id = q.consultation_id
                         WHERE name_of_box(q.id) = c.relname AND k.cancelled_at IS NOT NULL))
        LOOP
          BEGIN
            EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE NOWAIT', v_box);
            EXECUTE format('DROP TABLE %s', v_box);
            v_cleared := v_cleared + 1;
          EXCEPTION WHEN lock_not_available OR undefined_table THEN
            NULL;
          END;
        END LOOP;
        RETURN v_cleared;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Ballots are never undone.');
  }
}
