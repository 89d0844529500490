import type pg from 'pg';
import type { Step } from '#bundle';
import type { Beforehand } from './beforehand-forgeries.js';
import type { Drawn } from './bundle-forgeries.js';

/**
 * What the owner of the database does to a column, with its triggers off: `to` is SQL over the row `t`, `where` picks among the rows
 * of the consultation `$1`. `found`: where it must be found.
 */
export type Tampering = Readonly<{ name: string; table: string; column: string; to: string; where: string; found: readonly Step[] }>;

const OF_QUESTION = 't.question_id IN (SELECT id FROM question WHERE consultation_id = $1)';
const OF_COMMENT = 't.comment_id IN (SELECT id FROM comment WHERE consultation_id = $1 AND submitted_at IS NOT NULL)';
const OF_DOCUMENT = 't.document_id IN (SELECT id FROM document WHERE consultation_id = $1)';
const OF_PROPOSAL = 't.proposal_id IN (SELECT id FROM proposal WHERE consultation_id = $1)';
const OWN = 't.consultation_id = $1';
const IN_ENGLISH = (column: string): string => `jsonb_set(t.${column}, '{en}', to_jsonb((t.${column} ->> 'en') || '!'))`;

export const TAMPERED: readonly Tampering[] = [
  {
    name: 'an entry is edited',
    table: 'log_entry',
    column: 'body',
    to: `regexp_replace(t.body, '"at":"2', '"at":"3')`,
    where: 't.log_id = $1',
    found: ['tree'],
  },
  {
    name: 'an entry is edited, and its hash with it',
    table: 'log_entry',
    column: 'body, leaf_hash',
    to: `regexp_replace(t.body, '"at":"2', '"at":"3'), leaf_hash_of(regexp_replace(t.body, '"at":"2', '"at":"3'))`,
    where: 't.log_id = $1',
    found: ['tree'],
  },
  { name: 'an entry is emptied', table: 'log_entry', column: 'body', to: `'{}'`, where: 't.log_id = $1', found: ['entries', 'tree'] },
  {
    name: 'a leaf’s hash is changed',
    table: 'log_entry',
    column: 'leaf_hash',
    to: 'sha256(t.leaf_hash)',
    where: 't.log_id = $1',
    found: ['tree'],
  },
  {
    name: 'a Member is struck from the roll',
    table: 'roll_entry',
    column: 'entitled, reason',
    to: `false, 'SUSPENDED'`,
    where: `${OWN} AND t.entitled`,
    found: ['tables'],
  },
  { name: 'a weight is changed', table: 'roll_entry', column: 'weight', to: 't.weight + 1', where: OWN, found: ['tables'] },
  {
    name: 'a group is changed',
    table: 'roll_entry',
    column: 'groups',
    to: `ARRAY['AFRICAN', 'ASIA_PACIFIC']`,
    where: `${OWN} AND NOT t.groups = ARRAY['AFRICAN', 'ASIA_PACIFIC']`,
    found: ['tables'],
  },
  {
    name: 'a ballot is changed',
    table: 'ballot',
    column: 'marks',
    to: `CASE WHEN t.marks[1] IS NULL THEN ARRAY[1, NULL]::smallint[] ELSE ARRAY[NULL, 1]::smallint[] END`,
    where: `${OF_QUESTION} AND cardinality(t.marks) = 2`,
    found: ['tables'],
  },
  {
    name: 'an abstention becomes blank',
    table: 'ballot',
    column: 'kind',
    to: `'BLANK'`,
    where: `${OF_QUESTION} AND t.kind = 'ABSTAIN'`,
    found: ['tables'],
  },
  { name: 'a ballot’s version is changed', table: 'ballot', column: 'version', to: 't.version + 1', where: OF_QUESTION, found: ['tables'] },
  {
    name: 'a ballot’s instant is changed',
    table: 'ballot',
    column: 'cast_at',
    to: `t.cast_at - interval '1 hour'`,
    where: OF_QUESTION,
    found: ['tables'],
  },
  {
    name: 'a ballot names another entry',
    table: 'ballot',
    column: 'log_index',
    to: 't.log_index + 1',
    where: OF_QUESTION,
    found: ['tables'],
  },
  {
    name: 'who cast it is changed',
    table: 'ballot',
    column: 'function',
    to: `CASE t.function WHEN 'ALTERNATE' THEN 'REPRESENTATIVE' ELSE 'ALTERNATE' END`,
    where: OF_QUESTION,
    found: ['tables'],
  },
  { name: 'a question’s title is changed', table: 'question', column: 'title', to: IN_ENGLISH('title'), where: OWN, found: ['tables'] },
  {
    name: 'a question’s wording is changed',
    table: 'question',
    column: 'wording',
    to: IN_ENGLISH('wording'),
    where: OWN,
    found: ['tables'],
  },
  {
    name: 'a question’s rule is changed',
    table: 'question',
    column: 'rule',
    to: `jsonb_set(t.rule, '{threshold,numerator}', '9')`,
    where: OWN,
    found: ['tables'],
  },
  { name: 'seats are changed', table: 'question', column: 'minimum_support', to: 't.minimum_support + 1', where: OWN, found: ['tables'] },
  { name: 'a question’s closing is changed', table: 'question', column: 'closes_at', to: `'2006-01-01'`, where: OWN, found: ['tables'] },
  {
    name: 'an option is renamed',
    table: 'question_option',
    column: 'title',
    to: IN_ENGLISH('title'),
    where: OF_QUESTION,
    found: ['tables'],
  },
  {
    name: 'the consultation’s rule is changed',
    table: 'consultation',
    column: 'rule_set',
    to: `jsonb_set(t.rule_set, '{threshold,numerator}', '9')`,
    where: 't.id = $1',
    found: ['tables'],
  },
  {
    name: 'the consultation’s title is changed',
    table: 'consultation',
    column: 'title',
    to: IN_ENGLISH('title'),
    where: 't.id = $1',
    found: ['tables'],
  },
  {
    name: 'the timetable is changed',
    table: 'consultation',
    column: 'comments_close_at',
    to: `t.comments_close_at - interval '1 hour'`,
    where: 't.id = $1',
    found: ['tables'],
  },
  {
    name: 'the body’s members are changed',
    table: 'consultation',
    column: 'members_of_body',
    to: 't.members_of_body + 1',
    where: 't.id = $1',
    found: ['tables'],
  },
  {
    name: 'a decision is replaced',
    table: 'decision',
    column: 'result',
    to: `replace(t.result, '"outcome":"', '"outcome":"NOT_')`,
    where: OWN,
    found: ['tables'],
  },
  ...['NOT_ASKED', 'NOTED', 'ADOPTED_BY_CONSENSUS', 'POSTPONED'].map((outcome): Tampering => ({
    name: `the votes of Members are set aside by an outcome ${outcome}`,
    table: 'decision',
    column: 'outcome, result',
    to: `'${outcome}', replace(t.result, '"outcome":"CARRIED"', '"outcome":"${outcome}"')`,
    where: `${OWN} AND t.outcome = 'CARRIED'`,
    found: ['tables'],
  })),
  { name: 'an outcome is changed', table: 'decision', column: 'outcome', to: `'TIED'`, where: OWN, found: ['tables'] },
  { name: 'a decision’s hash is changed', table: 'decision', column: 'sha256', to: 'sha256(t.sha256)', where: OWN, found: ['tables'] },
  {
    name: 'the record is edited',
    table: 'record',
    column: 'content',
    to: `replace(t.content, '"membersOfBody":', '"membersOfBody":1')`,
    where: OWN,
    found: ['record', 'tables'],
  },
  {
    name: 'a comment is reworded',
    table: 'comment_version',
    column: 'text',
    to: `t.text || ' indeed'`,
    where: OF_COMMENT,
    found: ['tables'],
  },
  {
    name: 'a comment’s type is changed',
    table: 'comment',
    column: 'type',
    to: `CASE t.type WHEN 'EDITORIAL' THEN 'GENERAL' ELSE 'EDITORIAL' END`,
    where: `${OWN} AND t.submitted_at IS NOT NULL`,
    found: ['tables'],
  },
  {
    name: 'an answer is reworded',
    table: 'comment_response',
    column: 'text',
    to: `t.text || ' indeed'`,
    where: OF_COMMENT,
    found: ['tables'],
  },
  {
    name: 'an answer is turned',
    table: 'comment_response',
    column: 'disposition',
    to: `CASE t.disposition WHEN 'NOTED' THEN 'ACCEPTED' ELSE 'NOTED' END`,
    where: OF_COMMENT,
    found: ['tables'],
  },
  {
    name: 'a paragraph is changed',
    table: 'document_block',
    column: 'text',
    to: IN_ENGLISH('text'),
    where: OF_DOCUMENT,
    found: ['tables', 'documents'],
  },
  {
    name: 'a document’s date is changed',
    table: 'document',
    column: 'issued_on',
    to: 't.issued_on + 1',
    where: OWN,
    found: ['tables', 'documents'],
  },
  {
    name: 'a proposal is reworded',
    table: 'proposal_version',
    column: 'text',
    to: IN_ENGLISH('text'),
    where: OF_PROPOSAL,
    found: ['tables'],
  },
  { name: 'a proposal changes hands', table: 'proposal', column: 'withdrawn_at', to: 'now()', where: OWN, found: ['tables'] },
  {
    name: 'a checkpoint is edited',
    table: 'checkpoint',
    column: 'note',
    to: `replace(t.note, chr(10) || t.size || chr(10), chr(10) || (t.size + 1) || chr(10))`,
    where: 't.log_id = $1',
    found: ['checkpoints'],
  },
];

