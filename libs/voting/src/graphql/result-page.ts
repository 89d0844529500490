import { Injectable } from '@nestjs/common';
import { maySee, Readers, type Visibility } from '#consultations';
import { type RequestContext, Sql } from '#platform';
import { Results } from '../persistence/results.js';
import type { QuestionResultModel } from './result.model.js';
import { resultIn } from './result-view.js';

/** Whose decision it is, and who may see it. */
type Decided = Readonly<{ question: string; visibility: Visibility; openedAt: Date | null }>;

const HELD_LIMIT = 1000;

/**
 * The decision on one question, for whoever may see its consultation. Once a question is decided neither it nor who sees its
 * consultation changes any more, so that what was found is kept.
 */
@Injectable()
export class ResultPage {
  private readonly held = new Map<string, Decided>();

  constructor(
    private readonly sql: Sql,
    private readonly readers: Readers,
    private readonly results: Results,
  ) {}

  async of(symbol: string, key: string, context: RequestContext): Promise<QuestionResultModel | null> {
    const found = this.held.get(`${symbol} ${key}`) ?? (await this.find(symbol, key));
    if (!found || !maySee(found, await this.readers.of(context))) return null;
    const decided = (await this.results.of([found.question])).get(found.question);
    return decided ? resultIn(decided, context.language) : null;
  }

  private async find(symbol: string, key: string): Promise<Decided | null> {
    const found = await this.sql.row<Decided>(
      `SELECT q.id AS question, k.visibility, k.opened_at AS "openedAt"
       FROM consultation k JOIN question q ON q.consultation_id = k.id AND q.key = $2
       WHERE k.symbol = $1 AND q.decided_at IS NOT NULL`,
      [symbol, key],
    );
    if (!found) return null;
    this.held.set(`${symbol} ${key}`, found);
    for (const oldest of this.held.keys()) {
      if (this.held.size <= HELD_LIMIT) break;
      this.held.delete(oldest);
    }
    return found;
  }
}
