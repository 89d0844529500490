import type { Transaction } from '#platform';
import type { ExplanationMoment, StandingExplanation } from '../domain/explaining.js';

type Key = Readonly<{ question: string; member: string; moment: ExplanationMoment }>;

/** What one version of an explanation says; a text that is null withdraws it. */
export type NewExplanation = Key &
  StandingExplanation &
  Readonly<{
    /** SHA-256 of the text in hexadecimal. */
    sha256: string | null;
    function: string;
    account: string;
  }>;

/** Explanations of vote as acts add to them. Whoever writes holds the consultation's lock. */
export class ExplanationRepository {
  constructor(private readonly transaction: Transaction) {}

  last({ question, member, moment }: Key): Promise<StandingExplanation | null> {
    return this.transaction.row<StandingExplanation>(
      `SELECT version, text, language FROM explanation WHERE question_id = $1 AND member_id = $2 AND moment = $3 ORDER BY version DESC LIMIT 1`,
      [question, member, moment],
    );
  }

  async add(e: NewExplanation): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO explanation (question_id, member_id, moment, version, text, language, sha256, function, account_id)
       VALUES ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9)`,
      [e.question, e.member, e.moment, e.version, e.text, e.language, e.sha256, e.function, e.account],
    );
  }
}
