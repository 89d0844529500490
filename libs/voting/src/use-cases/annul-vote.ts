import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  conductorOf,
  type Conductor,
  ConsultationRepository,
  noSuchConsultation,
  notAgainWhileSilent,
  passes,
  QuestionFiles,
  VoteOrSilenceRepository,
} from '#consultations';
import type { Principal } from '#identity';
import { type Act, EventLog } from '#ledger';
import { isRefusal, type Result, type Transaction, UnitOfWork } from '#platform';
import { annulable, restingOn } from '../domain/annulling.js';
import { noSuchKey } from '../domain/closing.js';
import { checkRoundClosing, keyOfRound } from '../domain/opening-rounds.js';
import { textSettled } from '../domain/settled-text.js';
import { lastRound } from '../domain/settling.js';
import { RoundRepository } from '../persistence/round-repository.js';
import { type QuestionToSettle, SettlementRepository } from '../persistence/settlement-repository.js';
import { termsLogged } from './round-terms.js';
import { performWhatIsDue } from './settling.js';

interface Annulling {
  readonly symbol: string;
  readonly question: string;
  readonly reason: string;
  readonly closesAt?: Date | null;
}

/**
 * Annuls a counted vote, with what rests on it. Ballots and figures remain; the outcome has no effect. While voting goes on
 * the matter is put again at once, to the same roll, with the same options. Answers the symbol.
 */
@Injectable()
export class AnnulVote {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Annulling, by: Principal): Promise<Result<string>> {
    const annulled = await this.work.run<string>(async (tx) => {
      const consultations = tx.get(ConsultationRepository);
      const before = await consultations.locked(input.symbol);
      if (!before) return noSuchConsultation(input.symbol);
      const barred = passes('annulVote', before);
      if (barred) return barred;
      const { file, at } = before;
      await performWhatIsDue(tx, file.id);
      const questions = await tx.get(SettlementRepository).questions(file.id);
      const asked = questions.find(({ key }) => key === input.question);
      const question = asked ? annulable(asked, file.officialZone) : noSuchKey(input.question, file.symbol);
      if (isRefusal(question)) return question;
      const settled = textSettled(questions, question);
      if (settled) return settled;
      const voting = before.state === 'VOTING';
      const closesAt = input.closesAt ?? null;
      const late = voting ? checkRoundClosing(withoutDecided(questions, question), question, closesAt, file, at) : null;
      if (late) return late;
      const annulment = new Annulment(tx, file.id, { at, by, reason: input.reason, conductor: conductorOf(by.roles) });
      await annulment.perform(questions, question, voting ? { closesAt, votingClosesAt: file.votingClosesAt } : null);
      const open = new Set(notYet(questions));
      const again = notYet(await tx.get(SettlementRepository).questions(file.id)).filter((id) => !open.has(id));
      const silence = await tx.get(VoteOrSilenceRepository).silenceOn(again, at);
      return silence ? notAgainWhileSilent(silence, file.officialZone) : file.symbol;
    });
    this.files.forget();
    return annulled;
  }
}

/** The questions that have not come to anything yet, by their ids. */
function notYet(questions: readonly QuestionToSettle[]): string[] {
  return questions
    .filter(({ decidedAt, annulledAt, standing }) => decidedAt === null && annulledAt === null && standing !== 'NOT_ASKED')
    .map(({ id }) => id);
}

type Anew = Readonly<{ closesAt: Date | null; votingClosesAt: Date }>;

/** What will wait for the new vote counts when its closing is checked, whether or not it has been decided once. */
function withoutDecided(questions: readonly QuestionToSettle[], question: QuestionToSettle): QuestionToSettle[] {
  const resting = new Set(restingOn(questions, question).map(({ id }) => id));
  return questions.map((other) => (resting.has(other.id) && other.decidedAt ? { ...other, decidedAt: null, closesAt: null } : other));
}

class Annulment {
  private readonly settlement: SettlementRepository;
  private readonly rounds: RoundRepository;
  private readonly acts: Act[] = [];

  constructor(
    private readonly tx: Transaction,
    private readonly consultation: string,
    private readonly act: Readonly<{ at: Date; by: Principal; reason: string; conductor: Conductor }>,
  ) {
    this.settlement = tx.get(SettlementRepository);
    this.rounds = tx.get(RoundRepository);
  }

