import type { Conductor, Consequence, RoundKind } from '#consultations';
import type { ExclusionReason, MembershipKind, RegionalGroup } from '#delegations';
import type { Texts, Transaction } from '#platform';
import type { BallotKind, DecisionRule, MethodKey } from '#tally';
import type { RecordedCondition } from '../domain/content.js';
import type { StoredBallot, StoredBox, StoredLot, StoredQuestion, StoredRoll } from '../domain/stored.js';
import { BoxMaterial } from './box-material.js';
import { CALLED } from './called.js';
import { atOf, atOrNull, textsOf } from './texts.js';

interface QuestionRow {
  id: string;
  number: number;
  key: string;
  title: Texts;
  wording: Texts;
  method: MethodKey;
  choose_min: number;
  choose_max: number;
  seats: number;
  minimum_support: number;
  mark_min: number;
  mark_max: number;
  rule: DecisionRule;
  secrecy: string;
  tally_visibility: string;
  depends_on: string | null;
  depends_on_option: string | null;
  subject: string | null;
  part: number[] | null;
  precedes: string | null;
  standing: string;
  paragraphs: string[];
  closes_at: Date;
  round: number;
  round_kind: RoundKind | null;
  continues: string | null;
  takes_up: { symbol: string; key: string; number: number; title: Texts } | null;
  annulled_at: Date | null;
  annulled_by: Conductor | null;
  annul_reason: string | null;
  ruled: string[] | null;
  ruled_outcome: string | null;
  ruled_reason: string | null;
  ruled_at: Date | null;
  outcome: string | null;
  result: string | null;
  sha256: Buffer | null;
  decided_at: Date | null;
  options: { key: string; title: Texts; note: Texts | null; proposal: string | null }[];
}

/** The roll, the questions and the ballots of a consultation, as they are stored. */
export class VoteMaterial {
  constructor(private readonly transaction: Transaction) {}

  async roll(consultation: string): Promise<StoredRoll> {
    const head = await this.transaction.row<{ roll_taken_at: Date | null; members_of_body: number | null; weight_source: string | null }>(
      'SELECT roll_taken_at, members_of_body, weight_source FROM consultation WHERE id = $1',
      [consultation],
    );
    const rows = await this.transaction.rows<{
      code: string;
      names: Texts;
      kind: MembershipKind;
      groups: RegionalGroup[];
      entitled: boolean;
      reason: ExclusionReason | null;
      since: Date | null;
      reference: string | null;
      weight: number;
    }>(
      `SELECT m.code, n.names, r.kind, r.groups, r.entitled, r.reason, r.since, r.reference, r.weight
       FROM roll_entry r
       JOIN consultation k ON k.id = r.consultation_id
       JOIN member m ON m.id = r.member_id${CALLED}
       WHERE r.consultation_id = $1 ORDER BY m.code`,
      [consultation],
    );
    return {
      takenAt: atOrNull(head?.roll_taken_at ?? null),
      membersOfBody: head?.members_of_body ?? 0,
      weightSource: head?.weight_source ?? null,
      entries: rows.map(({ code, names, since, ...entry }) => ({ member: code, names: textsOf(names), since: atOrNull(since), ...entry })),
    };
  }

  async questions(consultation: string): Promise<readonly StoredQuestion[]> {
    const rows = await this.transaction.rows<QuestionRow>(
      `SELECT q.id, q.number, q.key, q.title, q.wording, q.method, q.choose_min, q.choose_max, q.seats, q.minimum_support, q.mark_min,
         q.mark_max, q.rule, q.secrecy, q.tally_visibility, o.key AS depends_on, q.depends_on_option, u.key AS subject, q.part, w.key AS precedes, q.standing, q.paragraphs, q.round, q.round_kind,
         c.key AS continues, CASE WHEN y.id IS NOT NULL THEN jsonb_build_object('symbol', z.symbol, 'key', y.key, 'number', y.number, 'title', y.title) END AS takes_up,
         q.annulled_at, q.annulled_by, q.annul_reason, t.selected AS ruled, t.outcome AS ruled_outcome,
         t.reason AS ruled_reason, t.at AS ruled_at,
         least(q.closes_at, k.voting_closes_at) AS closes_at, d.outcome, d.result, d.sha256, d.decided_at,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('key', x.key, 'title', x.title, 'note', x.note, 'proposal', p.key) ORDER BY x.position), '[]')
          FROM question_option x LEFT JOIN proposal p ON p.id = x.proposal_id WHERE x.question_id = q.id) AS options
       FROM question q
       JOIN consultation k ON k.id = q.consultation_id
       LEFT JOIN question o ON o.id = q.depends_on
       LEFT JOIN question c ON c.id = q.continues
       LEFT JOIN question y ON y.id = q.takes_up
       LEFT JOIN consultation z ON z.id = y.consultation_id
       LEFT JOIN question w ON w.id = q.precedes
       LEFT JOIN proposal u ON u.id = q.subject
       LEFT JOIN decision d ON d.question_id = q.id
       LEFT JOIN tie_ruling t ON t.question_id = q.id
       WHERE q.consultation_id = $1 ORDER BY q.number, q.round`,
      [consultation],
    );
    const conditions = await this.conditions(consultation);
    const boxes = await this.transaction.get(BoxMaterial).boxes(consultation);
    return rows.map((row) => questionOf(row, conditions.get(row.id) ?? [], boxes.get(row.id) ?? null));
  }

