import { useQuery } from '@apollo/client/react';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useWhole } from '../../chamber/api/useWhole';
import { Page } from '../../chamber/layout/Page';
import { Coming, Empty, Failed, NotFound } from '../../chamber/layout/Standing';
import { useMay, useViewer } from '../../chamber/session/session';
import { officialNow } from '../../chamber/time/clock';
import { useSay } from '../../chamber/words/say';
import { CommentedConsultationsDocument, type CommentedConsultationsQuery } from '../../generated/graphql';
import { CommentList } from './CommentList';
import styles from './Comments.module.css';

type Listed = CommentedConsultationsQuery['consultations']['nodes'][number];

/** The consultation whose comments close next; when all are closed, the one that was closed last. */
function firstToRead(listed: readonly Listed[]): Listed | undefined {
  const closing = (consultation: Listed) => Date.parse(consultation.timetable.commentsCloseAt);
  const byClosing = [...listed].sort((a, b) => closing(a) - closing(b));
  return byClosing.find((consultation) => closing(consultation) > officialNow()) ?? byClosing.at(-1);
}

/** The comments of one consultation, in the order of its document: the delegation's own, or those that wait for an answer. */
export function Component() {
  const say = useSay();
  const viewer = useViewer();
  const navigate = useNavigate();
  const answers = useMay('ANSWER_COMMENTS');
  const [only, setOnly] = useState(answers);
  const read = useQuery(CommentedConsultationsDocument);
  const { data, error, refetch } = read;
  useWhole('consultations', read);
  const listed = (data?.consultations.nodes ?? []).filter((consultation) => consultation.state !== 'DRAFT');
  const wanted = useParams()['*'];
  const shown = wanted ? listed.find((consultation) => consultation.symbol === wanted) : firstToRead(listed);

  if (!data)
    return error ? (
      <Page title={say('comments.name')}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    ) : (
      <Coming what={say('comments.coming')} />
    );
  // While the list is being read on, what is asked for may still come.
  if (!shown && wanted)
    return data.consultations.pageInfo.hasNextPage && !error ? <Coming what={say('comments.coming')} /> : <NotFound what={wanted} />;
  if (!shown)
    return (
      <Page title={say('comments.name')}>
        <Empty>{say('comments.noConsultation')}</Empty>
      </Page>
    );
  const filter = answers ? { unanswered: only || null } : { mine: only || null };
  return (
    <CommentList
      key={shown.symbol}
      symbol={shown.symbol}
      filter={filter}
      title={(counts) => say(answers ? 'comments.title.answers' : 'comments.title', { ...counts, symbol: shown.symbol })}
    >
      <div className={`${styles.filters} no-print`}>
        <NativeSelect
          label={say('comments.consultation')}
          value={shown.symbol}
          onChange={(event) => void navigate(`/comments/${event.currentTarget.value}`)}
          data={listed.map((consultation) => ({ value: consultation.symbol, label: `${consultation.symbol} · ${consultation.title}` }))}
        />
        {(answers || viewer.delegate) && (
          <Checkbox
            checked={only}
            onChange={(event) => setOnly(event.currentTarget.checked)}
            label={answers ? say('comments.onlyUnanswered') : say('comments.onlyMine', { member: viewer.delegate?.member.name ?? '' })}
          />
        )}
      </div>
    </CommentList>
  );
}
