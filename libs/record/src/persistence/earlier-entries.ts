import { Injectable } from '@nestjs/common';
import type { ActData } from '#consultations';
import { Sql, type Texts } from '#platform';
import type { MethodKey } from '#tally';
import type { Series } from '../domain/series.js';
import type { EntryRow } from './entries.js';
import { FEW } from './entries-sought.js';

/** How far back an entry is compared: enough for every field of its kind to have been named. */
const BACK = 12;

export type Compared = Readonly<{ row: EntryRow; series: Series }>;

/** A version of a text and the one before it. */
export type TextsBetween = Readonly<{ before: Texts | string; after: Texts | string }>;

export type QuestionAsked = Readonly<{ id: string; method: MethodKey; options: readonly Readonly<{ key: string; title: Texts }>[] }>;

/** Of entries `e`: in the log of entry `t`, before it, on behalf of the Member of its series. */
const OF_ITS_MEMBER = `e.member_id = (t.series->>'member')::uuid AND e.at <= t.moment AND e.log_id = t.log AND e.index < t.index`;

const DATA = `e.body::json->'data' AS data`;

/** By each kind of series, the statement that finds the entries before an entry `t`, the newest first. */
const EARLIER: Readonly<Record<Series['by'], string>> = {
  SUBJECT: `
    SELECT s.at, ${DATA}, e.index FROM entry_subject s JOIN log_entry e ON e.log_id = s.log_id AND e.index = s.index
    WHERE s.subject = (t.series->>'subject')::uuid AND (s.at, s.log_id, s.index) < (t.moment, t.log, t.index)
      AND split_part(e.act, '.', 1) = split_part(t.act, '.', 1)
    ORDER BY s.at DESC, s.log_id DESC, s.index DESC LIMIT ${BACK}`,
  LOG: `
    SELECT e.at, ${DATA}, e.index FROM log_entry e
    WHERE e.log_id = t.log AND e.index < t.index AND e.act = ANY (array(SELECT jsonb_array_elements_text(t.series->'acts'))) AND ${FEW}
      AND (t.series->>'same' IS NULL OR e.body::json->'data'->>(t.series->>'same') = t.data->>(t.series->>'same'))
    ORDER BY e.index DESC LIMIT ${BACK}`,
  MEMBER: `
    SELECT e.at, ${DATA}, e.index FROM log_entry e
    WHERE ${OF_ITS_MEMBER} AND e.act = ANY (array(SELECT jsonb_array_elements_text(t.series->'acts')))
    ORDER BY e.at DESC, e.index DESC LIMIT ${BACK}`,
  // The ballot before this one on the same question.
  BALLOT: `
    SELECT e.at, ${DATA}, e.index FROM log_entry e
    WHERE ${OF_ITS_MEMBER} AND e.act = 'ballot.cast' AND strpos(e.body, '"question":"' || (t.series->>'question') || '"') > 0
      AND (t.data->>'version')::integer > 1
    ORDER BY e.at DESC, e.index DESC LIMIT 1`,
};

/** What stood before entries, many at a time: by the indices that lead to what is about the same. */
@Injectable()
export class EarlierEntries {
  constructor(private readonly sql: Sql) {}

  /** The data of the entries before each, the newest first, by place in the list. */
  async before(entries: readonly Compared[]): Promise<ReadonlyMap<number, readonly ActData[]>> {
    const places = entries.map((entry, at) => ({ ...entry, at }));
    const ways = Object.keys(EARLIER) as Series['by'][];
    const rows = await Promise.all(
      ways.map((by) =>
        this.ask(
          places.filter(({ series }) => series.by === by),
          EARLIER[by],
        ),
      ),
    );
    const found = new Map<number, ActData[]>();
    for (const { at, data } of rows.flat()) found.set(at, [...(found.get(at) ?? []), data]);
    return found;
  }

  private async ask(asked: readonly Placed[], earlier: string): Promise<Earlier[]> {
    if (asked.length === 0) return [];
    return this.sql.rows<Earlier>(
      `SELECT t.place AS at, x.data
       FROM unnest($1::integer[], $2::jsonb[], $3::timestamptz[], $4::uuid[], $5::bigint[], $6::text[], $7::jsonb[])
         AS t (place, series, moment, log, index, act, data)
       CROSS JOIN LATERAL (${earlier}) x ORDER BY t.place, x.at DESC, x.index DESC`,
      [
        asked.map(({ at }) => at),
        asked.map(({ series }) => JSON.stringify(series)),
        asked.map(({ row }) => row.at),
        asked.map(({ row }) => row.log_id),
        asked.map(({ row }) => row.index),
        asked.map(({ row }) => row.act),
        asked.map(({ row }) => JSON.stringify(row.data)),
      ],
    );
  }

  /** What was asked, for naming answers. */
  async questions(ids: readonly string[]): Promise<ReadonlyMap<string, QuestionAsked>> {
    const rows = await this.sql.rows<QuestionAsked>(
      `SELECT q.id, q.method, (SELECT jsonb_agg(jsonb_build_object('key', o.key, 'title', o.title) ORDER BY o.position)
         FROM question_option o WHERE o.question_id = q.id) AS options
       FROM question q WHERE q.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The texts of versions and of those before them: of proposals, and of comments once they were submitted. */
  async texts(things: readonly Readonly<{ id: string; version: number }>[]): Promise<ReadonlyMap<string, TextsBetween>> {
    const rows = await this.sql.rows<{ id: string; version: number; before: Texts | string; after: Texts | string }>(
      `WITH asked AS (SELECT * FROM unnest($1::uuid[], $2::integer[]) AS t (id, version))
       SELECT t.id, t.version, to_json(b.text) AS before, to_json(a.text) AS after FROM asked t
       JOIN proposal_version a ON a.proposal_id = t.id AND a.version = t.version
       JOIN proposal_version b ON b.proposal_id = t.id AND b.version = t.version - 1
       UNION ALL
       SELECT t.id, t.version, to_json(b.text), to_json(a.text) FROM asked t
       JOIN comment c ON c.id = t.id AND c.submitted_at IS NOT NULL AND c.withdrawn_at IS NULL
       JOIN comment_version a ON a.comment_id = t.id AND a.version = t.version
       JOIN comment_version b ON b.comment_id = t.id AND b.version = t.version - 1`,
      [things.map(({ id }) => id), things.map(({ version }) => version)],
    );
    return new Map(rows.map(({ id, version, ...texts }) => [`${id} ${version}`, texts]));
  }
}

type Placed = Compared & Readonly<{ at: number }>;
type Earlier = { at: number; data: ActData };
