import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The event log. Entries are written by `append_entries` only and never changed: the application's role has no
 * privilege on the tables beyond reading, and a trigger stops the owner too.
 */
export class Ledger1000000000002 implements MigrationInterface {
  name = 'Ledger1000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE log (
        id uuid PRIMARY KEY,
        scope text NOT NULL CHECK (scope IN ('ORGANIZATION', 'CONSULTATION')),
        size bigint NOT NULL DEFAULT 0 CHECK (size >= 0)
      )`);
    await runner.query(`CREATE UNIQUE INDEX log_one_organization ON log (scope) WHERE scope = 'ORGANIZATION'`);
    await runner.query(`
      CREATE TABLE log_entry (
        log_id uuid NOT NULL REFERENCES log (id),
        index bigint NOT NULL CHECK (index >= 0),
        at timestamptz NOT NULL,
        act text NOT NULL CHECK (act ~ '^[a-z]+([.-][a-z]+)*$'),
        account_id uuid,
        member_id uuid,
        body text NOT NULL,
        leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32),
        PRIMARY KEY (log_id, index)
      )`);
    // For what happened lately, across logs. Ballots are left out: nobody looks for them by time, and there are many.
    await runner.query(`CREATE INDEX log_entry_at ON log_entry (at) WHERE act <> 'ballot.cast'`);
    // The latest acts of a consultation are found without passing by its ballots, however many.
    await runner.query(`CREATE INDEX log_entry_changes ON log_entry (log_id, index) WHERE act <> 'ballot.cast'`);
    await runner.query('CREATE INDEX log_entry_member ON log_entry (member_id, at) WHERE member_id IS NOT NULL');

    await runner.query(`
      CREATE FUNCTION log_entry_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'entries of the log are never changed or removed' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER log_entry_is_final BEFORE UPDATE OR DELETE ON log_entry
      FOR EACH ROW EXECUTE FUNCTION log_entry_is_final()`);
    await runner.query(`
      CREATE TRIGGER log_entry_is_never_truncated BEFORE TRUNCATE ON log_entry
      FOR EACH STATEMENT EXECUTE FUNCTION log_entry_is_final()`);

    // The envelope of an entry as canonical JSON (RFC 8785): the keys in order, no white space. Its strings are
    // identifiers and act names, which need no escaping; p_data is canonical JSON already.
    await runner.query(`
      CREATE FUNCTION entry_body(p_log uuid, p_index bigint, p_at timestamptz, p_act text, p_account uuid, p_member uuid, p_data text)
      RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
      RETURN '{"account":' || coalesce('"' || p_account::text || '"', 'null')
          || ',"act":"' || p_act
          || '","at":"' || to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
          || '","data":' || p_data
          || ',"index":' || p_index::text
          || ',"log":"' || p_log::text
          || '","member":' || coalesce('"' || p_member::text || '"', 'null') || '}'`);
    // The hash of a leaf as in RFC 6962 §2.1: SHA-256 of 0x00 and the entry's bytes.
    await runner.query(`
      CREATE FUNCTION leaf_hash_of(p_body text) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
      RETURN sha256('\\x00'::bytea || convert_to(p_body, 'UTF8'))`);

    await runner.query(`
      CREATE FUNCTION create_log(p_log uuid, p_scope text) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
      AS $$ INSERT INTO log (id, scope) VALUES (p_log, p_scope) ON CONFLICT DO NOTHING $$`);
    // The lock of a log is the lock of the consultation it belongs to: every act on it begins here.
    await runner.query(`
      CREATE FUNCTION lock_log(p_log uuid) RETURNS bigint
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
      AS $$ SELECT size FROM log WHERE id = p_log FOR UPDATE $$`);
    await runner.query(`
      CREATE FUNCTION append_entries(p_log uuid, p_acts text[], p_accounts uuid[], p_members uuid[], p_data text[])
      RETURNS TABLE (index bigint, at timestamptz, leaf_hash bytea)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        v_first bigint;
        v_at timestamptz;
      BEGIN
        UPDATE log SET size = size + cardinality(p_acts) WHERE id = p_log RETURNING size - cardinality(p_acts) INTO v_first;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'there is no log %', p_log;
        END IF;
        v_at := official_now();
        RETURN QUERY
          INSERT INTO log_entry (log_id, index, at, act, account_id, member_id, body, leaf_hash)
          SELECT p_log, e.index, v_at, e.act, e.account, e.member, e.body, leaf_hash_of(e.body)
          FROM (
            SELECT v_first + a.ord - 1 AS index, a.act, a.account, a.member,
                   entry_body(p_log, v_first + a.ord - 1, v_at, a.act, a.account, a.member, a.data) AS body
            FROM unnest(p_acts, p_accounts, p_members, p_data) WITH ORDINALITY AS a (act, account, member, data, ord)
          ) e
          RETURNING log_entry.index, log_entry.at, log_entry.leaf_hash;
      END $$`);
    for (const f of ['create_log(uuid, text)', 'lock_log(uuid)', 'append_entries(uuid, text[], uuid[], uuid[], text[])']) {
      await runner.query(`REVOKE ALL ON FUNCTION ${f} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${f} TO placet_app`);
    }
    await runner.query('GRANT SELECT ON log, log_entry TO placet_app');
    await runner.query(`INSERT INTO log (id, scope) VALUES ('00000000-0000-4000-8000-000000000000', 'ORGANIZATION')`);
  }

  async down(): Promise<void> {
    throw new Error('The log is never undone.');
  }
}
