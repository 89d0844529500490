import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Remembering, Sql } from '#platform';
import type { QuestionFile } from '../domain/question.js';
import { questionFileOf, QUESTIONS, type QuestionRow } from './question-row.js';

/**
 * Questions as voting needs them, by id. A file is kept for at most a second, in every process alike: whatever may still
 * change of a question (its closing, its standing, what is shown of its counts) is known everywhere within that time, and
 * at once in the process that changed it. What must not be a second late is checked in the database when a ballot is cast.
 */
@Injectable()
export class QuestionFiles {
  private readonly files = new Remembering<QuestionFile>(1000, 1000, (ids) => this.read(ids));

  constructor(private readonly sql: Sql) {}

  byId(id: string): Promise<QuestionFile | null> {
    return isUUID(id) ? this.files.of(id) : Promise.resolve(null);
  }

  /** After an act that changed a question or its consultation in this process. */
  forget(): void {
    this.files.forget();
  }

  private async read(ids: readonly string[]): Promise<ReadonlyMap<string, QuestionFile>> {
    const rows = await this.sql.rows<QuestionRow>(`${QUESTIONS} WHERE q.id = ANY ($1)`, [ids]);
    return new Map(rows.map((row) => [row.q_id, questionFileOf(row)]));
  }
}
