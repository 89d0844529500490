import type pg from 'pg';

type Statement = Readonly<{ text: string; values: readonly unknown[] }>;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

/** How a statement is run, with a plan made for any values as for these: prepared statements end with one. */
export async function explained(client: pg.ClientBase, { text, values }: Statement): Promise<Plan> {
  const name = 'looked_at';
  await client.query('SET plan_cache_mode = force_generic_plan');
  await client.query(`PREPARE ${name} AS ${text}`);
  try {
    const literals = values.map((value) => (value === null ? 'NULL' : client.escapeLiteral(written(value))));
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) EXECUTE ${name}(${literals.join(', ')})`,
    );
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
    if (!plan) throw new Error('PostgreSQL explained nothing');
    return plan;
  } finally {
    await client.query(`DEALLOCATE ${name}`);
    await client.query('RESET plan_cache_mode');
  }
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(written).join(',')}}`;
  return value instanceof Date ? value.toISOString() : String(value);
}

/** How many blocks a statement looked at. */
export function blocksOf(plan: Plan): number {
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}

/** The tables that were read from one end to the other. */
export function readWhole(plan: Plan): string[] {
  const below = (plan.Plans ?? []).flatMap(readWhole);
  return plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? '', ...below] : below;
}
