import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { QuestionFiles } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import type { BallotKind } from '../domain/casting.js';
import { mayAskCorrection } from '../domain/correcting.js';
import { checkedMarks, type GivenMark } from '../domain/marking.js';
import { noSuchQuestion } from '../domain/refusals.js';
import { CorrectionRepository } from '../persistence/correction-repository.js';
import { takeFloor } from './floor.js';

export type CorrectionWanted = Readonly<{ question: string; kind: BallotKind; marks: readonly GivenMark[]; reason: string }>;

/** A Member asks that the record note how it had intended to vote. Answers the id of the correction. */
@Injectable()
export class AskCorrection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(by: Principal, wanted: CorrectionWanted): Promise<Result<string>> {
    const file = await this.files.byId(wanted.question);
    if (!file) return noSuchQuestion();
    return this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, by.account, file.id);
      if (isRefusal(floor)) return floor;
      const { question, speaker } = floor;
      const marks = checkedMarks(file, wanted.kind, wanted.marks);
      if (isRefusal(marks)) return marks;
      const intended = { kind: wanted.kind, marks };
      const corrections = tx.get(CorrectionRepository);
      const vote = { question: question.id, member: speaker?.member ?? by.account };
      const recorded = await corrections.recorded(vote);
      const heard = mayAskCorrection(question, speaker, recorded, intended, await corrections.waits(vote));
      if (isRefusal(heard)) return heard;
      const id = randomUUID();
      const { reason } = wanted;
      await corrections.add({ id, ...vote, consultation: question.consultation, recorded, intended, reason, account: by.account });
      await tx.get(EventLog).append(question.consultation, {
        act: 'correction.asked',
        account: by.account,
        member: heard.member,
        data: { correction: id, question: question.id, recorded, intended },
        texts: { reason },
      });
      return id;
    });
  }
}
