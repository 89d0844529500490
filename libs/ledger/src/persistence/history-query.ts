import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';

/** What was signed of a log, beside what is there. */
export type KeptState = Readonly<{
  log: string;
  size: number;
  root: Buffer;
  /** Entries in the log, and how far its tree has grown. */
  entries: number;
  grown: number;
  /** Whether the database keeps a checkpoint of this size with this root. */
  isKept: boolean;
}>;

type Row = { log: string; size: string; root: Buffer; entries: string | null; grown: string | null; kept: boolean };

/** Logs whose checkpoints are looked at when a process starts: those that grew last. */
const MOST = 200;

@Injectable()
export class HistoryQuery {
  constructor(private readonly sql: Sql) {}

  async of(signed: readonly Readonly<{ log: string; origin: string; size: number; root: Buffer }>[]): Promise<readonly KeptState[]> {
    const rows = await this.sql.rows<Row>(
      `SELECT r.log, r.size, r.root, l.size AS entries, t.size AS grown, c.root IS NOT DISTINCT FROM r.root AS kept
       FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bytea[]) r (log, origin, size, root)
       LEFT JOIN log l ON l.id = r.log
       LEFT JOIN tree_head t ON t.log_id = r.log
       LEFT JOIN checkpoint c ON c.log_id = r.log AND c.origin = r.origin AND c.size = r.size`,
      [signed.map((s) => s.log), signed.map((s) => s.origin), signed.map((s) => s.size), signed.map((s) => s.root)],
    );
    return rows.map(stateIn);
  }

  /** The last checkpoints of the logs that may still grow, under origins that begin so. */
  async lastSigned(prefix: string): Promise<readonly KeptState[]> {
    const rows = await this.sql.rows<Row>(
      `SELECT l.id AS log, c.size, c.root, l.size AS entries, t.size AS grown, true AS kept
       FROM log l JOIN tree_head t ON t.log_id = l.id
       JOIN LATERAL (SELECT c.size, c.root FROM checkpoint c WHERE c.log_id = l.id AND c.origin = $1 || l.id::text
                     ORDER BY c.size DESC LIMIT 1) c ON true
       WHERE l.growing ORDER BY t.looked_at DESC LIMIT ${MOST}`,
      [prefix],
    );
    return rows.map(stateIn);
  }
}

function stateIn({ log, size, root, entries, grown, kept }: Row): KeptState {
  return { log, size: Number(size), root, entries: Number(entries ?? 0), grown: Number(grown ?? 0), isKept: kept };
}
