import { Injectable } from '@nestjs/common';
import { Sql, type Texts } from '#platform';
import type { Delegation } from '../domain/delegation.js';
import type { DelegateFunction, MembershipKind } from '../domain/kinds.js';
import { FreshByKey } from './fresh.js';

interface Row {
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
  private readonly delegations = new FreshByKey<Delegation | null>(1000, 20_000, (account) => this.read(account));

  constructor(private readonly sql: Sql) {}

  /** The delegation that the account belongs to now; null: none. */
  of(account: string): Promise<Delegation | null> {
    return this.delegations.get(account);
  }

  /** After an act that changed appointments or memberships in this process. */
  forget(): void {
    this.delegations.forget();
  }

  private async read(account: string): Promise<Delegation | null> {
    const row = await this.sql.row<Row>(
      `WITH clock AS MATERIALIZED (SELECT official_now() AS now)
       SELECT d.id, d.function, d.member_id, m.code, m.seal, ms.names, CASE WHEN ms.holds THEN ms.kind END AS kind
       FROM clock
       JOIN delegate d ON d.account_id = $1 AND d.superseded_at IS NULL
         AND d.valid_from <= clock.now AND (d.valid_until IS NULL OR d.valid_until > clock.now)
       JOIN member m ON m.id = d.member_id
       JOIN LATERAL (
         SELECT x.names, x.kind, x.valid_from <= clock.now AND (x.valid_until IS NULL OR x.valid_until > clock.now) AS holds
         FROM membership x WHERE x.member_id = d.member_id AND x.superseded_at IS NULL
         ORDER BY holds DESC, x.valid_from DESC LIMIT 1) ms ON true
       ORDER BY d.valid_from DESC LIMIT 1`,
      [account],
    );
    if (!row) return null;
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
}
