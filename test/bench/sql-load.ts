import pg from 'pg';
import { type Figures, figuresOf } from './load.js';

export interface SqlLoad {
  readonly url: string;
  readonly connections: number;
  readonly milliseconds: number;
  readonly accounts: readonly string[];
  readonly questions: readonly string[];
}

const CAST = 'SELECT * FROM cast_ballots($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::integer[])';

/** The same database function with one ballot a call, without a server in between: what group commit is measured against. */
export async function runSql(load: SqlLoad): Promise<Figures> {
  const clients = await Promise.all(
    Array.from({ length: load.connections }, async () => {
      const client = new pg.Client({ connectionString: load.url, options: '-c role=placet_app' });
      await client.connect();
      return client;
    }),
  );
  const latencies: number[] = [];
  const cast = async (client: pg.Client, number: number, nth: number): Promise<void> => {
    const account = load.accounts[(number + nth * load.connections) % load.accounts.length];
    const question = load.questions[nth % load.questions.length];
    const at = performance.now();
    const values = [[account], [question], ['CHOICE'], ['{1,NULL}'], [`sql-${process.pid}-${number}-${nth}`], [Buffer.alloc(32)], [null]];
    const { rows } = await client.query<{ code: string | null }>({ name: 'cast', text: CAST, values });
    if (rows[0]?.code) throw new Error(`A ballot was refused: ${rows[0].code}`);
    latencies.push(performance.now() - at);
  };
  // A session plans the function when it first calls it, and all others wait meanwhile: that is not what a ballot costs.
  for (const [number, client] of clients.entries()) await cast(client, number, 0);
  latencies.length = 0;
  const begun = performance.now();
  await Promise.all(
    clients.map(async (client, number) => {
      for (let nth = 1; performance.now() - begun < load.milliseconds; nth++) await cast(client, number, nth);
    }),
  );
  const figures = figuresOf(Float64Array.from(latencies), performance.now() - begun);
  await Promise.all(clients.map((client) => client.end()));
  return figures;
}