/** Tables whose rows are taken out. */
export const REMOVED: ReadonlyArray<Readonly<{ name: string; table: string; where: string; found: readonly Step[] }>> = [
  { name: 'an entry is removed', table: 'log_entry', where: 't.log_id = $1', found: ['entries'] },
  { name: 'a ballot is removed', table: 'ballot', where: OF_QUESTION, found: ['tables'] },
  { name: 'a Member is removed from the roll', table: 'roll_entry', where: OWN, found: ['tables'] },
  { name: 'an answer is removed', table: 'comment_response', where: OF_COMMENT, found: ['tables'] },
  { name: 'a decision is removed', table: 'decision', where: OWN, found: [] },
];

type Row = Readonly<{ ctid: string; row: unknown }>;

/** Does something to one row with the triggers off, looks, and puts back what was there. */
export class Hand {
  constructor(
    private readonly owner: pg.Pool,
    private readonly consultation: string,
  ) {}

  /** False when there is no such row, or nothing would change. */
  async change({ table, column, to, where }: Tampering, drawn: Drawn, look: () => Promise<void>): Promise<boolean> {
    const found = await this.choose(table, where, drawn);
    if (!found) return false;
    const columns = column.split(', ');
    const key = await this.keyOf(table);
    const before = found.row as Record<string, unknown>;
    await this.silently(`UPDATE ${table} t SET (${column}) = ROW(${to}) WHERE t.ctid = '${found.ctid}'`);
    try {
      const named = key.map((name, n) => `t.${name}::text = $${n + 1}`).join(' AND ');
      const { rows } = await this.owner.query<{ same: boolean }>(
        `SELECT (${columns.map((name) => `to_jsonb(t) -> '${name}' = ($${key.length + 1}::jsonb -> '${name}')`).join(' AND ')}) AS same FROM ${table} t WHERE ${named}`,
        [...key.map((name) => String(before[name])), JSON.stringify(before)],
      );
      if (rows[0]?.same) return false;
      await look();
      return true;
    } finally {
      await this.put(table, key, before, columns);
    }
  }

