import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decisions set in motion, what they were about, and what their proposals had been before. */
export class Memory1000000000012 implements MigrationInterface {
  name = 'Memory1000000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE follow_up (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        question_id uuid NOT NULL REFERENCES question (id),
        option_key text,
        kind text NOT NULL CHECK (kind IN ('WORKSHOP', 'MEETING', 'CONFERENCE', 'TRAINING', 'REPORT', 'PUBLICATION', 'OTHER')),
        opened_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX follow_up_question ON follow_up (question_id)');
    await runner.query('CREATE INDEX follow_up_consultation ON follow_up (consultation_id)');
    // An item is what its last entry says. since: the day from which that holds; at: when it was entered.
    await runner.query(`
      CREATE TABLE follow_up_entry (
        follow_up_id uuid NOT NULL REFERENCES follow_up (id),
        number integer NOT NULL CHECK (number > 0),
        status text NOT NULL CHECK (status IN ('PLANNED', 'FUNDED', 'HELD', 'DEFERRED', 'CANCELLED')),
        title jsonb NOT NULL,
        partners text[] NOT NULL,
        starts_on date,
        ends_on date,
        venue text,
        currency text CHECK (currency ~ '^[A-Z]{3}$'),
        needed bigint CHECK (needed >= 0),
        pledged bigint CHECK (pledged >= 0),
        participants integer CHECK (participants >= 0),
        report_title text,
        report_reference text,
        since date NOT NULL,
        reason text,
        evidence text,
        account_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (follow_up_id, number),
        CHECK (ends_on IS NULL OR ends_on >= starts_on),
        CHECK (status <> 'HELD' OR starts_on IS NOT NULL),
        CHECK (currency IS NOT NULL OR (needed IS NULL AND pledged IS NULL))
      )`);
    // Terms of the taxonomy, as they now stand; how they came to, the log says.
    await runner.query(`
      CREATE TABLE classification (
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        proposal_id uuid REFERENCES proposal (id),
        question_id uuid REFERENCES question (id) ON DELETE CASCADE,
        term text NOT NULL CHECK (term ~ '^[a-z0-9-]{1,40}$'),
        CHECK ((proposal_id IS NULL) <> (question_id IS NULL)),
        UNIQUE NULLS NOT DISTINCT (proposal_id, question_id, term)
      )`);
    await runner.query('CREATE INDEX classification_question ON classification (question_id)');
    await runner.query('CREATE INDEX classification_term ON classification (term)');
    // Where a proposal was made before: as a proposal of ours, or as a reference outside.
    await runner.query(`
      CREATE TABLE earlier_life (
        id uuid PRIMARY KEY,
        proposal_id uuid NOT NULL REFERENCES proposal (id),
        earlier_id uuid REFERENCES proposal (id),
        symbol text,
        paragraph text,
        occurred_on date,
        became text CHECK (became IN ('ENDORSED', 'ENDORSED_AS_AMENDED', 'NOT_ENDORSED', 'DEFERRED', 'WITHDRAWN', 'NOT_PUT', 'UNDER_CONSIDERATION')),
        note jsonb,
        account_id uuid NOT NULL,
        at timestamptz NOT NULL,
        taken_back_at timestamptz,
        CHECK ((earlier_id IS NULL) <> (symbol IS NULL)),
        CHECK (symbol IS NULL OR became IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX earlier_life_proposal ON earlier_life (proposal_id)');
    await runner.query('GRANT SELECT, INSERT ON follow_up, follow_up_entry, classification, earlier_life TO placet_app');
    await runner.query('GRANT DELETE ON classification TO placet_app');
    await runner.query('GRANT UPDATE (taken_back_at) ON earlier_life TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('What became of decisions is never undone.');
  }
}
