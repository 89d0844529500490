import pg from 'pg';

/**
 * Counts the SQL statements that some work takes in this process. Jobs of the application run beside it every now and then,
 * so that the work is done several times and the least is answered, with its statements.
 */
export async function statementsOf(work: () => Promise<unknown>, times = 20): Promise<string[]> {
  const texts: string[] = [];
  const query: unknown = Reflect.get(pg.Client.prototype, 'query');
  if (typeof query !== 'function') throw new Error('the driver has changed');
  const counted = function (this: pg.Client, ...args: unknown[]): unknown {
    const [first] = args;
    texts.push(typeof first === 'string' ? first : String(Reflect.get(Object(first), 'text')));
    return Reflect.apply(query, this, args);
  };
  Reflect.set(pg.Client.prototype, 'query', counted);
  try {
    let least: string[] | null = null;
    for (let n = 0; n < times; n++) {
      texts.length = 0;
      await work();
      if (!least || texts.length < least.length) least = [...texts];
      await new Promise((resolve) => setTimeout(resolve, 20)); // a job that is under way comes to its end
    }
    return least ?? [];
  } finally {
    Reflect.set(pg.Client.prototype, 'query', query);
  }
}
