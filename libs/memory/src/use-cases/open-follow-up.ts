import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchConsultation, noSuchQuestion } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { effectsOf, performWhatIsDue } from '#voting';
import type { FollowUpKind } from '../domain/follow-up.js';
import { mayFollow, mayStand } from '../domain/keeping.js';
import { FollowUpRepository } from '../persistence/follow-up-repository.js';
import { type Entered, figuresOf, standingOf, todayAt } from './standing.js';

export interface Opening extends Entered {
  readonly consultation: string;
  readonly question: string;
  readonly option?: string | null;
  readonly kind: FollowUpKind;
}

/** Enters what follows from a decision; answers the item's id. */
@Injectable()
export class OpenFollowUp {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Opening, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.consultation);
      if (!consultation) return noSuchConsultation(input.consultation, 'consultation');
      const { file, at } = consultation;
      // The clock may have closed the vote without anybody having counted it yet.
      await performWhatIsDue(tx, file.id);
      const items = tx.get(FollowUpRepository);
      const question = await items.question(file.id, input.question);
      if (!question) return noSuchQuestion(input.question, file.symbol);
      const [standing, today] = [standingOf(input), todayAt(at, file.officialZone)];
      const option = input.option ?? null;
      const since = input.since ?? today;
      const decided = (await effectsOf(tx, [question.id])).get(question.id) ?? null;
      const barred = mayFollow(question, decided, option) ?? mayStand(standing, since, null, today);
      if (barred) return barred;
      const id = randomUUID();
      await items.add({ id, consultation: file.id, question: question.id, option, kind: input.kind, at });
      const { reason = null, evidence = null } = input;
      await items.enter(id, 1, standing, { since, reason, evidence, account: by.account, at });
      await tx.get(EventLog).append(file.id, {
        act: 'follow-up.opened',
        account: by.account,
        member: null,
        data: { followUp: id, question: question.id, option, kind: input.kind, entry: 1, since, ...figuresOf(standing) },
        texts: { reason, evidence },
      });
      return id;
    });
  }
}
