import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { type ConditionMark, markCondition } from '../domain/conditions.js';
import { noSuchCondition } from '../domain/refusals.js';
import { passes } from '../domain/transitions.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { QuestionRepository } from '../persistence/question-repository.js';

interface Marking {
  readonly condition: string;
  readonly status: ConditionMark;
  readonly evidence: string;
}

/** Says that a condition of a decision was fulfilled or has lapsed, and on what evidence. Answers the condition's id. */
@Injectable()
export class MarkCondition {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Marking, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const questions = tx.get(QuestionRepository);
      const belongs = await questions.consultationOfCondition(input.condition);
      const consultation = belongs && (await tx.get(ConsultationRepository).lockedById(belongs));
      const condition = await questions.condition(input.condition);
      if (!consultation || !condition) return noSuchCondition();
      const { file, at } = consultation;
      const barred = passes('markCondition', consultation) ?? markCondition(condition, at, file.officialZone);
      if (barred) return barred;
      await questions.markCondition(condition.id, input.status, input.evidence, at);
      await tx.get(EventLog).append(file.id, {
        act: input.status === 'FULFILLED' ? 'condition.fulfilled' : 'condition.lapsed',
        account: by.account,
        member: null,
        data: {
          condition: condition.id,
          question: condition.question,
          effect: (input.status === 'FULFILLED' ? condition.onFulfilled : condition.onLapsed).effect,
        },
        texts: { evidence: input.evidence },
      });
      return condition.id;
    });
  }
}
