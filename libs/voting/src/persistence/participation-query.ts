import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
import type { Voter } from '../domain/participation.js';

/** Who may vote on a consultation, and which questions they have answered. Until the roll is taken, what it would be now. */
@Injectable()
export class ParticipationQuery {
  constructor(private readonly sql: Sql) {}

  voters(consultation: string): Promise<Voter[]> {
    return this.sql.rows<Voter>(
      `WITH clock AS MATERIALIZED (SELECT official_now() AS now), roll AS MATERIALIZED (
         SELECT r.member_id, r.groups FROM roll_entry r WHERE r.consultation_id = $1 AND r.entitled
         UNION ALL
         SELECT x.member_id, x.groups FROM clock JOIN consultation k ON k.id = $1 AND k.roll_taken_at IS NULL
         CROSS JOIN LATERAL roll_as_of(least(clock.now, k.voting_opens_at), least(clock.now, k.voting_opens_at)) x WHERE x.entitled)
       SELECT m.code AS member, roll.groups, coalesce(a.answered, '{}') AS answered
       FROM roll JOIN member m ON m.id = roll.member_id
       LEFT JOIN (
         SELECT b.member_id, array_agg(q.key ORDER BY q.number) AS answered
         FROM question q JOIN answered b ON b.question_id = q.id WHERE q.consultation_id = $1 GROUP BY b.member_id) a ON a.member_id = roll.member_id`,
      [consultation],
    );
  }
}
