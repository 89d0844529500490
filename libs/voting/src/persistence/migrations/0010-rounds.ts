import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is decided after a count: the chair's ruling on a tie, and what earlier rounds on a matter settled. */
export class Rounds1000000000010 implements MigrationInterface {
  name = 'Rounds1000000000010';

  async up(runner: QueryRunner): Promise<void> {
    // The decision itself is frozen; the ruling stands beside it.
    await runner.query(`
      CREATE TABLE tie_ruling (
        question_id uuid PRIMARY KEY REFERENCES decision (question_id),
        selected text[] NOT NULL CHECK (cardinality(selected) > 0),
        outcome text NOT NULL CHECK (outcome IN ('CARRIED', 'REJECTED', 'SELECTED')),
        reason text NOT NULL,
        account_id uuid NOT NULL,
        at timestamptz NOT NULL
      )`);
    await runner.query('GRANT SELECT, INSERT ON tie_ruling TO placet_app');
    // Places that were filled before a round: by the votes that it continues, without those that were annulled.
    await runner.query(`
      CREATE FUNCTION selected_before(p_question uuid) RETURNS text[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        WITH RECURSIVE before AS (
          SELECT q.continues AS id FROM question q WHERE q.id = p_question
          UNION ALL
          SELECT q.continues FROM before b JOIN question q ON q.id = b.id
        )
        SELECT coalesce(array_agg(DISTINCT s.option), '{}')
        FROM before b JOIN question q ON q.id = b.id AND q.annulled_at IS NULL
        JOIN decision d ON d.question_id = q.id
        LEFT JOIN tie_ruling t ON t.question_id = q.id
        CROSS JOIN LATERAL unnest(d.selected || coalesce(t.selected, '{}')) AS s (option)
      $$`);
  }

  async down(): Promise<void> {
    throw new Error('Rulings are never undone.');
  }
}
