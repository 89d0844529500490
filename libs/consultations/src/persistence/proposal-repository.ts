import type { Texts, Transaction } from '#platform';
import type { Proposal, ProposalOrigin } from '../domain/proposal.js';

export interface NewProposal {
  readonly id: string;
  readonly consultation: string;
  readonly key: string;
  readonly origin: ProposalOrigin;
  readonly member: string | null;
  readonly paragraphs: readonly string[];
}

/** One version of a proposal's text. Versions are written once. */
export interface NewVersion {
  readonly proposal: string;
  readonly version: number;
  readonly title: Texts;
  readonly text: Texts;
  readonly sha256: string;
  readonly account: string;
  readonly at: Date;
}

/** Proposals and their versions. One statement each; whoever writes holds the consultation's lock. */
export class ProposalRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The consultation that a proposal belongs to. */
  async consultationOf(proposal: string): Promise<string | null> {
    const row = await this.transaction.row<{ consultation_id: string }>('SELECT consultation_id FROM proposal WHERE id = $1', [proposal]);
    return row?.consultation_id ?? null;
  }

  async find(proposal: string): Promise<Proposal | null> {
    return this.transaction.row<Proposal & Record<string, unknown>>(
      `SELECT id, key, origin, member_id AS member, version, withdrawn_at AS "withdrawnAt" FROM proposal WHERE id = $1`,
      [proposal],
    );
  }

  /** False when the consultation has a proposal of that key. */
  async add(proposal: NewProposal): Promise<boolean> {
    const { id, consultation, key, origin, member, paragraphs } = proposal;
    const added = await this.transaction.rows(
      `INSERT INTO proposal (id, consultation_id, position, key, origin, member_id, paragraphs)
       SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6 FROM proposal WHERE consultation_id = $2
       ON CONFLICT (consultation_id, key) DO NOTHING RETURNING id`,
      [id, consultation, key, origin, member, paragraphs],
    );
    return added.length > 0;
  }

  async addVersion(version: NewVersion): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO proposal_version (proposal_id, version, title, text, sha256, account_id, at)
       VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6, $7)`,
      [version.proposal, version.version, version.title, version.text, version.sha256, version.account, version.at],
    );
    await this.transaction.rows('UPDATE proposal SET version = $2 WHERE id = $1', [version.proposal, version.version]);
  }

  async withdraw(proposal: string, at: Date): Promise<void> {
    await this.transaction.rows('UPDATE proposal SET withdrawn_at = $2 WHERE id = $1', [proposal, at]);
  }

  /** The proposals that stand, by key. */
  async standing(consultation: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.transaction.rows<{ key: string; id: string }>(
      'SELECT key, id FROM proposal WHERE consultation_id = $1 AND withdrawn_at IS NULL',
      [consultation],
    );
    return new Map(rows.map((row) => [row.key, row.id]));
  }
}
