import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Sql } from '#platform';
import { PRESETS } from '#tally';

/**
 * Writes the named rule sets down at start. One that has changed since becomes a new version: consultations keep the
 * version that they were prepared with. One that the secretariat has since given a version of its own is left alone. Two
 * processes that start at once write it once.
 */
@Injectable()
export class SeedRuleSets implements OnApplicationBootstrap {
  constructor(private readonly sql: Sql) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sql.rows(
      `INSERT INTO rule_set (key, version, names, rule, silence)
       SELECT p.key, coalesce(latest.version, 0) + 1, p.names, p.rule, p.silence
       FROM jsonb_to_recordset($1::jsonb) AS p (key text, names jsonb, rule jsonb, silence jsonb)
       LEFT JOIN LATERAL (SELECT r.version, r.rule, r.names, r.silence, r.account_id FROM rule_set r
                          WHERE r.key = p.key ORDER BY r.version DESC LIMIT 1) latest ON true
       WHERE latest.version IS NULL
         OR latest.account_id IS NULL AND (latest.rule <> p.rule OR latest.names <> p.names OR latest.silence <> p.silence)
       ON CONFLICT (key, version) DO NOTHING`,
      [JSON.stringify(PRESETS)],
    );
  }
}
