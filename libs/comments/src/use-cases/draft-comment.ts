import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noSuchConsultation } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Refusal, refuse, type Result, UnitOfWork } from '#platform';
import { draft, type PlaceNamed, placeOf } from '../domain/acts.js';
import type { CommentType } from '../domain/comment.js';
import { CommentRepository } from '../persistence/comment-repository.js';
import { HearingRepository } from '../persistence/hearing-repository.js';
import { type WordingGiven, wordingOf } from './wording.js';
import { type CommentAct, takeVoice } from './floor.js';

export interface CommentDrafted extends PlaceNamed, WordingGiven {
  readonly consultation: string;
  readonly type: CommentType;
  readonly language: string;
}

/** A delegation begins a comment: whoever belongs to it may. */
@Injectable()
export class DraftComment {
  constructor(private readonly uow: UnitOfWork) {}

  execute(principal: Principal, input: CommentDrafted): Promise<Result<CommentAct>> {
    return this.uow.run(async (tx) => {
      const hearings = tx.get(HearingRepository);
      const comments = tx.get(CommentRepository);
      const voice = await takeVoice(tx, principal.account);
      if (isRefusal(voice)) return voice;
      const consultation = await hearings.consultationOf(input.consultation);
      const unseen = noSuchConsultation(input.consultation, 'consultation');
      if (!consultation) return unseen;
      const barred = draft(await hearings.open(consultation), voice, unseen);
      if (barred) return barred;
      const place = placeOf(input);
      if (isRefusal(place)) return place;
      const position = await comments.positionOf(consultation, place);
      if (!position) return noSuchPlace(place.target === 'PROPOSAL' ? 'proposal' : 'anchor', input.consultation);
      const id = randomUUID();
      const wording = wordingOf(input);
      const { account } = principal;
      await comments.add(
        { id, consultation, member: voice.member, account, type: input.type, place, language: input.language, wording },
        position,
      );
      // Whoever sees records reads the log: what a draft is about, and of what kind it is, stays in the delegation until it is submitted.
      await tx.get(EventLog).append(consultation, {
        act: 'comment.drafted',
        account,
        member: voice.member,
        data: { comment: id, version: 1 },
      });
      return { comment: await comments.view(id) };
    });
  }
}

function noSuchPlace(field: string, symbol: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `${symbol} has no such paragraph or proposal to comment on.`,
      fr: `${symbol} ne comporte ni paragraphe ni proposition de ce nom à commenter.`,
      es: `${symbol} no tiene ningún párrafo ni propuesta así que comentar.`,
    },
    [field],
  );
}
