import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { checkWithdrawal } from '../domain/conduct.js';
import { SilenceRepository } from '../persistence/silence-repository.js';
import { officesOf, takeFloor } from './floor.js';
import { aboutOf } from './performing.js';

/** Its initiator withdraws a running procedure, with a reason; it stays readable. Answers its id. */
@Injectable()
export class WithdrawSilence {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Readonly<{ silence: string; reason: string }>, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, input.silence);
      if (isRefusal(floor)) return floor;
      const { silence, consultation } = floor;
      const { file, at } = consultation;
      const barred = checkWithdrawal(silence, officesOf(by), file.officialZone, at);
      if (barred) return barred;
      await tx.get(SilenceRepository).withdraw(silence.id, at, input.reason);
      await tx.get(EventLog).append(file.id, {
        act: 'silence.withdrawn',
        account: by.account,
        member: null,
        data: aboutOf(silence),
        texts: { reason: input.reason },
      });
      return silence.id;
    });
  }
}
