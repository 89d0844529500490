import { Injectable } from '@nestjs/common';
import { Gathering, inLanguage, type Language, type Page, pageOf, Sql, type Texts } from '#platform';
import type { ConsultationState } from '../domain/consultation.js';
import { CONSULTATION, CONSULTATION_COLUMNS, type ConsultationRow, STATE_SQL } from './consultation-row.js';
import { type ConsultationView, consultationView, type StampedRow } from './consultation-view.js';
import { closingKeyOf } from './closing-key.js';
import { Kept } from './kept.js';
import type { Reading } from './readers.js';
import { VISIBLE, type Visible, visibleTo } from './visible.js';

export interface ConsultationFilter {
  readonly state?: readonly ConsultationState[] | null;
  readonly body?: string | null;
  readonly search?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

/** What changes without an act on the consultation: the time, and how far the logs have grown. */
type Head = Pick<StampedRow, 'id' | 'stamp' | 'ledgers' | 'now'>;
const stampOf = ({ id, stamp, ledgers }: Head): string => `${id} ${stamp} ${ledgers}`;

const CLOCK = 'WITH clock AS MATERIALIZED (SELECT official_now() AS now)';
const STAMP = `(SELECT e.index FROM log_entry e WHERE e.log_id = k.id AND e.act <> 'ballot.cast' AND e.act <> 'participation.noted' ORDER BY e.index DESC LIMIT 1) AS stamp,
  (SELECT l.size FROM log l WHERE l.scope = 'ORGANIZATION') AS ledgers`;

/** Consultations as a reader may see them: what they may not see is not there. */
@Injectable()
export class ConsultationQuery {
  private readonly kept = new Kept<ConsultationRow>(500);
  /** By what readers may see. */
  private readonly heads = new Map<string, Gathering<Head>>();

  constructor(private readonly sql: Sql) {}

  /** The page of a consultation is what is read most: what an act alone can change is read once, and kept until one does. */
  async bySymbol(symbol: string, reading: Reading): Promise<ConsultationView | null> {
    const head = await this.headsFor(visibleTo(reading)).of(symbol);
    if (!head) return null;
    const row = (await this.kept.of([head], stampOf, () => this.rowOf(head))).get(head);
    return row ? consultationView({ ...row, ...head }, reading) : null;
  }

  /** Readers who see the same and come in a rush are answered together. */
  private headsFor(visible: Visible): Gathering<Head> {
    const key = visible.flat().join();
    const known = this.heads.get(key);
    if (known) return known;
    const heads = new Gathering<Head>(async (symbols) => {
      const rows = await this.sql.rows<Head & { symbol: string }>(
        `${CLOCK} SELECT k.id, k.symbol, ${STAMP}, clock.now FROM clock, consultation k WHERE ${VISIBLE} AND k.symbol = ANY ($3::text[])`,
        [...visible, symbols],
      );
      return new Map(rows.map(({ symbol, ...head }) => [symbol, head]));
    });
    this.heads.set(key, heads);
    return heads;
  }

  private async rowOf(head: Head): Promise<ReadonlyMap<Head, ConsultationRow>> {
    const row = await this.sql.row<ConsultationRow>(`SELECT ${CONSULTATION_COLUMNS} FROM ${CONSULTATION} WHERE k.id = $1`, [head.id]);
    return new Map(row ? [[head, row]] : []);
  }

  async byIds(ids: readonly string[], reading: Reading): Promise<ReadonlyMap<string, ConsultationView>> {
    const rows = await this.sql.rows<StampedRow>(
      `${CLOCK} SELECT ${CONSULTATION_COLUMNS}, ${STAMP}, clock.now FROM clock, ${CONSULTATION} WHERE ${VISIBLE} AND k.id = ANY ($3::uuid[])`,
      [...visibleTo(reading), ids],
    );
    return new Map(rows.map((row) => [row.id, consultationView(row, reading)]));
  }

  /** Those whose vote closes last come first. */
  async page(filter: ConsultationFilter, reading: Reading): Promise<Page<ConsultationView>> {
    const after = closingKeyOf(filter.after);
    const search = filter.search?.trim().replace(/[\\%_]/g, '\\$&') || null;
    const rows = await this.sql.rows<StampedRow>(
      `${CLOCK} SELECT ${CONSULTATION_COLUMNS}, ${STAMP}, clock.now FROM clock, ${CONSULTATION}
       WHERE ${VISIBLE} AND ($3::text[] IS NULL OR ${STATE_SQL} = ANY ($3)) AND ($4::text IS NULL OR k.body_key = $4)
         AND ($5::text IS NULL OR k.symbol ILIKE '%' || $5 || '%' OR k.title->>'en' ILIKE '%' || $5 || '%'
              OR k.title->>'fr' ILIKE '%' || $5 || '%' OR k.title->>'es' ILIKE '%' || $5 || '%')
         AND ($6::timestamptz IS NULL OR (k.voting_closes_at, k.id) < ($6, $7::uuid))
       ORDER BY k.voting_closes_at DESC, k.id DESC LIMIT $8`,
      [...visibleTo(reading), filter.state ?? null, filter.body ?? null, search, after?.at ?? null, after?.id ?? null, filter.first + 1],
    );
    return pageOf(
      rows,
      filter.first,
      (row) => [row.voting_closes_at.toISOString(), row.id],
      (row) => consultationView(row, reading),
    );
  }

  async bodies(language: Language): Promise<{ key: string; name: string }[]> {
    const rows = await this.sql.rows<{ key: string; names: Texts }>('SELECT key, names FROM body ORDER BY key');
    return rows.map((row) => ({ key: row.key, name: inLanguage(row.names, language) }));
  }
}