  /** Does it for good. */
  async forge({ sql }: Pick<Beforehand, 'sql'>): Promise<void> {
    for (const each of typeof sql === 'string' ? [sql] : sql) await this.silently(each, [this.consultation]);
  }

  async remove(
    { table, where }: Pick<(typeof REMOVED)[number], 'table' | 'where'>,
    drawn: Drawn,
    look: () => Promise<void>,
  ): Promise<boolean> {
    const found = await this.choose(table, where, drawn);
    if (!found) return false;
    await this.silently(`DELETE FROM ${table} t WHERE t.ctid = '${found.ctid}'`);
    try {
      await look();
    } finally {
      await this.silently(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::public.${table}, $1)`, [
        JSON.stringify(found.row),
      ]);
    }
    return true;
  }

  private async choose(table: string, where: string, drawn: Drawn): Promise<Row | null> {
    const key = await this.keyOf(table);
    const { rows } = await this.owner.query<Row>(
      `SELECT t.ctid::text AS ctid, to_jsonb(t) AS row FROM ${table} t WHERE ${where} ORDER BY ${key.map((name) => `t.${name}`).join(', ')}`,
      [this.consultation],
    );
    return rows.length > 0 ? drawn.of(rows) : null;
  }

  private async keyOf(table: string): Promise<readonly string[]> {
    const { rows } = await this.owner.query<{ name: string }>(
      `SELECT a.attname AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY a.attnum`,
      [table],
    );
    return rows.map(({ name }) => name);
  }

  private async put(table: string, key: readonly string[], row: Record<string, unknown>, columns: readonly string[]): Promise<void> {
    const values = columns.map((name) => `(jsonb_populate_record(NULL::public.${table}, $1)).${name}`).join(', ');
    const named = key.map((name) => `t.${name} = (jsonb_populate_record(NULL::public.${table}, $1)).${name}`).join(' AND ');
    await this.silently(`UPDATE ${table} t SET (${columns.join(', ')}) = ROW(${values}) WHERE ${named}`, [JSON.stringify(row)]);
  }

  private async silently(text: string, values: readonly unknown[] = []): Promise<void> {
    const client = await this.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL session_replication_role = replica`);
      await client.query(text, values as unknown[]);
      await client.query('COMMIT');
    } catch (fault) {
      await client.query('ROLLBACK');
      throw fault;
    } finally {
      client.release();
    }
  }
}
