import type pg from 'pg';

/** What decisions are looked up by and is not said of them, or is said of them and not looked up by: nothing, whatever was done. */
export async function termsApart(owner: pg.Pool): Promise<object[]> {
  const { rows } = await owner.query<object>(
    `(TABLE term_decided EXCEPT TABLE terms_decided) UNION ALL (TABLE terms_decided EXCEPT TABLE term_decided)`,
  );
  return rows;
}

/** How many terms there are to look decisions up by. */
export async function termsKept(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ n: string }>('SELECT count(*) AS n FROM term_decided');
  return Number(rows[0]?.n);
}
