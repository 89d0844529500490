import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { checkExtension } from '../domain/conduct.js';
import { SilenceRepository } from '../persistence/silence-repository.js';
import { takeFloor } from './floor.js';
import { aboutOf } from './performing.js';

/** Moves the end of a running procedure later, with a reason. Answers its id. */
@Injectable()
export class ExtendSilence {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Readonly<{ silence: string; expiresAt: Date; reason: string }>, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, input.silence);
      if (isRefusal(floor)) return floor;
      const { silence, consultation } = floor;
      const { file, at } = consultation;
      const barred = checkExtension(silence, input.expiresAt, file.officialZone, at);
      if (barred) return barred;
      await tx.get(SilenceRepository).extend(silence, input.expiresAt, input.reason, by.account, at);
      await tx.get(EventLog).append(file.id, {
        act: 'silence.extended',
        account: by.account,
        member: null,
        data: {
          ...aboutOf(silence),
          from: silence.expiresAt.toISOString(),
          expiresAt: input.expiresAt.toISOString(),
        },
        texts: { reason: input.reason },
      });
      return silence.id;
    });
  }
}
