import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { FreshByKey } from '#delegations';
import { Sql } from '#platform';
import type { QuestionFile } from '../domain/question.js';
import { questionFileOf, QUESTIONS, type QuestionRow } from './question-row.js';

/**
 * Questions as voting needs them, by id. A file is kept for at most a second, in every process alike: whatever may still
 * change of a question (its closing, its standing, what is shown of its counts) is known everywhere within that time, and
 * at once in the process that changed it. What must not be a second late is checked in the database when a ballot is cast.
 */
@Injectable()
export class QuestionFiles {
  private readonly files = new FreshByKey<QuestionFile | null>(1000, 1000, (id) => this.read(id));

  constructor(private readonly sql: Sql) {}

  byId(id: string): Promise<QuestionFile | null> {
    return this.files.get(id);
  }

  /** After an act that changed a question or its consultation in this process. */
  forget(): void {
    this.files.forget();
  }

  private async read(id: string): Promise<QuestionFile | null> {
    if (!isUUID(id)) return null;
    const row = await this.sql.row<QuestionRow>(`${QUESTIONS} WHERE q.id = $1`, [id]);
    return row && questionFileOf(row);
  }
}
