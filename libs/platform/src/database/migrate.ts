import { DataSource, type MigrationInterface } from 'typeorm';

export type Migration = new () => MigrationInterface;

/**
 * Brings the database up to date, as its owner, each migration in a transaction of its own. Answers the names of those
 * that were applied. Two processes that start at once take turns.
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const owner = new DataSource({ type: 'postgres', url, migrations: [...migrations], poolSize: 2, logging: false });
  await owner.initialize();
  const turn = owner.createQueryRunner();
  try {
    await turn.query(`SELECT pg_advisory_lock(hashtext('placet migrations'))`);
    const applied = await owner.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  } finally {
    await turn.query(`SELECT pg_advisory_unlock(hashtext('placet migrations'))`).catch(() => undefined);
    await turn.release();
    await owner.destroy();
  }
}
