import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';

/** Which consultations are under way, or closed not long ago: whoever shows them sees to who may see them. */
@Injectable()
export class RecentQuery {
  constructor(private readonly sql: Sql) {}

  async consultations(): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `WITH clock AS MATERIALIZED (SELECT official_now() AS now)
       SELECT k.id FROM clock JOIN consultation k ON k.voting_closes_at > clock.now - interval '30 days'
       WHERE k.opened_at IS NOT NULL AND k.cancelled_at IS NULL
       ORDER BY k.voting_closes_at LIMIT 200`,
    );
    return rows.map((row) => row.id);
  }
}
