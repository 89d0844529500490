import { Injectable } from '@nestjs/common';
import { Remembering, Sql, type Texts } from '#platform';
import type { Delegation } from '../domain/delegation.js';
import type { DelegateFunction, MembershipKind } from '../domain/kinds.js';

interface Row {
  account: string;
  id: string;
  function: DelegateFunction;
  member_id: string;
  code: string;
  seal: string;
  names: Texts;
  kind: MembershipKind | null;
}

/**
 * For whom an account speaks at this moment. Asked by nearly every request, so an answer is kept for up to a second
 * (an appointment that ends is noticed by every process within that time), for at most 20,000 accounts. The casting of
 * a ballot does not rely on it: the database looks again.
 */
@Injectable()
export class DelegateDirectory {
  private readonly delegations = new Remembering<Delegation>(1000, 20_000, (accounts) => this.read(accounts));

  constructor(private readonly sql: Sql) {}

  /** The delegation that the account belongs to now; null: none. */
  of(account: string): Promise<Delegation | null> {
    return this.delegations.of(account);
  }

  /** After an act that changed appointments or memberships in this process. */
  forget(): void {
    this.delegations.forget();
  }

  private async read(accounts: readonly string[]): Promise<ReadonlyMap<string, Delegation>> {
    const rows = await this.sql.rows<Row>(
      `WITH clock AS MATERIALIZED (SELECT official_now() AS now)
       SELECT asked.account, d.id, d.function, d.member_id, m.code, m.seal, ms.names, CASE WHEN ms.holds THEN ms.kind END AS kind
       FROM clock CROSS JOIN unnest($1::uuid[]) AS asked (account)
       JOIN LATERAL (
         SELECT x.id, x.function, x.member_id FROM delegate x
         WHERE x.account_id = asked.account AND x.superseded_at IS NULL
           AND x.valid_from <= clock.now AND (x.valid_until IS NULL OR x.valid_until > clock.now)
         ORDER BY x.valid_from DESC LIMIT 1) d ON true
       JOIN member m ON m.id = d.member_id
       JOIN LATERAL (
         SELECT x.names, x.kind, x.valid_from <= clock.now AND (x.valid_until IS NULL OR x.valid_until > clock.now) AS holds
         FROM membership x WHERE x.member_id = d.member_id AND x.superseded_at IS NULL
         ORDER BY holds DESC, x.valid_from DESC LIMIT 1) ms ON true`,
      [accounts],
    );
    return new Map(rows.map((row) => [row.account, delegationOf(row)]));
  }
}

function delegationOf(row: Row): Delegation {
  return {
    delegate: row.id,
    function: row.function,
    memberId: row.member_id,
    memberCode: row.code,
    memberName: row.names,
    seal: row.seal,
    kind: row.kind,
  };
}
