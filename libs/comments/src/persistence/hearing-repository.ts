import { ConsultationRepository } from '#consultations';
import type { DelegateFunction, MembershipKind } from '#delegations';
import type { Texts, Transaction } from '#platform';
import type { Hearing, Voice } from '../domain/hearing.js';

/** Who speaks, and where: what an act on a comment is judged by, as it stands inside the unit of work. */
export class HearingRepository {
  constructor(private readonly transaction: Transaction) {}

  async consultationOf(symbol: string): Promise<string | null> {
    const row = await this.transaction.row<{ id: string }>('SELECT id FROM consultation WHERE symbol = $1', [symbol]);
    return row?.id ?? null;
  }

  /** Takes the consultation's lock and reads where it stands, the clock last. */
  async open(consultation: string): Promise<Hearing> {
    const found = await this.transaction.get(ConsultationRepository).lockedById(consultation);
    if (!found) throw new Error(`consultation ${consultation} is gone`);
    const { symbol, visibility, commentsCloseAt, votingOpensAt, cancelledAt, publishedAt, officialZone } = found.file;
    const times = { commentsCloseAt, votingOpensAt, cancelledAt, publishedAt, now: found.at };
    return { symbol, visibility, ...times, state: found.state, zone: officialZone };
  }

  /** The Member for which an account speaks now, or null when it belongs to no delegation. */
  async voiceOf(account: string): Promise<Voice | null> {
    const row = await this.transaction.row<{ member_id: string; function: DelegateFunction; kind: MembershipKind; names: Texts }>(
      `SELECT d.member_id, d.function, m.kind, m.names
       FROM (SELECT official_now() AS now) t
       JOIN delegate d ON d.account_id = $1 AND d.superseded_at IS NULL AND d.valid_from <= t.now AND (d.valid_until IS NULL OR d.valid_until > t.now)
       JOIN membership m ON m.member_id = d.member_id AND m.superseded_at IS NULL AND m.valid_from <= t.now AND (m.valid_until IS NULL OR m.valid_until > t.now)
       LIMIT 1`,
      [account],
    );
    return row && { member: row.member_id, memberName: row.names, kind: row.kind, function: row.function };
  }
}
