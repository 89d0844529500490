import { Injectable } from '@nestjs/common';
import { inLanguage, keyOf, type Language, type Page, pageOf, Sql, type Texts } from '#platform';
import type { MembershipKind, RegionalGroup } from '../domain/kinds.js';

/** A Member as the API shows it: as of `asOf`, or as of now. */
export interface MemberView {
  readonly id: string;
  readonly code: string;
  readonly seal: string;
  readonly name: string;
  readonly names: Texts;
  readonly kind: MembershipKind;
  readonly groups: readonly RegionalGroup[];
  readonly asOf: Date | null;
}

export interface MemberFilter {
  readonly asOf?: Date | null;
  readonly kind?: MembershipKind | null;
  readonly group?: RegionalGroup | null;
  readonly search?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

interface Row {
  id: string;
  code: string;
  seal: string;
  names: Texts;
  kind: MembershipKind;
  groups: RegionalGroup[];
}

const AT = 'clock AS MATERIALIZED (SELECT coalesce($1::timestamptz, official_now()) AS at)';
const HOLDS = 'x.valid_from <= clock.at AND (x.valid_until IS NULL OR x.valid_until > clock.at)';

function viewOf(language: Language, asOf: Date | null): (row: Row) => MemberView {
  return (row) => ({
    id: row.id,
    code: row.code,
    seal: row.seal,
    name: inLanguage(row.names, language),
    names: row.names,
    kind: row.kind,
    groups: row.groups,
    asOf,
  });
}

/** Members as of an instant, as the ledgers are known today. */
@Injectable()
export class MemberQuery {
  constructor(private readonly sql: Sql) {}

  /** In the order of their codes. */
  async page(filter: MemberFilter, language: Language): Promise<Page<MemberView>> {
    const after = keyOf(filter.after, 1);
    const search = filter.search?.trim().replace(/[\\%_]/g, '\\$&') || null;
    const rows = await this.sql.rows<Row>(
      `WITH ${AT}
       SELECT m.id, m.code, m.seal, x.names, x.kind, x.groups
       FROM clock, member m
       JOIN membership x ON x.member_id = m.id AND x.superseded_at IS NULL
       WHERE ${HOLDS} AND ($2::text IS NULL OR x.kind = $2) AND ($3::text IS NULL OR $3 = ANY (x.groups))
         AND ($4::text IS NULL OR m.code ILIKE $4 || '%' OR x.names->>'en' ILIKE '%' || $4 || '%'
              OR x.names->>'fr' ILIKE '%' || $4 || '%' OR x.names->>'es' ILIKE '%' || $4 || '%')
         AND ($5::text IS NULL OR m.code > $5)
       ORDER BY m.code LIMIT $6`,
      [filter.asOf ?? null, filter.kind ?? null, filter.group ?? null, search, after?.[0] ?? null, filter.first + 1],
    );
    return pageOf(rows, filter.first, (row) => [row.code], viewOf(language, filter.asOf ?? null));
  }

  /** Null when it was not a Member at `asOf`; without `asOf`, a former Member is still found, under its last name. */
  async byCode(code: string, asOf: Date | null, language: Language): Promise<MemberView | null> {
    const row = await this.sql.row<Row & { holds: boolean }>(
      `WITH ${AT}
       SELECT m.id, m.code, m.seal, x.names, x.kind, x.groups, ${HOLDS} AS holds
       FROM clock, member m
       JOIN membership x ON x.member_id = m.id AND x.superseded_at IS NULL
       WHERE m.code = $2
       ORDER BY holds DESC, x.valid_from DESC LIMIT 1`,
      [asOf, code],
    );
    return row && (row.holds || asOf === null) ? viewOf(language, asOf)(row) : null;
  }

  async byIds(ids: readonly string[], language: Language): Promise<ReadonlyMap<string, MemberView>> {
    const rows = await this.sql.rows<Row>(
      `WITH ${AT}
       SELECT DISTINCT ON (m.id) m.id, m.code, m.seal, x.names, x.kind, x.groups
       FROM clock, member m
       JOIN membership x ON x.member_id = m.id AND x.superseded_at IS NULL
       WHERE m.id = ANY ($2::uuid[])
       ORDER BY m.id, ${HOLDS} DESC, x.valid_from DESC`,
      [null, ids],
    );
    return new Map(rows.map((row) => [row.id, viewOf(language, null)(row)]));
  }
}
