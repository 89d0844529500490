import type { Texts, Transaction } from '#platform';
import type { DecisionRule, SilenceTerms } from '#tally';

/** Bodies and rule sets: what consultations are held by, and under. */
export class BodyRepository {
  constructor(private readonly transaction: Transaction) {}

  /** False when the key is taken. */
  async add(key: string, names: Texts): Promise<boolean> {
    const added = await this.transaction.rows('INSERT INTO body (key, names) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING RETURNING key', [
      key,
      names,
    ]);
    return added.length > 0;
  }

  async exists(key: string): Promise<boolean> {
    return (await this.transaction.rows('SELECT 1 FROM body WHERE key = $1', [key])).length > 0;
  }

  async names(key: string): Promise<Texts> {
    const row = await this.transaction.row<{ names: Texts }>('SELECT names FROM body WHERE key = $1', [key]);
    if (!row) throw new Error(`the body ${key} is gone`);
    return row.names;
  }

  /** The latest version of a rule set; `retiredAt` where it is no longer chosen. */
  async ruleSet(
    key: string,
  ): Promise<{ key: string; version: number; rule: DecisionRule; silence: SilenceTerms; retiredAt: Date | null } | null> {
    return this.transaction.row(
      `SELECT r.key, r.version, r.rule, r.silence, x.at AS "retiredAt" FROM rule_set r LEFT JOIN rule_set_retirement x ON x.key = r.key
       WHERE r.key = $1 ORDER BY r.version DESC LIMIT 1`,
      [key],
    );
  }
}
