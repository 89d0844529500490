import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type ChangeView, ConsultationQuery, maySee, noSuchConsultation, QuestionFiles, Readers } from '#consultations';
import { RefusalError, type RequestContext } from '#platform';
import { noSuchQuestion } from '../domain/refusals.js';
import type { Growth } from '../persistence/log-watch.js';
import { ChangeFeed } from './change-feed.js';
import type { GrowthStream } from './growth-stream.js';
import { LogHeads } from './log-heads.js';
import { TallyFeed } from './tally-feed.js';
import type { TallyModel } from './tally.model.js';

/** Listening to a consultation: who may, from which entry of its log on, and for as long as the session holds. */
@Injectable()
export class Listening {
  constructor(
    private readonly consultations: ConsultationQuery,
    private readonly questions: QuestionFiles,
    private readonly readers: Readers,
    private readonly changes: ChangeFeed,
    private readonly tallies: TallyFeed,
    private readonly heads: LogHeads,
  ) {}

  async toChanges(symbol: string, context: RequestContext): Promise<GrowthStream<ChangeView>> {
    const consultation = await this.consultations.bySymbol(symbol, await this.readers.of(context));
    if (!consultation) throw new RefusalError(noSuchConsultation(symbol));
    const seen = await this.heads.sizeOf(consultation.id);
    return this.heads.stream(consultation.id, seen, context, (growth) => this.changes.of(growth, context.language));
  }

  async toTally(question: string, context: RequestContext): Promise<GrowthStream<TallyModel>> {
    const file = isUUID(question) ? await this.questions.byId(question) : null;
    const reading = await this.readers.of(context);
    if (!file || !maySee(file.consultation, reading)) throw new RefusalError(noSuchQuestion());
    const log = file.consultation.id;
    const member = reading.speaksFor?.memberId ?? null;
    const say = onlyChanges((growth) => this.tallies.of(growth, question, member, context.language));
    const seen = await this.heads.sizeOf(log);
    return this.heads.stream(log, seen, context, say, await say({ log, from: seen, to: seen }));
  }
}

/** Only what differs from what was said last: a log also grows for other reasons. */
function onlyChanges(say: (growth: Growth) => Promise<readonly TallyModel[]>): (growth: Growth) => Promise<TallyModel[]> {
  let last = '';
  return async (growth) =>
    (await say(growth)).filter(({ ballots, abstained, blank, counts }) => {
      const now = JSON.stringify([ballots, abstained, blank, counts]);
      const differs = now !== last;
      last = now;
      return differs;
    });
}
