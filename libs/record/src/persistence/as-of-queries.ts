import { Injectable } from '@nestjs/common';
import type { ExclusionReason } from '#delegations';
import { Sql, type Texts, type Words } from '#platform';
import type { OutcomeKind } from '#voting';
import { TIMETABLE } from '../domain/series.js';
import { FEW } from './entries-sought.js';

/** A consultation as its log and its tables knew it at an instant. */
export interface ConsultationThen {
  readonly id: string;
  /** The instant; now, where that asked for is yet to come. */
  readonly at: Date;
  readonly symbol: string;
  readonly title: Texts;
  readonly body: Readonly<{ key: string; names: Texts }>;
  readonly zone: string;
  readonly milestones: Readonly<
    Record<'openedAt' | 'closedAt' | 'publishedAt' | 'approvedAt' | 'cancelledAt' | 'rollTakenAt', Date | null>
  >;
  /** Of the timetable and the rest of the draft, what entries up to then had said last. */
  readonly said: Readonly<Record<string, string | number | null>>;
  readonly logSize: number;
  readonly lastLeaf: string | null;
}

export interface DocumentThen {
  readonly symbol: string;
  readonly title: Texts;
  readonly addedAt: Date;
  readonly sha256: string | null;
}

export interface ProposalThen {
  readonly id: string;
  readonly key: string;
  readonly title: Texts;
  readonly version: number;
  readonly sha256: string;
  readonly receivability: 'PENDING' | 'RECEIVED' | 'NOT_RECEIVED';
  readonly withdrawn: boolean;
  readonly sponsors: readonly string[];
}

export interface QuestionThen {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly title: Texts;
  readonly outcome: OutcomeKind | null;
  readonly headline: Words | null;
  readonly decidedAt: Date | null;
  readonly annulled: boolean;
}

export interface RollThen {
  readonly entitled: number;
  readonly excluded: readonly Readonly<{ member: string; reason: ExclusionReason | null }>[];
}

export interface CommentThen {
  readonly id: string;
  readonly member: string;
  readonly type: string;
  readonly version: number;
  readonly text: string | null;
  readonly submittedAt: Date;
  readonly withdrawn: boolean;
  readonly disposition: string | null;
}

/** Consultations as they were: from when things happened, the versions that are kept, and the log. $2: the instant. */
@Injectable()
export class AsOfQueries {
  constructor(private readonly sql: Sql) {}

  /** Null: there was none yet. */
  async consultation(id: string, at: Date): Promise<ConsultationThen | null> {
    const row = await this.sql.row<Omit<ConsultationThen, 'said'> & { said: Record<string, string | number | null> | null }>(
      `SELECT k.id, least($2::timestamptz, official_now()) AS at, k.symbol, k.title, jsonb_build_object('key', b.key, 'names', b.names) AS body, k.official_zone AS zone,
         s.size::integer AS "logSize", (SELECT encode(e.leaf_hash, 'hex') FROM log_entry e WHERE e.log_id = k.id AND e.index = s.size - 1) AS "lastLeaf",
         jsonb_build_object('openedAt', k.opened_at, 'closedAt', k.closed_at, 'publishedAt', k.published_at, 'approvedAt', k.approved_at,
           'cancelledAt', k.cancelled_at, 'rollTakenAt', k.roll_taken_at) AS milestones,
         (SELECT jsonb_object_agg(d.key, d.value ORDER BY e.index) FROM log_entry e CROSS JOIN LATERAL jsonb_each(e.body::jsonb->'data') d
          WHERE e.log_id = k.id AND e.index < s.size AND e.act = ANY ($3::text[]) AND ${FEW}
            AND jsonb_typeof(d.value) IN ('string', 'number')) AS said
       FROM consultation k JOIN body b ON b.key = k.body_key
       CROSS JOIN LATERAL (SELECT log_index_at(k.id, $2::timestamptz + interval '1 millisecond') AS size) s
       WHERE k.id = $1 AND k.created_at <= $2`,
      [id, at, TIMETABLE],
    );
    return row && { ...row, said: row.said ?? {}, milestones: datedBy(row.milestones, row.at) };
  }

  documents(consultation: string, at: Date): Promise<DocumentThen[]> {
    return this.sql.rows<DocumentThen>(
      `SELECT d.symbol, d.title, e.at AS "addedAt", e.body::json->'data'->>'sha256' AS sha256
       FROM document d JOIN entry_subject s ON s.subject = d.id AND s.log_id = d.consultation_id AND s.at <= $2
       JOIN log_entry e ON e.log_id = s.log_id AND e.index = s.index AND e.act = 'document.added'
       WHERE d.consultation_id = $1 ORDER BY d.position`,
      [consultation, at],
    );
  }

