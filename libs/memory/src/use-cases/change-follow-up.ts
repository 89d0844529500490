import { Injectable } from '@nestjs/common';
import { ConsultationRepository } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import type { FollowsFrom } from '../domain/follow-up.js';
import { mayStand, noSuchFollowUp, notOvertaken } from '../domain/keeping.js';
import { FollowUpRepository } from '../persistence/follow-up-repository.js';
import { type Entered, figuresOf, standingOf, todayAt } from './standing.js';

export interface Changing extends Entered {
  readonly followUp: string;
  /** The number of the entry that the author had before them. */
  readonly entry: number;
  readonly reason: string;
}

/** What the log has of every later entry: the option was named by the first. */
function followedIn(from: FollowsFrom) {
  return 'silence' in from ? from : { question: from.question };
}

/** Enters how an item stands from now on; what stood before stays readable. Answers the item's id. */
@Injectable()
export class ChangeFollowUp {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Changing, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const items = tx.get(FollowUpRepository);
      const belongs = await items.belongsTo(input.followUp);
      const consultation = belongs && (await tx.get(ConsultationRepository).lockedById(belongs.consultation));
      const before = await items.last(input.followUp);
      if (!belongs || !consultation || !before) return noSuchFollowUp();
      const { file, at } = consultation;
      const [standing, today] = [standingOf(input), todayAt(at, file.officialZone)];
      const since = input.since ?? today;
      const barred = notOvertaken(before, input.entry) ?? mayStand(standing, since, before, today);
      if (barred) return barred;
      const { reason, evidence = null } = input;
      await items.enter(input.followUp, before.number + 1, standing, { since, reason, evidence, account: by.account, at });
      await tx.get(EventLog).append(file.id, {
        act: 'follow-up.changed',
        account: by.account,
        member: null,
        data: {
          followUp: input.followUp,
          ...followedIn(belongs.from),
          entry: before.number + 1,
          since,
          ...figuresOf(standing),
        },
        texts: { reason, evidence },
      });
      return input.followUp;
    });
  }
}
