import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application's database role, and the one clock by which everything is decided. */
export class Platform1000000000001 implements MigrationInterface {
  name = 'Platform1000000000001';

  async up(runner: QueryRunner): Promise<void> {
    // Roles belong to the whole server: another database's migration may create it at the same instant, and an owner who may
    // create none (docker/roles.sql) finds it made.
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'placet_app') THEN
          CREATE ROLE placet_app NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    // Whoever has just created a role administers it, which is not yet to act as it (PostgreSQL 16 tells the two apart).
    await runner.query(`
      DO $$ BEGIN
        IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
          EXECUTE format('GRANT placet_app TO %I', current_user);
        END IF;
      EXCEPTION WHEN insufficient_privilege THEN NULL;
      END $$`);
    await runner.query('GRANT USAGE ON SCHEMA public TO placet_app');
    // Milliseconds, because that is what the log's entries and the API show: what was compared is what is printed.
    await runner.query(`
      CREATE FUNCTION official_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
      RETURN date_trunc('milliseconds', clock_timestamp())`);
    // Counters of refused sign-ins and the like, kept in the table layout of rate-limiter-flexible.
    await runner.query(`
      CREATE TABLE rate_limit (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`);
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO placet_app');
    // Whether the demonstration was loaded into this database: at most one row. Production refuses a database that has it.
    await runner.query(`
      CREATE TABLE demonstration (
        sole boolean PRIMARY KEY DEFAULT true CHECK (sole),
        begun_at timestamptz NOT NULL DEFAULT official_now(),
        loaded_at timestamptz
      )`);
    await runner.query('GRANT SELECT, INSERT, UPDATE ON demonstration TO placet_app');
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: drop the database instead.');
  }
}
