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
        function text NOT NULL,
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
    // The clock looks at the consultations under way, however many are closed.
    await runner.query(`
      CREATE INDEX consultation_under_way ON consultation (voting_opens_at)
      WHERE opened_at IS NOT NULL AND closed_at IS NULL AND cancelled_at IS NULL`);

    // Casts a batch of ballots in one call (group commit). For every ballot, in the order given, one row comes back:
    // code NULL and a receipt, or the code of a refusal with its detail and what stands instead; a refused ballot leaves
    // nothing and does not disturb the others. A batch holds at most one ballot of a Member on a question, and one of an
    // account's keys.
    //
    // The logs of the consultations concerned are locked first, in the order of their ids; the closing takes the same
    // lock, and the clock is read after it is held. So a ballot that races with closing is counted or refused.
    // One statement then judges, numbers and writes. It is planned once a connection, and joins by index whatever the
    // statistics say: the cost of a ballot must not depend on how many there are.
    await runner.query(`
      CREATE FUNCTION cast_ballots(p_account uuid[], p_question uuid[], p_kind text[], p_marks text[], p_key text[], p_request bytea[], p_expected integer[])
      RETURNS TABLE (ord bigint, code text, detail text, member_id uuid, function text, version integer, log_id uuid, log_index bigint,
        cast_at timestamptz, leaf_hash bytea, since timestamptz, standing_version integer, standing_at timestamptz)
      LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
      SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET jit = off
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
          v_at := official_now(); -- the roll stands in the log before the ballots
        END LOOP;
        RETURN QUERY
        WITH asked AS (
          SELECT a.account, a.question, a.kind, a.marks::smallint[] AS marks, a.key, a.request, a.expected, a.ord
          FROM unnest(p_account, p_question, p_kind, p_marks, p_key, p_request, p_expected) WITH ORDINALITY
            AS a (account, question, kind, marks, key, request, expected, ord)
        ), judged AS (
          SELECT a.*, q.consultation_id, l.size AS log_size, coalesce(x.member_id, d.member_id) AS member_id,
            coalesce(x.function, d.function) AS function, least(q.closes_at, k.voting_closes_at) AS closes_at,
            b.version AS standing_version, b.cast_at AS standing_at,
            x.account_id IS NOT NULL AS answered, x.version AS answered_version, x.log_id AS answered_log,
            x.log_index AS answered_index, x.cast_at AS answered_at, x.leaf_hash AS answered_hash,
            k.cancelled_at, k.voting_opens_at, r.since AS excluded_since,
            CASE
              WHEN x.account_id IS NOT NULL AND x.request = a.request THEN NULL
              WHEN x.account_id IS NOT NULL THEN 'INVALID_INPUT/KEY_USED_FOR_ANOTHER_BALLOT'
              WHEN q.id IS NULL OR k.opened_at IS NULL THEN 'NOT_FOUND/'
              WHEN d.member_id IS NULL THEN 'NOT_ENTITLED/NOT_A_DELEGATE'
              WHEN k.cancelled_at IS NOT NULL THEN 'VOTING_CLOSED/CANCELLED'
              WHEN q.standing = 'NOT_ASKED' THEN 'VOTING_NOT_OPEN/NOT_ASKED'
              WHEN k.closed_at IS NOT NULL OR q.decided_at IS NOT NULL OR v_at >= least(q.closes_at, k.voting_closes_at) THEN 'VOTING_CLOSED/CLOSED'
              WHEN v_at < k.voting_opens_at THEN 'VOTING_NOT_OPEN/NOT_YET'
              WHEN q.standing = 'WAITING' THEN 'VOTING_NOT_OPEN/WAITING'
              WHEN r.member_id IS NULL THEN 'NOT_ENTITLED/NOT_A_MEMBER'
              WHEN NOT r.entitled THEN 'NOT_ENTITLED/' || r.reason
              WHEN d.function = 'ADVISER' THEN 'NOT_ENTITLED/ADVISER'
              WHEN a.kind = 'CHOICE' AND cardinality(a.marks) <> q.option_count OR a.kind <> 'CHOICE' AND cardinality(a.marks) > 0
                THEN 'INVALID_BALLOT/OPTIONS'
              WHEN a.kind = 'CHOICE' AND cardinality(array_remove(a.marks, NULL)) NOT BETWEEN q.choose_min AND q.choose_max THEN 'INVALID_BALLOT/CHOICES'
              WHEN NOT (q.mark_min <= ALL (array_remove(a.marks, NULL)) AND q.mark_max >= ALL (array_remove(a.marks, NULL))) THEN 'INVALID_BALLOT/MARKS'
              WHEN a.expected <> coalesce(b.version, 0) THEN 'STALE_VERSION/'
            END AS verdict
          FROM asked a
          LEFT JOIN question q ON q.id = a.question
          LEFT JOIN consultation k ON k.id = q.consultation_id
          LEFT JOIN log l ON l.id = q.consultation_id
          LEFT JOIN LATERAL (
            SELECT d.member_id, d.function FROM delegate d
            WHERE d.account_id = a.account AND (d.superseded_at IS NULL OR d.superseded_at > v_at)
              AND d.valid_from <= v_at AND (d.valid_until IS NULL OR d.valid_until > v_at)
            ORDER BY d.valid_from DESC LIMIT 1) d ON true
          LEFT JOIN LATERAL (SELECT * FROM roll_entry r WHERE r.consultation_id = q.consultation_id AND r.member_id = d.member_id LIMIT 1) r ON true
          LEFT JOIN LATERAL (SELECT * FROM ballot b WHERE b.question_id = a.question AND b.member_id = d.member_id LIMIT 1) b ON true
          LEFT JOIN LATERAL (SELECT * FROM cast_receipt x WHERE x.account_id = a.account AND x.key = a.key LIMIT 1) x ON true
        ), accepted AS (
          SELECT j.*, j.verdict IS NULL AND NOT j.answered AS accepted, coalesce(j.standing_version, 0) + 1 AS next_version,
            j.log_size + count(*) FILTER (WHERE j.verdict IS NULL AND NOT j.answered) OVER (PARTITION BY j.consultation_id ORDER BY j.ord) - 1 AS index
          FROM judged j
        ), written AS (
          SELECT c.*, CASE WHEN c.accepted THEN entry_body(c.consultation_id, c.index, v_at, 'ballot.cast', c.account, c.member_id,
              '{"kind":"' || c.kind || '","marks":' || array_to_json(c.marks)::text || ',"question":"' || c.question::text
              || '","version":' || c.next_version::text || '}') END AS body
          FROM accepted c
        ), numbered AS MATERIALIZED (
          SELECT w.*, leaf_hash_of(w.body) AS leaf_hash FROM written w
        ), heads AS (
          UPDATE log SET size = log.size + n.n
          FROM (SELECT c.consultation_id, count(*) AS n FROM numbered c WHERE c.accepted GROUP BY c.consultation_id) n
          WHERE log.id = n.consultation_id
        ), entries AS (
          INSERT INTO log_entry (log_id, index, at, act, account_id, member_id, body, leaf_hash)
          SELECT n.consultation_id, n.index, v_at, 'ballot.cast', n.account, n.member_id, n.body, n.leaf_hash FROM numbered n WHERE n.accepted
        ), ballots AS (
          INSERT INTO ballot AS b (question_id, member_id, version, kind, marks, function, account_id, cast_at, log_index)
          SELECT n.question, n.member_id, n.next_version, n.kind, n.marks, n.function, n.account, v_at, n.index FROM numbered n WHERE n.accepted
          ON CONFLICT (question_id, member_id) DO UPDATE SET version = excluded.version, kind = excluded.kind, marks = excluded.marks,
            function = excluded.function, account_id = excluded.account_id, cast_at = excluded.cast_at, log_index = excluded.log_index
        ), receipts AS (
          INSERT INTO cast_receipt (account_id, key, request, question_id, member_id, function, version, log_id, log_index, cast_at, leaf_hash)
          SELECT n.account, n.key, n.request, n.question, n.member_id, n.function, n.next_version, n.consultation_id, n.index, v_at, n.leaf_hash
          FROM numbered n WHERE n.accepted
        )
        SELECT n.ord, split_part(n.verdict, '/', 1), nullif(split_part(n.verdict, '/', 2), ''), n.member_id, n.function,
          CASE WHEN n.accepted THEN n.next_version ELSE n.answered_version END,
          CASE WHEN n.accepted THEN n.consultation_id ELSE n.answered_log END,
          CASE WHEN n.accepted THEN n.index ELSE n.answered_index END,
          CASE WHEN n.answered AND n.verdict IS NULL THEN n.answered_at ELSE v_at END,
          CASE WHEN n.accepted THEN n.leaf_hash ELSE n.answered_hash END,
          CASE split_part(n.verdict, '/', 1)
            WHEN 'VOTING_CLOSED' THEN coalesce(n.cancelled_at, n.closes_at)
            WHEN 'VOTING_NOT_OPEN' THEN n.voting_opens_at
            WHEN 'NOT_ENTITLED' THEN n.excluded_since END,
          CASE WHEN n.verdict IS NOT NULL THEN n.standing_version END, CASE WHEN n.verdict IS NOT NULL THEN n.standing_at END
        FROM numbered n
        ORDER BY n.ord;
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
