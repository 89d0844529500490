import { ERASED } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Texts held beside the log. An entry carries of a text that a person wrote a salted hash; text and salt stand here, and can
 * be erased while the entry, its leaf and the tree stay as they are. Written by `append_entries_with_texts` only; a text is
 * erased or it is there, and is never another.
 */
export class SaltedTexts1000000000019 implements MigrationInterface {
  name = 'SaltedTexts1000000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE entry_text (
        log_id uuid NOT NULL,
        index bigint NOT NULL,
        field text NOT NULL CHECK (field ~ '^[a-z][A-Za-z]{0,39}$'),
        salt bytea CHECK (length(salt) = 32),
        text text,
        erased_at timestamptz,
        PRIMARY KEY (log_id, index, field),
        CHECK ((salt IS NULL) = (text IS NULL) AND (text IS NULL) = (erased_at IS NOT NULL))
      )`);
    await runner.query(`
      CREATE FUNCTION entry_text_is_final() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.text IS NULL AND (NEW.log_id, NEW.index, NEW.field) = (OLD.log_id, OLD.index, OLD.field)
          AND OLD.erased_at IS NULL THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a text of the log is erased as a whole, and never changed otherwise' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER entry_text_is_final BEFORE UPDATE OR DELETE ON entry_text
      FOR EACH ROW EXECUTE FUNCTION entry_text_is_final()`);
    await runner.query(`
      CREATE TRIGGER entry_text_is_never_truncated BEFORE TRUNCATE ON entry_text
      FOR EACH STATEMENT EXECUTE FUNCTION entry_text_is_final()`);

    // placet-salted-1: SHA-256 of the salt's 32 bytes and of the text in UTF-8, in hexadecimal.
    await runner.query(`
      CREATE FUNCTION salted_hash(p_salt bytea, p_text text) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE
      RETURN encode(sha256(p_salt || convert_to(p_text, 'UTF8')), 'hex')`);
    // What the tables hold in the place of an erased text: the same as ERASED in #platform/domain.
    await runner.query(`
      CREATE FUNCTION erased_text() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN '${ERASED}'`);
    // 32 bytes from the server's own source of chance: three random UUIDs have 366 bits of it.
    await runner.query(`
      CREATE FUNCTION new_salt() RETURNS bytea LANGUAGE sql VOLATILE
      RETURN sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))`);

    // As append_entries; the texts are given by the ordinal of their act (from 1), each with the salt that was hashed with it.
    await runner.query(`
      CREATE FUNCTION append_entries_with_texts(p_log uuid, p_acts text[], p_accounts uuid[], p_members uuid[], p_data text[],
        p_of integer[], p_fields text[], p_salts bytea[], p_texts text[])
      RETURNS TABLE (index bigint, at timestamptz, leaf_hash bytea)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        v_first bigint;
      BEGIN
        IF EXISTS (
          SELECT FROM unnest(p_of, p_fields, p_salts, p_texts) AS t (of, field, salt, text)
          WHERE p_data[t.of]::jsonb -> t.field IS DISTINCT FROM jsonb_build_object('salted', salted_hash(t.salt, t.text))) THEN
          RAISE EXCEPTION 'an entry does not have the salted hash of its text';
        END IF;
        FOR index, at, leaf_hash IN SELECT a.index, a.at, a.leaf_hash FROM append_entries(p_log, p_acts, p_accounts, p_members, p_data) a LOOP
          v_first := coalesce(v_first, append_entries_with_texts.index);
          RETURN NEXT;
        END LOOP;
        INSERT INTO entry_text (log_id, index, field, salt, text)
        SELECT p_log, v_first + t.of - 1, t.field, t.salt, t.text FROM unnest(p_of, p_fields, p_salts, p_texts) AS t (of, field, salt, text);
      END $$`);
    const signature = 'append_entries_with_texts(uuid, text[], uuid[], uuid[], text[], integer[], text[], bytea[], text[])';
    await runner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO placet_app`);
    await runner.query('GRANT SELECT ON entry_text TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('The log is never undone.');
  }
}
