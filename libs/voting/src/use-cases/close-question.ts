import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchConsultation, passes, QuestionFiles } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { questionToClose } from '../domain/closing.js';
import { SettlementRepository } from '../persistence/settlement-repository.js';
import { performWhatIsDue } from './settling.js';

/** Brings the end of voting on one question forward to now, and counts it. Answers the symbol. */
@Injectable()
export class CloseQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Readonly<{ symbol: string; question: string; reason: string }>, by: Principal): Promise<Result<string>> {
    const closed = await this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const barred = passes('closeQuestion', consultation);
      if (barred) return barred;
      const { file, at } = consultation;
      const settlement = tx.get(SettlementRepository);
      // What the clock has decided comes first: it may have put this question, or closed it.
      await performWhatIsDue(tx, file.id);
      const question = questionToClose(await settlement.questions(file.id), input.question, file, at);
      if (isRefusal(question)) return question;
      await settlement.bringQuestionForward(question.id, at);
      await tx.get(EventLog).append(file.id, {
        act: 'question.closing-brought-forward',
        account: by.account,
        member: null,
        data: { question: question.id, closesAt: at.toISOString() },
        texts: { reason: input.reason },
      });
      await performWhatIsDue(tx, file.id, by.account);
      return file.symbol;
    });
    this.files.forget();
    return closed;
  }
}
