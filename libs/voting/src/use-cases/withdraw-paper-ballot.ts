import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { mayWithdrawEntry, noSuchPaperBallot } from '../domain/paper.js';
import { PaperRepository } from '../persistence/paper-repository.js';
import { takeFloor } from './floor.js';

/** An officer withdraws an entry that was not confirmed, entered in error or overtaken; it stays readable. Answers its id. */
@Injectable()
export class WithdrawPaperBallot {
  constructor(private readonly work: UnitOfWork) {}

  execute(by: Principal, input: Readonly<{ paperBallot: string; reason: string }>): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const papers = tx.get(PaperRepository);
      const of = await papers.questionOf(input.paperBallot);
      const floor = of ? await takeFloor(tx, by.account, of) : noSuchPaperBallot();
      const entry = await papers.find(input.paperBallot);
      if (isRefusal(floor) || !entry) return noSuchPaperBallot();
      const barred = mayWithdrawEntry(entry, floor.question.zone);
      if (barred) return barred;
      await papers.withdraw(entry.id, by.account, input.reason);
      await tx.get(EventLog).append(entry.consultation, {
        act: 'paper-ballot.withdrawn',
        account: by.account,
        member: entry.member,
        data: { paper: entry.id, question: entry.question },
        texts: { reason: input.reason },
      });
      return entry.id;
    });
  }
}
