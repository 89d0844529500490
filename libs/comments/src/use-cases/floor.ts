import type { Entry } from '#ledger';
import type { Result, Transaction } from '#platform';
import type { Comment } from '../domain/comment.js';
import { type Hearing, noDelegation, noSuchComment, type Voice } from '../domain/hearing.js';
import { CommentRepository } from '../persistence/comment-repository.js';
import type { CommentView } from '../persistence/comment-view.js';
import { HearingRepository } from '../persistence/hearing-repository.js';

/** What an act on a comment comes to: the comment as it stands afterwards. */
export interface CommentAct {
  readonly comment: CommentView;
}

/** The same, and where the act was written down. */
export type NotedAct = CommentAct & Readonly<{ receipt: Entry }>;

/** A comment with its consultation, under the consultation's lock. */
export interface Floor {
  readonly consultation: string;
  readonly comment: Comment;
  readonly hearing: Hearing;
}

/** Takes the lock of the comment's consultation, then reads the comment: in that order, so that what was read still holds. */
export async function takeFloor(tx: Transaction, comment: string): Promise<Result<Floor>> {
  const comments = tx.get(CommentRepository);
  const consultation = await comments.consultationOf(comment);
  if (!consultation) return noSuchComment();
  const hearing = await tx.get(HearingRepository).open(consultation);
  const found = await comments.find(comment);
  return found ? { consultation, comment: found, hearing } : noSuchComment();
}

/** For whom the person speaks, or that there is no delegation to speak for. */
export async function takeVoice(tx: Transaction, account: string): Promise<Result<Voice>> {
  return (await tx.get(HearingRepository).voiceOf(account)) ?? noDelegation();
}
