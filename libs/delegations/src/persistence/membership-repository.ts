import type { Texts, Transaction } from '#platform';
import type { MembershipKind, RegionalGroup } from '../domain/kinds.js';
import type { Correction } from '../domain/ledger.js';
import type { Membership } from '../domain/membership.js';
import { supersede } from './supersede.js';

export interface KnownMember {
  readonly id: string;
  readonly code: string;
  readonly seal: string;
}

interface Row {
  row_id: string;
  kind: MembershipKind;
  names: Texts;
  groups: RegionalGroup[];
  valid_from: Date;
  valid_until: Date | null;
}

/** Members and the ledger of their memberships. One statement each; whoever writes holds the organization's lock. */
export class MembershipRepository {
  constructor(private readonly transaction: Transaction) {}

  async member(code: string): Promise<KnownMember | null> {
    return this.transaction.row<KnownMember & Record<string, unknown>>('SELECT id, code, seal FROM member WHERE code = $1', [code]);
  }

  async addMember(member: KnownMember): Promise<void> {
    await this.transaction.rows('INSERT INTO member (id, code, seal) VALUES ($1, $2, $3)', [member.id, member.code, member.seal]);
  }

  /** What is known today of the Member's memberships, past and to come. */
  async known(member: string): Promise<Membership[]> {
    const rows = await this.transaction.rows<Row>(
      `SELECT row_id, kind, names, groups, valid_from, valid_until FROM membership
       WHERE member_id = $1 AND superseded_at IS NULL ORDER BY valid_from`,
      [member],
    );
    return rows.map((r) => ({
      row: r.row_id,
      kind: r.kind,
      names: r.names,
      groups: r.groups,
      validFrom: r.valid_from,
      validUntil: r.valid_until,
    }));
  }

  async correct(member: string, correction: Correction<Membership>, at: Date, reason: string | null = null): Promise<void> {
    await supersede(this.transaction, 'membership', correction.superseded, at);
    for (const e of correction.added) {
      await this.transaction.rows(
        `INSERT INTO membership (member_id, kind, names, groups, end_reason, valid_from, valid_until, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [member, e.kind, e.names, e.groups, e.validUntil ? reason : null, e.validFrom, e.validUntil, at],
      );
    }
  }
}