  async ballots(consultation: string): Promise<readonly StoredBallot[]> {
    const rows = await this.transaction.rows<{
      question_id: string;
      member_id: string;
      code: string;
      kind: BallotKind;
      marks: (number | null)[];
      function: string;
      cast_at: Date;
      version: number;
      log_index: string;
    }>(
      `SELECT b.question_id, b.member_id, m.code, b.kind, b.marks, b.function, b.cast_at, b.version, b.log_index
       FROM ballot b JOIN question q ON q.id = b.question_id JOIN member m ON m.id = b.member_id
       WHERE q.consultation_id = $1 ORDER BY q.number, q.round, m.code`,
      [consultation],
    );
    return rows.map((row) => ({
      question: row.question_id,
      memberId: row.member_id,
      member: row.code,
      kind: row.kind,
      marks: row.marks,
      castBy: row.function,
      castAt: atOf(row.cast_at),
      version: row.version,
      logIndex: Number(row.log_index),
    }));
  }

  /** The lots of a consultation's questions, by question. */
  async lots(consultation: string): Promise<ReadonlyMap<string, StoredLot>> {
    const rows = await this.transaction.rows<StoredLot & { question: string }>(
      `SELECT q.id AS question, reveal_lot(q.id) AS seed, encode(t.commitment, 'hex') AS commitment,
         (SELECT e.body::jsonb -> 'data' ->> 'commitment' FROM log_entry e
          WHERE e.log_id = $1 AND e.act = 'lot.committed' AND e.body::jsonb -> 'data' ->> 'question' = q.id::text
          ORDER BY e.index LIMIT 1) AS logged
       FROM question q JOIN question_lot t ON t.question_id = q.id WHERE q.consultation_id = $1`,
      [consultation],
    );
    return new Map(rows.map(({ question, ...lot }) => [question, lot]));
  }

  private async conditions(consultation: string): Promise<ReadonlyMap<string, readonly RecordedCondition[]>> {
    const rows = await this.transaction.rows<{
      question_id: string;
      option_key: string | null;
      text: Texts;
      due_at: Date;
      on_fulfilled: Consequence;
      on_lapsed: Consequence;
      attached: boolean;
      status: string;
      marked_at: Date | null;
    }>(
      `SELECT c.question_id, c.option_key, c.text, c.due_at, c.on_fulfilled, c.on_lapsed, c.attached,
         c.status, c.marked_at
       FROM question_condition c JOIN question q ON q.id = c.question_id
       WHERE q.consultation_id = $1 ORDER BY q.number, q.round, c.position, c.id`,
      [consultation],
    );
    const found = new Map<string, RecordedCondition[]>();
    for (const { question_id, option_key, text, due_at, on_fulfilled, on_lapsed, attached, status, marked_at } of rows) {
      const list = found.get(question_id) ?? [];
      list.push({
        ...{ option: option_key, text: textsOf(text), dueAt: atOf(due_at), attached, status },
        ...{ onFulfilled: on_fulfilled, onLapsed: on_lapsed, markedAt: atOrNull(marked_at) },
      });
      found.set(question_id, list);
    }
    return found;
  }
}

function questionOf(row: QuestionRow, conditions: readonly RecordedCondition[], box: StoredBox | null): StoredQuestion {
  const { id, number, key, method, seats, rule, secrecy, standing, paragraphs, part, precedes } = row;
  return {
    ...{ id, number, key, method, seats, rule, secrecy, standing, paragraphs, conditions, part, precedes, box },
    proposal: row.subject,
    title: textsOf(row.title),
    wording: textsOf(row.wording),
    options: row.options.map((option) => ({ ...option, title: textsOf(option.title), note: option.note && textsOf(option.note) })),
    chooseMin: row.choose_min,
    chooseMax: row.choose_max,
    minimumSupport: row.minimum_support,
    marks: { min: row.mark_min, max: row.mark_max },
    tallyVisibility: row.tally_visibility,
    dependsOn: row.depends_on && row.depends_on_option ? { question: row.depends_on, option: row.depends_on_option } : null,
    closesAt: atOf(row.closes_at),
    ...followed(row),
    decision:
      row.outcome !== null && row.result !== null && row.sha256 && row.decided_at
        ? { outcome: row.outcome, result: row.result, sha256: row.sha256.toString('hex'), decidedAt: atOf(row.decided_at) }
        : null,
  };
}

/** What followed from the count: rounds, the chair's ruling, annulment. */
function followed(row: QuestionRow): Pick<StoredQuestion, 'round' | 'roundKind' | 'continues' | 'takesUp' | 'annulled' | 'ruling'> {
  const {
    round,
    round_kind: roundKind,
    continues,
    takes_up: takesUp,
    annulled_at,
    annulled_by,
    annul_reason,
    ruled,
    ruled_outcome,
    ruled_reason,
    ruled_at,
  } = row;
  return {
    ...{ round, roundKind, continues },
    // Left out where there is none: records that were published before questions could be taken up say the same.
    ...(takesUp && { takesUp: { ...takesUp, title: textsOf(takesUp.title) } }),
    annulled: annulled_at && annulled_by && annul_reason !== null ? { at: atOf(annulled_at), by: annulled_by, reason: annul_reason } : null,
    ruling:
      ruled && ruled_outcome && ruled_reason && ruled_at
        ? { selected: ruled, outcome: ruled_outcome, reason: ruled_reason, at: atOf(ruled_at) }
        : null,
  };
}
