import type { BallotGroup, Roll } from '#tally';
import type { Texts, Transaction } from '#platform';
import type { Secrecy } from '#consultations';
import type { Decision, OpenedBox, QuestionToDecide } from '../domain/decision.js';
import type { RegionalGroup } from '#tally';
import type { RollLine } from '../domain/roll-call.js';
import type { QuestionAtSettling } from '../domain/settling.js';

/** A consultation as its settling finds it, under its lock. */
export type ConsultationAtSettling = Readonly<{
  id: string;
  symbol: string;
  zone: string;
  now: Date;
  openedAt: Date | null;
  votingOpensAt: Date;
  votingClosesAt: Date;
  rollTakenAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
  membersOfBody: number | null;
}>;

export type QuestionToSettle = QuestionAtSettling &
  QuestionToDecide &
  Readonly<{ secrecy: Secrecy; annulledAt: Date | null; withdrawn: boolean }>;

/** A condition that lapsed by the clock, and what follows. */
export type Lapsed = Readonly<{ condition: string; question: string; dueAt: Date; effect: string }>;

/** A question before another, whether it was put, and whether what it is on was adopted, or kept; undecided: not. */
export type DecidedBefore = Readonly<{
  id: string;
  number: number;
  title: Texts;
  /** The amendment, or the proposal of whose paragraphs `part` is one. */
  subject: string;
  part: number[] | null;
  /** The proposal that the amendment amends. */
  amends: string | null;
  put: boolean;
  adopted: boolean;
}>;

/** The count of Members behind a vote, and of those who answered. */
export type Turnout = Readonly<{ entitled: number; notEntitled: number; answered: number; weights: NonNullable<Roll['weights']> }>;

/** What settling reads and writes. Its caller holds the consultation's lock. */
export class SettlementRepository {
  constructor(private readonly transaction: Transaction) {}

  consultation(id: string): Promise<ConsultationAtSettling | null> {
    return this.transaction.row<ConsultationAtSettling>(
      `SELECT id, symbol, official_zone AS zone, official_now() AS now, opened_at AS "openedAt", voting_opens_at AS "votingOpensAt",
         voting_closes_at AS "votingClosesAt", roll_taken_at AS "rollTakenAt", closed_at AS "closedAt", cancelled_at AS "cancelledAt",
         members_of_body AS "membersOfBody"
       FROM consultation WHERE id = $1`,
      [id],
    );
  }

  questions(consultation: string): Promise<QuestionToSettle[]> {
    return this.transaction.rows<QuestionToSettle>(
      `SELECT q.id, q.consultation_id AS consultation, q.key, q.number, q.title, q.method, q.choose_min AS "chooseMin",
         q.choose_max AS "chooseMax", q.seats, q.minimum_support AS "minimumSupport",
         jsonb_build_object('min', q.mark_min, 'max', q.mark_max) AS marks, q.rule, q.secrecy, q.standing, q.closes_at AS "closesAt",
         q.decided_at AS "decidedAt", q.round, q.round_kind AS "roundKind", q.annulled_at AS "annulledAt", q.precedes, q.part,
         EXISTS (SELECT FROM proposal p JOIN proposal o ON o.id = coalesce(p.amends, p.id)
           WHERE p.id = q.subject AND (p.withdrawn_at IS NOT NULL OR o.withdrawn_at IS NOT NULL)) AS withdrawn,
         CASE WHEN q.depends_on IS NOT NULL THEN jsonb_build_object('question', q.depends_on, 'option', q.depends_on_option) END AS "dependsOn",
         (SELECT jsonb_agg(jsonb_build_object('key', o.key, 'title', o.title, 'note', o.note, 'proposal', o.proposal_id) ORDER BY o.position)
          FROM question_option o WHERE o.question_id = q.id) AS options,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'text', c.text, 'option', c.option_key,
            'dueAt', to_char(c.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY c.position), '[]')
          FROM question_condition c WHERE c.question_id = q.id) AS conditions
       FROM question q WHERE q.consultation_id = $1 ORDER BY q.number, q.round`,
      [consultation],
    );
  }

