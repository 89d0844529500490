import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Act, ActLink, Acts } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Coming, Failed, NotFound } from '../../chamber/layout/Standing';
import { useMay, useSession } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { capital } from '../../chamber/words/names';
import { useSay } from '../../chamber/words/say';
import { FollowUpItemDocument, type FollowUpItemQuery } from '../../generated/graphql';
import { FollowUpForm } from './FollowUpForm';
import { Decided, HangingOn, useParticulars } from './FollowUpShown';
import { Money } from './Money';
import { statusMessage, useFigures } from './words';
import styles from './FollowUp.module.css';

type Item = NonNullable<FollowUpItemQuery['followUp']>;

function Facts({ item }: { item: Item }) {
  const say = useSay();
  const { days, list } = useFigures();
  const { startsOn, endsOn, venue, partners, participants, budget, report } = item;
  return (
    <dl className={styles.facts}>
      <dt>{say('followUp.decision')}</dt>
      <dd>
        <Decided item={item} />
        {item.optionTitle && item.optionTitle !== item.title ? ` (${item.optionTitle})` : ''}
      </dd>
      {startsOn && (
        <>
          <dt>{say('followUp.when')}</dt>
          <dd>{days(startsOn, endsOn)}</dd>
        </>
      )}
      {venue && (
        <>
          <dt>{say('followUp.venue')}</dt>
          <dd>{venue}</dd>
        </>
      )}
      {partners.length > 0 && (
        <>
          <dt>{say('followUp.partners')}</dt>
          <dd>{list(partners)}</dd>
        </>
      )}
      {participants !== null && (
        <>
          <dt>{say('followUp.attendance')}</dt>
          <dd>{say('followUp.participants', { count: participants })}</dd>
        </>
      )}
      {budget && (
        <>
          <dt>{say('followUp.budget')}</dt>
          <dd>
            <Money budget={budget} />
          </dd>
        </>
      )}
      {report && (
        <>
          <dt>{say('followUp.reported')}</dt>
          <dd>
            {report.title}
            {report.reference && ` (${report.reference})`}
          </dd>
        </>
      )}
    </dl>
  );
}

function History({ item, zone }: { item: Item; zone: string }) {
  const say = useSay();
  const time = useTime();
  const { days } = useFigures();
  const particulars = useParticulars();
  return (
    <Section title={say('followUp.history')}>
      <ol className={styles.history}>
        {[...item.history].reverse().map((entry) => (
          <li key={entry.number}>
            <b>{say(statusMessage(item.kind, entry.status))}</b> {say('followUp.since', { day: days(entry.since, null) })}
            {particulars(entry) && <div>{particulars(entry)}</div>}
            {entry.budget && <Money budget={entry.budget} />}
            {entry.reason && <div>{entry.reason}</div>}
            {entry.evidence && <div>{say('followUp.evidenceIs', { evidence: entry.evidence })}</div>}
            <small>
              {say('followUp.entered', { moment: time.official(entry.at, zone) })}
              {entry.by && ` · ${entry.by}`}
            </small>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What a decision set in motion: how it stands, and how it came to stand so. */
export function Component() {
  const say = useSay();
  const id = useParams()['id'] ?? '';
  const { server } = useSession();
  const keeps = useMay('KEEP_MEMORY');
  const [changing, setChanging] = useState(false);
  const { data, error, refetch } = useQuery(FollowUpItemDocument, { variables: { id } });
  const { days } = useFigures();
  if (!data)
    return error ? (
      <Page title={say('followUp.name')}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    ) : (
      <Coming what={say('followUp.name')} lines={8} />
    );
  const item = data.followUp;
  if (!item) return <NotFound />;
  return (
    <Page
      title={say('followUp.item', { title: item.title, status: say(statusMessage(item.kind, item.status)).toLowerCase() })}
      eyebrow={
        <>
          <b>{say(`followUp.kind.${item.kind}`)}</b> · {item.body.name} · {item.year}
        </>
      }
      under={
        <>
          <p>
            {capital(say('followUp.since', { day: days(item.since, null) }))}
            {item.reason && `. ${item.reason}`}
          </p>
          <HangingOn item={item} />
        </>
      }
      action={
        <Acts>
          {keeps && !changing && <Act onClick={() => setChanging(true)}>{say('followUp.change')}</Act>}
          <ActLink weight="quiet" to="/follow-up">
            {say('followUp.all')}
          </ActLink>
        </Acts>
      }
    >
      {changing && (
        <Section title={say('followUp.change')}>
          <FollowUpForm
            item={item}
            close={() => setChanging(false)}
            renew={() => {
              setChanging(false);
              void refetch();
            }}
          />
        </Section>
      )}
      <Section title={say('followUp.facts')}>
        <Facts item={item} />
      </Section>
      <History item={item} zone={server.officialZone} />
    </Page>
  );
}
