import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { type Entry, EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { align } from '../domain/acts.js';
import { CommentRepository } from '../persistence/comment-repository.js';
import { type CommentAct, takeFloor, takeVoice } from './floor.js';

/** An alignment, and where it was written down; null: the delegation was aligned already, and nothing was. */
export type Alignment = CommentAct & Readonly<{ receipt: Entry | null }>;

/** A delegation aligns with another's comment. Doing so twice is the same as once. */
@Injectable()
export class AlignWithComment {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: Readonly<{ comment: string }>): Promise<Result<Alignment>> {
    return this.uow.run<Alignment>(async (tx) => {
      const voice = await takeVoice(tx, principal.account);
      if (isRefusal(voice)) return voice;
      const floor = await takeFloor(tx, input.comment);
      if (isRefusal(floor)) return floor;
      const { comment, consultation, hearing } = floor;
      const barred = align(comment, hearing, voice);
      if (barred) return barred;
      const comments = tx.get(CommentRepository);
      const receipt = (await comments.align(comment.id, voice.member))
        ? await tx.get(EventLog).appendOne(consultation, {
            act: 'comment.aligned',
            account: principal.account,
            member: voice.member,
            data: { comment: comment.id, version: comment.version },
          })
        : null;
      return { comment: await comments.view(comment.id), receipt };
    });
  }
}
