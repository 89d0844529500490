import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { checkSomethingToRead } from '../domain/document.js';
import { noSuchConsultation } from '../domain/refusals.js';
import { textsOf } from '../domain/texts.js';
import { checkAhead } from '../domain/timetable.js';
import { passes } from '../domain/transitions.js';
import { BodyRepository } from '../persistence/body-repository.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { DocumentRepository } from '../persistence/document-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { unweighed } from './unweighed.js';

/** Puts a draft before the membership: its documents and rule set are frozen. Answers its symbol. */
@Injectable()
export class OpenConsultation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: { readonly symbol: string }, by: Principal): Promise<Result<string>> {
    const opened = await this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const { file, at } = consultation;
      const barred =
        passes('open', consultation) ??
        checkAhead(file, file.officialZone, at) ??
        checkSomethingToRead(file.symbol, await tx.get(DocumentRepository).areThere(file.id)) ??
        (await unweighed(tx, file.id));
      if (barred) return barred;
      await tx.get(ConsultationRepository).open(file.id, at);
      await tx.get(EventLog).append(file.id, {
        act: 'consultation.opened',
        account: by.account,
        member: null,
        data: {
          symbol: file.symbol,
          ruleSet: file.ruleSet.key,
          ruleSetVersion: file.ruleSet.version,
          // Neither is ever called otherwise: whoever finds other names in the record finds that somebody changed them.
          ruleSetNames: textsOf(file.ruleSet.names),
          bodyNames: textsOf(await tx.get(BodyRepository).names(file.body)),
          rule: { ...file.ruleSet.rule },
          silence: { hours: file.ruleSet.silence.hours, languages: [...file.ruleSet.silence.languages] },
          commentsCloseAt: file.commentsCloseAt.toISOString(),
          votingOpensAt: file.votingOpensAt.toISOString(),
          votingClosesAt: file.votingClosesAt.toISOString(),
        },
      });
      return file.symbol;
    });
    this.files.forget();
    return opened;
  }
}
