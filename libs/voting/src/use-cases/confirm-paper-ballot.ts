import { Injectable } from '@nestjs/common';
import { QuestionFiles } from '#consultations';
import type { Principal } from '#identity';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { mayConfirm, noSuchPaperBallot, notCast } from '../domain/paper.js';
import { PaperRepository } from '../persistence/paper-repository.js';
import { takeSettledFloor } from './floor.js';
import { excludedBecause, namedOf } from './paper-words.js';

/**
 * Another officer compares the entry with its evidence and confirms it: then, and only then, the ballot is cast, through the
 * same judgement as any other. Answers its id.
 */
@Injectable()
export class ConfirmPaperBallot {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  execute(by: Principal, input: Readonly<{ paperBallot: string }>): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const papers = tx.get(PaperRepository);
      const of = await papers.questionOf(input.paperBallot);
      const file = of && (await this.files.byId(of));
      if (!file) return noSuchPaperBallot();
      const floor = await takeSettledFloor(tx, by.account, file.id);
      const entry = await papers.find(input.paperBallot);
      if (isRefusal(floor) || !entry) return noSuchPaperBallot();
      const named = namedOf(file);
      const barred = mayConfirm(entry, by.account, named.zone);
      if (barred) return barred;
      const answer = await papers.confirm(entry.id, file.id, by.account);
      if (answer.counted) return entry.id;
      const { roll } = await papers.standingOf(file.id, entry.member);
      return notCast(answer.verdict, entry, excludedBecause(roll, named.zone), named);
    });
  }
}
