import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Silence procedures: the text, its roll, extensions, and what Members said in writing. Nothing here says that anybody was
 * in favour: who did not object has no row but the one on the roll. Objections and extensions are never changed.
 */
export class Silence1000000000011 implements MigrationInterface {
  name = 'Silence1000000000011';

  async up(runner: QueryRunner): Promise<void> {
    // Whether silence was broken in time follows from the instants; `adopted_at` and `last_day_at` only say that what the
    // clock decided has been written down in the log.
    await runner.query(`
      CREATE TABLE silence (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        number integer NOT NULL CHECK (number > 0),
        proposal_id uuid,
        proposal_version integer,
        document_id uuid REFERENCES document (id),
        sha256 bytea NOT NULL CHECK (length(sha256) = 32),
        languages text[] NOT NULL,
        required_languages text[] NOT NULL,
        least_hours integer NOT NULL CHECK (least_hours > 0),
        initiator text NOT NULL CHECK (initiator IN ('SECRETARIAT', 'CHAIR')),
        started_by uuid NOT NULL,
        started_at timestamptz NOT NULL,
        first_expiry timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        waived text[] NOT NULL DEFAULT '{}',
        waiver_reason text,
        broken_at timestamptz,
        withdrawn_at timestamptz,
        withdraw_reason text,
        last_day_at timestamptz,
        adopted_at timestamptz,
        UNIQUE (consultation_id, number),
        FOREIGN KEY (proposal_id, proposal_version) REFERENCES proposal_version (proposal_id, version),
        CHECK ((proposal_id IS NULL) <> (document_id IS NULL)),
        CHECK ((proposal_id IS NULL) = (proposal_version IS NULL)),
        CHECK ((cardinality(waived) = 0) = (waiver_reason IS NULL)),
        CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL)),
        CHECK (num_nonnulls(broken_at, withdrawn_at, adopted_at) <= 1),
        CHECK (started_at < first_expiry AND first_expiry <= expires_at),
        CHECK (broken_at < expires_at AND withdrawn_at < expires_at)
      )`);
    await runner.query(
      'CREATE INDEX silence_running ON silence (expires_at) WHERE broken_at IS NULL AND withdrawn_at IS NULL AND adopted_at IS NULL',
    );
    await runner.query(`
      CREATE TABLE silence_roll (
        silence_id uuid NOT NULL REFERENCES silence (id),
        member_id uuid NOT NULL REFERENCES member (id),
        kind text NOT NULL,
        entitled boolean NOT NULL,
        reason text,
        since timestamptz,
        PRIMARY KEY (silence_id, member_id),
        CHECK (entitled = (reason IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE silence_extension (
        silence_id uuid NOT NULL REFERENCES silence (id),
        number integer NOT NULL CHECK (number > 0),
        from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL,
        reason text NOT NULL,
        account_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (silence_id, number),
        CHECK (until_at > from_at)
      )`);
    await runner.query(`
      CREATE TABLE silence_objection (
        silence_id uuid NOT NULL,
        member_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('OBJECTION', 'AMENDMENT')),
        language text NOT NULL CHECK (language IN ('en', 'fr', 'es')),
        text text NOT NULL,
        proposed_wording text,
        sha256 bytea NOT NULL CHECK (length(sha256) = 32),
        function text NOT NULL CHECK (function IN ('REPRESENTATIVE', 'ALTERNATE')),
        account_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (silence_id, member_id),
        FOREIGN KEY (silence_id, member_id) REFERENCES silence_roll (silence_id, member_id),
        CHECK ((kind = 'AMENDMENT') = (proposed_wording IS NOT NULL))
      )`);
    // Takes the roll of a procedure as of its start. The lock of the organization's log, which every act on the ledgers
    // holds, lets such acts under way finish first: what they record before is in the roll. Answers its fingerprint.
    await runner.query(`
      CREATE FUNCTION take_silence_roll(p_silence uuid) RETURNS TABLE (entitled bigint, excluded bigint, sha256 text)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        v_at timestamptz;
      BEGIN
        SELECT s.started_at INTO STRICT v_at FROM silence s WHERE s.id = p_silence;
        PERFORM 1 FROM log WHERE scope = 'ORGANIZATION' FOR SHARE;
        INSERT INTO silence_roll (silence_id, member_id, kind, entitled, reason, since)
        SELECT p_silence, r.member_id, r.kind, r.entitled, r.reason, r.since FROM roll_as_of(v_at, v_at) r;
        RETURN QUERY
          SELECT count(*) FILTER (WHERE r.entitled), count(*) FILTER (WHERE NOT r.entitled),
            encode(sha256(convert_to(coalesce(string_agg(r.member_id::text || ' ' || coalesce(r.reason, 'ENTITLED'), E'\\n' ORDER BY r.member_id), ''), 'UTF8')), 'hex')
          FROM silence_roll r WHERE r.silence_id = p_silence;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION take_silence_roll(uuid) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION take_silence_roll(uuid) TO placet_app');
    await runner.query('GRANT SELECT, INSERT ON silence, silence_extension, silence_objection TO placet_app');
    await runner.query('GRANT SELECT ON silence_roll TO placet_app');
    await runner.query(
      'GRANT UPDATE (expires_at, broken_at, withdrawn_at, withdraw_reason, last_day_at, adopted_at) ON silence TO placet_app',
    );
  }

  async down(): Promise<void> {
    throw new Error('Silence procedures are never undone.');
  }
}
