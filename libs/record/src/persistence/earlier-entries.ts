import { Injectable } from '@nestjs/common';
import type { ActData } from '#consultations';
import { Sql, type Texts } from '#platform';
import type { MethodKey } from '#tally';
import type { Series } from '../domain/series.js';
import type { EntryRow } from './entries.js';

/** How far back an entry is compared: enough for every field of its kind to have been named. */
const BACK = 12;

export type Compared = Readonly<{ row: EntryRow; series: Series }>;

/** A version of a text and the one before it. */
export type TextsBetween = Readonly<{ before: Texts | string; after: Texts | string }>;

export type QuestionAsked = Readonly<{ id: string; method: MethodKey; options: readonly Readonly<{ key: string; title: Texts }>[] }>;

/** What stood before entries, many at a time: by the indices that lead to what is about the same. */
@Injectable()
export class EarlierEntries {
  constructor(private readonly sql: Sql) {}

  /** The data of the entries before each, the newest first, by place in the list. */
  async before(entries: readonly Compared[]): Promise<ReadonlyMap<number, readonly ActData[]>> {
    const found = new Map<number, ActData[]>();
    const keep = (rows: readonly { at: number; data: ActData }[]): void => {
      for (const { at, data } of rows) found.set(at, [...(found.get(at) ?? []), data]);
    };
    const places = entries.map(({ series, row }, at) => ({ at, series, row }));
    const of = <B extends Series['by']>(by: B) =>
      places.flatMap((each) => (each.series.by === by ? [{ ...each, series: each.series as Extract<Series, { by: B }> }] : []));
    await Promise.all([
      this.aboutTheSame(of('SUBJECT')),
      this.ofTheLog(of('LOG')),
      this.ofTheMember(of('MEMBER')),
      this.ballots(of('BALLOT')),
    ]).then((all) => all.forEach(keep));
    return found;
  }

  private aboutTheSame(asked: readonly Placed<'SUBJECT'>[]): Promise<Earlier[]> {
    return this.ask(
      asked,
      asked.map(({ series }) => series.subject),
      'uuid',
      `
      SELECT s.at, e.body::json->'data' AS data, e.index FROM entry_subject s JOIN log_entry e ON e.log_id = s.log_id AND e.index = s.index
      WHERE s.subject = t.what AND (s.at, s.log_id, s.index) < (t.moment, t.log, t.index) AND split_part(e.act, '.', 1) = split_part(t.act, '.', 1)
      ORDER BY s.at DESC, s.log_id DESC, s.index DESC LIMIT ${BACK}`,
    );
  }

  private ofTheLog(asked: readonly Placed<'LOG'>[]): Promise<Earlier[]> {
    const what = asked.map(({ series }) => JSON.stringify({ acts: series.acts, same: series.same }));
    return this.ask(
      asked,
      what,
      'jsonb',
      `
      SELECT e.at, e.body::json->'data' AS data, e.index FROM log_entry e
      WHERE e.log_id = t.log AND e.index < t.index AND e.act = ANY (array(SELECT jsonb_array_elements_text(t.what->'acts')))
        AND e.act NOT IN ('ballot.cast', 'participation.noted')
        AND (t.what->>'same' IS NULL OR e.body::json->'data'->>(t.what->>'same') = t.data->>(t.what->>'same'))
      ORDER BY e.index DESC LIMIT ${BACK}`,
    );
  }

  private ofTheMember(asked: readonly Placed<'MEMBER'>[]): Promise<Earlier[]> {
    const what = asked.map(({ series }) => JSON.stringify({ acts: series.acts, member: series.member }));
    return this.ask(
      asked,
      what,
      'jsonb',
      `
      SELECT e.at, e.body::json->'data' AS data, e.index FROM log_entry e
      WHERE e.member_id = (t.what->>'member')::uuid AND e.at <= t.moment AND e.log_id = t.log AND e.index < t.index
        AND e.act = ANY (array(SELECT jsonb_array_elements_text(t.what->'acts')))
      ORDER BY e.at DESC, e.index DESC LIMIT ${BACK}`,
    );
  }

  /** The Member's ballot before this one on the same question. */
  private ballots(asked: readonly Placed<'BALLOT'>[]): Promise<Earlier[]> {
    const what = asked.map(({ series }) => JSON.stringify({ member: series.member, question: series.question }));
    return this.ask(
      asked,
      what,
      'jsonb',
      `
      SELECT e.at, e.body::json->'data' AS data, e.index FROM log_entry e
      WHERE e.member_id = (t.what->>'member')::uuid AND e.at <= t.moment AND e.log_id = t.log AND e.index < t.index
        AND e.act = 'ballot.cast' AND strpos(e.body, '"question":"' || (t.what->>'question') || '"') > 0 AND (t.data->>'version')::integer > 1
      ORDER BY e.at DESC, e.index DESC LIMIT 1`,
    );
  }

  private async ask(asked: readonly Placed[], what: readonly string[], type: 'uuid' | 'jsonb', earlier: string): Promise<Earlier[]> {
    if (asked.length === 0) return [];
    return this.sql.rows<Earlier>(
      `SELECT t.place AS at, x.data
       FROM unnest($1::integer[], $2::${type}[], $3::timestamptz[], $4::uuid[], $5::bigint[], $6::text[], $7::jsonb[])
         AS t (place, what, moment, log, index, act, data)
       CROSS JOIN LATERAL (${earlier}) x ORDER BY t.place, x.at DESC, x.index DESC`,
      [
        asked.map(({ at }) => at),
        what,
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

type Placed<B extends Series['by'] = Series['by']> = Readonly<{ at: number; row: EntryRow; series: Extract<Series, { by: B }> }>;
type Earlier = { at: number; data: ActData };
