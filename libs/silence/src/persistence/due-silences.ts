import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';

/** In which consultations the clock has decided something of a silence that is not yet written down. */
@Injectable()
export class DueSilences {
  constructor(private readonly sql: Sql) {}

  async consultations(): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `WITH clock AS MATERIALIZED (SELECT official_now() AS now)
       SELECT DISTINCT s.consultation_id AS id FROM clock JOIN silence s
         ON s.broken_at IS NULL AND s.withdrawn_at IS NULL AND s.adopted_at IS NULL AND s.expires_at <= clock.now + interval '24 hours'
       JOIN consultation k ON k.id = s.consultation_id AND (k.cancelled_at IS NULL OR k.cancelled_at >= s.expires_at)
       WHERE s.expires_at <= clock.now OR (s.last_day_at IS NULL AND s.started_at < s.expires_at - interval '24 hours')
       LIMIT 100`,
    );
    return rows.map((row) => row.id);
  }
}
