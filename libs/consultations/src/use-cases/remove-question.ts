import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { refuse, type Result, UnitOfWork } from '#platform';
import { frozen } from '../domain/freezing.js';
import { noSuchConsultation, noSuchQuestion } from '../domain/refusals.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { QuestionRepository } from '../persistence/question-repository.js';

/** Takes a question out of a draft, where it was never put to anybody; the log keeps that it was. Answers the symbol. */
@Injectable()
export class RemoveQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: { readonly consultation: string; readonly question: string }, by: Principal): Promise<Result<string>> {
    const removed = await this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.consultation);
      if (!consultation) return noSuchConsultation(input.consultation, 'consultation');
      const barred = frozen('QUESTIONS_PUT', consultation);
      if (barred) return barred;
      const { id, symbol } = consultation.file;
      const questions = await tx.get(QuestionRepository).known(id);
      const question = questions.find((each) => each.key === input.question);
      if (!question) return noSuchQuestion(input.question, symbol);
      const dependent = questions.find((each) => each.dependsOn === question.id);
      if (dependent) return isDependedOn(question.number, dependent.number);
      await tx.get(QuestionRepository).remove(id, question);
      await tx.get(EventLog).append(id, {
        act: 'question.removed',
        account: by.account,
        member: null,
        data: { question: question.id, key: question.key, number: question.number },
      });
      return symbol;
    });
    this.files.forget();
    return removed;
  }
}

function isDependedOn(number: number, dependent: number): Result<never> {
  return refuse(
    'INVALID_INPUT',
    {
      en: `Question ${dependent} depends on question ${number}: remove that one first.`,
      fr: `La question ${dependent} dépend de la question ${number} : retirez-la d’abord.`,
      es: `La pregunta ${dependent} depende de la pregunta ${number}: retírela primero.`,
    },
    ['question'],
  );
}
