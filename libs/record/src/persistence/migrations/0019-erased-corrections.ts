import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A text that is erased beside the log goes wherever else it stands of a correction: in the table of corrections to records, and
 * beside the corrigendum, where its author's and equal to it. The corrigendum's bytes have its salted hash and stay.
 */
export class ErasedCorrections1000000000019 implements MigrationInterface {
  name = 'ErasedCorrections1000000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION erase_correction() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        v_act text;
        v_correction uuid;
        v_member text;
        v_erased text := erased_text();
      BEGIN
        SELECT e.act, (e.body::jsonb->'data'->>'correction')::uuid, m.code INTO v_act, v_correction, v_member
        FROM log_entry e LEFT JOIN member m ON m.id = e.member_id
        WHERE e.log_id = NEW.log_id AND e.index = NEW.index AND e.act ~ '^(record[.])?correction[.-]';
        IF NOT FOUND THEN RETURN NULL; END IF;
        UPDATE record_correction c SET says = CASE WHEN NEW.field = 'says' THEN v_erased ELSE c.says END,
          should_say = CASE WHEN NEW.field = 'shouldSay' THEN v_erased ELSE c.should_say END,
          reason = CASE WHEN NEW.field = 'reason' THEN v_erased ELSE c.reason END
        WHERE v_act = 'record.correction-submitted' AND c.id = v_correction;
        UPDATE record_correction_outcome o SET wording = CASE WHEN NEW.field = 'wording' THEN v_erased ELSE o.wording END,
          note = CASE WHEN NEW.field = 'note' THEN v_erased ELSE o.note END
        WHERE v_act = 'record.correction-answered' AND o.correction_id = v_correction;
        UPDATE corrigendum_text t SET salt = NULL, text = NULL, erased_at = official_now()
        FROM corrigendum c
        WHERE c.consultation_id = NEW.log_id AND t.consultation_id = c.consultation_id AND t.text = OLD.text
          AND c.content::jsonb #>> (trim_array(string_to_array(substr(t.path, 2), '/'), 1) || 'member'::text) = v_member;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER erase_correction AFTER UPDATE ON entry_text FOR EACH ROW
      WHEN (OLD.text IS NOT NULL AND NEW.text IS NULL) EXECUTE FUNCTION erase_correction()`);
  }

  async down(): Promise<void> {
    throw new Error('What was erased does not come back.');
  }
}
