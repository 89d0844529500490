import type { Entitlement, ExclusionReason, MembershipKind, RegionalGroup } from '#delegations';
import type { Transaction } from '#platform';
import type { RollEntry } from '../domain/roll.js';

interface LedgerRow {
  kind: MembershipKind;
  groups: RegionalGroup[];
  entitled: boolean;
  reason: ExclusionReason | null;
  since: Date | null;
  reference: string | null;
  /** Of its letters and names. */
  namesSha256: string;
}

/** A frozen roll, and what the ledgers say today. */
export class RollRepository {
  constructor(private readonly transaction: Transaction) {}

  async member(code: string): Promise<string | null> {
    return (await this.transaction.row<{ id: string }>('SELECT id FROM member WHERE code = $1', [code]))?.id ?? null;
  }

  async entry(consultation: string, member: string): Promise<RollEntry> {
    return this.transaction.row<NonNullable<RollEntry> & Record<string, unknown>>(
      `SELECT r.entitled, r.reason, r.since, r.reference, EXISTS (
         SELECT FROM question q JOIN participation p ON p.question_id = q.id AND p.member_id = $2 WHERE q.consultation_id = $1) AS secretly
       FROM roll_entry r WHERE r.consultation_id = $1 AND r.member_id = $2`,
      [consultation, member],
    );
  }

  /** What the ledgers say of the Member at an instant, as known then; null: it is none. */
  async ledgers(member: string, at: Date): Promise<LedgerRow | null> {
    return this.transaction.row<LedgerRow & Record<string, unknown>>(
      `SELECT kind, groups, entitled, reason, since, reference,
         encode(sha256(convert_to(member_called(member_id, $2), 'UTF8')), 'hex') AS "namesSha256"
       FROM roll_as_of($2, $2) WHERE member_id = $1`,
      [member, at],
    );
  }

  /** Amends the roll; a Member admitted since joins it, and the body. */
  async amend(consultation: string, member: string, ledger: LedgerRow | null, entitlement: Entitlement): Promise<void> {
    const { reason, since, reference } = entitlement.entitled ? { reason: null, since: null, reference: null } : entitlement;
    await this.transaction.rows(
      `WITH entry AS (
         INSERT INTO roll_entry AS r (consultation_id, member_id, kind, groups, entitled, reason, since, reference, weight)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8,
           coalesce((SELECT w.weight FROM consultation_weight w WHERE w.consultation_id = $1 AND w.member_id = $2), 1))
         ON CONFLICT (consultation_id, member_id) DO UPDATE
           SET entitled = excluded.entitled, reason = excluded.reason, since = excluded.since, reference = excluded.reference
         RETURNING (xmax = 0) AS joined, r.kind)
       UPDATE consultation SET revision = revision + 1,
         members_of_body = members_of_body + (SELECT count(*) FROM entry WHERE joined AND kind = 'MEMBER_STATE')::integer
       WHERE id = $1`,
      [consultation, member, ledger?.kind ?? 'MEMBER_STATE', ledger?.groups ?? [], entitlement.entitled, reason, since, reference],
    );
  }
}
