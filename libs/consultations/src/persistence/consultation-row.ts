import type { Texts } from '#platform';
import type { DecisionRule, SilenceTerms } from '#tally';
import type { ConsultationFile, Visibility } from '../domain/consultation.js';

export interface ConsultationRow {
  id: string;
  symbol: string;
  body_key: string;
  body_names: Texts;
  title: Texts;
  summary: Texts;
  official_zone: string;
  visibility: Visibility;
  rule_set_key: string;
  rule_set_version: number;
  rule_set_names: Texts;
  rule_set: DecisionRule;
  silence: SilenceTerms;
  rule_set_frozen_at: Date | null;
  comments_close_at: Date;
  voting_opens_at: Date;
  voting_closes_at: Date;
  revision: number;
  opened_at: Date | null;
  roll_taken_at: Date | null;
  members_of_body: number | null;
  closed_at: Date | null;
  published_at: Date | null;
  corrections_close_at: Date | null;
  approved_at: Date | null;
  cancelled_at: Date | null;
  cancel_reason: string | null;
}

/** Of `consultation k` with its body and its rule set; together with `CONSULTATION`. */
export const CONSULTATION_COLUMNS = `k.id, k.symbol, k.body_key, kb.names AS body_names, k.title, k.summary, k.official_zone, k.visibility,
  k.rule_set_key, k.rule_set_version, kr.names AS rule_set_names, k.rule_set, k.silence, k.rule_set_frozen_at, k.comments_close_at, k.voting_opens_at,
  k.voting_closes_at, k.revision, k.opened_at, k.roll_taken_at, k.members_of_body, k.closed_at, k.published_at, k.corrections_close_at,
  k.approved_at, k.cancelled_at, k.cancel_reason`;

export const WITH_BODY_AND_RULE_SET = `JOIN body kb ON kb.key = k.body_key
  JOIN rule_set kr ON kr.key = k.rule_set_key AND kr.version = k.rule_set_version`;

export const CONSULTATION = `consultation k ${WITH_BODY_AND_RULE_SET}`;

/** `stateOf` of the domain, in SQL, for lists that are filtered by state; `clock.now` is the instant. */
export const STATE_SQL = `CASE WHEN k.cancelled_at IS NOT NULL THEN 'CANCELLED' WHEN k.approved_at IS NOT NULL THEN 'APPROVED'
  WHEN k.published_at IS NOT NULL THEN 'PUBLISHED' WHEN k.opened_at IS NULL THEN 'DRAFT'
  WHEN k.closed_at IS NOT NULL OR clock.now >= k.voting_closes_at THEN 'CLOSED'
  WHEN clock.now >= k.voting_opens_at THEN 'VOTING' ELSE 'OPEN' END`;

export function fileOf(row: ConsultationRow): ConsultationFile {
  return {
    id: row.id,
    symbol: row.symbol,
    body: row.body_key,
    titles: row.title,
    summaries: row.summary,
    officialZone: row.official_zone,
    visibility: row.visibility,
    ruleSet: {
      key: row.rule_set_key,
      version: row.rule_set_version,
      names: row.rule_set_names,
      rule: row.rule_set,
      silence: row.silence,
      frozenAt: row.rule_set_frozen_at,
    },
    commentsCloseAt: row.comments_close_at,
    votingOpensAt: row.voting_opens_at,
    votingClosesAt: row.voting_closes_at,
    revision: row.revision,
    openedAt: row.opened_at,
    rollTakenAt: row.roll_taken_at,
    membersOfBody: row.members_of_body,
    closedAt: row.closed_at,
    publishedAt: row.published_at,
    correctionsCloseAt: row.corrections_close_at,
    approvedAt: row.approved_at,
    cancelledAt: row.cancelled_at,
    cancelReason: row.cancel_reason,
  };
}
