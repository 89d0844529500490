import type { ExplanationMoment } from '#voting';
import type { Language, Texts, Transaction } from '#platform';
import type { BallotKind } from '#tally';
import type { Answered, RecordedCorrection, RecordedExplanation, RecordedStatements } from '../domain/content.js';
import { CALLED } from './called.js';
import { atOf, textsOf } from './texts.js';

interface CorrectionRow {
  question: string;
  member: string;
  options: string[];
  recorded_kind: BallotKind | null;
  recorded_marks: (number | null)[] | null;
  intended_kind: BallotKind;
  intended_marks: (number | null)[];
  reason: string;
  asked_at: Date;
  confirmed_at: Date;
  note: string | null;
}

/** What Members said of their votes, and which ballots were received on paper, as they are stored. */
export class StatementMaterial {
  constructor(private readonly transaction: Transaction) {}

  async statements(consultation: string): Promise<RecordedStatements> {
    return {
      reasons: await this.reasons(consultation),
      explanations: await this.explanations(consultation),
      corrections: await this.corrections(consultation),
      onBehalf: await this.onBehalf(consultation),
    };
  }

  private reasons(consultation: string): Promise<RecordedStatements['reasons']> {
    return this.transaction.rows(
      `SELECT q.key AS question, m.code AS member, r.version, r.text
       FROM question q JOIN ballot b ON b.question_id = q.id
       JOIN ballot_reason r ON r.question_id = q.id AND r.member_id = b.member_id AND r.version = b.version
       JOIN member m ON m.id = r.member_id
       WHERE q.consultation_id = $1 ORDER BY q.number, m.code`,
      [consultation],
    );
  }

  private async explanations(consultation: string): Promise<readonly RecordedExplanation[]> {
    const rows = await this.transaction.rows<{
      question: string;
      member: string;
      names: Texts;
      moment: ExplanationMoment;
      language: Language | null;
      version: number;
      at: Date;
      text: string | null;
    }>(
      `SELECT x.* FROM (
         SELECT DISTINCT ON (q.number, m.code, e.moment) q.number, q.key AS question, m.code AS member, n.names, e.moment, e.language, e.version, e.at, e.text
         FROM question q JOIN consultation k ON k.id = q.consultation_id
         JOIN explanation e ON e.question_id = q.id JOIN member m ON m.id = e.member_id${CALLED}
         WHERE q.consultation_id = $1 ORDER BY q.number, m.code, e.moment, e.version DESC) x
       ORDER BY x.number, x.moment DESC, x.member`,
      [consultation],
    );
    return rows.map(({ question, member, names, moment, language, version, at, text }) => ({
      ...{ question, member, moment, language, version, text },
      names: textsOf(names),
      at: atOf(at),
    }));
  }

  /** The corrections of votes that were confirmed. */
  async corrections(consultation: string): Promise<readonly RecordedCorrection[]> {
    const rows = await this.transaction.rows<CorrectionRow>(
      `SELECT q.key AS question, m.code AS member, c.recorded_kind, c.recorded_marks, c.intended_kind, c.intended_marks, c.reason, c.asked_at,
         a.at AS confirmed_at, a.note,
         ARRAY(SELECT o.key FROM question_option o WHERE o.question_id = q.id ORDER BY o.position) AS options
       FROM correction c JOIN correction_answer a ON a.correction_id = c.id AND a.confirmed
       JOIN question q ON q.id = c.question_id JOIN member m ON m.id = c.member_id
       WHERE c.consultation_id = $1 ORDER BY q.number, m.code, c.asked_at`,
      [consultation],
    );
    return rows.map((row) => ({
      question: row.question,
      member: row.member,
      recorded: row.recorded_kind && row.recorded_marks && answered(row.options, row.recorded_kind, row.recorded_marks),
      intended: answered(row.options, row.intended_kind, row.intended_marks),
      reason: row.reason,
      askedAt: atOf(row.asked_at),
      confirmedAt: atOf(row.confirmed_at),
      note: row.note,
    }));
  }

  /** Where the evidence was erased, its hash is the one that was written down when it came: the table has that of what stands there now. */
  private onBehalf(consultation: string): Promise<RecordedStatements['onBehalf']> {
    return this.transaction.rows(
      `SELECT q.key AS question, m.code AS member, p.reference,
         CASE WHEN e.sha256 <> sha256(convert_to(erased_text(), 'UTF8')) THEN encode(e.sha256, 'hex') ELSE (
           SELECT l.body::jsonb->'data'->>'evidenceSha256' FROM log_entry l
           WHERE l.log_id = p.consultation_id AND l.act = 'paper-ballot.entered' AND l.body::jsonb->'data'->>'paper' = p.id::text) END AS "evidenceSha256"
       FROM paper_ballot p JOIN evidence e ON e.id = p.evidence_id
       JOIN question q ON q.id = p.question_id JOIN member m ON m.id = p.member_id
       JOIN ballot b ON b.question_id = p.question_id AND b.member_id = p.member_id AND b.version = p.replaces + 1
         AND b.function = 'ENTERED_ON_BEHALF'
       WHERE p.consultation_id = $1 AND p.confirmed_by IS NOT NULL ORDER BY q.number, m.code`,
      [consultation],
    );
  }
}

function answered(options: readonly string[], kind: BallotKind, marks: readonly (number | null)[]): Answered {
  return {
    kind,
    marks: options.flatMap((option, at) => {
      const mark = marks[at] ?? null;
      return mark === null ? [] : [{ option, mark }];
    }),
  };
}
