import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchConsultation, passes, QuestionFiles } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { settledFor } from '#tally';
import { noSuchKey } from '../domain/closing.js';
import { attached } from '../domain/decision.js';
import { lastWord } from '../domain/opening-rounds.js';
import { rule } from '../domain/ruling.js';
import { textSettled } from '../domain/settled-text.js';
import { RoundRepository } from '../persistence/round-repository.js';
import { SettlementRepository } from '../persistence/settlement-repository.js';
import { releaseWaiting } from './releasing.js';
import { performWhatIsDue } from './settling.js';

interface Deciding {
  readonly symbol: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly reason: string;
}

/** The chair decides between tied options, where the frozen rule leaves it to the chair. Answers the symbol. */
@Injectable()
export class DecideTie {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Deciding, by: Principal): Promise<Result<string>> {
    const decided = await this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const barred = passes('decideTie', consultation);
      if (barred) return barred;
      const { file, at } = consultation;
      await performWhatIsDue(tx, file.id);
      const settlement = tx.get(SettlementRepository);
      const questions = await settlement.questions(file.id);
      const asked = questions.find(({ key }) => key === input.question);
      const question = asked ? lastWord(questions, asked) : noSuchKey(input.question, file.symbol);
      if (isRefusal(question)) return question;
      const rounds = tx.get(RoundRepository);
      const decision = await rounds.decision(question.id);
      if (!decision) throw new Error(`question ${question.id} is decided without a decision`);
      const settled = textSettled(questions, question);
      if (settled) return settled;
      const ruling = rule(question, decision, input.options, input.reason, await rounds.isRuled(question.id));
      if (isRefusal(ruling)) return ruling;
      await rounds.rule(question.id, ruling, by.account, at);
      const result = { outcome: ruling.outcome, selected: [...decision.selected, ...ruling.selected] };
      await settlement.attachConditions(
        attached(question, ruling.outcome !== 'REJECTED', settledFor(question, result)).map(({ id }) => id),
      );
      const log = tx.get(EventLog);
      const { selected, outcome, reason } = ruling;
      await log.append(file.id, {
        act: 'tie.decided',
        account: by.account,
        member: null,
        data: { question: question.id, selected, outcome },
        texts: { reason },
      });
      const released = await releaseWaiting(tx, at, questions, question, result);
      const puts = released.asked.map((data) => ({ act: 'question.asked', account: by.account, member: null, data }));
      const acts = [...released.acts, ...puts];
      if (acts.length > 0) await log.append(file.id, ...acts);
      await performWhatIsDue(tx, file.id, by.account);
      return file.symbol;
    });
    this.files.forget();
    return decided;
  }
}
