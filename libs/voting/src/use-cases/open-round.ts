import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  ConsultationRepository,
  noSuchConsultation,
  notAgainWhileSilent,
  passes,
  QuestionFiles,
  type RoundKind,
  roundKindInWords,
  VoteOrSilenceRepository,
} from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { noSuchKey } from '../domain/closing.js';
import { checkRoundClosing, keyOfRound, lastWord, roundOf } from '../domain/opening-rounds.js';
import { textSettled } from '../domain/settled-text.js';
import { RoundRepository } from '../persistence/round-repository.js';
import { SettlementRepository } from '../persistence/settlement-repository.js';
import { termsLogged } from './round-terms.js';
import { performWhatIsDue } from './settling.js';

interface Opening {
  readonly symbol: string;
  readonly question: string;
  readonly kind: RoundKind;
  readonly closesAt?: Date | null;
}

/** Opens the further round that a result and its frozen rule call for. Answers the symbol. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Opening, by: Principal): Promise<Result<string>> {
    const opened = await this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const barred = passes('openRound', consultation);
      if (barred) return barred;
      const { file, at } = consultation;
      // What the clock has decided comes first: it may be what counted the question.
      await performWhatIsDue(tx, file.id);
      const questions = await tx.get(SettlementRepository).questions(file.id);
      const asked = questions.find(({ key }) => key === input.question);
      const question = asked ? lastWord(questions, asked) : noSuchKey(input.question, file.symbol);
      if (isRefusal(question)) return question;
      const rounds = tx.get(RoundRepository);
      const decision = await rounds.decision(question.id);
      if (!decision) throw new Error(`question ${question.id} is decided without a decision`);
      const settled = textSettled(questions, question);
      if (settled) return settled;
      const terms = roundOf(question, decision, input.kind, roundKindInWords);
      if (isRefusal(terms)) return terms;
      const closesAt = input.closesAt ?? null;
      const late = checkRoundClosing(questions, question, closesAt, file, at);
      if (late) return late;
      const id = randomUUID();
      const round = question.round + 1;
      const key = keyOfRound(questions, question.number, round);
      await rounds.open(question.id, { id, key, round, kind: input.kind, continues: question.id, standing: 'ASKED', closesAt, terms });
      const silence = await tx.get(VoteOrSilenceRepository).silenceOn([id], at);
      if (silence) return notAgainWhileSilent(silence, file.officialZone);
      await tx.get(EventLog).append(file.id, {
        act: 'round.opened',
        account: by.account,
        member: null,
        data: {
          ...{ question: id, continues: question.id, kind: input.kind, round, key },
          ...termsLogged(terms),
          closesAt: (closesAt ?? file.votingClosesAt).toISOString(),
          closesWithVote: closesAt === null,
        },
      });
      return file.symbol;
    });
    this.files.forget();
    return opened;
  }
}
