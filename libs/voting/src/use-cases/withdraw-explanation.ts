import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { type ExplanationMoment, mayWithdrawExplanation } from '../domain/explaining.js';
import { ExplanationRepository } from '../persistence/explanation-repository.js';
import type { ExplanationNoted } from './explain-vote.js';
import { takeFloor } from './floor.js';

/** A Member takes its explanation of vote back; a marker stays. */
@Injectable()
export class WithdrawExplanation {
  constructor(private readonly work: UnitOfWork) {}

  execute(by: Principal, input: Readonly<{ question: string; moment: ExplanationMoment }>): Promise<Result<ExplanationNoted>> {
    return this.work.run<ExplanationNoted>(async (tx) => {
      const floor = await takeFloor(tx, by.account, input.question);
      if (isRefusal(floor)) return floor;
      const { question, speaker } = floor;
      const explanations = tx.get(ExplanationRepository);
      const key = { question: question.id, member: speaker?.member ?? by.account, moment: input.moment };
      const standing = await explanations.last(key);
      const heard = mayWithdrawExplanation(question, speaker, standing);
      if (isRefusal(heard)) return heard;
      const version = (standing?.version ?? 0) + 1;
      await explanations.add({ ...key, version, text: null, language: null, sha256: null, function: heard.function, account: by.account });
      const receipt = await tx.get(EventLog).appendOne(question.consultation, {
        act: 'explanation.withdrawn',
        account: by.account,
        member: heard.member,
        data: { question: question.id, moment: input.moment, version },
      });
      return { ...key, receipt };
    });
  }
}
