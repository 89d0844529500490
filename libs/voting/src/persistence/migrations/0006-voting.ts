import type { MigrationInterface, QueryRunner } from 'typeorm';
import { castingFunction, ORDINARY_BALLOTS } from './casting-function.js';

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
    await runner.query(castingFunction(ORDINARY_BALLOTS));
    await runner.query('REVOKE ALL ON FUNCTION cast_ballots(uuid[], uuid[], text[], text[], text[], bytea[], integer[]) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION cast_ballots(uuid[], uuid[], text[], text[], text[], bytea[], integer[]) TO placet_app');
    await runner.query('GRANT SELECT ON ballot, cast_receipt TO placet_app');
    await runner.query('GRANT SELECT, INSERT ON decision TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('Ballots are never undone.');
  }
}
