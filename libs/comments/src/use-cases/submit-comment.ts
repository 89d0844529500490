import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { submit } from '../domain/acts.js';
import { CommentRepository } from '../persistence/comment-repository.js';
import { type NotedAct, takeFloor, takeVoice } from './floor.js';

/** The representative or an alternate puts the delegation's comment before everybody. */
@Injectable()
export class SubmitComment {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Readonly<{ comment: string }>): Promise<Result<NotedAct>> {
    return this.uow.run(async (tx) => {
      const voice = await takeVoice(tx, principal.account);
      if (isRefusal(voice)) return voice;
      const floor = await takeFloor(tx, input.comment);
      if (isRefusal(floor)) return floor;
      const { comment, consultation, hearing } = floor;
      const barred = submit(comment, hearing, voice);
      if (barred) return barred;
      const comments = tx.get(CommentRepository);
      await comments.submit(comment.id);
      const receipt = await tx.get(EventLog).appendOne(consultation, {
        act: 'comment.submitted',
        account: principal.account,
        member: voice.member,
        data: { comment: comment.id, version: comment.version, ...(await comments.subject(comment.id)) },
        texts: { ...(await comments.wording(comment.id)) },
      });
      return { comment: await comments.view(comment.id), receipt };
    });
  }
}
