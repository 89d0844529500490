import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchConsultation, passes, QuestionFiles } from '#consultations';
import type { Principal } from '#identity';
import { isRefusal, type Result, type Texts, UnitOfWork } from '#platform';
import type { WithoutVote } from '#tally';
import { noSuchKey } from '../domain/closing.js';
import { decideWithoutVote, settlementBarred } from '../domain/without-vote.js';
import { SettlementRepository } from '../persistence/settlement-repository.js';
import { performWhatIsDue, settleAtOnce } from './settling.js';

type Asked = Readonly<{ symbol: string; question: string; kind: WithoutVote; words: Texts; options: readonly string[] }>;

/** Settles a question by the chair's ruling, before any ballot on it was cast. Answers the symbol. */
@Injectable()
export class SettleWithoutVote {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Asked, by: Principal): Promise<Result<string>> {
    const settled = await this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const barred = passes('settleWithoutVote', consultation);
      if (barred) return barred;
      const { file } = consultation;
      const settlement = tx.get(SettlementRepository);
      await performWhatIsDue(tx, file.id);
      const found = await settlement.consultation(file.id);
      const questions = await settlement.questions(file.id);
      const question = questions.find(({ key }) => key === input.question);
      if (!question || !found) return noSuchKey(input.question, file.symbol);
      const refused = settlementBarred(question, questions, await settlement.ballots(question.id), file, found.now);
      if (refused) return refused;
      const { en, fr, es } = input.words;
      const words = { en, ...(fr ? { fr } : {}), ...(es ? { es } : {}) };
      const decision = decideWithoutVote(question, { ...input, words }, found.now);
      if (isRefusal(decision)) return decision;
      await settleAtOnce(tx, found, question.id, decision, by.account);
      return file.symbol;
    });
    this.files.forget();
    return settled;
  }
}
