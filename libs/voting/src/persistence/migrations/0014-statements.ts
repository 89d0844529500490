import type { MigrationInterface, QueryRunner } from 'typeorm';
import { castingFunction } from './casting-function.js';

/**
 * What Members say about their votes (reasons, explanations, corrections), and ballots that reach the box on paper or in
 * the room. All of it is only ever added to.
 */
export class Statements1000000000014 implements MigrationInterface {
  name = 'Statements1000000000014';

  async up(runner: QueryRunner): Promise<void> {
    await this.reasons(runner);
    await this.explanations(runner);
    await this.corrections(runner);
    await this.paper(runner);
    await this.reasonOnPaper(runner);
    for (const casting of ['cast_paper_ballot(uuid)', 'keep_reason_of_paper_ballot(uuid)']) {
      await runner.query(`REVOKE ALL ON FUNCTION ${casting} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${casting} TO placet_app`);
    }
    await runner.query('GRANT SELECT ON ballot_reason TO placet_app');
    await runner.query('GRANT SELECT, INSERT ON explanation, correction, correction_answer, evidence, paper_ballot TO placet_app');
    await runner.query(
      'GRANT UPDATE (confirmed_by, confirmed_at, withdrawn_by, withdrawn_at, withdraw_reason) ON paper_ballot TO placet_app',
    );
  }

