import { Injectable } from '@nestjs/common';
import { maySee, Readers, type Visibility } from '#consultations';
import { type RequestContext, Sql } from '#platform';
import { Results } from '../persistence/results.js';
import type { QuestionResultModel } from './result.model.js';
import { resultIn } from './result-view.js';

/** The decision on one question, for whoever may see its consultation. */
@Injectable()
export class ResultPage {
  constructor(
    private readonly sql: Sql,
    private readonly readers: Readers,
    private readonly results: Results,
  ) {}

  async of(symbol: string, key: string, context: RequestContext): Promise<QuestionResultModel | null> {
    const found = await this.sql.row<{ id: string; visibility: Visibility; openedAt: Date | null }>(
      `SELECT q.id, k.visibility, k.opened_at AS "openedAt" FROM consultation k JOIN question q ON q.consultation_id = k.id AND q.key = $2
       WHERE k.symbol = $1 AND q.decided_at IS NOT NULL`,
      [symbol, key],
    );
    if (!found || !maySee({ ...found, state: 'CLOSED' }, await this.readers.of(context))) return null;
    const decided = (await this.results.of([found.id])).get(found.id);
    return decided ? resultIn(decided, context.language) : null;
  }
}
