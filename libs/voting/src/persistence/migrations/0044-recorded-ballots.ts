import type { MigrationInterface, QueryRunner } from 'typeorm';
import { castingFunction, ORDINARY_BALLOTS, SECRET_TAKEN } from './casting-function.js';

/** A batch without a secret ballot no longer pays for what a secret one needs. What is judged and written is the same. */
export class RecordedBallots1000000000044 implements MigrationInterface {
  name = 'RecordedBallots1000000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(castingFunction({ ...ORDINARY_BALLOTS, secret: SECRET_TAKEN, apart: true }));
  }

  async down(): Promise<void> {
    throw new Error('Ballots are never undone.');
  }
}
