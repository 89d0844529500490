import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
import type { RollWeights } from '#tally';

/** What the Members of a frozen roll weigh together. */
@Injectable()
export class RollWeightQuery {
  constructor(private readonly sql: Sql) {}

  async weights(consultation: string): Promise<RollWeights> {
    const row = await this.sql.row<Record<keyof RollWeights, string>>(
      `SELECT coalesce(sum(weight) FILTER (WHERE entitled), 0) AS entitled,
         coalesce(sum(weight) FILTER (WHERE NOT entitled AND kind = 'MEMBER_STATE'), 0) AS "notEntitled",
         coalesce(sum(weight) FILTER (WHERE kind = 'MEMBER_STATE'), 0) AS "membersOfBody"
       FROM roll_entry WHERE consultation_id = $1`,
      [consultation],
    );
    return { entitled: Number(row?.entitled), notEntitled: Number(row?.notEntitled), membersOfBody: Number(row?.membersOfBody) };
  }
}
