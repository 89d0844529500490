import type { Texts, Transaction } from '#platform';
import type { Wording } from '../domain/amendment.js';
import type { Place } from '../domain/order-of-voting.js';
import type { Secrecy } from '../domain/question.js';

/** A question that waits on others: the one on a proposal, or the choice of which it is an option. */
export type Target = Readonly<{
  id: string;
  number: number;
  closesAt: Date | null;
  dependsOn: string | null;
  /** The closing of the question on which it depends. */
  opensAfter: Date | null;
  secrecy: Secrecy;
  tallyVisibility: 'LIVE' | 'AFTER_OWN_VOTE' | 'AFTER_CLOSE';
  paragraphs: string[];
  /** Whether it is on the one proposal, and not a choice of which that is an option. */
  onProposal: boolean;
}>;

/** A question before a target, with what its place follows from. */
export type Before = Readonly<{
  id: string;
  proposalAt: number;
  rank: number | null;
  position: number;
  part: number[] | null;
  base: Wording | null;
  amended: Wording | null;
}>;

/** The questions that decide proposal `p`: on it, with it among their options, or of which it was an option before it was withdrawn. */
const DECIDING = `SELECT w.id, w.number, w.consultation_id, w.precedes, w.depends_on, w.standing FROM question w
  WHERE w.subject = p.id AND w.part IS NULL OR w.id IN (SELECT o.question_id FROM question_option o WHERE o.proposal_id = p.id)
    OR w.id = p.for_question AND p.withdrawn_at IS NOT NULL AND p.receivability = 'RECEIVED'`;

/** Whether those all wait for others, and nothing before them on their text has been put: voting on proposal `p` has not begun. */
export const WAITS = `(EXISTS (${DECIDING}) AND NOT EXISTS (
  SELECT FROM (${DECIDING}) w WHERE w.standing <> 'WAITING'
    OR EXISTS (SELECT FROM question b WHERE b.precedes = w.id AND b.standing <> 'WAITING')))`;

