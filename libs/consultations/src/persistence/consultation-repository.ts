import { EventLog } from '#ledger';
import type { Texts, Transaction } from '#platform';
import type { DecisionRule, SilenceTerms } from '#tally';
import type { Visibility } from '../domain/consultation.js';
import { type Consultation, consultationAt } from '../domain/state.js';
import { CONSULTATION, CONSULTATION_COLUMNS, type ConsultationRow, fileOf } from './consultation-row.js';

/** What the secretariat decides of a consultation before it opens. */
export interface ConsultationTerms {
  readonly titles: Texts;
  readonly summaries: Texts;
  readonly body: string;
  readonly officialZone: string;
  readonly visibility: Visibility;
  readonly ruleSet: { readonly key: string; readonly version: number; readonly rule: DecisionRule; readonly silence: SilenceTerms };
  readonly commentsCloseAt: Date;
  readonly votingOpensAt: Date;
  readonly votingClosesAt: Date;
}

function parameters(terms: ConsultationTerms): unknown[] {
  return [
    terms.titles,
    terms.summaries,
    terms.body,
    terms.officialZone,
    terms.visibility,
    terms.ruleSet.key,
    terms.ruleSet.version,
    terms.ruleSet.rule,
    terms.ruleSet.silence,
    terms.commentsCloseAt,
    terms.votingOpensAt,
    terms.votingClosesAt,
  ];
}

/** Consultations as acts change them. One statement each; whoever writes holds the consultation's lock. */
export class ConsultationRepository {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Where every act on a consultation begins: takes its lock, and only then reads it and the official clock. Null: there is
   * none of that symbol.
   */
  async locked(symbol: string): Promise<Consultation | null> {
    const found = await this.transaction.row<{ id: string }>('SELECT id FROM consultation WHERE symbol = $1', [symbol]);
    return found && this.lockedById(found.id);
  }

  async lockedById(id: string): Promise<Consultation | null> {
    await this.transaction.get(EventLog).lock(id);
    const row = await this.transaction.row<ConsultationRow & { now: Date }>(
      `SELECT ${CONSULTATION_COLUMNS}, official_now() AS now FROM ${CONSULTATION} WHERE k.id = $1`,
      [id],
    );
    return row && consultationAt(fileOf(row), row.now);
  }

  /** False when the symbol is taken. */
  async add(id: string, symbol: string, terms: ConsultationTerms): Promise<boolean> {
    const added = await this.transaction.rows(
      `INSERT INTO consultation (title, summary, body_key, official_zone, visibility, rule_set_key, rule_set_version, rule_set, silence,
         comments_close_at, voting_opens_at, voting_closes_at, id, symbol)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (symbol) DO NOTHING RETURNING id`,
      [...parameters(terms), id, symbol],
    );
    return added.length > 0;
  }

  async revise(id: string, terms: ConsultationTerms): Promise<void> {
    await this.transaction.rows(
      `UPDATE consultation SET title = $1, summary = $2, body_key = $3, official_zone = $4, visibility = $5, rule_set_key = $6,
         rule_set_version = $7, rule_set = $8, silence = $9, comments_close_at = $10, voting_opens_at = $11, voting_closes_at = $12,
         revision = revision + 1
       WHERE id = $13`,
      [...parameters(terms), id],
    );
  }

  /** The rule set freezes with the opening. */
  async open(id: string, at: Date): Promise<void> {
    await this.transaction.rows('UPDATE consultation SET opened_at = $2, rule_set_frozen_at = $2, revision = revision + 1 WHERE id = $1', [
      id,
      at,
    ]);
  }

  /** Comments are heard until voting opens: their close comes forward with it. */
  async openVoting(id: string, at: Date): Promise<void> {
    await this.transaction.rows(
      'UPDATE consultation SET voting_opens_at = $2, comments_close_at = least(comments_close_at, $2), revision = revision + 1 WHERE id = $1',
      [id, at],
    );
  }

  async extendVoting(id: string, until: Date): Promise<void> {
    await this.transaction.rows('UPDATE consultation SET voting_closes_at = $2, revision = revision + 1 WHERE id = $1', [id, until]);
  }

  async cancel(id: string, at: Date, reason: string): Promise<void> {
    await this.transaction.rows('UPDATE consultation SET cancelled_at = $2, cancel_reason = $3, revision = revision + 1 WHERE id = $1', [
      id,
      at,
      reason,
    ]);
  }

  /** Writes the roll down when voting has begun and nobody has yet. */
  async takeRoll(id: string): Promise<void> {
    await this.transaction.rows('SELECT take_roll($1)', [id]);
  }
}
