import type { Transaction } from '#platform';
import type { SilenceOnThePut } from '../domain/vote-or-silence.js';

/** Of `question q` and a text `x` (proposal_id, document_id): whether the one puts the other to the vote, or rests on it. */
const PUTS = `(q.subject = x.proposal_id
  OR EXISTS (SELECT FROM question_option o WHERE o.question_id = q.id AND o.proposal_id = x.proposal_id)
  OR q.paragraphs && ARRAY(SELECT b.anchor FROM document_block b WHERE b.document_id = x.document_id))`;

/** Which way a text goes: to the vote, or under silence. Whoever asks holds the consultation's lock, which both ways take. */
export class VoteOrSilenceRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The number of the first question of the consultation that puts the text and has not come to anything yet. */
  async putBy(consultation: string, text: Readonly<{ proposal: string | null; document: string | null }>): Promise<number | null> {
    const row = await this.transaction.row<{ number: number }>(
      `SELECT q.number FROM question q, (SELECT $2::uuid AS proposal_id, $3::uuid AS document_id) x
       WHERE q.consultation_id = $1 AND q.decided_at IS NULL AND q.annulled_at IS NULL AND q.standing <> 'NOT_ASKED' AND ${PUTS}
       ORDER BY q.number LIMIT 1`,
      [consultation, text.proposal, text.document],
    );
    return row?.number ?? null;
  }

  /** The silence that runs at the instant on a text which one of these questions puts. */
  async silenceOn(questions: readonly string[], at: Date): Promise<SilenceOnThePut | null> {
    return this.transaction.row<SilenceOnThePut & Record<string, unknown>>(
      `SELECT x.number, x.expires_at AS "expiresAt", q.number AS "questionNumber", x.proposal_id AS proposal,
         (SELECT p.anchor FROM unnest(q.paragraphs) WITH ORDINALITY AS p (anchor, position)
          JOIN document_block b ON b.document_id = x.document_id AND b.anchor = p.anchor ORDER BY p.position LIMIT 1) AS anchor
       FROM question q JOIN silence x ON x.consultation_id = q.consultation_id
       WHERE q.id = ANY ($1::uuid[]) AND x.broken_at IS NULL AND x.withdrawn_at IS NULL AND x.expires_at > $2 AND ${PUTS}
       ORDER BY q.number, x.number LIMIT 1`,
      [questions, at],
    );
  }
}
