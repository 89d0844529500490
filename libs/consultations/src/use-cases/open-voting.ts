import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { noSuchConsultation } from '../domain/refusals.js';
import { passes } from '../domain/transitions.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { unweighed } from './unweighed.js';

/** Brings the opening of the vote forward to now, and takes the roll. Answers the consultation's symbol. */
@Injectable()
export class OpenVoting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: { readonly symbol: string }, by: Principal): Promise<Result<string>> {
    const opened = await this.work.run<string>(async (tx) => {
      const consultations = tx.get(ConsultationRepository);
      const consultation = await consultations.locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const { file, at } = consultation;
      const barred = passes('openVoting', consultation) ?? (await unweighed(tx, file.id));
      if (barred) return barred;
      await consultations.openVoting(file.id, at);
      await tx.get(EventLog).append(file.id, {
        act: 'voting.opened',
        account: by.account,
        member: null,
        data: { votingOpensAt: at.toISOString(), votingClosesAt: file.votingClosesAt.toISOString() },
      });
      await consultations.takeRoll(file.id);
      return file.symbol;
    });
    this.files.forget();
    return opened;
  }
}
