import { Injectable } from '@nestjs/common';
import type { Entry } from '#ledger';
import { type Language, Sql, type Texts } from '#platform';
import type { CorrigendumContent } from '../domain/corrigendum.js';
import { joined, type SealedText } from '../domain/sealing.js';
import { TEXTS_OF_CORRIGENDUM } from './sealed-texts.js';
import { type CameOut, cameOut, type IssuedVersion } from '../domain/publishing.js';
import type { CorrectionState } from '../domain/record-corrections.js';

/** A frozen object as it is kept, with the entry of the log that has its fingerprint. */
export type KeptObject = Readonly<{ json: string; sha256: string; logIndex: number; receipt: Entry | null }>;

type Row<View extends KeptObject> = Omit<View, 'receipt'> & Readonly<{ entry: Omit<Entry, 'at'> & Readonly<{ at: string }> }>;

function kept<View extends KeptObject>({ entry, ...row }: Row<View>): View {
  return { ...row, receipt: entry && { ...entry, at: new Date(entry.at) } } as unknown as View;
}

export type VersionView = KeptObject &
  Readonly<{ language: Language; original: boolean; publishedAt: Date; correctionsCloseAt: Date; receivesCorrections: boolean }>;

export type CorrigendumView = KeptObject &
  Readonly<{ symbol: string; issuedAt: Date; texts: readonly SealedText[]; content: CorrigendumContent }>;

export type ApprovalView = KeptObject & Readonly<{ approvedAt: Date }>;

/** A correction to a record's text as the tables have it. */
export type RecordCorrectionRow = Readonly<{
  id: string;
  consultation: string;
  language: Language;
  place: string;
  says: string;
  shouldSay: string;
  reason: string;
  member: string;
  memberId: string;
  names: Texts;
  state: CorrectionState;
  submittedAt: Date;
  endedAt: Date | null;
  wording: string | null;
  note: string | null;
}>;

const KEPT = `r.content AS json, encode(r.sha256, 'hex') AS sha256, r.log_index::int AS "logIndex",
  (SELECT jsonb_build_object('log', e.log_id, 'index', e.index, 'at', e.at, 'leafHash', encode(e.leaf_hash, 'hex'))
   FROM log_entry e WHERE e.log_id = r.consultation_id AND e.index = r.log_index) AS entry`;

const CORRECTIONS = `
  SELECT c.id, c.consultation_id AS consultation, c.language, c.place, c.says, c.should_say AS "shouldSay", c.reason, m.code AS member,
    m.id AS "memberId", n.names, coalesce(o.outcome, 'SUBMITTED') AS state, c.submitted_at AS "submittedAt", o.at AS "endedAt", o.wording, o.note
  FROM record_correction c
  JOIN member m ON m.id = c.member_id
  JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = m.id AND x.superseded_at IS NULL ORDER BY x.valid_from DESC LIMIT 1) n ON true
  LEFT JOIN record_correction_outcome o ON o.correction_id = c.id`;

/** What stands beside a published record: its language versions, the corrections to it, the corrigendum and the approval. */
@Injectable()
export class RecordStandingQueries {
  constructor(private readonly sql: Sql) {}

  async versions(consultation: string): Promise<readonly VersionView[]> {
    const rows = await this.sql.rows<Row<VersionView>>(
      `SELECT r.language, r.original, r.published_at AS "publishedAt", r.closes_at AS "correctionsCloseAt",
         official_now() < r.closes_at AND k.approved_at IS NULL AS "receivesCorrections", ${KEPT}
       FROM record_version r JOIN consultation k ON k.id = r.consultation_id
       WHERE r.consultation_id = $1 ORDER BY r.original DESC, array_position(ARRAY['en', 'fr', 'es'], r.language)`,
      [consultation],
    );
    return rows.map((row) => kept<VersionView>(row));
  }

  /** In which languages the record has come out, and when; the original first. */
  async cameOut(consultation: string): Promise<readonly CameOut[]> {
    const rows = await this.sql.rows<Omit<IssuedVersion, 'sha256'> & Record<string, unknown>>(
      `SELECT language, original, published_at AS "publishedAt", closes_at AS "closesAt"
       FROM record_version WHERE consultation_id = $1 ORDER BY original DESC, array_position(ARRAY['en', 'fr', 'es'], language)`,
      [consultation],
    );
    return rows.map(cameOut);
  }

  async corrigendum(consultation: string): Promise<CorrigendumView | null> {
    const row = await this.sql.row<Row<Omit<CorrigendumView, 'content'>>>(
      `SELECT r.symbol, r.issued_at AS "issuedAt", ${KEPT}, ${TEXTS_OF_CORRIGENDUM} AS texts FROM corrigendum r WHERE r.consultation_id = $1`,
      [consultation],
    );
    return row && { ...kept<Omit<CorrigendumView, 'content'>>(row), content: joined<CorrigendumContent>(JSON.parse(row.json), row.texts) };
  }

  async approval(consultation: string): Promise<ApprovalView | null> {
    const row = await this.sql.row<Row<ApprovalView>>(
      `SELECT r.approved_at AS "approvedAt", ${KEPT} FROM record_approval r WHERE r.consultation_id = $1`,
      [consultation],
    );
    return row && kept<ApprovalView>(row);
  }

  /** All corrections to the text of a record, in the order in which they came. */
  corrections(consultation: string): Promise<readonly RecordCorrectionRow[]> {
    return this.sql.rows<RecordCorrectionRow>(`${CORRECTIONS} WHERE c.consultation_id = $1 ORDER BY c.submitted_at, c.id`, [consultation]);
  }

  correction(id: string): Promise<RecordCorrectionRow | null> {
    return this.sql.row<RecordCorrectionRow>(`${CORRECTIONS} WHERE c.id = $1`, [id]);
  }
}
