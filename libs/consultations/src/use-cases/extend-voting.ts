import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { checkConditionsAhead } from '../domain/conditions.js';
import { noSuchConsultation } from '../domain/refusals.js';
import { checkExtension } from '../domain/timetable.js';
import { passes } from '../domain/transitions.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { QuestionRepository } from '../persistence/question-repository.js';

interface Extending {
  readonly symbol: string;
  readonly votingClosesAt: Date;
  readonly reason: string;
}

/** Moves the closing of the vote later, with a reason. Questions with a closing of their own keep it. Answers the symbol. */
@Injectable()
export class ExtendVoting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Extending, by: Principal): Promise<Result<string>> {
    const extended = await this.work.run<string>(async (tx) => {
      const consultations = tx.get(ConsultationRepository);
      const consultation = await consultations.locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const { file } = consultation;
      const barred =
        passes('extendVoting', consultation) ??
        checkExtension(consultation, input.votingClosesAt) ??
        checkConditionsAhead(await tx.get(QuestionRepository).known(file.id), { ...file, votingClosesAt: input.votingClosesAt });
      if (barred) return barred;
      await consultations.extendVoting(file.id, input.votingClosesAt);
      await tx.get(EventLog).append(file.id, {
        act: 'voting.extended',
        account: by.account,
        member: null,
        data: {
          from: file.votingClosesAt.toISOString(),
          votingClosesAt: input.votingClosesAt.toISOString(),
        },
        texts: { reason: input.reason },
      });
      return file.symbol;
    });
    this.files.forget();
    return extended;
  }
}
