import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { revise } from '../domain/acts.js';
import { CommentRepository } from '../persistence/comment-repository.js';
import { type WordingGiven, wordingOf } from './wording.js';
import { type NotedAct, takeFloor, takeVoice } from './floor.js';

export interface CommentRevised extends WordingGiven {
  readonly comment: string;
  readonly version: number;
}

/** A delegation changes its words: a draft is replaced, what was submitted gains a version. */
@Injectable()
export class ReviseComment {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: CommentRevised): Promise<Result<NotedAct>> {
    return this.uow.run(async (tx) => {
      const voice = await takeVoice(tx, principal.account);
      if (isRefusal(voice)) return voice;
      const floor = await takeFloor(tx, input.comment);
      if (isRefusal(floor)) return floor;
      const { comment, consultation, hearing } = floor;
      const manner = revise(comment, hearing, voice, input.version);
      if (isRefusal(manner)) return manner;
      const comments = tx.get(CommentRepository);
      const wording = wordingOf(input);
      const { account } = principal;
      await (manner === 'REPLACE'
        ? comments.replaceDraft(comment.id, wording, account)
        : comments.addVersion(comment.id, wording, account));
      const receipt = await tx.get(EventLog).appendOne(consultation, {
        act: manner === 'REPLACE' ? 'comment.redrafted' : 'comment.revised',
        account,
        member: voice.member,
        data: { comment: comment.id, version: comment.version + 1 },
        // A draft is the delegation's own, and nobody's to prove: the log gets its words when it is submitted.
        texts: manner === 'REPLACE' ? {} : { ...wording },
      });
      return { comment: await comments.view(comment.id), receipt };
    });
  }
}
