import { ConsultationRepository } from '#consultations';
import type { DelegateFunction } from '#delegations';
import type { Texts, Transaction } from '#platform';
import type { QuestionCorrected, QuestionOnFloor, Speaker } from '../domain/floor.js';

export interface SpeakerRow {
  member_id: string;
  names: Texts;
  function: DelegateFunction;
  entitled: boolean | null;
  reason: NonNullable<Speaker['roll']>['reason'];
  since: Date | null;
}

/** What the roll of consultation `k` says of member `$member`: as it was taken, or what the ledgers say until it is. */
export const ON_THE_ROLL = (member: string): string => `
  SELECT x.entitled, x.reason, x.since, x.reference FROM roll_entry x WHERE x.consultation_id = k.id AND x.member_id = ${member}
  UNION ALL
  SELECT x.entitled, x.reason, x.since, x.reference
  FROM (SELECT least(official_now(), k.voting_opens_at) AS at) t CROSS JOIN LATERAL roll_as_of(t.at, t.at) x
  WHERE k.roll_taken_at IS NULL AND x.member_id = ${member}`;

/**
 * The Members that put forward the one proposal, amendment or part that question `q` puts to the vote, and those that
 * co-sponsor it. Not those of a topic among the options of a choice: what they explain is their choice among proposals of
 * others, which is no vote on their own (UN General Assembly, rule 88).
 */
export const PROPOSERS = `ARRAY(
  SELECT p.member_id FROM proposal p WHERE p.id = q.subject AND p.member_id IS NOT NULL
  UNION
  SELECT s.member_id FROM proposal_sponsor s WHERE s.proposal_id = q.subject AND s.until IS NULL)`;

/** What question `q` came to; NULL: it is not decided. */
export const OUTCOME = `(SELECT d.outcome FROM decision d WHERE d.question_id = q.id)`;

/** For whom account $1 speaks now, and what the roll of consultation $2 says of that Member. */
export const SPEAKER = `
  SELECT d.member_id, d.function, m.names, r.entitled, r.reason, r.since
  FROM (SELECT official_now() AS now) t
  JOIN consultation k ON k.id = $2
  JOIN delegate d ON d.account_id = $1 AND d.superseded_at IS NULL AND d.valid_from <= t.now AND (d.valid_until IS NULL OR d.valid_until > t.now)
  JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = d.member_id AND x.superseded_at IS NULL
                ORDER BY x.valid_from DESC LIMIT 1) m ON true
  LEFT JOIN LATERAL (${ON_THE_ROLL('d.member_id')}) r ON true
  ORDER BY d.valid_from DESC LIMIT 1`;

export function speakerOf({ member_id, names, function: held, entitled, reason, since }: SpeakerRow): Speaker {
  return { member: member_id, names, function: held, roll: entitled === null ? null : { entitled, reason, since } };
}

/** Where a question stands at the instant of an act, and who speaks: read under the consultation's lock. */
export class FloorRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Takes the lock of the question's consultation, then reads both; the clock last. Null: there is no such question, or only a draft. */
  async question(id: string): Promise<(QuestionCorrected & { consultation: string }) | null> {
    const of = await this.transaction.row<{ consultation_id: string }>('SELECT consultation_id FROM question WHERE id = $1', [id]);
    const found = of && (await this.transaction.get(ConsultationRepository).lockedById(of.consultation_id));
    if (!found?.file.openedAt) return null;
    const row = await this.transaction.row<
      Pick<QuestionOnFloor, 'number' | 'secrecy' | 'standing' | 'outcome'> & {
        closes_at: Date | null;
        decided_at: Date | null;
        corrigendum_issued_at: Date | null;
        proposers: string[];
      }
    >(
      `SELECT q.number, q.secrecy, q.standing, q.closes_at, q.decided_at, ${OUTCOME} AS outcome, ${PROPOSERS} AS proposers, k.corrigendum_issued_at
       FROM question q JOIN consultation k ON k.id = q.consultation_id WHERE q.id = $1`,
      [id],
    );
    if (!row) return null;
    const { file, state, at } = found;
    const { number, secrecy, standing, outcome, proposers } = row;
    const closesAt = row.closes_at && row.closes_at < file.votingClosesAt ? row.closes_at : file.votingClosesAt;
    const { symbol, votingOpensAt, closedAt, publishedAt, approvedAt, cancelledAt, officialZone: zone } = file;
    return {
      ...{ id, number, secrecy, standing, outcome, proposers, closesAt, decidedAt: row.decided_at, consultation: file.id },
      ...{ symbol, zone, votingOpensAt, closedAt, state, now: at, publishedAt, approvedAt, cancelledAt },
      corrigendumIssuedAt: row.corrigendum_issued_at,
    };
  }

  /** For which Member an account speaks now; null: for none. */
  async speaker(account: string, consultation: string): Promise<Speaker | null> {
    const row = await this.transaction.row<SpeakerRow>(SPEAKER, [account, consultation]);
    return row && speakerOf(row);
  }
}
