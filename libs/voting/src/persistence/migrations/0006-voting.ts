import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ballots, the receipts given for them, and what was decided. Ballots are written by `cast_ballots` alone: the
 * application's role cannot insert, change or delete one by any other way.
 */
export class Voting1000000000006 implements MigrationInterface {
  name = 'Voting1000000000006';

  async up(runner: QueryRunner): Promise<void> {
    // marks: one element an option, in the order of question_option.position; NULL where the option bears no mark.
    await runner.query(`
      CREATE TABLE ballot (
        question_id uuid NOT NULL REFERENCES question (id),
        member_id uuid NOT NULL REFERENCES member (id),
        version integer NOT NULL CHECK (version > 0),
        kind text NOT NULL CHECK (kind IN ('CHOICE', 'ABSTAIN', 'BLANK')),
        marks smallint[] NOT NULL,
        function text NOT NULL,
        account_id uuid NOT NULL,
        cast_at timestamptz NOT NULL,
        log_index bigint NOT NULL,
        PRIMARY KEY (question_id, member_id),
        CHECK ((kind = 'CHOICE') = (cardinality(marks) > 0))
      )`);
    // What an idempotency key was answered with. request: SHA-256 of the ballot asked for, so that a key used again
    // for another ballot is noticed.
    await runner.query(`
      CREATE TABLE cast_receipt (
        account_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
        request bytea NOT NULL,
        question_id uuid NOT NULL,
        member_id uuid NOT NULL,
        version integer NOT NULL,
        log_id uuid NOT NULL,
        log_index bigint NOT NULL,
        cast_at timestamptz NOT NULL,
        leaf_hash bytea NOT NULL,
        PRIMARY KEY (account_id, key)
      )`);
    await runner.query(`
      CREATE TABLE decision (
        question_id uuid PRIMARY KEY REFERENCES question (id),
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        outcome text NOT NULL,
        selected text[] NOT NULL,
        result text NOT NULL,
        sha256 bytea NOT NULL,
        decided_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX decision_decided_at ON decision (decided_at, question_id)');

    // Casts a batch of ballots in one call (group commit). For every ballot, in the order given, one row comes back:
    // code NULL and a receipt, or the code of a refusal with its detail; a refused ballot leaves nothing and does not
    // disturb the others. A batch holds at most one ballot of a Member on a question, and one of an account's keys.
    //
    // The logs of the consultations concerned are locked first, in the order of their ids; the closing takes the same
    // lock, and the clock is read after it is held. So a ballot that races with closing is counted or refused.
    // One statement then judges, numbers and writes. Joins are nested loops by index whatever the statistics say: the
    // cost of a ballot must not depend on how many there are.
    await runner.query(`
      CREATE FUNCTION cast_ballots(p_account uuid[], p_question uuid[], p_kind text[], p_marks text[], p_key text[], p_request bytea[], p_expected integer[])
      RETURNS TABLE (ord bigint, code text, detail text, member_id uuid, function text, version integer, log_id uuid, log_index bigint, cast_at timestamptz, leaf_hash bytea)
      LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET jit = off
      AS $$
      #variable_conflict use_column
      DECLARE
        v_at timestamptz;
        v_waiting uuid;
      BEGIN
        PERFORM 1 FROM log WHERE log.id IN (SELECT q.consultation_id FROM question q WHERE q.id = ANY (p_question)) ORDER BY log.id FOR UPDATE;
        v_at := official_now();
        FOR v_waiting IN
          SELECT k.id FROM consultation k
          WHERE k.id IN (SELECT q.consultation_id FROM question q WHERE q.id = ANY (p_question))
            AND k.roll_taken_at IS NULL AND k.opened_at IS NOT NULL AND k.cancelled_at IS NULL AND k.voting_opens_at <= v_at
        LOOP
          PERFORM take_roll(v_waiting);
        END LOOP;
        RETURN QUERY
        WITH asked AS (
          SELECT a.account, a.question, a.kind, a.marks::smallint[] AS marks, a.key, a.request, a.expected, a.ord
          FROM unnest(p_account, p_question, p_kind, p_marks, p_key, p_request, p_expected) WITH ORDINALITY
            AS a (account, question, kind, marks, key, request, expected, ord)
        ), judged AS MATERIALIZED (
          SELECT a.*, q.consultation_id, d.member_id, d.function, b.version AS standing_version,
            x.account_id IS NOT NULL AS answered, x.request = a.request AS same_request, x.version AS answered_version,
            x.log_id AS answered_log, x.log_index AS answered_index, x.cast_at AS answered_at, x.leaf_hash AS answered_hash,
            CASE
              WHEN x.account_id IS NOT NULL AND x.request = a.request THEN NULL
              WHEN x.account_id IS NOT NULL THEN 'INVALID_INPUT'
              WHEN q.id IS NULL THEN 'NOT_FOUND'
              WHEN d.member_id IS NULL OR d.function = 'ADVISER' THEN 'NOT_ENTITLED'
              WHEN k.cancelled_at IS NOT NULL OR k.closed_at IS NOT NULL OR q.decided_at IS NOT NULL
                OR v_at >= least(q.closes_at, k.voting_closes_at) THEN 'VOTING_CLOSED'
              WHEN k.opened_at IS NULL OR v_at < k.voting_opens_at OR q.standing <> 'ASKED' THEN 'VOTING_NOT_OPEN'
              WHEN r.member_id IS NULL OR NOT r.entitled THEN 'NOT_ENTITLED'
              WHEN a.kind <> 'CHOICE' AND cardinality(a.marks) > 0 THEN 'INVALID_BALLOT'
              WHEN a.kind = 'CHOICE' AND cardinality(a.marks) <> q.option_count THEN 'INVALID_BALLOT'
              WHEN a.kind = 'CHOICE' AND cardinality(array_remove(a.marks, NULL)) NOT BETWEEN q.choose_min AND q.choose_max THEN 'INVALID_BALLOT'
              WHEN a.kind = 'CHOICE' AND NOT (q.mark_min <= ALL (array_remove(a.marks, NULL)) AND q.mark_max >= ALL (array_remove(a.marks, NULL))) THEN 'INVALID_BALLOT'
              WHEN a.expected IS NOT NULL AND a.expected <> coalesce(b.version, 0) THEN 'STALE_VERSION'
            END AS code,
            CASE
              WHEN x.account_id IS NOT NULL AND x.request <> a.request THEN 'KEY_USED_FOR_ANOTHER_BALLOT'
              WHEN d.member_id IS NULL THEN 'NOT_A_DELEGATE'
              WHEN d.function = 'ADVISER' THEN 'ADVISER'
              WHEN q.standing <> 'ASKED' THEN q.standing
              WHEN r.member_id IS NULL THEN 'NOT_ON_THE_ROLL'
              WHEN NOT r.entitled THEN r.reason
            END AS detail
          FROM asked a
          LEFT JOIN question q ON q.id = a.question
          LEFT JOIN consultation k ON k.id = q.consultation_id
          LEFT JOIN LATERAL (
            SELECT d.member_id, d.function FROM delegate d
            WHERE d.account_id = a.account AND d.superseded_at IS NULL AND d.valid_from <= v_at AND (d.valid_until IS NULL OR d.valid_until > v_at)
            LIMIT 1) d ON true
          LEFT JOIN roll_entry r ON r.consultation_id = q.consultation_id AND r.member_id = d.member_id
          LEFT JOIN ballot b ON b.question_id = a.question AND b.member_id = d.member_id
          LEFT JOIN cast_receipt x ON x.account_id = a.account AND x.key = a.key
        ), accepted AS MATERIALIZED (
          SELECT j.*, coalesce(j.standing_version, 0) + 1 AS next_version,
            row_number() OVER (PARTITION BY j.consultation_id ORDER BY j.ord) - 1 AS nth
          FROM judged j WHERE j.code IS NULL AND NOT j.answered
        ), heads AS (
          UPDATE log SET size = log.size + n.n
          FROM (SELECT c.consultation_id, count(*) AS n FROM accepted c GROUP BY c.consultation_id) n
          WHERE log.id = n.consultation_id RETURNING log.id, log.size - n.n AS first
        ), numbered AS MATERIALIZED (
          SELECT c.*, h.first + c.nth AS index,
            entry_body(c.consultation_id, h.first + c.nth, v_at, 'ballot.cast', c.account, c.member_id,
              '{"kind":"' || c.kind || '","marks":' || array_to_json(c.marks)::text || ',"question":"' || c.question::text
              || '","version":' || c.next_version::text || '}') AS body
          FROM accepted c JOIN heads h ON h.id = c.consultation_id
        ), entries AS (
          INSERT INTO log_entry (log_id, index, at, act, account_id, member_id, body, leaf_hash)
          SELECT n.consultation_id, n.index, v_at, 'ballot.cast', n.account, n.member_id, n.body, leaf_hash_of(n.body) FROM numbered n
        ), ballots AS (
          INSERT INTO ballot AS b (question_id, member_id, version, kind, marks, function, account_id, cast_at, log_index)
          SELECT n.question, n.member_id, n.next_version, n.kind, n.marks, n.function, n.account, v_at, n.index FROM numbered n
          ON CONFLICT (question_id, member_id) DO UPDATE SET version = excluded.version, kind = excluded.kind, marks = excluded.marks,
            function = excluded.function, account_id = excluded.account_id, cast_at = excluded.cast_at, log_index = excluded.log_index
        ), receipts AS (
          INSERT INTO cast_receipt (account_id, key, request, question_id, member_id, version, log_id, log_index, cast_at, leaf_hash)
          SELECT n.account, n.key, n.request, n.question, n.member_id, n.next_version, n.consultation_id, n.index, v_at, leaf_hash_of(n.body) FROM numbered n
        )
        SELECT j.ord, j.code, j.detail, j.member_id, j.function,
          CASE WHEN j.answered THEN j.answered_version ELSE n.next_version END,
          CASE WHEN j.answered THEN j.answered_log ELSE j.consultation_id END,
          CASE WHEN j.answered THEN j.answered_index ELSE n.index END,
          CASE WHEN j.answered THEN j.answered_at ELSE v_at END,
          CASE WHEN j.answered THEN j.answered_hash ELSE leaf_hash_of(n.body) END
        FROM judged j LEFT JOIN numbered n ON n.ord = j.ord
        ORDER BY j.ord;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION cast_ballots(uuid[], uuid[], text[], text[], text[], bytea[], integer[]) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION cast_ballots(uuid[], uuid[], text[], text[], text[], bytea[], integer[]) TO placet_app');
    await runner.query('GRANT SELECT ON ballot, cast_receipt TO placet_app');
    await runner.query('GRANT SELECT, INSERT ON decision TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('Ballots are never undone.');
  }
}
