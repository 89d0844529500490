import type { Transaction } from '#platform';
import type { ProposalOrigin, Receivability } from '../domain/proposal.js';
import type { Ruling } from '../domain/receivability.js';

/** What the chair ruled on proposals, and through whose hands they went. One statement each, under the consultation's lock. */
export class RulingRepository {
  constructor(private readonly transaction: Transaction) {}

  async last(proposal: string): Promise<Ruling | null> {
    return this.transaction.row<{ receivability: Receivability; at: Date }>(
      'SELECT receivability, at FROM proposal_ruling WHERE proposal_id = $1 ORDER BY number DESC LIMIT 1',
      [proposal],
    );
  }

  async rule(proposal: string, receivability: Receivability, reason: string, account: string, at: Date): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO proposal_ruling (proposal_id, number, receivability, reason, at, account_id)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM proposal_ruling WHERE proposal_id = $1`,
      [proposal, receivability, reason, at, account],
    );
    await this.transaction.rows('UPDATE proposal SET receivability = $2 WHERE id = $1', [proposal, receivability]);
  }

  /** `reason` null: it was taken over. */
  async pass(
    proposal: string,
    from: Readonly<{ origin: ProposalOrigin; member: string | null }>,
    reason: string | null,
    account: string,
    at: Date,
  ): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO proposal_passage (proposal_id, number, act, origin, member_id, reason, at, account_id)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM proposal_passage WHERE proposal_id = $1`,
      [proposal, reason === null ? 'TAKEN_OVER' : 'WITHDRAWN', from.origin, from.member, reason, at, account],
    );
  }

  /** From now on it is the Member's. */
  async takeOver(proposal: string, member: string): Promise<void> {
    await this.transaction.rows(`UPDATE proposal SET origin = 'MEMBER', member_id = $2, withdrawn_at = NULL WHERE id = $1`, [
      proposal,
      member,
    ]);
  }
}