  /** The questions before another, in their order: of each the last vote that stands, with the chair's decision on a tie. */
  decidedBefore(target: string): Promise<DecidedBefore[]> {
    return this.transaction.rows<DecidedBefore>(
      `SELECT DISTINCT ON (q.number) q.id, q.number, q.title, q.subject, q.part, p.amends,
         coalesce(d.outcome <> 'NOT_ASKED', true) AS put, coalesce(coalesce(t.outcome, d.outcome) IN ('CARRIED', 'ADOPTED_BY_CONSENSUS'), false) AS adopted
       FROM question q JOIN proposal p ON p.id = q.subject LEFT JOIN decision d ON d.question_id = q.id
       LEFT JOIN tie_ruling t ON t.question_id = q.id
       WHERE q.precedes = $1 AND q.annulled_at IS NULL ORDER BY q.number, q.round DESC`,
      [target],
    );
  }

  async takeRoll(consultation: string): Promise<void> {
    await this.transaction.rows('SELECT take_roll($1)', [consultation]);
  }

  async turnout(consultation: string): Promise<Turnout> {
    const row = await this.transaction.row<
      Record<'entitled' | 'excluded' | 'answered' | 'weight' | 'weight_excluded' | 'weight_of_body', string>
    >(
      `SELECT count(*) FILTER (WHERE r.entitled) AS entitled,
         count(*) FILTER (WHERE NOT r.entitled AND r.kind = 'MEMBER_STATE') AS excluded,
         coalesce(sum(r.weight) FILTER (WHERE r.entitled), 0) AS weight,
         coalesce(sum(r.weight) FILTER (WHERE NOT r.entitled AND r.kind = 'MEMBER_STATE'), 0) AS weight_excluded,
         coalesce(sum(r.weight) FILTER (WHERE r.kind = 'MEMBER_STATE'), 0) AS weight_of_body,
         count(*) FILTER (WHERE r.entitled AND EXISTS (
           SELECT FROM question q JOIN answered b ON b.question_id = q.id AND b.member_id = r.member_id WHERE q.consultation_id = $1)) AS answered
       FROM roll_entry r WHERE r.consultation_id = $1`,
      [consultation],
    );
    return {
      entitled: Number(row?.entitled),
      notEntitled: Number(row?.excluded),
      answered: Number(row?.answered),
      weights: { entitled: Number(row?.weight), notEntitled: Number(row?.weight_excluded), membersOfBody: Number(row?.weight_of_body) },
    };
  }

  /** How many Members have a ballot on the question. */
  async ballots(question: string): Promise<number> {
    const row = await this.transaction.row<{ ballots: string }>('SELECT count(*) AS ballots FROM answered WHERE question_id = $1', [
      question,
    ]);
    return Number(row?.ballots);
  }

  /** The ballots of Members entitled to vote, grouped by what they say; `changed`: how many of them replaced another. */
  async groups(consultation: string, question: string): Promise<(BallotGroup & { changed: number })[]> {
    const rows = await this.transaction.rows<BallotGroup & { count: string; weight: string; changed: string }>(
      `SELECT b.kind, b.marks, count(*) AS count, sum(r.weight) AS weight, count(*) FILTER (WHERE b.version > 1) AS changed
       FROM ballot b JOIN roll_entry r ON r.consultation_id = $1 AND r.member_id = b.member_id AND r.entitled
       WHERE b.question_id = $2 GROUP BY b.kind, b.marks`,
      [consultation, question],
    );
    return rows.map(({ kind, marks, count, weight, changed }) => ({
      kind,
      marks,
      count: Number(count),
      weight: Number(weight),
      changed: Number(changed),
    }));
  }

  /** Opens the box of a secret question, whose voting is over; answers how many ballots it held, and the hash of their list. */
  async openBox(question: string): Promise<OpenedBox> {
    const row = await this.transaction.row<{ ballots: number; sha256: Buffer }>('SELECT * FROM open_box($1)', [question]);
    if (!row) throw new Error(`the box of question ${question} was not opened`);
    return { ballots: row.ballots, sha256: row.sha256.toString('hex') };
  }

  /** The ballots of an opened box, grouped by what they say: none of them replaced another. */
  async groupsInBox(question: string): Promise<(BallotGroup & { changed: number })[]> {
    const rows = await this.transaction.rows<BallotGroup & { count: string }>(
      'SELECT kind, marks, count(*) AS count FROM opened_ballot WHERE question_id = $1 GROUP BY kind, marks',
      [question],
    );
    return rows.map(({ kind, marks, count }) => ({ kind, marks, count: Number(count), changed: 0 }));
  }

