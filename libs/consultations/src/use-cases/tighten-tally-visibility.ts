import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import type { TallyVisibility } from '../domain/question.js';
import { noSuchConsultation, noSuchQuestion } from '../domain/refusals.js';
import { tighten } from '../domain/tally-visibility.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { QuestionRepository } from '../persistence/question-repository.js';

interface Tightening {
  readonly symbol: string;
  readonly question: string; // key
  readonly tallyVisibility: TallyVisibility;
}

/** Lets less be seen of a question's counts before the end. Answers the consultation's symbol. */
@Injectable()
export class TightenTallyVisibility {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Tightening, by: Principal): Promise<Result<string>> {
    const tightened = await this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const { file } = consultation;
      const question = await tx.get(QuestionRepository).find(file.id, input.question, file.votingClosesAt);
      if (!question) return noSuchQuestion(input.question, file.symbol);
      const barred = tighten(consultation, question, input.tallyVisibility);
      if (barred) return barred;
      await tx.get(QuestionRepository).showTally(question.id, input.tallyVisibility);
      await tx.get(EventLog).append(file.id, {
        act: 'tally-visibility.tightened',
        account: by.account,
        member: null,
        data: {
          question: question.id,
          key: question.key,
          number: question.number,
          from: question.tallyVisibility,
          tallyVisibility: input.tallyVisibility,
        },
      });
      return file.symbol;
    });
    this.files.forget();
    return tightened;
  }
}
