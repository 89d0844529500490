import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../chamber/api/useAct';
import { WordAct } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay, useSession, useViewer } from '../../chamber/session/session';
import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import {
  AlignWithCommentDocument,
  EndAlignmentDocument,
  SubmitCommentDocument,
  type CommentPartsFragment,
  type ConsultationState,
  type EntryReceiptPartsFragment,
} from '../../generated/graphql';
import { ReceiptHeld } from '../verify/ReceiptHeld';
import { AnswerForm } from './AnswerForm';
import { CommentForm, type CommentPlace } from './CommentForm';
import { Difference } from './Difference';
import { WithdrawForm } from './WithdrawForm';
import styles from './Comments.module.css';

/** Where its consultation stands: what may still be done with a comment hangs on it. */
export type Hearing = Readonly<{ symbol: string; state: ConsultationState; mayComment: boolean }>;

interface CommentShownProps {
  readonly comment: CommentPartsFragment;
  /** The text that the comment is about, as it stands. */
  readonly standing: string | null;
  readonly place: CommentPlace;
  /** Undefined: not read yet. */
  readonly hearing: Hearing | undefined;
  readonly renew: () => void;
  readonly where?: ReactNode;
}

type Doing = 'nothing' | 'revising' | 'withdrawing' | 'answering';

interface ActsProps {
  readonly comment: CommentPartsFragment;
  readonly hearing: Hearing;
  readonly begin: (doing: Doing) => void;
  readonly renew: () => void;
}

/** A receipt, and in words what it is of. */
type Held = Readonly<{ words: string; receipt: EntryReceiptPartsFragment }>;

/** What this reader may do with the comment, in the order in which it is likely to be done. */
function CommentActs({ comment, hearing: { symbol, state, mayComment: heard }, begin, renew }: ActsProps) {
  const say = useSay();
  const { server } = useSession();
  const [held, setHeld] = useState<Held | null>(null);
  const viewer = useViewer();
  const answers = useMay('ANSWER_COMMENTS');
  const comments = useMay('COMMENT');
  const erases = useMay('ERASE_TEXTS');
  const align = useAct(AlignWithCommentDocument);
  const end = useAct(EndAlignmentDocument);
  const submit = useAct(SubmitCommentDocument);
  const speaks = viewer.delegate?.function !== 'ADVISER';
  const standing = comment.status === 'SUBMITTED' || comment.status === 'ANSWERED';
  // An answered comment stands as it was answered; what was submitted is changed by whoever speaks for the delegation.
  const changes = comment.mine && (comment.status === 'DRAFT' || (comment.status === 'SUBMITTED' && speaks));
  // What was said is taken back while the consultation runs, and answered until its record is out.
  const runs = state === 'OPEN' || state === 'VOTING';
  const answerable = standing && (runs || state === 'CLOSED');
  const { id } = comment;
  const failed = submit.error ?? align.error ?? end.error;
  return (
    <>
      <div className={`${styles.acts} no-print`}>
        {heard && comment.mine && comment.status === 'DRAFT' && speaks && (
          <WordAct
            onClick={() =>
              void submit
                .act({ input: { comment: id } })
                .then((done) => done && setHeld({ words: say('comments.form.submitted'), receipt: done.receipt }))
            }
          >
            {say('comments.submit')}
          </WordAct>
        )}
        {heard && changes && <WordAct onClick={() => begin('revising')}>{say('comments.revise')}</WordAct>}
        {runs && changes && <WordAct onClick={() => begin('withdrawing')}>{say('comments.withdraw')}</WordAct>}
        {heard && comments && viewer.delegate && speaks && !comment.mine && standing && !comment.alignedByMine && (
          <WordAct
            onClick={() =>
              void align
                .act({ input: { comment: id } })
                .then((done) => done?.receipt && setHeld({ words: say('comments.align.done'), receipt: done.receipt }))
            }
          >
            {say('comments.align', { member: comment.memberName })}
          </WordAct>
        )}
        {heard && comment.alignedByMine && speaks && (
          <WordAct onClick={() => void end.act({ input: { comment: id } })}>{say('comments.endAlignment')}</WordAct>
        )}
        {erases && comment.status !== 'DRAFT' && !comment.erased && <Link to={`/erase/comment/${id}`}>{say('erase.link')}</Link>}
        {erases && comment.response && !comment.response.erased && <Link to={`/erase/response/${id}`}>{say('erase.link.answer')}</Link>}
        {answers && answerable && (
          <WordAct onClick={() => begin('answering')}>{say(comment.response ? 'comments.answerAgain' : 'comments.answer')}</WordAct>
        )}
      </div>
      <Refusal of={submit.refused ?? align.refused ?? end.refused} />
      <Failed error={failed} />
      {held && (
        <ReceiptHeld
          {...{ ...held, symbol }}
          zone={server.officialZone}
          close={() => {
            setHeld(null);
            renew();
          }}
        />
      )}
    </>
  );
}

function AnswerShown({ comment }: { comment: CommentPartsFragment }) {
  const say = useSay();
  const terms = useTerms();
  if (!comment.response) return null;
  return (
    <p className={styles.answer}>
      <b>{say('comments.secretariat')}</b> · {terms.disposition(comment.response.disposition)}
      {comment.response.text && say('words.after', { words: comment.response.text })}
    </p>
  );
}

/** A comment: whose, of what kind, who aligns with it, what it would change, and what was answered. */
export function CommentShown({ comment, standing, place, hearing, renew, where }: CommentShownProps) {
  const say = useSay();
  const number = useNumber();
  const terms = useTerms();
  const [doing, setDoing] = useState<Doing>('nothing');
  const done = () => {
    setDoing('nothing');
    renew();
  };
  if (doing === 'revising') return <CommentForm place={place} comment={comment} standing={standing} close={done} />;
  const marks = [
    terms.comment(comment.type),
    comment.status === 'DRAFT' ? say('comments.status.draft') : null,
    comment.status === 'WITHDRAWN' ? say('comments.status.withdrawn') : null,
    comment.aligned.length > 0 ? say('comments.aligned', { count: comment.aligned.length, number: number(comment.aligned.length) }) : null,
    comment.version > 1 ? say('comments.version', { version: comment.version }) : null,
  ].filter((mark) => mark !== null);
  return (
    <article
      className={styles.comment}
      data-withdrawn={comment.status === 'WITHDRAWN' || undefined}
      aria-label={say('comments.of', { member: comment.memberName })}
    >
      {where && <p className={styles.place}>{where}</p>}
      <p className={styles.who}>
        <b>{comment.memberName}</b> <small>· {marks.join(' · ')}</small>
      </p>
      <div lang={comment.erased ? undefined : comment.language.toLowerCase()}>
        <p className={comment.erased ? styles.erased : undefined}>{comment.text}</p>
        {comment.proposedWording &&
          (standing ? (
            <Difference standing={standing} proposed={comment.proposedWording} />
          ) : (
            <p className={styles.difference}>“{comment.proposedWording}”</p>
          ))}
        {comment.rationale && <p className={styles.rationale}>{comment.rationale}</p>}
      </div>
      <AnswerShown comment={comment} />
      {doing === 'nothing' && hearing && <CommentActs comment={comment} hearing={hearing} begin={setDoing} renew={renew} />}
      {doing === 'withdrawing' && <WithdrawForm comment={comment} close={done} />}
      {doing === 'answering' && <AnswerForm comment={comment} close={done} />}
    </article>
  );
}
