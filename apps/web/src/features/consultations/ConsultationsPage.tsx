import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { Act } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Coming, Empty, Failed } from '../../chamber/layout/Standing';
import { capital } from '../../chamber/words/names';
import { useCount, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { ConsultationsDocument, type ConsultationsQuery } from '../../generated/graphql';
import { StandingWords } from './ConsultationHead';
import { paged } from '../../chamber/api/paged';
import styles from './ConsultationsPage.module.css';

type Listed = ConsultationsQuery['consultations']['nodes'][number];

function Row({ consultation }: { consultation: Listed }) {
  const say = useSay();
  const terms = useTerms();
  const decided = consultation.questions.filter((question) => question.result);
  return (
    <li className={styles.row}>
      <p className={styles.symbol}>
        <b>{consultation.symbol}</b>
        <br />
        {terms.state(consultation.state)}
      </p>
      <div>
        <h3>
          <Link to={`/consultations/${consultation.symbol}`}>{consultation.title}</Link>
        </h3>
        <p>{consultation.summary}</p>
        <p className={styles.now}>
          <StandingWords consultation={consultation} /> {say('consultations.questions', { count: consultation.questions.length })}
        </p>
        {decided.length > 0 && (
          <ul>
            {decided.map((question) => (
              <li key={question.id}>{question.result?.headline}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** In the order in which they want to be seen: what is voted on first. */
const UNDER_WAY: readonly Listed['state'][] = ['VOTING', 'OPEN', 'DRAFT'];

export function Component() {
  const say = useSay();
  const count = useCount();
  const [words, setWords] = useState('');
  const search = useDeferredValue(words.trim()) || null;
  const { data, previousData, error, fetchMore, refetch } = useQuery(ConsultationsDocument, { variables: { search } });
  const shown = data ?? previousData;
  if (!shown)
    return error ? (
      <Page title={say('consultations.name')}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    ) : (
      <Coming what={say('consultations.coming')} />
    );
  const { nodes, pageInfo } = shown.consultations;
  const underWay = UNDER_WAY.flatMap((state) => nodes.filter((consultation) => consultation.state === state));
  const over = nodes.filter((consultation) => !UNDER_WAY.includes(consultation.state));
  const voting = nodes.filter((consultation) => consultation.state === 'VOTING').length;
  return (
    <Page
      title={capital(
        say('consultations.title', { voting, open: underWay.length, votingWords: count(voting), openWords: count(underWay.length) }),
      )}
      action={
        <TextInput
          type="search"
          label={say('consultations.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      }
    >
      {nodes.length === 0 && <Empty>{say(search ? 'consultations.noneFound' : 'consultations.empty')}</Empty>}
      {[
        { name: say('consultations.underWay'), list: underWay },
        { name: say('consultations.over'), list: over },
      ]
        .filter((part) => part.list.length > 0)
        .map((part) => (
          <Section key={part.name} title={part.name}>
            <ul className={styles.list}>
              {part.list.map((consultation) => (
                <Row key={consultation.id} consultation={consultation} />
              ))}
            </ul>
          </Section>
        ))}
      {pageInfo.hasNextPage && (
        <Act
          weight="quiet"
          onClick={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult }) => ({ consultations: paged(before.consultations, fetchMoreResult.consultations) }),
            })
          }
        >
          {say('list.more')}
        </Act>
      )}
    </Page>
  );
}
