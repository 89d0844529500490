import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consultations with their documents, proposals and questions, and the roll as it was taken. */
export class Consultations1000000000005 implements MigrationInterface {
  name = 'Consultations1000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE body (key text PRIMARY KEY, names jsonb NOT NULL)`);
    await runner.query(`
      CREATE TABLE rule_set (
        key text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        names jsonb NOT NULL,
        rule jsonb NOT NULL,
        silence jsonb NOT NULL DEFAULT '{"hours": 72, "languages": ["en", "fr", "es"]}',
        account_id uuid,
        created_at timestamptz NOT NULL DEFAULT official_now(),
        PRIMARY KEY (key, version)
      )`);
    // A rule set that is no longer chosen for new consultations. Those that have it keep it.
    await runner.query(`
      CREATE TABLE rule_set_retirement (
        key text PRIMARY KEY,
        reason text NOT NULL,
        account_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT official_now()
      )`);
    await runner.query(`
      CREATE TABLE consultation (
        id uuid PRIMARY KEY REFERENCES log (id),
        symbol text NOT NULL,
        body_key text NOT NULL REFERENCES body (key),
        title jsonb NOT NULL,
        summary jsonb NOT NULL,
        official_zone text NOT NULL,
        visibility text NOT NULL CHECK (visibility IN ('MEMBERS', 'MEMBERS_AND_OBSERVERS', 'PUBLIC')),
        rule_set_key text NOT NULL,
        rule_set_version integer NOT NULL,
        rule_set jsonb NOT NULL,
        silence jsonb NOT NULL DEFAULT '{"hours": 72, "languages": ["en", "fr", "es"]}',
        rule_set_frozen_at timestamptz,
        comments_close_at timestamptz NOT NULL,
        voting_opens_at timestamptz NOT NULL,
        voting_closes_at timestamptz NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT official_now(),
        opened_at timestamptz,
        roll_taken_at timestamptz,
        members_of_body integer,
        weight_source text,
        closed_at timestamptz,
        published_at timestamptz,
        corrections_close_at timestamptz,
        approved_at timestamptz,
        cancelled_at timestamptz,
        cancel_reason text,
        CONSTRAINT consultation_symbol UNIQUE (symbol),
        CHECK (comments_close_at <= voting_closes_at AND voting_opens_at < voting_closes_at),
        CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
        CHECK (cancelled_at IS NULL OR closed_at IS NULL),
        CHECK (closed_at IS NULL OR opened_at IS NOT NULL),
        CHECK (published_at IS NULL OR closed_at IS NOT NULL),
        CHECK (approved_at IS NULL OR published_at IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX consultation_closing ON consultation (voting_closes_at, id)');
    await runner.query(`CREATE INDEX consultation_roll_due ON consultation (voting_opens_at)
      WHERE roll_taken_at IS NULL AND opened_at IS NOT NULL AND cancelled_at IS NULL`);
    await runner.query(`
      CREATE TABLE document (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        position integer NOT NULL,
        symbol text NOT NULL,
        title jsonb NOT NULL,
        issued_on date NOT NULL,
        original_language text NOT NULL CHECK (original_language IN ('en', 'fr', 'es')),
        UNIQUE (consultation_id, position)
      )`);
    await runner.query(`
      CREATE TABLE document_block (
        document_id uuid NOT NULL REFERENCES document (id),
        anchor text NOT NULL CHECK (anchor ~ '^[a-z0-9-]{1,40}$'),
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('HEADING', 'PARAGRAPH', 'ITEM')),
        level integer NOT NULL DEFAULT 1,
        number text,
        text jsonb NOT NULL,
        PRIMARY KEY (document_id, anchor),
        UNIQUE (document_id, position)
      )`);
    await runner.query(`
      CREATE TABLE document_footnote (
        document_id uuid NOT NULL,
        position integer NOT NULL,
        mark text NOT NULL,
        anchor text NOT NULL,
        text jsonb NOT NULL,
        PRIMARY KEY (document_id, position),
        FOREIGN KEY (document_id, anchor) REFERENCES document_block (document_id, anchor)
      )`);
    await runner.query(`
      CREATE TABLE proposal (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        position integer NOT NULL,
        key text NOT NULL CHECK (key ~ '^[a-z0-9-]{1,40}$'),
        origin text NOT NULL CHECK (origin IN ('ADMINISTRATION', 'MEMBER', 'ORGAN')),
        member_id uuid REFERENCES member (id),
        paragraphs text[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        withdrawn_at timestamptz,
        CONSTRAINT proposal_key UNIQUE (consultation_id, key),
        CHECK ((origin = 'MEMBER') = (member_id IS NOT NULL))
      )`);
    await runner.query(`
      CREATE TABLE proposal_version (
        proposal_id uuid NOT NULL REFERENCES proposal (id),
        version integer NOT NULL CHECK (version > 0),
        title jsonb NOT NULL,
        text jsonb NOT NULL,
        sha256 bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT official_now(),
        account_id uuid NOT NULL,
        PRIMARY KEY (proposal_id, version)
      )`);
    // standing: a question that depends on another's outcome WAITS until that is known, then is ASKED or NOT_ASKED.
    // Rounds on one matter share its number; each is a question of its own and names the one that it continues, which at
    // most one does. A vote that was annulled keeps all that it had.
    await runner.query(`
      CREATE TABLE question (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        key text NOT NULL CHECK (key ~ '^[a-z0-9-]{1,40}$'),
        number integer NOT NULL CHECK (number > 0),
        title jsonb NOT NULL,
        wording jsonb NOT NULL,
        method text NOT NULL,
        option_count integer NOT NULL CHECK (option_count BETWEEN 1 AND 100),
        choose_min integer NOT NULL CHECK (choose_min >= 1),
        choose_max integer NOT NULL CHECK (choose_max BETWEEN choose_min AND option_count),
        mark_min smallint NOT NULL DEFAULT 1,
        mark_max smallint NOT NULL DEFAULT 1 CHECK (mark_max >= mark_min),
        ranking text CHECK (ranking IN ('STRICT', 'EQUAL_RANKS')), -- marks are ranks, from 1 without a gap; NULL: they are not
        draws_lots boolean NOT NULL DEFAULT false,
        seats integer NOT NULL CHECK (seats BETWEEN 1 AND option_count),
        minimum_support integer NOT NULL DEFAULT 0 CHECK (minimum_support >= 0),
        rule jsonb NOT NULL,
        rule_overrides jsonb NOT NULL DEFAULT '{}',
        secrecy text NOT NULL CHECK (secrecy IN ('RECORDED', 'SECRET')),
        tally_visibility text NOT NULL CHECK (tally_visibility IN ('LIVE', 'AFTER_OWN_VOTE', 'AFTER_CLOSE')),
        depends_on uuid REFERENCES question (id),
        depends_on_option text,
        standing text NOT NULL DEFAULT 'ASKED' CHECK (standing IN ('ASKED', 'WAITING', 'NOT_ASKED')),
        paragraphs text[] NOT NULL DEFAULT '{}',
        closes_at timestamptz,
        decided_at timestamptz,
        round integer NOT NULL DEFAULT 1 CHECK (round > 0),
        round_kind text CHECK (round_kind IN ('RUN_OFF', 'ELIMINATION', 'SECOND_VOTE', 'REPEAT', 'ANEW')),
        continues uuid REFERENCES question (id),
        annulled_at timestamptz,
        annul_reason text,
        annulled_by text CHECK (annulled_by IN ('CHAIR', 'SECRETARIAT')),
        CONSTRAINT question_key UNIQUE (consultation_id, key),
        CONSTRAINT question_number UNIQUE (consultation_id, number, round) DEFERRABLE,
        CONSTRAINT question_continues UNIQUE (continues),
        CHECK ((round > 1) <= (round_kind IS NOT NULL)),
        CHECK ((annulled_at IS NULL) = (annul_reason IS NULL) AND (annulled_at IS NULL) = (annulled_by IS NULL)),
        CHECK (annulled_at IS NULL OR decided_at IS NOT NULL),
        CHECK ((depends_on IS NULL) = (depends_on_option IS NULL)),
        CHECK (secrecy = 'RECORDED' OR tally_visibility = 'AFTER_CLOSE')
      )`);
    await runner.query(`
      CREATE TABLE question_option (
        question_id uuid NOT NULL REFERENCES question (id) ON DELETE CASCADE,
        position integer NOT NULL,
        key text NOT NULL CHECK (key ~ '^[a-z0-9-]{1,40}$'),
        title jsonb NOT NULL,
        note jsonb,
        proposal_id uuid REFERENCES proposal (id),
        PRIMARY KEY (question_id, position),
        UNIQUE (question_id, key)
      )`);
    await runner.query(`
      CREATE TABLE question_condition (
        id uuid PRIMARY KEY,
        question_id uuid NOT NULL REFERENCES question (id) ON DELETE CASCADE,
        position integer NOT NULL,
        option_key text,
        text jsonb NOT NULL,
        due_at timestamptz NOT NULL,
        on_fulfilled jsonb NOT NULL DEFAULT '{"effect": "TAKES_EFFECT", "text": null}',
        on_lapsed jsonb NOT NULL DEFAULT '{"effect": "CANCELLED", "text": null}',
        attached boolean NOT NULL DEFAULT false,
        status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'FULFILLED', 'LAPSED')),
        evidence text,
        marked_at timestamptz
      )`);
    // attached: the decision hangs on it. Then it lapses at its due date unless it was fulfilled before; the index is of
    // those that the clock has still to look at.
    await runner.query(`CREATE INDEX question_condition_pending ON question_condition (due_at) WHERE attached AND status = 'PENDING'`);
    // The weights that the roll will copy; a Member that is not here weighs 1. 10,000,000: see domain/weights.ts.
    await runner.query(`
      CREATE TABLE consultation_weight (
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        member_id uuid NOT NULL REFERENCES member (id),
        weight integer NOT NULL CHECK (weight BETWEEN 1 AND 10000000),
        PRIMARY KEY (consultation_id, member_id)
      )`);
    await runner.query(`
      CREATE TABLE roll_entry (
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        member_id uuid NOT NULL REFERENCES member (id),
        kind text NOT NULL,
        groups text[] NOT NULL,
        entitled boolean NOT NULL,
        reason text,
        since timestamptz,
        reference text,
        weight integer NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 10000000),
        PRIMARY KEY (consultation_id, member_id),
        CHECK (entitled = (reason IS NULL))
      )`);
    // The lot of a question that may need one: drawn with the roll, before any ballot. Its commitment may be read; the seed
    // by nobody, until reveal_lot hands it out after the question's voting is over.
    await runner.query(`
      CREATE TABLE question_lot (
        question_id uuid PRIMARY KEY REFERENCES question (id),
        seed bytea NOT NULL CHECK (length(seed) = 32),
        commitment bytea NOT NULL GENERATED ALWAYS AS (sha256(seed)) STORED
      )`);
    await runner.query(`
      CREATE FUNCTION commit_lots(p_consultation uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        v_data text[];
      BEGIN
        WITH drawn AS (
          INSERT INTO question_lot (question_id, seed)
          SELECT q.id, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
          FROM question q
          WHERE q.consultation_id = p_consultation AND q.decided_at IS NULL AND (q.draws_lots OR q.rule ->> 'tieRule' = 'LOT')
          ON CONFLICT DO NOTHING
          RETURNING question_id, commitment
        )
        SELECT array_agg('{"commitment":"' || encode(d.commitment, 'hex') || '","question":"' || d.question_id || '"}' ORDER BY q.number)
          INTO v_data FROM drawn d JOIN question q ON q.id = d.question_id;
        IF v_data IS NULL THEN RETURN; END IF;
        PERFORM append_entries(p_consultation, array_fill('lot.committed'::text, ARRAY[cardinality(v_data)]),
          array_fill(NULL::uuid, ARRAY[cardinality(v_data)]), array_fill(NULL::uuid, ARRAY[cardinality(v_data)]), v_data);
      END $$`);
    await runner.query(`
      CREATE FUNCTION reveal_lot(p_question uuid) RETURNS text
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT encode(t.seed, 'hex') FROM question_lot t JOIN question q ON q.id = t.question_id JOIN consultation k ON k.id = q.consultation_id
        WHERE t.question_id = p_question AND official_now() >= least(q.closes_at, k.voting_closes_at)
      $$`);
    // A question put after the roll was taken, a further round, has its lot from the start.
    await runner.query(`
      CREATE FUNCTION commit_lot_of_new_question() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM consultation k WHERE k.id = NEW.consultation_id AND k.roll_taken_at IS NOT NULL) THEN
          PERFORM commit_lots(NEW.consultation_id);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      'CREATE TRIGGER question_lot_drawn AFTER INSERT ON question FOR EACH ROW EXECUTE FUNCTION commit_lot_of_new_question()',
    );
    // Writes the roll down, once, as of the opening of the vote and as it was known then: whoever calls first, the job
    // or the first ballot, the roll is the same. The caller holds the consultation's lock; that of the organization's log,
    // which every act on the ledgers holds, lets such acts under way finish first: what they record before is in the roll.
    await runner.query(`
      CREATE FUNCTION take_roll(p_consultation uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        v_opens timestamptz;
        v_data text;
      BEGIN
        SELECT voting_opens_at INTO v_opens FROM consultation
        WHERE id = p_consultation AND roll_taken_at IS NULL AND opened_at IS NOT NULL AND cancelled_at IS NULL
          AND voting_opens_at <= official_now();
        IF NOT FOUND THEN RETURN; END IF;
        PERFORM 1 FROM log WHERE scope = 'ORGANIZATION' FOR SHARE;
        INSERT INTO roll_entry (consultation_id, member_id, kind, groups, entitled, reason, since, reference, weight)
        SELECT p_consultation, r.member_id, r.kind, r.groups, r.entitled, r.reason, r.since, r.reference, coalesce(w.weight, 1)
        FROM roll_as_of(v_opens, v_opens) r
        LEFT JOIN consultation_weight w ON w.consultation_id = p_consultation AND w.member_id = r.member_id;
        UPDATE consultation SET roll_taken_at = official_now(),
          members_of_body = (SELECT count(*) FROM roll_entry WHERE consultation_id = p_consultation AND kind = 'MEMBER_STATE')
        WHERE id = p_consultation;
        SELECT '{"entitled":' || count(*) FILTER (WHERE entitled) || ',"excluded":' || count(*) FILTER (WHERE NOT entitled)
            || ',"sha256":"' || encode(sha256(convert_to(coalesce(string_agg(member_id::text || ' ' || coalesce(reason, 'ENTITLED') || CASE weight WHEN 1 THEN '' ELSE ' ' || weight END, E'\\n' ORDER BY member_id), ''), 'UTF8')), 'hex') || '"}'
          INTO v_data FROM roll_entry WHERE consultation_id = p_consultation;
        PERFORM append_entries(p_consultation, ARRAY['roll.taken'], ARRAY[NULL::uuid], ARRAY[NULL::uuid], ARRAY[v_data]);
        PERFORM commit_lots(p_consultation);
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION commit_lots(uuid), reveal_lot(uuid), commit_lot_of_new_question() FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION reveal_lot(uuid) TO placet_app');
    await runner.query('GRANT SELECT (question_id, commitment) ON question_lot TO placet_app');
    await runner.query('REVOKE ALL ON FUNCTION take_roll(uuid) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION take_roll(uuid) TO placet_app');
    await runner.query(
      'GRANT SELECT, INSERT, UPDATE ON body, consultation, document, proposal, question, question_condition TO placet_app',
    );
    await runner.query(
      'GRANT SELECT, INSERT ON rule_set, rule_set_retirement, document_block, document_footnote, proposal_version, question_option TO placet_app',
    );
    await runner.query('GRANT DELETE ON question, question_option, question_condition TO placet_app');
    await runner.query('GRANT SELECT, UPDATE (entitled, reason, since, reference) ON roll_entry TO placet_app');
    await runner.query('GRANT INSERT ON roll_entry TO placet_app');
    await runner.query('GRANT SELECT, INSERT, DELETE ON consultation_weight TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('Consultations are never undone.');
  }
}
