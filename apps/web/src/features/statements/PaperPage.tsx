import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ActLink } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Coming, Empty, Failed, NotFound } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { BallotFormsDocument, PaperBallotsDocument } from '../../generated/graphql';
import { PaperEntry } from './PaperEntry';
import { PaperForm } from './PaperForm';
import styles from './Statements.module.css';

/** Votes received on paper or in the room: one officer enters, another confirms. */
export function Component() {
  const say = useSay();
  const symbol = useParams()['*'] ?? '';
  const enters = useMay('ENTER_PAPER_BALLOTS');
  const asked = useQuery(BallotFormsDocument, { variables: { symbol }, fetchPolicy: 'cache-and-network' });
  const papers = useQuery(PaperBallotsDocument, { variables: { symbol }, fetchPolicy: 'cache-and-network', pollInterval: 15_000 });
  const error = asked.error ?? papers.error;
  // Where there is no consultation, its papers are refused.
  if (asked.data && !asked.data.consultation) return <NotFound what={symbol} />;
  if (!asked.data?.consultation || !papers.data)
    return error ? (
      <Page title={say('paper.name')}>
        <Failed error={error} again={() => void Promise.all([asked.refetch(), papers.refetch()])} />
      </Page>
    ) : (
      <Coming what={say('paper.name')} lines={8} />
    );
  const { consultation } = asked.data;
  const all = papers.data.paperBallots;
  const waiting = all.filter(({ status }) => status === 'ENTERED');
  const settled = all.filter(({ status }) => status !== 'ENTERED');
  const open = consultation.questions.filter((question) => question.state === 'OPEN');
  const renew = () => void papers.refetch();
  return (
    <Page
      title={say(waiting.length > 0 ? 'paper.title.waiting' : 'paper.title', { count: waiting.length, symbol })}
      eyebrow={
        <>
          <b>{symbol}</b> · {consultation.title}
        </>
      }
      under={<p>{say('paper.under')}</p>}
      action={
        enters ? (
          <ActLink weight="quiet" to={`/secretariat/${symbol}`}>
            {say('paper.desk')}
          </ActLink>
        ) : undefined
      }
    >
      {waiting.length > 0 && (
        <Section title={say('paper.waiting')}>
          <ul className={styles.list}>
            {waiting.map((paper) => (
              <PaperEntry key={paper.id} paper={paper} zone={consultation.officialZone} renew={renew} />
            ))}
          </ul>
        </Section>
      )}
      {enters && (
        <Section title={say('paper.enter')}>
          {open.length > 0 ? <PaperForm questions={open} renew={renew} /> : <Empty>{say('paper.notOpen')}</Empty>}
        </Section>
      )}
      <Section title={say('paper.settled')}>
        {settled.length === 0 ? (
          <Empty>{say('paper.settled.empty')}</Empty>
        ) : (
          <ul className={styles.list}>
            {settled.map((paper) => (
              <PaperEntry key={paper.id} paper={paper} zone={consultation.officialZone} renew={renew} />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
