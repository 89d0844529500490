import { Injectable } from '@nestjs/common';
import { isRefusal, type RequestContext, type Result } from '#platform';
import { ConsultationQuery } from '../persistence/consultation-query.js';
import type { ConsultationView } from '../persistence/consultation-view.js';
import { Readers } from '../persistence/readers.js';

type Answer = Result<{ consultation: ConsultationView }>;

/** What a mutation about a consultation answers: the consultation as it stands after the act, or the refusal. */
@Injectable()
export class ConsultationAnswers {
  constructor(
    private readonly query: ConsultationQuery,
    private readonly readers: Readers,
  ) {}

  /** `symbol`: of the consultation that was acted on. */
  async of(symbol: Result<string>, context: RequestContext): Promise<Answer> {
    if (isRefusal(symbol)) return symbol;
    const consultation = await this.query.bySymbol(symbol, await this.readers.of(context));
    if (!consultation) throw new Error(`the consultation ${symbol} is not seen by who acted on it`);
    return { consultation };
  }

  /** `id`: of the consultation that was acted on. */
  async about(id: Result<string>, context: RequestContext): Promise<Answer> {
    if (isRefusal(id)) return id;
    const consultation = (await this.query.byIds([id], await this.readers.of(context))).get(id);
    if (!consultation) throw new Error(`the consultation ${id} is not seen by who acted on it`);
    return { consultation };
  }
}
