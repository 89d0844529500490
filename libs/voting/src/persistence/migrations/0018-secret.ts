import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BOX_FUNCTIONS } from './box-functions.js';
import { castingFunction, ORDINARY_BALLOTS, SECRET_TAKEN } from './casting-function.js';

/** Secret ballots: who took part, and the boxes, with nothing that would join the two. */
export class Secret1000000000018 implements MigrationInterface {
  name = 'Secret1000000000018';

  async up(runner: QueryRunner): Promise<void> {
    // Who took part in a secret vote: once a question. When, says the log at that index.
    await runner.query(`
      CREATE TABLE participation (
        question_id uuid NOT NULL REFERENCES question (id),
        member_id uuid NOT NULL REFERENCES member (id),
        function text NOT NULL,
        log_index bigint NOT NULL,
        PRIMARY KEY (question_id, member_id)
      )`);
    // What a box held when it was opened: canonical JSON, [[nonce, kind, marks], …] in the order of the nonces, which were
    // drawn then. Its hash is in the log.
    await runner.query(`
      CREATE TABLE opened_box (
        question_id uuid PRIMARY KEY REFERENCES question (id),
        ballots integer NOT NULL CHECK (ballots >= 0 AND jsonb_array_length(list::jsonb) = ballots),
        list text NOT NULL,
        sha256 bytea NOT NULL CHECK (sha256 = sha256(convert_to(list, 'UTF8')))
      )`);
    await runner.query(`
      CREATE VIEW opened_ballot AS
        SELECT o.question_id, b->>0 AS nonce, b->>1 AS kind,
          ARRAY(SELECT m::smallint FROM jsonb_array_elements_text(b->2) WITH ORDINALITY x (m, n) ORDER BY n) AS marks
        FROM opened_box o CROSS JOIN LATERAL jsonb_array_elements(o.list::jsonb) b`);
    // Which Members have answered which questions, however: for all who ask about that alone.
    await runner.query(`
      CREATE VIEW answered AS
        SELECT question_id, member_id FROM ballot UNION ALL SELECT question_id, member_id FROM participation`);
    // Boxes under way stand here, a table each; the application sees none of them.
    await runner.query('CREATE SCHEMA box');
    await runner.query('REVOKE ALL ON SCHEMA box FROM PUBLIC');
    for (const text of BOX_FUNCTIONS) await runner.query(text);
    const casting = 'cast_ballots(uuid[], uuid[], text[], text[], text[], bytea[], integer[])';
    await runner.query(`DROP FUNCTION ${casting}`);
    await runner.query(castingFunction({ ...ORDINARY_BALLOTS, secret: SECRET_TAKEN }));
    const inside = ['seal_ballot(text, smallint[], integer)', 'open_ballot(bytea)', 'put_into_box(uuid, bytea[])'];
    const callable = ['open_box(uuid)', 'clear_boxes()', casting];
    for (const signature of [...inside, ...callable]) await runner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
    for (const signature of callable) await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO placet_app`);
    // Two officers and a piece of evidence would know how the Member voted.
    await runner.query(`
      CREATE FUNCTION paper_ballot_is_recorded() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM question q WHERE q.id = NEW.question_id AND q.secrecy = 'SECRET') THEN
          RAISE EXCEPTION 'a secret ballot is not entered from paper' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER paper_ballot_is_recorded BEFORE INSERT ON paper_ballot FOR EACH ROW EXECUTE FUNCTION paper_ballot_is_recorded()`);
    // The latest acts of a consultation are found without passing by its ballots, recorded or secret.
    await runner.query(`
      CREATE INDEX log_entry_acts ON log_entry (log_id, index) WHERE act <> 'ballot.cast' AND act <> 'participation.noted'`);
    await runner.query('GRANT SELECT ON participation, opened_box, opened_ballot, answered TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('Ballots are never undone.');
  }
}
