import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { paged } from '../../chamber/api/paged';
import { Act } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { CommentsDocument, type CommentTarget } from '../../generated/graphql';
import type { Consultation } from '../ballot/types';
import { CommentForm, type CommentPlace } from './CommentForm';
import { CommentShown } from './CommentShown';
import styles from './Comments.module.css';

// Those on paragraphs are read under their paragraphs.
const TARGETS: CommentTarget[] = ['CONSULTATION', 'PROPOSAL'];

/** The comments on the consultation as a whole and on its proposals. */
export function WholeComments({ consultation }: { consultation: Consultation }) {
  const say = useSay();
  const time = useTime();
  const comments = useMay('COMMENT');
  const [writing, setWriting] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(CommentsDocument, {
    variables: { consultation: consultation.symbol, targets: TARGETS, first: 50 },
  });
  const shown = data?.comments.nodes ?? [];
  const place: CommentPlace = { consultation: consultation.symbol, target: 'CONSULTATION' };
  const received = Date.parse(consultation.timetable.commentsCloseAt) > time.now;
  const proposals = new Map(
    consultation.proposals.flatMap((proposal) => [proposal, ...proposal.amendments]).map((proposal) => [proposal.id, proposal]),
  );
  return (
    <Section id="whole" title={say('comments.whole')}>
      {!data && !error && <Lines count={2} />}
      <Failed error={data ? undefined : error} again={() => void refetch()} />
      {data && shown.length === 0 && (
        <Empty>
          {say(received ? 'comments.whole.empty' : 'comments.whole.closed', {
            moment: time.official(consultation.timetable.commentsCloseAt, consultation.officialZone),
          })}
        </Empty>
      )}
      <div className={styles.list}>
        {shown.map((comment) => {
          const proposal = comment.proposal ? proposals.get(comment.proposal) : undefined;
          return (
            <CommentShown
              key={comment.id}
              comment={comment}
              standing={proposal?.text ?? null}
              place={proposal ? { ...place, target: 'PROPOSAL', proposal: proposal.id } : place}
              where={proposal && say('comments.onProposal', { title: proposal.title })}
              hearing={consultation}
              renew={() => void refetch()}
            />
          );
        })}
      </div>
      {data?.comments.pageInfo.hasNextPage && (
        <p className={`${styles.further} no-print`}>
          <Act
            weight="quiet"
            onClick={() =>
              void fetchMore({
                variables: { after: data.comments.pageInfo.endCursor },
                updateQuery: (before, { fetchMoreResult }) => ({ comments: paged(before.comments, fetchMoreResult.comments) }),
              })
            }
          >
            {say('list.more')}
          </Act>
        </p>
      )}
      {consultation.mayComment && comments && !writing && (
        <p className={`${styles.further} no-print`}>
          <Act weight="quiet" onClick={() => setWriting(true)}>
            {say('comments.addWhole')}
          </Act>
        </p>
      )}
      {writing && (
        <CommentForm
          place={place}
          standing={null}
          close={() => {
            setWriting(false);
            void refetch();
          }}
        />
      )}
    </Section>
  );
}
