import { Injectable } from '@nestjs/common';
import { ORGANIZATION_LOG } from '#ledger';
import { Sql, type Texts } from '#platform';
import { FEW } from './entries-sought.js';

/** The organization at an instant. */
export interface OrganizationThen {
  /** The instant; now, where that asked for is yet to come. */
  readonly at: Date;
  readonly memberStates: number;
  readonly observers: number;
  readonly entitled: number;
  readonly suspended: number;
  readonly withoutCredentials: number;
  readonly logSize: number;
  readonly lastLeaf: string | null;
}

export interface RuleSetThen {
  readonly key: string;
  readonly version: number;
  readonly names: Texts;
  readonly since: Date;
}

/** Membership, settings and accounts as they were: what the ledgers knew then, and what the log had said. */
@Injectable()
export class OrganizationAsOf {
  constructor(private readonly sql: Sql) {}

  /** As it was known then: what was entered later about that day is left out. */
  async figures(at: Date): Promise<OrganizationThen> {
    const row = await this.sql.row<OrganizationThen>(
      `SELECT t.at, r.*, s.size::integer AS "logSize",
         (SELECT encode(e.leaf_hash, 'hex') FROM log_entry e WHERE e.log_id = $2 AND e.index = s.size - 1) AS "lastLeaf"
       FROM (SELECT least($1::timestamptz, official_now()) AS at) t
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE kind = 'MEMBER_STATE')::integer AS "memberStates", count(*) FILTER (WHERE kind <> 'MEMBER_STATE')::integer AS observers,
           count(*) FILTER (WHERE entitled)::integer AS entitled, count(*) FILTER (WHERE reason = 'SUSPENDED')::integer AS suspended,
           count(*) FILTER (WHERE reason = 'NO_CREDENTIALS')::integer AS "withoutCredentials"
         FROM roll_as_of(t.at, t.at)) r
       CROSS JOIN LATERAL (SELECT log_index_at($2, t.at + interval '1 millisecond') AS size) s`,
      [at, ORGANIZATION_LOG],
    );
    if (!row) throw new Error('the organization has no log');
    return row;
  }

  ruleSets(at: Date): Promise<RuleSetThen[]> {
    return this.sql.rows<RuleSetThen>(
      `SELECT DISTINCT ON (r.key) r.key, r.version, r.names, r.created_at AS since FROM rule_set r
       WHERE r.created_at <= $1 AND NOT EXISTS (SELECT FROM rule_set_retirement x WHERE x.key = r.key AND x.at <= $1)
       ORDER BY r.key, r.version DESC`,
      [at],
    );
  }

  /** By what the log says of accounts: how they were opened, what roles they were given, and that they were closed. */
  roles(at: Date): Promise<{ role: string; accounts: number }[]> {
    return this.sql.rows<{ role: string; accounts: number }>(
      `WITH said AS (
         SELECT e.index, e.act, e.body::jsonb->'data' AS data FROM log_entry e
         WHERE e.log_id = $2 AND e.act IN ('account.created', 'account.roles-changed', 'account.disabled')
           AND ${FEW} AND e.index < log_index_at($2, $1::timestamptz + interval '1 millisecond')
       ), last AS (
         SELECT DISTINCT ON (data->>'account') act, data FROM said ORDER BY data->>'account', index DESC
       )
       SELECT r.role, count(*)::integer AS accounts FROM last CROSS JOIN LATERAL jsonb_array_elements_text(last.data->'roles') AS r (role)
       WHERE last.act <> 'account.disabled' GROUP BY r.role ORDER BY r.role`,
      [at, ORGANIZATION_LOG],
    );
  }
}
