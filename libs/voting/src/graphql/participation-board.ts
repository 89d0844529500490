import { Injectable } from '@nestjs/common';
import { ConsultationQuery, noSuchConsultation, QuestionQuery, Readers } from '#consultations';
import { RefusalError, type RequestContext } from '#platform';
import { participationOf } from '../domain/participation.js';
import { ParticipationQuery } from '../persistence/participation-query.js';
import type { ParticipationModel } from './participation.model.js';

/** Who has answered a consultation, and who owes a vote. */
@Injectable()
export class ParticipationBoard {
  constructor(
    private readonly consultations: ConsultationQuery,
    private readonly questions: QuestionQuery,
    private readonly readers: Readers,
    private readonly participation: ParticipationQuery,
  ) {}

  async of(symbol: string, context: RequestContext): Promise<ParticipationModel> {
    const consultation = await this.consultations.bySymbol(symbol, await this.readers.of(context));
    if (!consultation) throw new RefusalError(noSuchConsultation(symbol));
    const questions = (await this.questions.of([consultation], context.language)).get(consultation) ?? [];
    const put = questions.map(({ key, number, state }) => ({
      key,
      number,
      open: state === 'OPEN',
      put: state === 'OPEN' || state === 'CLOSED' || state === 'DECIDED',
    }));
    return { consultation, ...participationOf(put, await this.participation.voters(consultation.id)) };
  }
}
