import type { Transaction } from '#platform';
import type { CoSponsor } from '../domain/sponsorship.js';

/** Who stands beside the proposer. One statement each; whoever writes holds the consultation's lock. */
export class SponsorRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The Member's standing co-sponsorship; null: it is no co-sponsor. */
  async standing(proposal: string, member: string): Promise<CoSponsor | null> {
    return this.transaction.row<{ member: string; since: Date }>(
      'SELECT member_id AS member, since FROM proposal_sponsor WHERE proposal_id = $1 AND member_id = $2 AND until IS NULL',
      [proposal, member],
    );
  }

  async join(proposal: string, member: string, account: string, at: Date): Promise<void> {
    await this.transaction.rows('INSERT INTO proposal_sponsor (proposal_id, member_id, since, account_id) VALUES ($1, $2, $3, $4)', [
      proposal,
      member,
      at,
      account,
    ]);
  }

  async leave(proposal: string, member: string, at: Date): Promise<void> {
    await this.transaction.rows('UPDATE proposal_sponsor SET until = $3 WHERE proposal_id = $1 AND member_id = $2 AND until IS NULL', [
      proposal,
      member,
      at,
    ]);
  }
}
