/** What one function that casts ballots has of its own; each part is SQL. */
type Casting = Readonly<{
  /** Its name and parameters. */
  head: string;
  /** An array of the questions concerned. */
  questions: string;
  /** The ballots asked for: account, question, kind, marks, key, request, expected, ord. */
  asked: string;
  /** For whom the ballot `a` is cast, and in what function, at `v_at`: member_id, function. */
  delegation: string;
  /** What the log says of the ballot `c`: canonical JSON. */
  data: string;
  /** What it makes of secret ballots; absent: it was written before there were any. */
  secret?: Secrecy;
  /**
   * Whether a batch without a secret ballot goes by a statement that knows of none, and each verdict is reckoned once, and not
   * wherever it is named. Absent: it was written before that.
   */
  apart?: boolean;
}>;

/** The ballots of a batch as delegations cast them. */
export const ORDINARY_BALLOTS: Omit<Casting, 'secret'> = {
  head: 'cast_ballots(p_account uuid[], p_question uuid[], p_kind text[], p_marks text[], p_key text[], p_request bytea[], p_expected integer[])',
  questions: 'p_question',
  asked: `
          SELECT a.account, a.question, a.kind, a.marks::smallint[] AS marks, a.key, a.request, a.expected, a.ord
          FROM unnest(p_account, p_question, p_kind, p_marks, p_key, p_request, p_expected) WITH ORDINALITY
            AS a (account, question, kind, marks, key, request, expected, ord)`,
  delegation: `
            SELECT d.member_id, d.function FROM delegate d
            WHERE d.account_id = a.account AND (d.superseded_at IS NULL OR d.superseded_at > v_at)
              AND d.valid_from <= v_at AND (d.valid_until IS NULL OR d.valid_until > v_at)
            ORDER BY d.valid_from DESC LIMIT 1`,
  data: `'{"kind":"' || c.kind || '","marks":' || array_to_json(c.marks)::text || ',"question":"' || c.question::text
              || '","version":' || c.next_version::text || '}'`,
};

/** The places in which a function that knows of secret ballots differs; each part is SQL. */
type Secrecy = Readonly<{
  declare: string;
  answer: string;
  standingAt: string;
  judged: string;
  verdict: string;
  join: string;
  act: (row: string) => string;
  data: (recorded: string) => string;
  sameRequest: string;
  request: string;
  recorded: string;
  participations: string;
  returned: string;
  afterwards: string;
}>;

const BEFORE_SECRECY: Secrecy = {
  declare: '',
  answer: 'RETURN QUERY',
  standingAt: 'b.cast_at',
  judged: '',
  verdict: '',
  join: '',
  act: () => `'ballot.cast'`,
  data: (recorded) => recorded,
  sameRequest: 'x.request = a.request',
  request: 'n.request',
  recorded: '',
  participations: '',
  returned: '',
  afterwards: '',
};

/**
 * Recorded and secret ballots in one batch. Of a secret one nothing is written but that the Member took part, in the table and
 * in the log; what it says goes into the box of its question, after all are judged and in the same transaction. It is cast
 * once.
 */
export const SECRET_TAKEN: Secrecy = {
  declare: `
        v_fresh boolean;
        v_question uuid;
        v_sealed bytea;
        v_questions uuid[] := '{}';
        v_ballots bytea[] := '{}';
        v_taken bytea[];`,
  answer: `FOR ord, code, detail, member_id, function, version, log_id, log_index, cast_at, leaf_hash, since, standing_version, standing_at,
            v_fresh, v_question, v_sealed IN`,
  standingAt: 'coalesce(b.cast_at, t.at)',
  judged: ` coalesce(q.secrecy = 'SECRET', false) AS secret,
            CASE WHEN q.secrecy = 'SECRET' THEN seal_ballot(a.kind, a.marks, q.option_count) END AS sealed,`,
  verdict: `
              WHEN t.at IS NOT NULL THEN 'FROZEN/ALREADY_CAST'`,
  join: `
          LEFT JOIN LATERAL (
            SELECT e.at FROM participation p JOIN log_entry e ON e.log_id = q.consultation_id AND e.index = p.log_index
            WHERE q.secrecy = 'SECRET' AND p.question_id = a.question AND p.member_id = d.member_id LIMIT 1) t ON true`,
  act: (row) => `CASE WHEN ${row}.secret THEN 'participation.noted' ELSE 'ballot.cast' END`,
  data: (recorded) => `CASE WHEN c.secret THEN '{"question":"' || c.question::text || '"}' ELSE ${recorded} END`,
  // No hash of a secret ballot is kept, whoever made it: the key alone tells a repeated request.
  sameRequest: `(x.request = a.request OR q.secrecy = 'SECRET' AND x.question_id = a.question)`,
  request: `CASE WHEN n.secret THEN ''::bytea ELSE n.request END`,
  recorded: ' AND NOT n.secret',
  participations: ` participations AS (
          INSERT INTO participation (question_id, member_id, function, log_index)
          SELECT n.question, n.member_id, n.function, n.index FROM numbered n WHERE n.accepted AND n.secret
        ),`,
  returned: `,
          n.accepted AND n.secret, n.question, n.sealed`,
  afterwards: `
        LOOP
          IF v_fresh THEN
            v_questions := v_questions || v_question;
            v_ballots := v_ballots || v_sealed;
          END IF;
          RETURN NEXT;
        END LOOP;
        FOR v_question, v_taken IN
          SELECT q, array_agg(b) FROM unnest(v_questions, v_ballots) AS u (q, b) GROUP BY q
        LOOP
          PERFORM put_into_box(v_question, v_taken);
        END LOOP`,
};

