import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { withdraw } from '../domain/acts.js';
import { CommentRepository } from '../persistence/comment-repository.js';
import { type CommentAct, takeFloor, takeVoice } from './floor.js';

/** A delegation takes its comment back; a marker with the reason stays. */
@Injectable()
export class WithdrawComment {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Readonly<{ comment: string; reason: string }>): Promise<Result<CommentAct>> {
    return this.uow.run(async (tx) => {
      const voice = await takeVoice(tx, principal.account);
      if (isRefusal(voice)) return voice;
      const floor = await takeFloor(tx, input.comment);
      if (isRefusal(floor)) return floor;
      const { comment, consultation, hearing } = floor;
      const barred = withdraw(comment, hearing, voice);
      if (barred) return barred;
      const comments = tx.get(CommentRepository);
      await comments.withdraw(comment.id, input.reason);
      await tx.get(EventLog).append(consultation, {
        act: comment.status === 'DRAFT' ? 'comment.dropped' : 'comment.withdrawn',
        account: principal.account,
        member: voice.member,
        data: { comment: comment.id, version: comment.version },
        texts: { reason: input.reason },
      });
      return { comment: await comments.view(comment.id) };
    });
  }
}
