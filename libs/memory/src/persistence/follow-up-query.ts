import { Injectable } from '@nestjs/common';
import { type Reader, VISIBLE, visibleTo } from '#consultations';
import { keyOf, type Page, pageOf, Sql, type Texts, type Words } from '#platform';
import { adoptionInWords } from '#silence';
import type { Entry, FollowUpKind, FollowUpStatus, Standing } from '../domain/follow-up.js';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from './follow-up-repository.js';

/** A follow-up item as it is read: how it stands, and from what decision it follows. */
export interface FollowUpView extends Standing {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly since: string;
  /** The number of its last entry. */
  readonly entry: number;
  readonly year: number;
  readonly reason: string | null;
  readonly openedAt: Date;
  readonly symbol: string;
  readonly consultationTitle: Texts;
  readonly body: Readonly<{ key: string; names: Texts }>;
  /** The question by key; null: it follows from a text adopted tacitly. */
  readonly question: string | null;
  readonly questionNumber: number | null;
  readonly questionTitle: Texts | null;
  readonly questionId: string | null;
  readonly option: string | null;
  readonly optionTitle: Texts | null;
  /** The silence procedure by id; null: it follows from a question. */
  readonly silence: string | null;
  readonly silenceNumber: number | null;
  readonly textTitle: Texts | null;
  readonly headline: Words | null;
  readonly decidedAt: Date | null;
}

export type EntryView = Entry & Readonly<{ by: string | null }>;

export interface FollowUpFilter {
  readonly body?: string | null;
  readonly symbol?: string | null;
  readonly question?: string | null;
  readonly silence?: string | null;
  readonly fromYear?: number | null;
  readonly toYear?: number | null;
  readonly status?: FollowUpStatus | null;
  readonly terms?: readonly string[] | null;
}

interface Row extends EntryRow {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly year: number;
  readonly reason: string | null;
  readonly placed_at: Date;
  readonly opened_at: Date;
  readonly symbol: string;
  readonly consultation_title: Texts;
  readonly body_key: string;
  readonly body_names: Texts;
  readonly question_id: string | null;
  readonly question_key: string | null;
  readonly question_number: number | null;
  readonly question_title: Texts | null;
  readonly option_key: string | null;
  readonly option_title: Texts | null;
  readonly silence_id: string | null;
  readonly silence_number: number | null;
  readonly text_title: Texts | null;
  readonly zone: string;
  readonly headline: Words | null;
  readonly decided_at: Date | null;
}

/** The year of an item is that in which it is or was held; without a day, that of the decision. */
const ITEMS = `
  SELECT f.id, f.kind, f.opened_at, f.option_key, f.question_id, f.silence_id, ${ENTRY_COLUMNS}, t.placed_at, extract(year FROM t.day)::integer AS year,
    k.symbol, k.title AS consultation_title, k.body_key, b.names AS body_names, q.key AS question_key, q.number AS question_number,
    q.title AS question_title, s.number AS silence_number, coalesce(v.title, w.title) AS text_title, k.official_zone AS zone,
    coalesce(d.decided_at, s.expires_at) AS decided_at, d.result::jsonb->'headline' AS headline,
    (SELECT o.title FROM question_option o WHERE o.question_id = f.question_id AND o.key = f.option_key) AS option_title
  FROM follow_up f
  JOIN consultation k ON k.id = f.consultation_id
  JOIN body b ON b.key = k.body_key
  LEFT JOIN question q ON q.id = f.question_id
  LEFT JOIN decision d ON d.question_id = f.question_id
  LEFT JOIN silence s ON s.id = f.silence_id
  LEFT JOIN proposal_version v ON v.proposal_id = s.proposal_id AND v.version = s.proposal_version
  LEFT JOIN document w ON w.id = s.document_id
  CROSS JOIN LATERAL (SELECT * FROM follow_up_entry e WHERE e.follow_up_id = f.id ORDER BY e.number DESC LIMIT 1) e
  CROSS JOIN LATERAL (
    SELECT coalesce(e.starts_on, (coalesce(d.decided_at, s.expires_at, f.opened_at) AT TIME ZONE k.official_zone)::date) AS day) x
  CROSS JOIN LATERAL (SELECT x.day, x.day::timestamp AT TIME ZONE 'UTC' AS placed_at) t`;

