import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchConsultation, passes, QuestionFiles } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { confirmed } from '../domain/closing.js';
import { SettlementRepository } from '../persistence/settlement-repository.js';
import { performWhatIsDue } from './settling.js';

/** Brings the end of voting forward to now, counts every question, and closes the consultation. Answers the symbol. */
@Injectable()
export class CloseVoting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Readonly<{ symbol: string; confirmSymbol: string }>, by: Principal): Promise<Result<string>> {
    const closed = await this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const barred = passes('closeVoting', consultation) ?? confirmed(consultation.file.symbol, input.confirmSymbol);
      if (barred) return barred;
      const { file, at } = consultation;
      await tx.get(SettlementRepository).bringClosingForward(file.id, at);
      await tx.get(EventLog).append(file.id, {
        act: 'consultation.closing-brought-forward',
        account: by.account,
        member: null,
        data: { from: file.votingClosesAt.toISOString(), votingClosesAt: at.toISOString() },
      });
      await performWhatIsDue(tx, file.id, by.account);
      return file.symbol;
    });
    this.files.forget();
    return closed;
  }
}
