import type { Transaction } from '#platform';
import type { MemberWeight, WeighedQuestion } from '../domain/weights.js';

/** The weights of a consultation before its roll is taken, which copies them. Whoever writes holds the consultation's lock. */
export class WeightRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Codes of the Member States, as they are known now. */
  async memberStates(): Promise<ReadonlySet<string>> {
    const rows = await this.transaction.rows<{ code: string }>(
      `SELECT m.code FROM member m JOIN roll_as_of(official_now(), official_now()) r ON r.member_id = m.id WHERE r.kind = 'MEMBER_STATE'`,
    );
    return new Set(rows.map(({ code }) => code));
  }

  /** Whether a scale was set. */
  async isSet(consultation: string): Promise<boolean> {
    const row = await this.transaction.row<{ set: boolean }>('SELECT weight_source IS NOT NULL AS set FROM consultation WHERE id = $1', [
      consultation,
    ]);
    return row?.set ?? false;
  }

  /** The questions as far as weights matter to them. */
  async questions(consultation: string): Promise<WeighedQuestion[]> {
    return this.transaction.rows<WeighedQuestion & Record<string, unknown>>(
      'SELECT number, method, rule FROM question WHERE consultation_id = $1 ORDER BY number, round',
      [consultation],
    );
  }

  /** Puts these weights in the place of all that stood; none: each Member weighs 1 again. */
  async replace(consultation: string, weights: readonly MemberWeight[], source: string): Promise<void> {
    await this.transaction.rows('DELETE FROM consultation_weight WHERE consultation_id = $1', [consultation]);
    await this.transaction.rows(
      `INSERT INTO consultation_weight (consultation_id, member_id, weight)
       SELECT $1, m.id, w.weight FROM unnest($2::text[], $3::integer[]) AS w (code, weight) JOIN member m ON m.code = w.code`,
      [consultation, weights.map(({ member }) => member), weights.map(({ weight }) => weight)],
    );
    await this.transaction.rows('UPDATE consultation SET weight_source = $2, revision = revision + 1 WHERE id = $1', [
      consultation,
      weights.length > 0 ? source : null,
    ]);
  }
}
