import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
import type { ExclusionReason } from '../domain/kinds.js';
import type { Entitlement } from '../domain/voting-right.js';

interface Row {
  id: string;
  entitled: boolean | null;
  reason: ExclusionReason | null;
  since: Date | null;
  reference: string | null;
}

/** What the ledgers, as they are known today, say of Members' right to vote. */
@Injectable()
export class VotingRightQuery {
  constructor(private readonly sql: Sql) {}

  /** `at`: as of that instant; null: as of now. */
  async of(members: readonly string[], at: Date | null): Promise<ReadonlyMap<string, Entitlement>> {
    const rows = await this.sql.rows<Row>(
      `WITH clock AS MATERIALIZED (SELECT coalesce($2::timestamptz, official_now()) AS at, official_now() AS known)
       SELECT m.id, r.entitled, r.reason, r.since, r.reference
       FROM clock CROSS JOIN unnest($1::uuid[]) AS m (id)
       LEFT JOIN LATERAL (SELECT * FROM roll_as_of(clock.at, clock.known) x WHERE x.member_id = m.id) r ON true`,
      [members, at],
    );
    return new Map(rows.map((row) => [row.id, entitlementOf(row)]));
  }
}

function entitlementOf(row: Row): Entitlement {
  if (row.entitled) return { entitled: true };
  return { entitled: false, reason: row.reason ?? 'NOT_A_MEMBER', since: row.since, reference: row.reference };
}
