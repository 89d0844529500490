import type { ExclusionReason } from '#delegations';
import type { Texts, Transaction } from '#platform';
import type { Answer, BallotKind, Marks } from '../domain/casting.js';
import type { EvidenceType } from '../domain/evidence.js';
import type { PaperEntry } from '../domain/paper.js';
import { answerOf, type CastRow } from './ballots.js';
import { KEEP_EVIDENCE } from './evidence-store.js';
import { ON_THE_ROLL } from './floor-repository.js';

export type NewPaperBallot = Readonly<{
  id: string;
  consultation: string;
  question: string;
  member: string;
  kind: BallotKind;
  marks: Marks;
  replaces: number;
  reference: string;
  reason: string | null;
  evidence: string;
  account: string;
}>;

export type StoredPaperBallot = PaperEntry &
  Readonly<{ id: string; consultation: string; question: string; member: string; reason: string | null; evidenceSha256: string }>;

/** How a Member stands towards a question, whoever asks: what the roll says, what it has cast, and whether an entry waits. */
export type MemberStanding = Readonly<{
  roll: Readonly<{ entitled: boolean; reason: ExclusionReason | null; since: Date | null; reference: string | null }> | null;
  standing: Readonly<{ version: number; castAt: Date }> | null;
  pendingSince: Date | null;
}>;

/** Votes received on paper as acts change them. Whoever writes holds the consultation's lock. */
export class PaperRepository {
  constructor(private readonly transaction: Transaction) {}

  async standingOf(question: string, member: string): Promise<MemberStanding> {
    const row = await this.transaction.row<{
      entitled: boolean | null;
      reason: ExclusionReason | null;
      since: Date | null;
      reference: string | null;
      version: number | null;
      cast_at: Date | null;
      pending: Date | null;
    }>(
      `SELECT r.*, b.version, b.cast_at,
         (SELECT p.entered_at FROM paper_ballot p WHERE p.question_id = q.id AND p.member_id = $2 AND p.confirmed_by IS NULL AND p.withdrawn_by IS NULL) AS pending
       FROM question q JOIN consultation k ON k.id = q.consultation_id
       LEFT JOIN LATERAL (${ON_THE_ROLL('$2')}) r ON true
       LEFT JOIN ballot b ON b.question_id = q.id AND b.member_id = $2
       WHERE q.id = $1`,
      [question, member],
    );
    const { entitled = null, reason = null, since = null, reference = null, version, cast_at: castAt, pending = null } = row ?? {};
    return {
      roll: entitled === null ? null : { entitled, reason, since, reference },
      standing: version && castAt ? { version, castAt } : null,
      pendingSince: pending,
    };
  }

  /**
   * The fingerprint of a file that the account has attached; null: it has attached none of that id. A file that nothing refers
   * to is removed after a day, and counts as gone an hour before, so that none is entered while it is being removed.
   */
  async attached(evidence: string, account: string): Promise<string | null> {
    const row = await this.transaction.row<{ sha256: string }>(
      `SELECT encode(e.sha256, 'hex') AS sha256 FROM evidence e WHERE e.id = $1 AND e.account_id = $2
         AND (e.at > official_now() - interval '23 hours' OR EXISTS (SELECT FROM paper_ballot p WHERE p.evidence_id = e.id))`,
      [evidence, account],
    );
    return row?.sha256 ?? null;
  }

  /** Keeps the words of a message as evidence; answers their fingerprint. */
  async attach(id: string, name: string, mediaType: EvidenceType, content: Buffer, account: string): Promise<string> {
    const row = await this.transaction.row<{ sha256: string }>(KEEP_EVIDENCE, [id, name, mediaType, content, account]);
    return row?.sha256 ?? '';
  }

  async enter(p: NewPaperBallot): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO paper_ballot (id, consultation_id, question_id, member_id, kind, marks, replaces, reference, reason, evidence_id, entered_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [p.id, p.consultation, p.question, p.member, p.kind, p.marks, p.replaces, p.reference, p.reason, p.evidence, p.account],
    );
  }

  async questionOf(paperBallot: string): Promise<string | null> {
    const row = await this.transaction.row<{ question_id: string }>('SELECT question_id FROM paper_ballot WHERE id = $1', [paperBallot]);
    return row?.question_id ?? null;
  }

  find(paperBallot: string): Promise<StoredPaperBallot | null> {
    return this.transaction.row<StoredPaperBallot & { memberName: Texts }>(
      `SELECT p.id, p.consultation_id AS consultation, p.question_id AS question, p.member_id AS member, n.names AS "memberName", p.reason,
         p.entered_by AS "enteredBy", p.entered_at AS "enteredAt", p.confirmed_by AS "confirmedBy", p.confirmed_at AS "confirmedAt",
         p.withdrawn_at AS "withdrawnAt", encode(e.sha256, 'hex') AS "evidenceSha256"
       FROM paper_ballot p JOIN evidence e ON e.id = p.evidence_id
       JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = p.member_id AND x.superseded_at IS NULL
                     ORDER BY x.valid_from DESC LIMIT 1) n ON true
       WHERE p.id = $1`,
      [paperBallot],
    );
  }

  /** The second officer vouches for it, and it is cast: judged by the database as any ballot is. */
  async confirm(paperBallot: string, question: string, officer: string): Promise<Answer> {
    await this.transaction.rows('UPDATE paper_ballot SET confirmed_by = $2, confirmed_at = official_now() WHERE id = $1', [
      paperBallot,
      officer,
    ]);
    const row = await this.transaction.row<CastRow>('SELECT * FROM cast_paper_ballot($1)', [paperBallot]);
    if (!row) throw new Error(`paper ballot ${paperBallot} was not judged`);
    const answer = answerOf(row, question);
    if (answer.counted) await this.transaction.rows('SELECT keep_reason_of_paper_ballot($1)', [paperBallot]);
    return answer;
  }

  async withdraw(paperBallot: string, officer: string, reason: string): Promise<void> {
    await this.transaction.rows(
      'UPDATE paper_ballot SET withdrawn_by = $2, withdrawn_at = official_now(), withdraw_reason = $3 WHERE id = $1',
      [paperBallot, officer, reason],
    );
  }
}
