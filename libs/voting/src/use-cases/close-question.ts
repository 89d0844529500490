import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { checkQuestionClosing } from '../domain/closing.js';
import { noSuchConsultation } from '../domain/refusals.js';
import { SettlementRepository } from '../persistence/settlement-repository.js';
import { performWhatIsDue } from './settling.js';

/** Brings the end of voting on one question forward to now, and counts it. Answers the consultation's id. */
@Injectable()
export class CloseQuestion {
  constructor(private readonly uow: UnitOfWork) {}

  execute(officer: Principal, input: Readonly<{ symbol: string; question: string; reason: string }>): Promise<Result<string>> {
    return this.uow.run(async (tx) => {
      const repository = tx.get(SettlementRepository);
      const id = await repository.idOf(input.symbol);
      if (id === null) return noSuchConsultation();
      await tx.get(EventLog).lock(id);
      await performWhatIsDue(tx, id);
      const consultation = await repository.consultation(id);
      const question = checkQuestionClosing(consultation, await repository.questions(id), input.question);
      if (isRefusal(question)) return question;
      await repository.bringQuestionForward(question.id, question.closesAt);
      await tx.get(EventLog).append(id, {
        act: 'question.closing-brought-forward',
        account: officer.account,
        member: null,
        data: { question: question.id, closesAt: question.closesAt.toISOString(), reason: input.reason },
      });
      await performWhatIsDue(tx, id, officer.account);
      return id;
    });
  }
}
