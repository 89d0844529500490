import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { respond } from '../domain/acts.js';
import type { Disposition } from '../domain/comment.js';
import { CommentRepository } from '../persistence/comment-repository.js';
import { type CommentAct, takeFloor } from './floor.js';

export interface CommentAnswered {
  readonly comment: string;
  readonly disposition: Disposition;
  readonly text: string;
}

/** The secretariat answers a comment. */
@Injectable()
export class RespondToComment {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: CommentAnswered): Promise<Result<CommentAct>> {
    return this.uow.run(async (tx) => {
      const floor = await takeFloor(tx, input.comment);
      if (isRefusal(floor)) return floor;
      const { comment, consultation, hearing } = floor;
      const barred = respond(comment, hearing);
      if (barred) return barred;
      const comments = tx.get(CommentRepository);
      const { account } = principal;
      await comments.respond(comment.id, input.disposition, input.text, account);
      await tx.get(EventLog).append(consultation, {
        act: 'comment.answered',
        account,
        member: null,
        data: { comment: comment.id, version: comment.version, disposition: input.disposition },
        texts: { text: input.text },
      });
      return { comment: await comments.view(comment.id) };
    });
  }
}
