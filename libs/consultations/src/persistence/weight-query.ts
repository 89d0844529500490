import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
import type { MemberWeight } from '../domain/weights.js';
import type { ConsultationView } from './consultation-view.js';
import { Kept } from './kept.js';

/** The weights of Members, where some were set: as they will be copied to the roll, or as they stand on it. */
export type WeightScaleView = Readonly<{ source: string; total: number; weights: readonly MemberWeight[] }>;

type Row = Readonly<{ id: string; source: string; weights: readonly MemberWeight[] | null }>;

const SCALES = `
  SELECT k.id, k.weight_source AS source,
    (SELECT json_agg(json_build_object('member', m.code, 'weight', w.weight) ORDER BY m.code)
     FROM (SELECT r.member_id, r.weight FROM roll_entry r WHERE r.consultation_id = k.id AND r.kind = 'MEMBER_STATE' AND k.roll_taken_at IS NOT NULL
           UNION ALL
           SELECT c.member_id, c.weight FROM consultation_weight c WHERE c.consultation_id = k.id AND k.roll_taken_at IS NULL) w
     JOIN member m ON m.id = w.member_id) AS weights
  FROM consultation k WHERE k.id = ANY ($1::uuid[]) AND k.weight_source IS NOT NULL`;

/** Reads the weights of consultations; kept until an act changes them. */
@Injectable()
export class WeightQuery {
  private readonly kept = new Kept<WeightScaleView>(100);

  constructor(private readonly sql: Sql) {}

  of(consultations: readonly ConsultationView[]): Promise<ReadonlyMap<ConsultationView, WeightScaleView>> {
    return this.kept.of(
      consultations,
      ({ id, stamp, file }) => `${id} ${stamp} ${file.rollTakenAt ? 'roll' : 'set'}`,
      async (missing) => {
        const rows = await this.sql.rows<Row>(SCALES, [missing.map(({ id }) => id)]);
        const views = new Map(missing.map((view) => [view.id, view]));
        return new Map(
          rows.flatMap(({ id, source, weights }) => {
            const view = views.get(id);
            const total = (weights ?? []).reduce((sum, { weight }) => sum + weight, 0);
            return view ? [[view, { source, total, weights: weights ?? [] }] as const] : [];
          }),
        );
      },
    );
  }
}
