import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { align } from '../domain/acts.js';
import { CommentRepository } from '../persistence/comment-repository.js';
import { type CommentAct, takeFloor, takeVoice } from './floor.js';

/** A delegation no longer aligns with another's comment. Without an alignment there is nothing to end, and nothing is refused. */
@Injectable()
export class EndAlignment {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Readonly<{ comment: string }>): Promise<Result<CommentAct>> {
    return this.uow.run(async (tx) => {
      const voice = await takeVoice(tx, principal.account);
      if (isRefusal(voice)) return voice;
      const floor = await takeFloor(tx, input.comment);
      if (isRefusal(floor)) return floor;
      const { comment, consultation, hearing } = floor;
      const barred = align(comment, hearing, voice);
      if (barred) return barred;
      const comments = tx.get(CommentRepository);
      if (await comments.endAlignment(comment.id, voice.member)) {
        await tx.get(EventLog).append(consultation, {
          act: 'comment.alignment-ended',
          account: principal.account,
          member: voice.member,
          data: { comment: comment.id },
        });
      }
      return { comment: await comments.view(comment.id) };
    });
  }
}
