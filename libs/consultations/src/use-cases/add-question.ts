import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { checkContinued } from '../domain/continuing.js';
import { defineQuestion, type QuestionDraft } from '../domain/define-question.js';
import { frozen } from '../domain/freezing.js';
import { noSuchConsultation } from '../domain/refusals.js';
import { textsOf } from '../domain/texts.js';
import { notWhileSilent } from '../domain/vote-or-silence.js';
import { checkWeighed } from '../domain/weights.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { ContinuationRepository } from '../persistence/continuation-repository.js';
import { DocumentRepository } from '../persistence/document-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { QuestionRepository } from '../persistence/question-repository.js';
import { VoteOrSilenceRepository } from '../persistence/vote-or-silence-repository.js';
import { WeightRepository } from '../persistence/weight-repository.js';
import { fingerprintsOfQuestion, sha256Of } from './sha256.js';

/** Puts a question to the membership; answers its id. */
@Injectable()
export class AddQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(symbol: string, draft: QuestionDraft, by: Principal): Promise<Result<string>> {
    const added = await this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(symbol);
      if (!consultation) return noSuchConsultation(symbol, 'consultation');
      const barred = frozen('QUESTIONS', consultation);
      if (barred) return barred;
      const { file, at } = consultation;
      const question = defineQuestion(draft, {
        file,
        questions: await tx.get(QuestionRepository).known(file.id),
        proposals: await tx.get(ProposalRepository).standing(file.id),
        anchors: await tx.get(DocumentRepository).anchors(file.id),
      });
      if (isRefusal(question)) return question;
      const unweighed =
        file.openedAt && checkWeighed([{ ...question, method: draft.method }], await tx.get(WeightRepository).isSet(file.id), 'weighing');
      if (unweighed) return unweighed;
      const { continues = null } = draft;
      const earlier = continues && (await tx.get(ContinuationRepository).earlier(continues));
      const severed = continues && checkContinued(continues, earlier, file);
      if (severed) return severed;
      const id = randomUUID();
      await tx.get(QuestionRepository).add(id, file.id, question);
      const silence = await tx.get(VoteOrSilenceRepository).silenceOn([id], at);
      if (silence) return notWhileSilent(question, silence, file.officialZone);
      if (earlier) await tx.get(ContinuationRepository).takeUp(id, earlier.id);
      await tx.get(EventLog).append(file.id, {
        act: 'question.added',
        account: by.account,
        member: null,
        data: {
          question: id,
          key: draft.key,
          number: question.number,
          method: draft.method,
          options: question.options.map((option) => option.key),
          ...question.bounds,
          marks: { ...question.marks },
          rule: { ...question.rule },
          tallyVisibility: draft.tallyVisibility,
          secrecy: draft.secrecy,
          dependsOn: question.dependsOn,
          closesAt: draft.closesAt?.toISOString() ?? null,
          conditions: draft.conditions.length,
          takesTopics: draft.takesTopics ?? false,
          proposal: question.subject,
          paragraphs: [...draft.paragraphs],
          // By its hash what the other was called: not everybody who reads this log may read that consultation.
          ...(continues &&
            earlier && { continues: { ...continues, number: earlier.number, sha256: sha256Of({ title: textsOf(earlier.title) }) } }),
          ...fingerprintsOfQuestion({ ...draft, options: question.options }),
        },
      });
      return id;
    });
    this.files.forget();
    return added;
  }
}
