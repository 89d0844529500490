import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { noSuchConsultation, notConfirmed } from '../domain/refusals.js';
import { passes } from '../domain/transitions.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';

interface Cancelling {
  readonly symbol: string;
  readonly reason: string;
  readonly confirmSymbol: string;
}

/** Cancels a consultation before it closes, with a reason; nothing of it is deleted. Answers its symbol. */
@Injectable()
export class CancelConsultation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Cancelling, by: Principal): Promise<Result<string>> {
    const cancelled = await this.work.run<string>(async (tx) => {
      const consultations = tx.get(ConsultationRepository);
      const consultation = await consultations.locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const { file, at } = consultation;
      const barred = passes('cancel', consultation) ?? (input.confirmSymbol === file.symbol ? null : notConfirmed(file.symbol));
      if (barred) return barred;
      await consultations.cancel(file.id, at, input.reason);
      await tx.get(EventLog).append(file.id, {
        act: 'consultation.cancelled',
        account: by.account,
        member: null,
        data: { symbol: file.symbol, during: consultation.state },
        texts: { reason: input.reason },
      });
      return file.symbol;
    });
    this.files.forget();
    return cancelled;
  }
}
