import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { Failed, Lines } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { CommentsDocument, ConsultationDocument } from '../../generated/graphql';
import type { Consultation } from '../ballot/types';
import type { Block, Document } from '../consultations/document';
import { CommentForm, type CommentPlace } from './CommentForm';
import { CommentShown } from './CommentShown';
import styles from './Comments.module.css';

interface ParagraphCommentsProps {
  readonly block: Block;
  readonly document: Document;
  readonly consultation: Consultation;
}

/** The comments on one paragraph, under it, and the way to add one. */
export function ParagraphComments({ block, document, consultation }: ParagraphCommentsProps) {
  const say = useSay();
  const client = useApolloClient();
  const comments = useMay('COMMENT');
  const { data, error, refetch } = useQuery(CommentsDocument, {
    variables: { consultation: consultation.symbol, anchor: block.anchor, first: 100 },
  });
  const [writing, setWriting] = useState(block.commentCount === 0);
  const place: CommentPlace = { consultation: consultation.symbol, target: 'PARAGRAPH', document: document.id, anchor: block.anchor };
  const shown = (data?.comments.nodes ?? []).filter((comment) => comment.document === null || comment.document === document.id);

  function renew() {
    void refetch();
    void client.refetchQueries({ include: [ConsultationDocument] });
  }

  return (
    <div className={styles.under}>
      {!data && !error && <Lines count={2} />}
      <Failed error={data ? undefined : error} again={() => void refetch()} />
      {shown.map((comment) => (
        <CommentShown key={comment.id} comment={comment} standing={block.text} place={place} hearing={consultation} renew={renew} />
      ))}
      {data && shown.length === 0 && !writing && <p className={styles.waiting}>{say('comments.none')}</p>}
      {consultation.mayComment && comments && !writing && (
        <p className={styles.acts}>
          <WordAct onClick={() => setWriting(true)}>{say('comments.add')}</WordAct>
        </p>
      )}
      {writing && consultation.mayComment && comments && (
        <CommentForm
          place={place}
          standing={block.text}
          close={() => {
            setWriting(false);
            renew();
          }}
        />
      )}
    </div>
  );
}
