import type { RegionalGroup } from '#delegations';
import type { Texts, Transaction } from '#platform';
import type { RecordedParticipant } from '../domain/content.js';
import { CALLED } from './called.js';
import { textsOf } from './texts.js';

/** Who took part in a consultation: answered a question, commented, or aligned with a comment. */
export class ParticipantsMaterial {
  constructor(private readonly transaction: Transaction) {}

  async participants(consultation: string): Promise<readonly RecordedParticipant[]> {
    const rows = await this.transaction.rows<{ code: string; names: Texts; groups: RegionalGroup[]; answered: number; comments: number }>(
      `WITH taking_part AS (
         SELECT b.member_id, count(*)::integer AS answered, 0 AS comments
         FROM answered b JOIN question q ON q.id = b.question_id WHERE q.consultation_id = $1 GROUP BY b.member_id
         UNION ALL
         SELECT c.member_id, 0, count(*)::integer FROM comment c
         WHERE c.consultation_id = $1 AND c.submitted_at IS NOT NULL AND c.withdrawn_at IS NULL GROUP BY c.member_id
         UNION ALL
         SELECT DISTINCT a.member_id, 0, 0 FROM comment_alignment a JOIN comment c ON c.id = a.comment_id
         WHERE c.consultation_id = $1 AND c.submitted_at IS NOT NULL AND c.withdrawn_at IS NULL)
       SELECT m.code, n.names, n.groups, sum(t.answered)::integer AS answered, sum(t.comments)::integer AS comments
       FROM taking_part t
       JOIN consultation k ON k.id = $1
       JOIN member m ON m.id = t.member_id${CALLED}
       GROUP BY m.code, n.names, n.groups ORDER BY m.code`,
      [consultation],
    );
    return rows.map(({ code, names, ...took }) => ({ member: code, names: textsOf(names), ...took }));
  }
}
