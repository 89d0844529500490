import type { Texts, Transaction } from '#platform';
import type { EarlierLifeNamed, LinkedProposal } from '../domain/earlier-life.js';

export type Subject = 'PROPOSAL' | 'QUESTION' | 'DOCUMENT';

/** Where each kind of thing is kept, which is also what the column of its id is called after. */
const TABLES: Readonly<Record<Subject, string>> = { PROPOSAL: 'proposal', QUESTION: 'question', DOCUMENT: 'document' };

/** What proposals, questions and documents are about, and where proposals were made before. Whoever writes holds the consultation's lock. */
export class MemoryRepository {
  constructor(private readonly transaction: Transaction) {}

  async consultationOf(subject: Subject, id: string): Promise<string | null> {
    const row = await this.transaction.row<{ consultation: string }>(
      `SELECT consultation_id AS consultation FROM ${TABLES[subject]} WHERE id = $1`,
      [id],
    );
    return row?.consultation ?? null;
  }

  async classify(subject: Subject, id: string, consultation: string, terms: readonly string[]): Promise<void> {
    const column = `${TABLES[subject]}_id`;
    await this.transaction.rows(`DELETE FROM classification WHERE ${column} = $1`, [id]);
    await this.transaction.rows(
      `INSERT INTO classification (consultation_id, ${column}, term) SELECT $1, $2, t.term FROM unnest($3::text[]) AS t (term)`,
      [consultation, id, terms],
    );
  }

  /** The symbol of a document, by which the log tells of it. */
  async symbolOf(document: string): Promise<string | null> {
    const row = await this.transaction.row<{ symbol: string }>('SELECT symbol FROM document WHERE id = $1', [document]);
    return row?.symbol ?? null;
  }

  async proposal(id: string): Promise<LinkedProposal | null> {
    return this.transaction.row<LinkedProposal & Record<string, unknown>>(
      `SELECT p.id, v.at AS "putForwardAt" FROM proposal p JOIN proposal_version v ON v.proposal_id = p.id AND v.version = 1 WHERE p.id = $1`,
      [id],
    );
  }

  async link(id: string, proposal: string, named: EarlierLifeNamed & { note: Texts | null }, account: string, at: Date): Promise<void> {
    const { earlier = null, symbol = null, paragraph = null, on = null, became = null, note } = named;
    await this.transaction.rows(
      `INSERT INTO earlier_life (id, proposal_id, earlier_id, symbol, paragraph, occurred_on, became, note, account_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, proposal, earlier, symbol, paragraph, on, became, note, account, at],
    );
  }

  async proposalOfLink(link: string): Promise<string | null> {
    const row = await this.transaction.row<{ proposal: string }>(
      'SELECT proposal_id AS proposal FROM earlier_life WHERE id = $1 AND taken_back_at IS NULL',
      [link],
    );
    return row?.proposal ?? null;
  }

  async takeBack(link: string, at: Date): Promise<void> {
    await this.transaction.rows('UPDATE earlier_life SET taken_back_at = $2 WHERE id = $1 AND taken_back_at IS NULL', [link, at]);
  }
}
