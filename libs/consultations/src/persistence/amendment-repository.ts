import type { Texts, Transaction } from '#platform';
import type { Wording } from '../domain/amendment.js';

/** Amendments, and the wordings that they change. One statement each; whoever writes holds the consultation's lock. */
export class AmendmentRepository {
  constructor(private readonly transaction: Transaction) {}

  /** A version of a proposal; left out: the latest. */
  async wording(
    proposal: string,
    version: number | null = null,
  ): Promise<Wording & { version: number; adopted: string[]; kept: number[] | null }> {
    const row = await this.transaction.row<Wording & { version: number; adopted: string[]; kept: number[] | null }>(
      `SELECT v.title, v.text, v.version, v.adopted, v.kept FROM proposal_version v
       WHERE v.proposal_id = $1 AND ($2::integer IS NULL OR v.version = $2) ORDER BY v.version DESC LIMIT 1`,
      [proposal, version],
    );
    if (!row) throw new Error(`the proposal ${proposal} has no such version`);
    return row;
  }

  /** The amendments to a proposal that stand and were received, in the order in which they came. */
  async received(proposal: string): Promise<{ id: string; key: string }[]> {
    return this.transaction.rows<{ id: string; key: string }>(
      `SELECT id, key FROM proposal WHERE amends = $1 AND withdrawn_at IS NULL AND receivability = 'RECEIVED' ORDER BY position`,
      [proposal],
    );
  }

  /** Which of the amendments to its proposal it is, counted as they came in, and the names of the Member whose it is. */
  async place(amendment: string): Promise<{ n: number; member: Texts | null }> {
    const row = await this.transaction.row<{ n: string; member: Texts | null }>(
      `SELECT (SELECT count(*) FROM proposal o WHERE o.amends = p.amends AND o.position <= p.position) AS n,
         (SELECT m.names FROM membership m WHERE m.member_id = p.member_id AND m.superseded_at IS NULL ORDER BY m.valid_from DESC LIMIT 1) AS member
       FROM proposal p WHERE p.id = $1`,
      [amendment],
    );
    return { n: Number(row?.n), member: row?.member ?? null };
  }

  async rank(amendments: readonly string[]): Promise<void> {
    await this.transaction.rows(
      `UPDATE proposal p SET vote_order = o.place FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, place) WHERE p.id = o.id`,
      [amendments],
    );
  }

  /**
   * A version that decisions made: it takes in the amendments adopted, or keeps the parts that were kept. Answers the questions of
   * which an option is called otherwise since.
   */
  async writeDecided(
    proposal: string,
    version: number,
    wording: Wording,
    made: Readonly<{ sha256: string; adopted: readonly string[]; kept: readonly number[] | null; at: Date }>,
  ): Promise<readonly string[]> {
    await this.transaction.rows(
      `INSERT INTO proposal_version (proposal_id, version, title, text, sha256, account_id, at, adopted, kept)
       VALUES ($1, $2, $3, $4, decode($5, 'hex'), NULL, $6, $7, $8)`,
      [proposal, version, wording.title, wording.text, made.sha256, made.at, made.adopted, made.kept],
    );
    await this.transaction.rows('UPDATE proposal SET version = $2 WHERE id = $1', [proposal, version]);
    // Where it is an option of a choice that has not been put, the option is called as the text now is.
    const called = await this.transaction.rows<{ id: string }>(
      `UPDATE question_option o SET title = $2 FROM question q
       WHERE o.proposal_id = $1 AND q.id = o.question_id AND q.standing = 'WAITING' AND q.decided_at IS NULL RETURNING q.id`,
      [proposal, wording.title],
    );
    return called.map(({ id }) => id).sort();
  }
}
