import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Section } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { useSession } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { NewsDocument } from '../../generated/graphql';
import styles from './Positions.module.css';

/** What happened since the reader was last here. */
export function News() {
  const say = useSay();
  const time = useTime();
  const { server } = useSession();
  const { data, error } = useQuery(NewsDocument, { pollInterval: 120_000 });
  return (
    <Section as="aside" title={say('positions.news')}>
      {!data && !error && <Lines count={4} />}
      <Failed error={data ? undefined : error} />
      {data?.news.length === 0 && <Empty>{say('positions.news.empty')}</Empty>}
      <ul className={styles.news}>
        {data?.news.map((event, index) => (
          <li key={`${event.at}-${index}`}>
            <time dateTime={event.at}>{time.recent(event.at, server.officialZone)}</time>
            {event.inWords}
            {event.symbol && (
              <>
                {' '}
                <Link to={`/consultations/${event.symbol}`}>{event.symbol}</Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