/**
 * The one text by which ballots are judged, numbered and written, however they reach the box: the bounds, the closing and
 * the lock cannot be others for a ballot cast by a delegation than for one entered on its behalf.
 */
export function castingFunction(casting: Casting): string {
  const { head, questions, secret = BEFORE_SECRECY, apart = false } = casting;
  const statements = apart
    ? `IF EXISTS (SELECT FROM question q WHERE q.id = ANY (${questions}) AND q.secrecy = 'SECRET') THEN
        ${statement(casting, secret)}
        ELSE
        ${statement(casting, BEFORE_SECRECY)}
        END IF;`
    : statement(casting, secret);
  return `
      ${apart ? 'CREATE OR REPLACE FUNCTION' : 'CREATE FUNCTION'} ${head}
      RETURNS TABLE (ord bigint, code text, detail text, member_id uuid, function text, version integer, log_id uuid, log_index bigint,
        cast_at timestamptz, leaf_hash bytea, since timestamptz, standing_version integer, standing_at timestamptz)
      LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
      SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET jit = off
      AS $$
      #variable_conflict use_column
      DECLARE
        v_at timestamptz;
        v_waiting uuid;${secret.declare}
      BEGIN
        PERFORM 1 FROM log WHERE log.id IN (SELECT q.consultation_id FROM question q WHERE q.id = ANY (${questions})) ORDER BY log.id FOR UPDATE;
        v_at := official_now();
        FOR v_waiting IN
          SELECT k.id FROM consultation k
          WHERE k.id IN (SELECT q.consultation_id FROM question q WHERE q.id = ANY (${questions}))
            AND k.roll_taken_at IS NULL AND k.opened_at IS NOT NULL AND k.cancelled_at IS NULL AND k.voting_opens_at <= v_at
        LOOP
          PERFORM take_roll(v_waiting);
          v_at := official_now(); -- the roll stands in the log before the ballots
        END LOOP;
        ${statements}
      END $$`;
}

