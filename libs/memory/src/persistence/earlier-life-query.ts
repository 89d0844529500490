import { Injectable } from '@nestjs/common';
import { type Reader, VISIBLE, visibleTo } from '#consultations';
import { Sql, type Texts, type Words } from '#platform';
import type { WhatBecame } from '../domain/earlier-life.js';

/** A decision that was taken on an earlier proposal. */
export interface EarlierDecision {
  readonly question: string;
  readonly number: number;
  readonly headline: Words;
  /** Whether the proposal was among what was chosen, or carried. */
  readonly endorsed: boolean;
}

/** Where a proposal was made before, and what became of it. */
export interface EarlierLifeView {
  readonly id: string;
  readonly proposal: Readonly<{ id: string; key: string; title: Texts }> | null;
  readonly symbol: string;
  /** The title of the consultation, where it is one of this system. */
  readonly title: Texts | null;
  readonly paragraph: string | null;
  readonly on: string | null;
  readonly became: WhatBecame | null;
  readonly note: Texts | null;
  readonly decisions: readonly EarlierDecision[];
}

interface Row {
  readonly of: string;
  readonly id: string;
  readonly proposal: EarlierLifeView['proposal'];
  readonly symbol: string;
  readonly title: Texts | null;
  readonly paragraph: string | null;
  readonly on: string | null;
  readonly became: WhatBecame | null;
  readonly note: Texts | null;
  readonly decisions: EarlierDecision[];
}

@Injectable()
export class EarlierLifeQuery {
  constructor(private readonly sql: Sql) {}

  /** The earlier lives of proposals, the oldest first. Those in consultations that the reader may not see are not there. */
  async of(proposals: readonly string[], reader: Reader): Promise<ReadonlyMap<string, readonly EarlierLifeView[]>> {
    const rows = await this.sql.rows<Row & Record<string, unknown>>(
      `SELECT l.proposal_id AS of, l.id, l.paragraph, l.became, l.note, coalesce(l.symbol, k.symbol) AS symbol, k.title,
         to_char(coalesce(l.occurred_on, (k.opened_at AT TIME ZONE k.official_zone)::date), 'YYYY-MM-DD') AS on,
         CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'key', p.key, 'title', v.title) END AS proposal,
         (SELECT coalesce(json_agg(json_build_object('question', q.key, 'number', q.number, 'headline', d.result::jsonb->'headline',
              'endorsed', CASE WHEN cardinality(d.selected) > 0 THEN o.key = ANY (d.selected) ELSE d.outcome = 'CARRIED' END)
            ORDER BY q.number), '[]')
          FROM question_option o JOIN question q ON q.id = o.question_id JOIN decision d ON d.question_id = q.id
          WHERE o.proposal_id = p.id AND d.outcome <> 'NOT_ASKED') AS decisions
       FROM earlier_life l
       LEFT JOIN proposal p ON p.id = l.earlier_id
       LEFT JOIN proposal_version v ON v.proposal_id = p.id AND v.version = p.version
       LEFT JOIN consultation k ON k.id = p.consultation_id
       WHERE l.proposal_id = ANY ($3::uuid[]) AND l.taken_back_at IS NULL AND (l.earlier_id IS NULL OR ${VISIBLE})
       ORDER BY coalesce(l.occurred_on, k.opened_at::date), l.at, l.id`,
      [...visibleTo(reader), proposals],
    );
    const found = new Map<string, EarlierLifeView[]>();
    for (const { of, ...life } of rows) found.set(of, [...(found.get(of) ?? []), life]);
    return found;
  }
}
