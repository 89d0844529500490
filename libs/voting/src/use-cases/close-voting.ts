import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { checkClosing } from '../domain/closing.js';
import { noSuchConsultation } from '../domain/refusals.js';
import { SettlementRepository } from '../persistence/settlement-repository.js';
import { performWhatIsDue } from './settling.js';

/** Brings the end of voting forward to now, counts every question, and closes the consultation. Answers its id. */
@Injectable()
export class CloseVoting {
  constructor(private readonly uow: UnitOfWork) {}

  execute(officer: Principal, symbol: string, confirmSymbol: string): Promise<Result<string>> {
    return this.uow.run(async (tx) => {
      const repository = tx.get(SettlementRepository);
      const id = await repository.idOf(symbol);
      if (id === null) return noSuchConsultation();
      await tx.get(EventLog).lock(id);
      const consultation = await repository.consultation(id);
      const closing = checkClosing(consultation, confirmSymbol);
      if (isRefusal(closing)) return closing;
      if (closing.bringForward) {
        await repository.bringClosingForward(id, closing.at);
        await tx.get(EventLog).append(id, {
          act: 'consultation.closing-brought-forward',
          account: officer.account,
          member: null,
          data: { votingClosesAt: closing.at.toISOString() },
        });
      }
      await performWhatIsDue(tx, id, officer.account);
      return id;
    });
  }
}