  proposals(consultation: string, at: Date): Promise<ProposalThen[]> {
    return this.sql.rows<ProposalThen>(
      `SELECT p.id, p.key, v.title, v.version, encode(v.sha256, 'hex') AS sha256, coalesce(r.receivability, f.receivability, 'RECEIVED') AS receivability,
         coalesce(w.act = 'WITHDRAWN', false) AS withdrawn,
         array(SELECT m.code FROM proposal_sponsor s JOIN member m ON m.id = s.member_id
               WHERE s.proposal_id = p.id AND s.since <= $2 AND (s.until IS NULL OR s.until > $2) ORDER BY m.code) AS sponsors
       FROM proposal p
       CROSS JOIN LATERAL (SELECT x.* FROM proposal_version x WHERE x.proposal_id = p.id AND x.at <= $2 ORDER BY x.version DESC LIMIT 1) v
       LEFT JOIN LATERAL (SELECT x.receivability FROM proposal_ruling x WHERE x.proposal_id = p.id AND x.at <= $2 ORDER BY x.number DESC LIMIT 1) r ON true
       LEFT JOIN LATERAL (SELECT x.act FROM proposal_passage x WHERE x.proposal_id = p.id AND x.at <= $2 ORDER BY x.number DESC LIMIT 1) w ON true
       LEFT JOIN LATERAL (SELECT e.body::json->'data'->>'receivability' AS receivability FROM entry_subject s
         JOIN log_entry e ON e.log_id = s.log_id AND e.index = s.index AND e.act IN ('proposal.put-forward', 'proposal.amendment-submitted')
         WHERE s.subject = p.id ORDER BY s.at LIMIT 1) f ON true
       WHERE p.consultation_id = $1 ORDER BY p.position`,
      [consultation, at],
    );
  }

  /** Those that stand today; what was removed from a draft is told by the log. */
  questions(consultation: string, at: Date): Promise<QuestionThen[]> {
    return this.sql.rows<QuestionThen>(
      `SELECT q.id, q.key, q.number, q.title, d.outcome, d.result::jsonb->'headline' AS headline, d.decided_at AS "decidedAt",
         coalesce(q.annulled_at <= $2, false) AS annulled
       FROM question q LEFT JOIN decision d ON d.question_id = q.id AND d.decided_at <= $2
       WHERE q.consultation_id = $1 AND NOT EXISTS (
         SELECT FROM entry_subject s JOIN log_entry e ON e.log_id = s.log_id AND e.index = s.index
         WHERE s.subject = q.id AND s.at > $2 AND e.act IN ('question.added', 'round.opened')
           AND e.body::json->'data'->>'question' = q.id::text)
       ORDER BY q.number, q.round`,
      [consultation, at],
    );
  }

  /**
   * The roll as it was taken, with the amendments made by then; each later one turned what stood before it. Null: it was not
   * taken yet.
   */
  async roll(consultation: string, at: Date): Promise<RollThen | null> {
    const rows = await this.sql.rows<{ member: string; entitled: boolean; reason: ExclusionReason | null }>(
      `SELECT m.code AS member, CASE WHEN a.entitled IS NULL THEN r.entitled ELSE a.entitled = 'no' END AS entitled,
         CASE WHEN a.entitled IS NULL THEN r.reason END AS reason
       FROM consultation k JOIN roll_entry r ON r.consultation_id = k.id JOIN member m ON m.id = r.member_id
       LEFT JOIN LATERAL (
         SELECT e.body::json->'data'->>'entitled' AS entitled FROM log_entry e
         WHERE e.log_id = k.id AND e.act = 'roll.amended' AND ${FEW}
           AND e.member_id = r.member_id AND e.at > $2
         ORDER BY e.index LIMIT 1) a ON true
       WHERE k.id = $1 AND k.roll_taken_at <= $2 ORDER BY m.code`,
      [consultation, at],
    );
    if (rows.length === 0) return null;
    const excluded = rows.filter(({ entitled }) => !entitled).map(({ member, reason }) => ({ member, reason }));
    return { entitled: rows.length - excluded.length, excluded };
  }

  /** Comments submitted by then, as they stood: drafts are their delegations' own. In document order. */
  comments(consultation: string, at: Date, most: number): Promise<CommentThen[]> {
    return this.sql.rows<CommentThen>(
      `SELECT c.id, m.code AS member, c.type, v.version, CASE WHEN c.withdrawn_at <= $2 THEN NULL ELSE v.text END AS text, c.submitted_at AS "submittedAt",
         coalesce(c.withdrawn_at <= $2, false) AS withdrawn, a.disposition
       FROM comment c JOIN member m ON m.id = c.member_id
       CROSS JOIN LATERAL (SELECT x.* FROM comment_version x WHERE x.comment_id = c.id AND (x.at <= $2 OR x.at <= c.submitted_at) ORDER BY x.version DESC LIMIT 1) v
       LEFT JOIN LATERAL (SELECT e.body::json->'data'->>'disposition' AS disposition FROM entry_subject s
         JOIN log_entry e ON e.log_id = s.log_id AND e.index = s.index AND e.act = 'comment.answered'
         WHERE s.subject = c.id AND s.at <= $2 ORDER BY s.at DESC LIMIT 1) a ON true
       WHERE c.consultation_id = $1 AND c.submitted_at <= $2
       ORDER BY c.document_position, c.block_position, c.submitted_at, c.id LIMIT $3`,
      [consultation, at, most],
    );
  }
}

/** What was yet to come had not happened. Instants come as text out of a JSON object. */
function datedBy(milestones: ConsultationThen['milestones'], at: Date): ConsultationThen['milestones'] {
  const known = Object.entries(milestones).map(([name, value]) => {
    const when = value === null ? null : new Date(value);
    return [name, when && when <= at ? when : null];
  });
  return Object.fromEntries(known) as ConsultationThen['milestones'];
}
