import { useQuery } from '@apollo/client/react';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { paged } from '../../chamber/api/paged';
import { Act } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { capital } from '../../chamber/words/names';
import { useSay } from '../../chamber/words/say';
import { CommentsDocument, ParagraphTextsDocument, type CommentPartsFragment } from '../../generated/graphql';
import { CommentShown } from './CommentShown';
import type { CommentPlace } from './CommentForm';
import styles from './Comments.module.css';

interface CommentListProps {
  readonly symbol: string;
  readonly filter: { readonly mine?: boolean | null; readonly unanswered?: boolean | null };
  readonly title: (counts: { count: number; unanswered: number; more: boolean }) => string;
  readonly children: ReactNode;
}

function placeOf(comment: CommentPartsFragment): CommentPlace {
  return {
    consultation: comment.consultation,
    target: comment.target,
    document: comment.document ?? undefined,
    anchor: comment.anchor ?? undefined,
    proposal: comment.proposal ?? undefined,
  };
}

/** The comments with the paragraph that each is about. */
export function CommentList({ symbol, filter, title, children }: CommentListProps) {
  const say = useSay();
  const { data: texts } = useQuery(ParagraphTextsDocument, { variables: { symbol } });
  const { data, error, refetch, fetchMore } = useQuery(CommentsDocument, { variables: { consultation: symbol, first: 50, ...filter } });
  const consultation = texts?.consultation;
  const standing = useMemo(
    () =>
      new Map([
        ...(consultation?.documents.flatMap((document) =>
          document.blocks.map((block) => [`${document.id}#${block.anchor}`, block.text] as const),
        ) ?? []),
        ...(consultation?.proposals.map((proposal) => [proposal.id, proposal.text] as const) ?? []),
      ]),
    [consultation],
  );
  const nodes = data?.comments.nodes ?? [];
  const waiting = nodes.filter((comment) => comment.status === 'SUBMITTED' && !comment.response).length;
  const more = data?.comments.pageInfo.hasNextPage ?? false;

  function where(comment: CommentPartsFragment): ReactNode {
    if (comment.target === 'PARAGRAPH' && comment.anchor)
      return (
        <Link to={`/consultations/${symbol}?comments#${comment.anchor}`}>
          {say('comments.place.paragraph', { paragraph: comment.paragraph ?? comment.anchor })}
        </Link>
      );
    if (comment.target === 'PROPOSAL') return consultation?.proposals.find((proposal) => proposal.id === comment.proposal)?.title;
    return say('comments.place.whole');
  }

  return (
    <Page
      title={capital(title({ count: nodes.length, unanswered: waiting, more }))}
      eyebrow={
        <>
          <b>{symbol}</b> · {consultation?.title}
        </>
      }
    >
      <Section title={say('comments.list')} note={children}>
        {!data && !error && <Lines count={6} />}
        <Failed error={data ? undefined : error} again={() => void refetch()} />
        {data && nodes.length === 0 && (
          <Empty>{say(filter.unanswered ? 'comments.empty.unanswered' : filter.mine ? 'comments.empty.mine' : 'comments.empty')}</Empty>
        )}
        <div className={styles.list}>
          {nodes.map((comment) => (
            <CommentShown
              key={comment.id}
              comment={comment}
              standing={standing.get(comment.proposal ?? `${comment.document ?? ''}#${comment.anchor ?? ''}`) ?? null}
              place={placeOf(comment)}
              where={where(comment)}
              hearing={consultation ?? undefined}
              renew={() => void refetch()}
            />
          ))}
        </div>
        {more && (
          <Act
            weight="quiet"
            onClick={() =>
              void fetchMore({
                variables: { after: data?.comments.pageInfo.endCursor },
                updateQuery: (before, { fetchMoreResult }) => ({ comments: paged(before.comments, fetchMoreResult.comments) }),
              })
            }
          >
            {say('list.more')}
          </Act>
        )}
      </Section>
    </Page>
  );
}
