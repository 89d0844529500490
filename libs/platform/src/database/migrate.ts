import { DataSource, MigrationExecutor, type MigrationInterface } from 'typeorm';
import { CannotStart } from '../config/cannot-start.js';

export type Migration = new () => MigrationInterface;

/** Told of every migration that was applied. */
export type MigrationProgress = (name: string, done: number, of: number) => void;

/** The name under which a migration stands in the database. */
export const nameOfMigration = (migration: Migration): string => new migration().name ?? migration.name;

/**
 * Brings the database up to date, as its owner, each migration in a transaction of its own. Answers the names of those
 * that were applied. Two processes that start at once take turns.
 */
export async function migrate(
  url: string,
  migrations: readonly Migration[],
  progress: MigrationProgress = () => undefined,
): Promise<readonly string[]> {
  const owner = new DataSource({ type: 'postgres', url, migrations: [...migrations], poolSize: 2, logging: false });
  await owner.initialize();
  const runner = owner.createQueryRunner();
  const applied: string[] = [];
  try {
    await runner.query(`SELECT pg_advisory_lock(hashtext('placet migrations'))`);
    const executor = new MigrationExecutor(owner, runner);
    const pending = await executor.getPendingMigrations();
    for (const migration of pending) {
      await runner.startTransaction();
      try {
        await executor.executeMigration(migration);
        // The application looks whether the schema is the one it was written for.
        await runner.query('GRANT SELECT ON migrations TO placet_app');
        await runner.commitTransaction();
      } catch (error) {
        await runner.rollbackTransaction().catch(() => undefined);
        throw new CannotStart(
          `The migration ${migration.name} failed: ${(error as Error).message}. Nothing of it remains; what came before it stands. Put right what it names, then start again.`,
        );
      }
      applied.push(migration.name);
      progress(migration.name, applied.length, pending.length);
    }
    return applied;
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(hashtext('placet migrations'))`).catch(() => undefined);
    await runner.release();
    await owner.destroy();
  }
}
