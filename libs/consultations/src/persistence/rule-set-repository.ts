import type { Transaction } from '#platform';
import type { KeptRuleSet, RuleSetDraft } from '../domain/rule-set.js';

/** Rule sets as the secretariat keeps them: versions are added, and none is changed. */
export class RuleSetRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The latest version. */
  async find(key: string): Promise<KeptRuleSet | null> {
    return this.transaction.row<KeptRuleSet & Record<string, unknown>>(
      `SELECT r.key, r.version, r.names, r.rule, r.silence, x.at AS "retiredAt" FROM rule_set r LEFT JOIN rule_set_retirement x ON x.key = r.key
       WHERE r.key = $1 ORDER BY r.version DESC LIMIT 1`,
      [key],
    );
  }

  async add(key: string, version: number, { names, rule, silence }: RuleSetDraft, account: string): Promise<void> {
    await this.transaction.rows('INSERT INTO rule_set (key, version, names, rule, silence, account_id) VALUES ($1, $2, $3, $4, $5, $6)', [
      key,
      version,
      names,
      rule,
      silence,
      account,
    ]);
  }

  async retire(key: string, reason: string, account: string): Promise<void> {
    await this.transaction.rows('INSERT INTO rule_set_retirement (key, reason, account_id) VALUES ($1, $2, $3)', [key, reason, account]);
  }
}