  async rollLines(consultation: string, question: string): Promise<RollLine[]> {
    const rows = await this.transaction.rows<
      { code: string; groups: RegionalGroup[]; entitled: boolean; secretly: boolean } & Partial<BallotGroup>
    >(
      `SELECT m.code, r.groups, r.entitled, b.kind, b.marks,
         r.entitled AND EXISTS (SELECT FROM participation p WHERE p.question_id = $2 AND p.member_id = r.member_id) AS secretly
       FROM roll_entry r JOIN member m ON m.id = r.member_id
       LEFT JOIN ballot b ON b.question_id = $2 AND b.member_id = r.member_id AND r.entitled
       WHERE r.consultation_id = $1 AND (r.kind = 'MEMBER_STATE' OR r.entitled)`,
      [consultation, question],
    );
    return rows.map(({ code, groups, entitled, secretly, kind, marks }) => ({
      code,
      groups,
      entitled,
      ballot: secretly ? 'SECRET' : kind && marks ? { kind, marks } : null,
    }));
  }

  /** The seed of a question's lot, in hexadecimal, once its voting is over; null where it has none. */
  async lotSeed(question: string): Promise<string | null> {
    return (await this.transaction.row<{ seed: string | null }>('SELECT reveal_lot($1) AS seed', [question]))?.seed ?? null;
  }

  async writeDecision(decision: Decision, json: string, sha256: Buffer): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO decision (question_id, consultation_id, outcome, selected, result, sha256, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [decision.question, decision.consultation, decision.outcome, decision.selected, json, sha256, decision.decidedAt],
    );
  }

  async markDecided(question: string, at: Date): Promise<void> {
    await this.transaction.rows('UPDATE question SET decided_at = $2 WHERE id = $1', [question, at]);
  }

  /** The decision hangs on these conditions from now on. */
  async attachConditions(conditions: readonly string[]): Promise<void> {
    await this.transaction.rows('UPDATE question_condition SET attached = true WHERE id = ANY ($1::uuid[])', [conditions]);
  }

  /** What earlier rounds on the matter of a question settled: the keys of options that hold a place already. */
  async selectedBefore(question: string): Promise<readonly string[]> {
    const row = await this.transaction.row<{ selected: string[] }>('SELECT selected_before($1) AS selected', [question]);
    return row?.selected ?? [];
  }

  /** Writes down which conditions of a consultation have lapsed by the clock, and answers them. */
  async lapse(consultation: string): Promise<Lapsed[]> {
    return this.transaction.rows<Lapsed>(
      `UPDATE question_condition c SET status = 'LAPSED', marked_at = c.due_at
       FROM question q WHERE q.id = c.question_id AND q.consultation_id = $1 AND c.attached AND c.status = 'PENDING' AND c.due_at <= official_now()
       RETURNING c.id AS condition, q.id AS question, c.due_at AS "dueAt", c.on_lapsed->>'effect' AS effect`,
      [consultation],
    );
  }

  async setStanding(question: string, standing: 'ASKED' | 'NOT_ASKED', closesAt: Date | null): Promise<void> {
    await this.transaction.rows('UPDATE question SET standing = $2, closes_at = $3 WHERE id = $1', [question, standing, closesAt]);
  }

  async bringQuestionForward(question: string, to: Date): Promise<void> {
    await this.transaction.rows('UPDATE question SET closes_at = $2 WHERE id = $1', [question, to]);
  }

  /** Voting ends now; comments do not go on beyond it. */
  async bringClosingForward(consultation: string, to: Date): Promise<void> {
    await this.transaction.rows(
      `UPDATE consultation SET voting_closes_at = $2, comments_close_at = least(comments_close_at, $2), revision = revision + 1 WHERE id = $1`,
      [consultation, to],
    );
  }

  async markClosed(consultation: string, at: Date): Promise<void> {
    await this.transaction.rows('UPDATE consultation SET closed_at = $2, revision = revision + 1 WHERE id = $1', [consultation, at]);
  }
}