  async perform(before: readonly QuestionToSettle[], question: QuestionToSettle, anew: Anew | null): Promise<void> {
    // The new vote comes first: what is counted now lets nothing go that waits for it.
    const again = anew && (await this.putAgain(before, question, 'ASKED', anew.closesAt));
    const questions = await this.countWhatWasAnswered(before, question);
    const resting = restingOn(questions, question);
    for (const each of [question, ...resting.filter(({ decidedAt }) => decidedAt !== null)]) await this.annul(each, question);
    if (anew && again) {
      this.acts.push(again);
      const matters = new Set(resting.map(({ number }) => number).filter((number) => number !== question.number));
      for (const number of matters) await this.waitAgain(questions, number, anew);
    }
    await this.tx.get(EventLog).append(this.consultation, ...this.acts);
  }

  /** A vote under way that rests on this one and has been answered is counted first: what is annulled keeps its figures. */
  private async countWhatWasAnswered(
    questions: readonly QuestionToSettle[],
    question: QuestionToSettle,
  ): Promise<readonly QuestionToSettle[]> {
    const open = restingOn(questions, question).filter(({ decidedAt, standing }) => decidedAt === null && standing === 'ASKED');
    const answered = await this.rounds.answered(open.map(({ id }) => id));
    // A later round on the same matter is replaced whether or not anybody has answered it.
    const counted = open.filter(({ id, number }) => number === question.number || answered.has(id));
    if (counted.length === 0) return questions;
    const { at, by, reason } = this.act;
    for (const { id } of counted) {
      await this.settlement.bringQuestionForward(id, at);
      await this.tx.get(EventLog).append(this.consultation, {
        act: 'question.closing-brought-forward',
        account: by.account,
        member: null,
        data: { question: id, closesAt: at.toISOString() },
        texts: { reason },
      });
    }
    await performWhatIsDue(this.tx, this.consultation, this.act.by.account);
    return this.settlement.questions(this.consultation);
  }

  private async annul(each: QuestionToSettle, cause: QuestionToSettle): Promise<void> {
    const { at, by, conductor, reason } = this.act;
    await this.rounds.annul(each.id, at, conductor, reason);
    const rests = each.id === cause.id ? {} : { restsOn: cause.id };
    const data = { question: each.id, by: conductor, ...rests };
    this.acts.push({ act: 'vote.annulled', account: by.account, member: null, data, texts: { reason } });
  }

  /** What depended on it waits for the new vote: itself, or put again where it had been decided. */
  private async waitAgain(questions: readonly QuestionToSettle[], number: number, { closesAt, votingClosesAt }: Anew): Promise<void> {
    const last = lastRound(questions, number);
    if (!last) return;
    const until = last.closesAt && last.closesAt > (closesAt ?? votingClosesAt) ? last.closesAt : null;
    if (last.decidedAt === null) {
      await this.rounds.waitAgain(last.id, until);
      const data = { question: last.id, closesAt: until?.toISOString() ?? null };
      this.acts.push({ act: 'question.put-off', account: this.act.by.account, member: null, data });
    } else
      this.acts.push(
        await this.putAgain(questions, questions.find((other) => other.number === number && other.round === 1) ?? last, 'WAITING', until),
      );
  }

  private async putAgain(
    questions: readonly QuestionToSettle[],
    source: QuestionToSettle,
    standing: 'ASKED' | 'WAITING',
    closesAt: Date | null,
  ): Promise<Act> {
    const last = lastRound(questions, source.number) ?? source;
    const id = randomUUID();
    const round = last.round + 1;
    const key = keyOfRound(questions, source.number, round);
    await this.rounds.open(source.id, { id, key, round, kind: 'ANEW', continues: last.id, standing, closesAt, terms: null });
    const data = {
      ...{ question: id, continues: last.id, kind: 'ANEW', round, key, closesAt: closesAt?.toISOString() ?? null },
      ...termsLogged({ ...source, options: source.options.map((option) => option.key) }),
    };
    // What waits is not opened yet, and is a question of its own all the same.
    return { act: standing === 'WAITING' ? 'question.added' : 'round.opened', account: this.act.by.account, member: null, data };
  }
}