/** Of a question or of a proposal that it put to the vote, or of the text that was adopted tacitly. */
const CLASSIFIED = `EXISTS (
  SELECT FROM classification c WHERE c.term = ANY ($9::text[]) AND (c.question_id = f.question_id OR c.proposal_id = s.proposal_id OR c.document_id = s.document_id
    OR c.proposal_id IN (
    SELECT p.proposal_id FROM proposal_put p
    WHERE p.question_id = f.question_id AND (f.option_key IS NULL OR p.option_key IS NULL OR p.option_key = f.option_key))))`;

/** What became of decisions. */
@Injectable()
export class FollowUpQuery {
  constructor(private readonly sql: Sql) {}

  /** The latest days first. */
  async page(filter: FollowUpFilter, reader: Reader, first: number, after: string | null | undefined): Promise<Page<FollowUpView>> {
    const [placedAt = null, id = null] = keyOf(after, ['instant', 'id']) ?? [];
    const rows = await this.sql.rows<Row & Record<string, unknown>>(
      `${ITEMS} WHERE ${VISIBLE}
         AND ($3::text IS NULL OR k.body_key = $3) AND ($4::text IS NULL OR k.symbol = $4) AND ($5::text IS NULL OR q.key = $5)
         AND ($6::integer IS NULL OR extract(year FROM t.day) >= $6) AND ($7::integer IS NULL OR extract(year FROM t.day) <= $7)
         AND ($13::uuid IS NULL OR f.silence_id = $13) AND ($8::text IS NULL OR e.status = $8) AND ($9::text[] IS NULL OR ${CLASSIFIED})
         AND ($10::timestamptz IS NULL OR (t.placed_at, f.id) < ($10, $11::uuid))
       ORDER BY t.placed_at DESC, f.id DESC LIMIT $12`,
      [
        ...visibleTo(reader),
        ...[filter.body ?? null, filter.symbol ?? null, filter.question ?? null],
        ...[filter.fromYear ?? null, filter.toYear ?? null, filter.status ?? null, filter.terms ?? null],
        ...[placedAt, id, first + 1, filter.silence ?? null],
      ],
    );
    return pageOf(rows, first, (row) => [row.placed_at.toISOString(), row.id], viewOf);
  }

  async byId(id: string, reader: Reader): Promise<FollowUpView | null> {
    const row = await this.sql.row<Row & Record<string, unknown>>(`${ITEMS} WHERE ${VISIBLE} AND f.id = $3`, [...visibleTo(reader), id]);
    return row && viewOf(row);
  }

  /** The histories of items, oldest entry first, with the names of those who made them. */
  async histories(items: readonly string[]): Promise<ReadonlyMap<string, readonly EntryView[]>> {
    const rows = await this.sql.rows<EntryRow & { follow_up_id: string; by: string | null }>(
      `SELECT e.follow_up_id, ${ENTRY_COLUMNS}, a.name AS by FROM follow_up_entry e LEFT JOIN account a ON a.id = e.account_id
       WHERE e.follow_up_id = ANY ($1::uuid[]) ORDER BY e.follow_up_id, e.number`,
      [items],
    );
    const found = new Map<string, EntryView[]>();
    for (const row of rows) found.set(row.follow_up_id, [...(found.get(row.follow_up_id) ?? []), { ...entryOf(row), by: row.by }]);
    return found;
  }
}

function viewOf(row: Row): FollowUpView {
  const { number, ...standing } = entryOf(row);
  return {
    ...standing,
    entry: number,
    id: row.id,
    kind: row.kind,
    year: row.year,
    openedAt: row.opened_at,
    symbol: row.symbol,
    consultationTitle: row.consultation_title,
    body: { key: row.body_key, names: row.body_names },
    question: row.question_key,
    questionNumber: row.question_number,
    questionTitle: row.question_title,
    questionId: row.question_id,
    option: row.option_key,
    optionTitle: row.option_title,
    silence: row.silence_id,
    silenceNumber: row.silence_number,
    textTitle: row.text_title,
    headline: row.text_title && row.decided_at ? adoptionInWords(row.text_title, row.decided_at, row.zone).headline : row.headline,
    decidedAt: row.decided_at,
  };
}
