import type { Texts, Transaction } from '#platform';
import type { DecisionRule } from '#tally';

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

  /** The latest version of a rule set. */
  async ruleSet(key: string): Promise<{ key: string; version: number; rule: DecisionRule } | null> {
    return this.transaction.row('SELECT key, version, rule FROM rule_set WHERE key = $1 ORDER BY version DESC LIMIT 1', [key]);
  }
}