  /** One a version of a ballot. Ordinary ballots are cast by `cast_ballots` and pass none of this. */
  private async reasons(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballot_reason (
        question_id uuid NOT NULL REFERENCES question (id),
        member_id uuid NOT NULL REFERENCES member (id),
        version integer NOT NULL CHECK (version > 0),
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
        sha256 bytea NOT NULL CHECK (sha256 = sha256(convert_to(text, 'UTF8'))),
        account_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (question_id, member_id, version)
      )`);
    // A batch in which at least one ballot has a reason: cast like any other, then the reasons of those counted are kept. A
    // ballot that is sent again has its reason already.
    await runner.query(`
      CREATE FUNCTION cast_ballots_with_reasons(p_account uuid[], p_question uuid[], p_kind text[], p_marks text[], p_key text[], p_request bytea[],
        p_expected integer[], p_reason text[])
      RETURNS TABLE (ord bigint, code text, detail text, member_id uuid, function text, version integer, log_id uuid, log_index bigint,
        cast_at timestamptz, leaf_hash bytea, since timestamptz, standing_version integer, standing_at timestamptz)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        v_sha256 bytea;
      BEGIN
        FOR ord, code, detail, member_id, function, version, log_id, log_index, cast_at, leaf_hash, since, standing_version, standing_at IN
          SELECT * FROM cast_ballots(p_account, p_question, p_kind, p_marks, p_key, p_request, p_expected)
        LOOP
          IF code IS NULL AND p_reason[ord] IS NOT NULL THEN
            v_sha256 := sha256(convert_to(p_reason[ord], 'UTF8'));
            INSERT INTO ballot_reason (question_id, member_id, version, text, sha256, account_id, at)
            VALUES (p_question[cast_ballots_with_reasons.ord], cast_ballots_with_reasons.member_id, cast_ballots_with_reasons.version,
              p_reason[cast_ballots_with_reasons.ord], v_sha256, p_account[cast_ballots_with_reasons.ord], cast_ballots_with_reasons.cast_at)
            ON CONFLICT DO NOTHING;
            IF FOUND THEN
              PERFORM append_entries(log_id, ARRAY['ballot.reason-given'], ARRAY[p_account[ord]], ARRAY[member_id],
                ARRAY['{"question":"' || p_question[ord] || '","sha256":"' || encode(v_sha256, 'hex') || '","version":' || version || '}']);
            END IF;
          END IF;
          RETURN NEXT;
        END LOOP;
      END $$`);
    const signature = 'cast_ballots_with_reasons(uuid[], uuid[], text[], text[], text[], bytea[], integer[], text[])';
    await runner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO placet_app`);
  }

  /** Every version is a row; one without a text says that the explanation was withdrawn. */
  private async explanations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE explanation (
        question_id uuid NOT NULL REFERENCES question (id),
        member_id uuid NOT NULL REFERENCES member (id),
        moment text NOT NULL CHECK (moment IN ('BEFORE', 'AFTER')),
        version integer NOT NULL CHECK (version > 0),
        text text CHECK (length(text) BETWEEN 1 AND 10000),
        language text CHECK (language IN ('en', 'fr', 'es')),
        sha256 bytea CHECK (sha256 = sha256(convert_to(text, 'UTF8'))),
        function text NOT NULL,
        account_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT official_now(),
        PRIMARY KEY (question_id, member_id, moment, version),
        CHECK ((text IS NULL) = (sha256 IS NULL) AND (text IS NULL) = (language IS NULL))
      )`);
  }

  /** What was recorded and what was meant; recorded_kind NULL: the Member is recorded as not participating. */
  private async corrections(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE correction (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        question_id uuid NOT NULL REFERENCES question (id),
        member_id uuid NOT NULL REFERENCES member (id),
        recorded_kind text CHECK (recorded_kind IN ('CHOICE', 'ABSTAIN', 'BLANK')),
        recorded_marks smallint[],
        intended_kind text NOT NULL CHECK (intended_kind IN ('CHOICE', 'ABSTAIN', 'BLANK')),
        intended_marks smallint[] NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        account_id uuid NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT official_now(),
        CHECK ((recorded_kind IS NULL) = (recorded_marks IS NULL))
      )`);
    await runner.query('CREATE INDEX correction_of ON correction (consultation_id, question_id, member_id)');
    await runner.query(`
      CREATE TABLE correction_answer (
        correction_id uuid PRIMARY KEY REFERENCES correction (id),
        confirmed boolean NOT NULL,
        note text CHECK (length(note) BETWEEN 1 AND 2000),
        account_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT official_now(),
        CHECK (confirmed OR note IS NOT NULL)
      )`);
  }

  private async paper(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
        content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 5000000),
        sha256 bytea NOT NULL CHECK (sha256 = sha256(content)),
        account_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT official_now()
      )`);
    // replaces: the version of the Member's ballot in whose place it is put; 0: there is none. Whoever confirms is not whoever
    // entered, and what is confirmed or withdrawn stays so.
    await runner.query(`
      CREATE TABLE paper_ballot (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        question_id uuid NOT NULL REFERENCES question (id),
        member_id uuid NOT NULL REFERENCES member (id),
        kind text NOT NULL CHECK (kind IN ('CHOICE', 'ABSTAIN', 'BLANK')),
        marks smallint[] NOT NULL,
        replaces integer NOT NULL CHECK (replaces >= 0),
        reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
        reason text CHECK (length(reason) BETWEEN 1 AND 2000),
        evidence_id uuid NOT NULL REFERENCES evidence (id),
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL DEFAULT official_now(),
        confirmed_by uuid CHECK (confirmed_by <> entered_by),
        confirmed_at timestamptz,
        withdrawn_by uuid,
        withdrawn_at timestamptz,
        withdraw_reason text CHECK (length(withdraw_reason) BETWEEN 1 AND 1000),
        CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
        CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_by IS NULL) = (withdraw_reason IS NULL)),
        CHECK (confirmed_by IS NULL OR withdrawn_by IS NULL)
      )`);
    await runner.query('CREATE INDEX paper_ballot_of ON paper_ballot (consultation_id, entered_at)');
    await runner.query(`
      CREATE UNIQUE INDEX paper_ballot_pending ON paper_ballot (question_id, member_id) WHERE confirmed_by IS NULL AND withdrawn_by IS NULL`);
    await runner.query(`
      CREATE FUNCTION paper_ballot_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        RAISE EXCEPTION 'a paper ballot that was confirmed or withdrawn is never changed' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER paper_ballot_stands BEFORE UPDATE ON paper_ballot FOR EACH ROW
      WHEN (OLD.confirmed_by IS NOT NULL OR OLD.withdrawn_by IS NOT NULL) EXECUTE FUNCTION paper_ballot_stands()`);
    // Casts a paper ballot that two officers vouch for, as it was entered and not otherwise; the log names both.
    await runner.query(
      castingFunction({
        head: 'cast_paper_ballot(p_paper uuid)',
        questions: 'ARRAY(SELECT p.question_id FROM paper_ballot p WHERE p.id = p_paper)',
        asked: `
          SELECT p.confirmed_by AS account, p.question_id AS question, p.kind, p.marks, 'paper:' || p.id AS key, e.sha256 AS request,
            p.replaces AS expected, 1::bigint AS ord, p.member_id AS on_behalf, p.entered_by, p.id AS paper
          FROM paper_ballot p JOIN evidence e ON e.id = p.evidence_id WHERE p.id = p_paper AND p.confirmed_by IS NOT NULL`,
        delegation: `SELECT a.on_behalf AS member_id, 'ENTERED_ON_BEHALF'::text AS function`,
        data: `'{"enteredBy":"' || c.entered_by || '","evidence":"' || encode(c.request, 'hex') || '","kind":"' || c.kind || '","marks":'
              || array_to_json(c.marks)::text || ',"paper":"' || c.paper || '","question":"' || c.question::text
              || '","version":' || c.next_version::text || '}'`,
      }),
    );
  }

  /** What the paper says of the reason, where the question asks for one: kept as that of any ballot, once it is cast. */
  private async reasonOnPaper(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION keep_reason_of_paper_ballot(p_paper uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        v_kept record;
      BEGIN
        INSERT INTO ballot_reason (question_id, member_id, version, text, sha256, account_id, at)
        SELECT p.question_id, p.member_id, b.version, p.reason, sha256(convert_to(p.reason, 'UTF8')), p.confirmed_by, b.cast_at
        FROM paper_ballot p JOIN ballot b ON b.question_id = p.question_id AND b.member_id = p.member_id
          AND b.version = p.replaces + 1 AND b.function = 'ENTERED_ON_BEHALF'
        WHERE p.id = p_paper AND p.confirmed_by IS NOT NULL AND p.reason IS NOT NULL
        ON CONFLICT DO NOTHING RETURNING question_id, member_id, version, sha256, account_id INTO v_kept;
        IF NOT FOUND THEN RETURN; END IF;
        PERFORM append_entries((SELECT q.consultation_id FROM question q WHERE q.id = v_kept.question_id), ARRAY['ballot.reason-given'],
          ARRAY[v_kept.account_id], ARRAY[v_kept.member_id],
          ARRAY['{"question":"' || v_kept.question_id || '","sha256":"' || encode(v_kept.sha256, 'hex') || '","version":' || v_kept.version || '}']);
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('What Members said is never undone.');
  }
}