/** The questions that come before another: on amendments and on parts. Under the consultation's lock, before the vote. */
export class PreliminaryRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The question that decides a proposal; null: none does yet. */
  async target(proposal: string): Promise<Target | null> {
    return this.transaction.row<Target>(
      `SELECT q.id, q.number, q.closes_at AS "closesAt", q.depends_on AS "dependsOn", d.closes_at AS "opensAfter",
         q.secrecy, q.tally_visibility AS "tallyVisibility", q.paragraphs, q.subject IS NOT NULL AS "onProposal"
       FROM question q LEFT JOIN question d ON d.id = q.depends_on
       WHERE q.precedes IS NULL
         AND (q.subject = $1 OR q.id IN (SELECT o.question_id FROM question_option o WHERE o.proposal_id = $1))
       ORDER BY q.number LIMIT 1`,
      [proposal],
    );
  }

  async before(target: string): Promise<Before[]> {
    return this.transaction.rows<Before>(
      `SELECT q.id, q.part, p.vote_order AS rank, coalesce(a.position, p.position) AS "proposalAt", p.position + q.number * (q.part IS NOT NULL)::integer AS position,
         (SELECT jsonb_build_object('title', v.title, 'text', v.text) FROM proposal_version v
          WHERE v.proposal_id = p.amends AND v.version = p.amends_version) AS base,
         (SELECT jsonb_build_object('title', v.title, 'text', v.text) FROM proposal_version v
          WHERE v.proposal_id = p.id AND v.version = p.version AND p.amends IS NOT NULL) AS amended
       FROM question q JOIN proposal p ON p.id = q.subject LEFT JOIN proposal a ON a.id = p.amends
       WHERE q.precedes = $1`,
      [target],
    );
  }

  /** What a new question is on, and which it comes before. */
  async link(question: string, subject: string, part: readonly number[] | null, target: string): Promise<void> {
    await this.transaction.rows('UPDATE question SET subject = $2, part = $3, precedes = $4 WHERE id = $1', [
      question,
      subject,
      part,
      target,
    ]);
  }

  /** The question on an amendment; null: it is not put. */
  async on(amendment: string): Promise<{ id: string; number: number; key: string; precedes: string } | null> {
    return this.transaction.row<{ id: string; number: number; key: string; precedes: string }>(
      'SELECT id, number, key, precedes FROM question WHERE subject = $1 AND precedes IS NOT NULL AND part IS NULL',
      [amendment],
    );
  }

  /**
   * Whether voting on a proposal has not begun: what decides it waits for others, of which none is over by the clock and only
   * has not been counted yet.
   */
  async waits(proposal: string): Promise<boolean> {
    const row = await this.transaction.row<{ waits: boolean }>(
      `SELECT ${WAITS} AND NOT EXISTS (
         SELECT FROM (${DECIDING}) w JOIN question b ON b.consultation_id = w.consultation_id AND b.standing = 'ASKED' AND b.decided_at IS NULL
         JOIN consultation k ON k.id = b.consultation_id
         WHERE least(b.closes_at, k.voting_closes_at) <= official_now()
           AND (b.number = (SELECT d.number FROM question d WHERE d.id = w.depends_on) OR b.precedes = w.precedes AND b.number < w.number)) AS waits
       FROM proposal p WHERE p.id = $1`,
      [proposal],
    );
    return row?.waits ?? false;
  }

  async divided(proposal: string): Promise<boolean> {
    return (await this.transaction.rows('SELECT FROM question WHERE subject = $1 AND part IS NOT NULL LIMIT 1', [proposal])).length > 0;
  }

  /** The questions of the consultation in their order, those before the target apart. */
  async others(consultation: string, target: string): Promise<{ id: string }[]> {
    return this.transaction.rows<{ id: string }>(
      'SELECT id FROM question WHERE consultation_id = $1 AND precedes IS DISTINCT FROM $2 ORDER BY number',
      [consultation, target],
    );
  }

  async renumber(numbers: readonly Readonly<{ id: string; number: number }>[]): Promise<void> {
    await this.transaction.rows(
      `UPDATE question q SET number = n.number FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, number integer)
       WHERE q.id = n.id AND q.number <> n.number`,
      [JSON.stringify(numbers)],
    );
  }

  /** The first of them is put with the vote, unless the target depends on another question; the rest, and the target, wait. */
  async place(target: Target, places: readonly Place[]): Promise<void> {
    await this.transaction.rows(
      `UPDATE question q SET closes_at = p."closesAt", standing = CASE WHEN p.first AND $2::uuid IS NULL THEN 'ASKED' ELSE 'WAITING' END
       FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, "closesAt" timestamptz, first boolean) WHERE q.id = p.id`,
      [JSON.stringify(places.map((place, at) => ({ ...place, first: at === 0 }))), target.dependsOn],
    );
    const standing = places.length > 0 || target.dependsOn ? 'WAITING' : 'ASKED';
    await this.transaction.rows('UPDATE question SET standing = $2 WHERE id = $1', [target.id, standing]);
  }

  /** Neither the target nor what comes before it is put: its proposal was withdrawn. */
  async suspend(target: string): Promise<void> {
    await this.transaction.rows(`UPDATE question SET standing = 'NOT_ASKED' WHERE id = $1 OR precedes = $1`, [target]);
  }
}

/** A title for the question on an amendment: which it is, whose, and to what. */
export function amendmentTitle(n: number, member: Texts | null, proposal: Texts): Texts {
  const by = (language: 'en' | 'fr' | 'es', administration: string): string => (member ? (member[language] ?? member.en) : administration);
  return {
    en: `Amendment ${n} (${by('en', 'the Administration')}) to “${proposal.en}”`,
    fr: `Amendement ${n} (${by('fr', 'l’Administration')}) à « ${proposal.fr ?? proposal.en} »`,
    es: `Enmienda ${n} (${by('es', 'la Administración')}) a «${proposal.es ?? proposal.en}»`,
  };
}
