import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { declinedWithoutNote, mayAnswerCorrection, noSuchCorrection } from '../domain/correcting.js';
import { CorrectionRepository } from '../persistence/correction-repository.js';
import { takeFloor } from './floor.js';

export type CorrectionAnswer = Readonly<{ correction: string; confirmed: boolean; note?: string | null }>;

/**
 * The secretariat or the chair confirms a correction, or declines it. The vote, the counts and the outcome stay as they were
 * recorded; what changes is that the record notes the intention beside them. Answers the id of the correction.
 */
@Injectable()
export class AnswerCorrection {
  constructor(private readonly work: UnitOfWork) {}

  execute(by: Principal, answer: CorrectionAnswer): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const corrections = tx.get(CorrectionRepository);
      const of = await corrections.questionOf(answer.correction);
      if (!of) return noSuchCorrection();
      const floor = await takeFloor(tx, by.account, of);
      if (isRefusal(floor)) return noSuchCorrection();
      const found = await corrections.find(answer.correction);
      const barred = found ? mayAnswerCorrection(found, floor.question, by.account) : noSuchCorrection();
      if (barred || !found) return barred ?? noSuchCorrection();
      const note = answer.note?.trim() || null;
      if (!answer.confirmed && note === null) return declinedWithoutNote();
      await corrections.answer({ correction: found.id, confirmed: answer.confirmed, note, account: by.account });
      const { id, recorded, intended, member } = found;
      await tx.get(EventLog).append(floor.question.consultation, {
        act: answer.confirmed ? 'correction.confirmed' : 'correction.declined',
        account: by.account,
        member,
        data: { correction: id, question: of, recorded, intended },
        texts: { note },
      });
      return id;
    });
  }
}
