import type { Texts, Transaction } from '#platform';
import type { Proposal, ProposalOrigin, Receivability } from '../domain/proposal.js';
import type { UnderSilence } from '../domain/under-silence.js';

export interface NewProposal {
  readonly id: string;
  readonly consultation: string;
  readonly key: string;
  readonly origin: ProposalOrigin;
  readonly member: string | null;
  readonly paragraphs: readonly string[];
  readonly receivability: Receivability;
  readonly forQuestion: string | null;
  readonly amends: Readonly<{ proposal: string; version: number }> | null;
}

/** One version of a proposal's text. Versions are written once. */
export interface NewVersion {
  readonly proposal: string;
  readonly version: number;
  readonly title: Texts;
  readonly text: Texts;
  readonly sha256: string;
  /** Null: a decision made it. */
  readonly account: string | null;
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
      `SELECT id, key, position, origin, member_id AS member, version, withdrawn_at AS "withdrawnAt", receivability, for_question AS "forQuestion",
         amends, amends_version AS "amendsVersion"
       FROM proposal WHERE id = $1`,
      [proposal],
    );
  }

  /** The silence that runs on a proposal, or that adopted it: the clock says which. A start takes the same lock. */
  silence(proposal: string): Promise<UnderSilence | null> {
    return this.transaction.row<UnderSilence & Record<string, unknown>>(
      `SELECT number, expires_at AS "expiresAt" FROM silence
       WHERE proposal_id = $1 AND broken_at IS NULL AND withdrawn_at IS NULL ORDER BY number DESC LIMIT 1`,
      [proposal],
    );
  }

  /** False when the consultation has a proposal of that key. */
  async add(proposal: NewProposal): Promise<boolean> {
    const { id, consultation, key, origin, member, paragraphs, receivability, forQuestion, amends } = proposal;
    const added = await this.transaction.rows(
      `INSERT INTO proposal (id, consultation_id, position, key, origin, member_id, paragraphs, receivability, for_question, amends,
         amends_version)
       SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 FROM proposal WHERE consultation_id = $2
       ON CONFLICT (consultation_id, key) DO NOTHING RETURNING id`,
      [id, consultation, key, origin, member, paragraphs, receivability, forQuestion, amends?.proposal ?? null, amends?.version ?? null],
    );
    return added.length > 0;
  }

  /** The keys that proposals of the consultation have. */
  async keys(consultation: string): Promise<ReadonlySet<string>> {
    const rows = await this.transaction.rows<{ key: string }>('SELECT key FROM proposal WHERE consultation_id = $1', [consultation]);
    return new Set(rows.map(({ key }) => key));
  }

  /** How many amendments to it stand, received or not yet ruled on. */
  async amendments(proposal: string): Promise<number> {
    const row = await this.transaction.row<{ count: string }>(
      `SELECT count(*) FROM proposal WHERE amends = $1 AND withdrawn_at IS NULL AND receivability <> 'NOT_RECEIVED'`,
      [proposal],
    );
    return Number(row?.count);
  }

  async title(proposal: string): Promise<Texts> {
    const row = await this.transaction.row<{ title: Texts }>(
      'SELECT v.title FROM proposal p JOIN proposal_version v ON v.proposal_id = p.id AND v.version = p.version WHERE p.id = $1',
      [proposal],
    );
    if (!row) throw new Error(`the proposal ${proposal} has no version`);
    return row.title;
  }

  /** The question among whose options it is to be, or was. */
  async aimAt(proposal: string, question: string): Promise<void> {
    await this.transaction.rows('UPDATE proposal SET for_question = $2 WHERE id = $1', [proposal, question]);
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

  /** The proposals that stand before the membership, by key, in the order of their submission. */
  async standing(consultation: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.transaction.rows<{ key: string; id: string }>(
      `SELECT key, id FROM proposal
       WHERE consultation_id = $1 AND withdrawn_at IS NULL AND receivability = 'RECEIVED' AND amends IS NULL ORDER BY position`,
      [consultation],
    );
    return new Map(rows.map((row) => [row.key, row.id]));
  }
}
