import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions by a rare majority, or of a rare base, are found at the cost of those that are usual. */
export class Majorities1000000000031 implements MigrationInterface {
  name = 'Majorities1000000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX decision_majority ON decision (numerator, denominator, comparison, decided_at, question_id)');
    await runner.query('CREATE INDEX decision_base ON decision (base, decided_at, question_id)');
  }

  async down(): Promise<void> {
    throw new Error('What the auditor looks things up by is never undone.');
  }
}
