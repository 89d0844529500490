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

  /** What decisions are about, by the ids of questions and of silence procedures. */
  async ofDecisions(decided: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return byId(
      await this.sql.rows<Row>('SELECT t.id, array_agg(t.term) AS terms FROM term_decided t WHERE t.id = ANY ($1::uuid[]) GROUP BY t.id', [
        decided,
      ]),
    );
  }

  /** How many decisions that the reader may see each term and each area leads to. */
  async counts(reader: Reader): Promise<ReadonlyMap<string, number>> {
    const terms = TAXONOMY.flatMap((area) => area.terms.map(({ key }) => ({ area: area.key, term: key })));
    const rows = await this.sql.rows<{ key: string; count: number }>(
      `SELECT coalesce(t.term, t.area) AS key, count(DISTINCT d.id)::integer AS count
       FROM (
         SELECT d.question_id AS id, d.consultation_id, t.term FROM term_decided t JOIN decision d ON d.question_id = t.id WHERE NOT t.tacitly
         UNION ALL
         SELECT s.id, s.consultation_id, t.term FROM term_decided t JOIN silence s ON s.id = t.id
         JOIN consultation k ON k.id = s.consultation_id
         WHERE t.tacitly AND ${ADOPTED}) d
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
