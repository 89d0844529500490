import { Injectable } from '@nestjs/common';
import { type Reader, VISIBLE, visibleTo } from '#consultations';
import { Sql, type Texts, type Words } from '#platform';
import { ADOPTED } from '#silence';
import { EffectQuery } from '#voting';
import { endorsed, type WhatBecame } from '../domain/earlier-life.js';

/** A decision that was taken on an earlier proposal. */
export interface EarlierDecision {
  readonly question: string;
  readonly number: number;
  readonly headline: Words;
  /** Whether the proposal was among what was chosen, or carried; null: the decision says neither. */
  readonly endorsed: boolean | null;
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
  /** The silence procedures that adopted it, by id. */
  readonly adoptedBySilence: readonly string[];
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
  readonly decisions: Decided[];
  readonly adoptedBySilence: string[];
}

type Decided = Omit<EarlierDecision, 'endorsed'> & Readonly<{ id: string; option: string | null }>;

@Injectable()
export class EarlierLifeQuery {
  constructor(
    private readonly sql: Sql,
    private readonly effects: EffectQuery,
  ) {}

  /** The earlier lives of proposals, the oldest first. Those in consultations that the reader may not see are not there. */
  async of(proposals: readonly string[], reader: Reader): Promise<ReadonlyMap<string, readonly EarlierLifeView[]>> {
    const rows = await this.sql.rows<Row & Record<string, unknown>>(
      `SELECT l.proposal_id AS of, l.id, l.paragraph, l.became, l.note, coalesce(l.symbol, k.symbol) AS symbol, k.title,
         to_char(coalesce(l.occurred_on, (k.opened_at AT TIME ZONE k.official_zone)::date), 'YYYY-MM-DD') AS on,
         CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'key', p.key, 'title', v.title) END AS proposal,
         (SELECT coalesce(json_agg(json_build_object('id', q.id, 'question', q.key, 'number', q.number, 'option', x.option_key,
              'headline', d.result::jsonb->'headline') ORDER BY q.number, q.round), '[]')
          FROM proposal_put x JOIN question q ON q.id = x.question_id JOIN decision d ON d.question_id = q.id
          WHERE x.proposal_id = p.id AND NOT x.in_part AND d.outcome <> 'NOT_ASKED') AS decisions,
         ARRAY(SELECT s.id FROM silence s WHERE s.proposal_id = p.id AND ${ADOPTED} ORDER BY s.number) AS "adoptedBySilence"
       FROM earlier_life l
       LEFT JOIN proposal p ON p.id = l.earlier_id
       LEFT JOIN proposal_version v ON v.proposal_id = p.id AND v.version = p.version
       LEFT JOIN consultation k ON k.id = p.consultation_id
       WHERE l.proposal_id = ANY ($3::uuid[]) AND l.taken_back_at IS NULL AND (l.earlier_id IS NULL OR ${VISIBLE})
       ORDER BY coalesce(l.occurred_on, k.opened_at::date), l.at, l.id`,
      [...visibleTo(reader), proposals],
    );
    const found = new Map<string, EarlierLifeView[]>();
    const effects = await this.effects.of(rows.flatMap(({ decisions }) => decisions.map(({ id }) => id)));
    const told = ({ id, option, ...decision }: Decided): EarlierDecision => {
      const effect = effects.get(id);
      return { ...decision, endorsed: effect ? endorsed(effect, option) : null };
    };
    for (const { of, decisions, ...life } of rows) found.set(of, [...(found.get(of) ?? []), { ...life, decisions: decisions.map(told) }]);
    return found;
  }
}