/** Judges the ballots of a batch, numbers and writes those it accepts, and answers for all. */
function statement({ asked, delegation, data, apart = false }: Casting, secret: Secrecy): string {
  return `${secret.answer}
        WITH asked AS (${asked}
        ), judged AS (
          SELECT a.*, q.consultation_id, l.size AS log_size, coalesce(x.member_id, d.member_id) AS member_id,
            coalesce(x.function, d.function) AS function, least(q.closes_at, k.voting_closes_at) AS closes_at,
            b.version AS standing_version, ${secret.standingAt} AS standing_at,${secret.judged}
            x.account_id IS NOT NULL AS answered, x.version AS answered_version, x.log_id AS answered_log,
            x.log_index AS answered_index, x.cast_at AS answered_at, x.leaf_hash AS answered_hash,
            k.cancelled_at, k.voting_opens_at, r.since AS excluded_since,
            CASE
              WHEN x.account_id IS NOT NULL AND ${secret.sameRequest} THEN NULL
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
              WHEN d.function = 'ADVISER' THEN 'NOT_ENTITLED/ADVISER'${secret.verdict}
              WHEN a.kind = 'CHOICE' AND cardinality(a.marks) <> q.option_count OR a.kind <> 'CHOICE' AND cardinality(a.marks) > 0
                THEN 'INVALID_BALLOT/OPTIONS'
              WHEN a.kind = 'CHOICE' AND cardinality(array_remove(a.marks, NULL)) NOT BETWEEN q.choose_min AND q.choose_max THEN 'INVALID_BALLOT/CHOICES'
              WHEN NOT (q.mark_min <= ALL (array_remove(a.marks, NULL)) AND q.mark_max >= ALL (array_remove(a.marks, NULL))) THEN 'INVALID_BALLOT/MARKS'
              WHEN q.ranking IS NOT NULL AND a.kind = 'CHOICE' AND (
                SELECT max(m) <> count(DISTINCT m) OR q.ranking = 'STRICT' AND max(m) <> count(m) FROM unnest(a.marks) m) THEN 'INVALID_BALLOT/MARKS'
              WHEN a.expected <> coalesce(b.version, 0) THEN 'STALE_VERSION/'
            END AS verdict
          FROM asked a
          LEFT JOIN question q ON q.id = a.question
          LEFT JOIN consultation k ON k.id = q.consultation_id
          LEFT JOIN log l ON l.id = q.consultation_id
          LEFT JOIN LATERAL (${delegation}) d ON true
          LEFT JOIN LATERAL (SELECT * FROM roll_entry r WHERE r.consultation_id = q.consultation_id AND r.member_id = d.member_id LIMIT 1) r ON true
          LEFT JOIN LATERAL (SELECT * FROM ballot b WHERE b.question_id = a.question AND b.member_id = d.member_id LIMIT 1) b ON true
          LEFT JOIN LATERAL (SELECT * FROM cast_receipt x WHERE x.account_id = a.account AND x.key = a.key LIMIT 1) x ON true${secret.join}${apart ? ' OFFSET 0' : ''}
        ), accepted AS (
          SELECT j.*, j.verdict IS NULL AND NOT j.answered AS accepted, coalesce(j.standing_version, 0) + 1 AS next_version,
            j.log_size + count(*) FILTER (WHERE j.verdict IS NULL AND NOT j.answered) OVER (PARTITION BY j.consultation_id ORDER BY j.ord) - 1 AS index
          FROM judged j
        ), written AS (
          SELECT c.*, CASE WHEN c.accepted THEN entry_body(c.consultation_id, c.index, v_at, ${secret.act('c')}, c.account, c.member_id,
              ${secret.data(data)}) END AS body
          FROM accepted c
        ), numbered AS MATERIALIZED (
          SELECT w.*, leaf_hash_of(w.body) AS leaf_hash FROM written w
        ), heads AS (
          UPDATE log SET size = log.size + n.n
          FROM (SELECT c.consultation_id, count(*) AS n FROM numbered c WHERE c.accepted GROUP BY c.consultation_id) n
          WHERE log.id = n.consultation_id
        ), entries AS (
          INSERT INTO log_entry (log_id, index, at, act, account_id, member_id, body, leaf_hash)
          SELECT n.consultation_id, n.index, v_at, ${secret.act('n')}, n.account, n.member_id, n.body, n.leaf_hash FROM numbered n WHERE n.accepted
        ), ballots AS (
          INSERT INTO ballot AS b (question_id, member_id, version, kind, marks, function, account_id, cast_at, log_index)
          SELECT n.question, n.member_id, n.next_version, n.kind, n.marks, n.function, n.account, v_at, n.index FROM numbered n WHERE n.accepted${secret.recorded}
          ON CONFLICT (question_id, member_id) DO UPDATE SET version = excluded.version, kind = excluded.kind, marks = excluded.marks,
            function = excluded.function, account_id = excluded.account_id, cast_at = excluded.cast_at, log_index = excluded.log_index
        ),${secret.participations} receipts AS (
          INSERT INTO cast_receipt (account_id, key, request, question_id, member_id, function, version, log_id, log_index, cast_at, leaf_hash)
          SELECT n.account, n.key, ${secret.request}, n.question, n.member_id, n.function, n.next_version, n.consultation_id, n.index, v_at, n.leaf_hash
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
          CASE WHEN n.verdict IS NOT NULL THEN n.standing_version END, CASE WHEN n.verdict IS NOT NULL THEN n.standing_at END${secret.returned}
        FROM numbered n
        ORDER BY n.ord${secret.afterwards};`;
}
