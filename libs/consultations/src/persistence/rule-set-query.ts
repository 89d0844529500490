import { Injectable } from '@nestjs/common';
import { inLanguage, type Language, Sql, type Texts } from '#platform';
import type { DecisionRule, SilenceTerms } from '#tally';
import { ruleView, type RuleView } from './consultation-view.js';

/** A version of a rule set as the API shows it. */
export type RuleSetView = Readonly<{
  key: string;
  version: number;
  name: string;
  names: Texts;
  rule: RuleView;
  silenceHours: number;
  silenceLanguages: readonly Language[];
  frozenAt: Date | null;
}>;

/** All that there is of one rule set: its versions, the latest first, and whether it is still chosen. */
export type RuleSetHistory = Readonly<{ versions: readonly VersionRow[]; retiredAt: Date | null; retireReason: string | null }>;

interface VersionRow {
  key: string;
  version: number;
  names: Texts;
  rule: DecisionRule;
  silence: SilenceTerms;
}

/** Rule sets, with all their versions: a consultation keeps the one it has. */
@Injectable()
export class RuleSetQuery {
  constructor(private readonly sql: Sql) {}

  /** The latest version of every rule set. */
  async latest(language: Language): Promise<RuleSetView[]> {
    const rows = await this.sql.rows<VersionRow & Record<string, unknown>>(
      'SELECT DISTINCT ON (key) key, version, names, rule, silence FROM rule_set ORDER BY key, version DESC',
    );
    return rows.map((row) => ruleSetView(row, language));
  }

  async histories(keys: readonly string[]): Promise<ReadonlyMap<string, RuleSetHistory>> {
    const rows = await this.sql.rows<VersionRow & { retired_at: Date | null; reason: string | null } & Record<string, unknown>>(
      `SELECT r.key, r.version, r.names, r.rule, r.silence, x.at AS retired_at, x.reason
       FROM rule_set r LEFT JOIN rule_set_retirement x ON x.key = r.key WHERE r.key = ANY ($1::text[]) ORDER BY r.key, r.version DESC`,
      [keys],
    );
    const found = new Map<string, RuleSetHistory>();
    for (const row of rows) {
      const versions = [...(found.get(row.key)?.versions ?? []), row];
      found.set(row.key, { versions, retiredAt: row.retired_at, retireReason: row.reason });
    }
    return found;
  }
}

export function ruleSetView({ key, version, names, rule, silence }: VersionRow, language: Language): RuleSetView {
  return {
    ...{ key, version, names },
    name: inLanguage(names, language),
    rule: ruleView(rule, language),
    silenceHours: silence.hours,
    silenceLanguages: silence.languages,
    frozenAt: null,
  };
}
