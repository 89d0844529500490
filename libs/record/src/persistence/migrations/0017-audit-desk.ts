import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the auditor's questions are answered from, at a cost that does not grow with the history: where an entry is found by
 * what it is about, by whom and of what kind; decisions by their majority and the words of their titles; and access tokens
 * that only read, with the use that is made of them.
 *
 * Nothing here is written when a ballot is cast: ballots and participations are in no index of this file.
 */
export class AuditDesk1000000000017 implements MigrationInterface {
  name = 'AuditDesk1000000000017';

  async up(runner: QueryRunner): Promise<void> {
    await this.subjects(runner);
    await this.ways(runner);
    await this.decisions(runner);
    await this.tokens(runner);
  }

  /** The identifiers that an entry's data carries: a question, a proposal, a comment, an account … `at` as in the entry. */
  private async subjects(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE entry_subject (
        subject uuid NOT NULL,
        at timestamptz NOT NULL,
        log_id uuid NOT NULL,
        index bigint NOT NULL,
        PRIMARY KEY (subject, at, log_id, index)
      )`);
    // An identifier between quotation marks of its own: one inside a text has a backslash before the mark that ends it.
    await runner.query(`
      CREATE FUNCTION subjects_of(p_body text) RETURNS SETOF uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT DISTINCT m[1]::uuid FROM regexp_matches(p_body::json->>'data',
          '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') AS m
      $$`);
    await runner.query(`
      CREATE FUNCTION keep_entry_subjects() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO entry_subject (subject, at, log_id, index)
        SELECT s, NEW.at, NEW.log_id, NEW.index FROM subjects_of(NEW.body) AS s;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER entry_subjects AFTER INSERT ON log_entry FOR EACH ROW
      WHEN (NEW.act NOT IN ('ballot.cast', 'participation.noted')) EXECUTE FUNCTION keep_entry_subjects()`);
    await runner.query(`
      INSERT INTO entry_subject (subject, at, log_id, index)
      SELECT s, e.at, e.log_id, e.index FROM log_entry e CROSS JOIN LATERAL subjects_of(e.body) AS s
      WHERE e.act NOT IN ('ballot.cast', 'participation.noted')`);
    await runner.query('REVOKE ALL ON FUNCTION keep_entry_subjects() FROM PUBLIC');
    await runner.query('GRANT SELECT ON entry_subject TO placet_app');
  }

  /** Ways into the log beside its own order. */
  private async ways(runner: QueryRunner): Promise<void> {
    const few = `act NOT IN ('ballot.cast', 'participation.noted')`;
    await runner.query(`CREATE INDEX log_entry_act ON log_entry (log_id, act, index) WHERE ${few}`);
    await runner.query(`CREATE INDEX log_entry_act_at ON log_entry (act, at) WHERE ${few}`);
    await runner.query(`CREATE INDEX log_entry_account ON log_entry (account_id, at) WHERE account_id IS NOT NULL AND ${few}`);
    // The first index of a log from which on its entries are not older than an instant; its size where all are. An entry's
    // instant is read while its log is locked, so instants grow with the indices, and halving finds the place.
    await runner.query(`
      CREATE FUNCTION log_index_at(p_log uuid, p_at timestamptz) RETURNS bigint
      LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
      DECLARE
        v_low bigint := 0;
        v_high bigint := (SELECT size FROM log WHERE id = p_log);
        v_middle bigint;
      BEGIN
        WHILE v_low < v_high LOOP
          v_middle := (v_low + v_high) / 2;
          IF (SELECT e.at FROM log_entry e WHERE e.log_id = p_log AND e.index = v_middle) < p_at THEN
            v_low := v_middle + 1;
          ELSE
            v_high := v_middle;
          END IF;
        END LOOP;
        RETURN v_low;
      END $$`);
    await runner.query('GRANT EXECUTE ON FUNCTION log_index_at(uuid, timestamptz) TO placet_app');
  }

  /** What decisions are looked for by, taken from the frozen result when it is written down. */
  private async decisions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION words_of(p_texts jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN to_tsvector('pg_catalog.english', coalesce(p_texts->>'en', ''))
        || to_tsvector('pg_catalog.french', coalesce(p_texts->>'fr', ''))
        || to_tsvector('pg_catalog.spanish', coalesce(p_texts->>'es', ''))`);
    // margin: what was obtained beyond what was needed; NULL, like the rule, where nobody counted. words: of the titles of the
    // question, of its options and of the consultation, each by the rules of its language.
    await runner.query(`
      ALTER TABLE decision
        ADD COLUMN body_key text,
        ADD COLUMN recorded boolean,
        ADD COLUMN base text,
        ADD COLUMN numerator integer,
        ADD COLUMN denominator integer,
        ADD COLUMN comparison text,
        ADD COLUMN margin bigint,
        ADD COLUMN words tsvector`);
    await runner.query(`
      CREATE FUNCTION decision_as_looked_for(d decision) RETURNS decision LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
      DECLARE
        v_result jsonb := d.result::jsonb;
        v_counted boolean := d.outcome NOT IN ('NOT_ASKED', 'NOTED', 'ADOPTED_BY_CONSENSUS', 'POSTPONED');
      BEGIN
        SELECT k.body_key, q.secrecy = 'RECORDED', words_of(v_result->'title') || words_of(k.title)
          INTO d.body_key, d.recorded, d.words
        FROM question q JOIN consultation k ON k.id = q.consultation_id WHERE q.id = d.question_id;
        SELECT d.words || coalesce(string_agg(words_of(o->'title')::text, ' ')::tsvector, '') INTO d.words
        FROM jsonb_array_elements(v_result->'options') o;
        IF v_counted THEN
          d.base := v_result->'rule'->>'base';
          d.numerator := v_result->'rule'->'threshold'->>'numerator';
          d.denominator := v_result->'rule'->'threshold'->>'denominator';
          d.comparison := v_result->'rule'->'threshold'->>'comparison';
          d.margin := v_result->>'margin';
        END IF;
        RETURN d;
      END $$`);
    await runner.query(`
      CREATE FUNCTION decision_looked_for() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        RETURN decision_as_looked_for(NEW);
      END $$`);
    await runner.query('CREATE TRIGGER decision_looked_for BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION decision_looked_for()');
    await runner.query(`
      UPDATE decision d SET (body_key, recorded, base, numerator, denominator, comparison, margin, words) =
        (SELECT f.body_key, f.recorded, f.base, f.numerator, f.denominator, f.comparison, f.margin, f.words FROM decision_as_looked_for(d) f)`);
    await runner.query('CREATE INDEX decision_body ON decision (body_key, decided_at, question_id)');
    await runner.query('CREATE INDEX decision_outcome ON decision (outcome, decided_at, question_id)');
    await runner.query('CREATE INDEX decision_consultation ON decision (consultation_id, decided_at, question_id)');
    await runner.query('CREATE INDEX decision_words ON decision USING gin (words)');
  }

  /** Tokens that only read, and one row for every hour, token and place from which one was used. */
  private async tokens(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD COLUMN read_only boolean NOT NULL DEFAULT false,
        ADD CHECK (NOT read_only OR kind = 'TOKEN')`);
    // place: HMAC-SHA-256 of the network address under the token's digest. With the token's row goes the key.
    await runner.query(`
      CREATE TABLE access_token_use (
        session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        hour timestamptz NOT NULL,
        place bytea NOT NULL CHECK (length(place) = 32),
        at timestamptz NOT NULL,
        PRIMARY KEY (session_id, hour, place)
      )`);
    await runner.query('GRANT SELECT, INSERT ON access_token_use TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('What the auditor looks things up by is never undone.');
  }
}
