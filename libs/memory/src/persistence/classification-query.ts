import { Injectable } from '@nestjs/common';
import { type Reader, VISIBLE, visibleTo } from '#consultations';
import { Sql } from '#platform';
import { ADOPTED } from '#silence';
import { TAXONOMY } from '../domain/taxonomy.js';

interface Row {
  readonly id: string;
  readonly terms: string[];
}

/** What proposals, questions, documents and decisions are about. */
@Injectable()
export class ClassificationQuery {
  constructor(private readonly sql: Sql) {}

  async ofProposals(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return byId(
      await this.sql.rows<Row>(
        'SELECT proposal_id AS id, array_agg(term) AS terms FROM classification WHERE proposal_id = ANY ($1::uuid[]) GROUP BY proposal_id',
        [ids],
      ),
    );
  }

  async ofQuestions(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return byId(
      await this.sql.rows<Row>(
        'SELECT question_id AS id, array_agg(term) AS terms FROM classification WHERE question_id = ANY ($1::uuid[]) GROUP BY question_id',
        [ids],
      ),
    );
  }

  async ofDocuments(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return byId(
      await this.sql.rows<Row>(
        'SELECT document_id AS id, array_agg(term) AS terms FROM classification WHERE document_id = ANY ($1::uuid[]) GROUP BY document_id',
        [ids],
      ),
    );
  }

  /**
   * A decision is about what its question is about, and about what the proposals are that it put to the vote; one by silence
   * about what the proposal or the document is that was adopted. By the ids of questions and of silence procedures.
   */
  async ofDecisions(decided: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return byId(
      await this.sql.rows<Row>(
        `SELECT t.id, array_agg(DISTINCT t.term) AS terms FROM (
           SELECT c.question_id AS id, c.term FROM classification c WHERE c.question_id = ANY ($1::uuid[])
           UNION ALL
           SELECT p.question_id, c.term FROM proposal_put p JOIN classification c ON c.proposal_id = p.proposal_id
           WHERE p.question_id = ANY ($1::uuid[])
           UNION ALL
           SELECT s.id, c.term FROM silence s JOIN classification c ON c.proposal_id = s.proposal_id WHERE s.id = ANY ($1::uuid[])
           UNION ALL
           SELECT s.id, c.term FROM silence s JOIN classification c ON c.document_id = s.document_id WHERE s.id = ANY ($1::uuid[])) t
         GROUP BY t.id`,
        [decided],
      ),
    );
  }

  /** How many decisions that the reader may see each term and each area leads to. */
  async counts(reader: Reader): Promise<ReadonlyMap<string, number>> {
    const terms = TAXONOMY.flatMap((area) => area.terms.map(({ key }) => ({ area: area.key, term: key })));
    const rows = await this.sql.rows<{ key: string; count: number }>(
      `SELECT coalesce(t.term, t.area) AS key, count(DISTINCT d.id)::integer AS count
       FROM (
         SELECT d.question_id AS id, d.consultation_id, c.term FROM decision d CROSS JOIN LATERAL (
           SELECT c.term FROM classification c WHERE c.question_id = d.question_id
           UNION
           SELECT c.term FROM proposal_put p JOIN classification c ON c.proposal_id = p.proposal_id WHERE p.question_id = d.question_id) c
         UNION ALL
         SELECT s.id, s.consultation_id, c.term FROM silence s
         JOIN consultation k ON k.id = s.consultation_id
         JOIN classification c ON coalesce(c.proposal_id, c.document_id) = coalesce(s.proposal_id, s.document_id)
         WHERE ${ADOPTED}) d
       JOIN consultation k ON k.id = d.consultation_id
       JOIN unnest($3::text[], $4::text[]) AS t (term, area) ON t.term = d.term
       WHERE ${VISIBLE}
       GROUP BY GROUPING SETS ((t.term), (t.area))`,
      [...visibleTo(reader), terms.map(({ term }) => term), terms.map(({ area }) => area)],
    );
    return new Map(rows.map(({ key, count }) => [key, count]));
  }
}

function byId(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  return new Map(rows.map(({ id, terms }) => [id, terms]));
}
