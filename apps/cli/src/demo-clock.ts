import pg from 'pg';

/**
 * Gives a case's own database a clock that can be set: the one function by which a database tells the time adds a number of
 * milliseconds that its owner sets. Answers how to set it. No database that outlives its command is ever given one.
 */
export async function settableClock(url: string): Promise<{ move(milliseconds: number): Promise<void>; end(): Promise<void> }> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query('CREATE TABLE case_clock (ahead bigint NOT NULL)');
  await owner.query('INSERT INTO case_clock VALUES (0)');
  await owner.query(`
    CREATE OR REPLACE FUNCTION official_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE SECURITY DEFINER AS
    $$ SELECT date_trunc('milliseconds', clock_timestamp() + (SELECT ahead FROM public.case_clock) * interval '1 millisecond') $$`);
  return {
    move: async (milliseconds) => {
      await owner.query('UPDATE case_clock SET ahead = $1', [Math.round(milliseconds)]);
    },
    end: () => owner.end(),
  };
}
