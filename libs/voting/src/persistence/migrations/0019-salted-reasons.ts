import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reasons given with ballots go into the log by their salted hash. Ballots without a reason are cast by `cast_ballots`, which
 * knows nothing of this.
 */
export class SaltedReasons1000000000019 implements MigrationInterface {
  name = 'SaltedReasons1000000000019';

  async up(runner: QueryRunner): Promise<void> {
    // For the two functions below, which run as the owner; nobody else may execute it.
    await runner.query(`
      CREATE FUNCTION append_ballot_reason(p_log uuid, p_account uuid, p_member uuid, p_question uuid, p_version integer, p_text text)
      RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        v_salt bytea := new_salt();
      BEGIN
        PERFORM append_entries_with_texts(p_log, ARRAY['ballot.reason-given'], ARRAY[p_account], ARRAY[p_member],
          ARRAY['{"question":"' || p_question || '","text":{"salted":"' || salted_hash(v_salt, p_text) || '"},"version":' || p_version || '}'],
          ARRAY[1], ARRAY['text'], ARRAY[v_salt], ARRAY[p_text]);
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION append_ballot_reason(uuid, uuid, uuid, uuid, integer, text) FROM PUBLIC');
    await runner.query(`
      CREATE OR REPLACE FUNCTION cast_ballots_with_reasons(p_account uuid[], p_question uuid[], p_kind text[], p_marks text[], p_key text[],
        p_request bytea[], p_expected integer[], p_reason text[])
      RETURNS TABLE (ord bigint, code text, detail text, member_id uuid, function text, version integer, log_id uuid, log_index bigint,
        cast_at timestamptz, leaf_hash bytea, since timestamptz, standing_version integer, standing_at timestamptz)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      BEGIN
        FOR ord, code, detail, member_id, function, version, log_id, log_index, cast_at, leaf_hash, since, standing_version, standing_at IN
          SELECT * FROM cast_ballots(p_account, p_question, p_kind, p_marks, p_key, p_request, p_expected)
        LOOP
          IF code IS NULL AND p_reason[ord] IS NOT NULL THEN
            INSERT INTO ballot_reason (question_id, member_id, version, text, sha256, account_id, at)
            VALUES (p_question[cast_ballots_with_reasons.ord], cast_ballots_with_reasons.member_id, cast_ballots_with_reasons.version,
              p_reason[cast_ballots_with_reasons.ord], sha256(convert_to(p_reason[cast_ballots_with_reasons.ord], 'UTF8')),
              p_account[cast_ballots_with_reasons.ord], cast_ballots_with_reasons.cast_at)
            ON CONFLICT DO NOTHING;
            IF FOUND THEN
              PERFORM append_ballot_reason(log_id, p_account[ord], member_id, p_question[ord], version, p_reason[ord]);
            END IF;
          END IF;
          RETURN NEXT;
        END LOOP;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION keep_reason_of_paper_ballot(p_paper uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        v_kept record;
      BEGIN
        INSERT INTO ballot_reason (question_id, member_id, version, text, sha256, account_id, at)
        SELECT p.question_id, p.member_id, b.version, p.reason, sha256(convert_to(p.reason, 'UTF8')), p.confirmed_by, b.cast_at
        FROM paper_ballot p JOIN ballot b ON b.question_id = p.question_id AND b.member_id = p.member_id
          AND b.version = p.replaces + 1 AND b.function = 'ENTERED_ON_BEHALF'
        WHERE p.id = p_paper AND p.confirmed_by IS NOT NULL AND p.reason IS NOT NULL
        ON CONFLICT DO NOTHING RETURNING question_id, member_id, version, text, account_id INTO v_kept;
        IF NOT FOUND THEN RETURN; END IF;
        PERFORM append_ballot_reason((SELECT q.consultation_id FROM question q WHERE q.id = v_kept.question_id),
          v_kept.account_id, v_kept.member_id, v_kept.question_id, v_kept.version, v_kept.text);
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('What Members said is never undone.');
  }
}
