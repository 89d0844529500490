import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paged } from '../../chamber/api/paged';
import { MemberField } from '../../chamber/forms/MemberField';
import { Act } from '../../chamber/layout/Act';
import { Page } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { useSession, useViewer } from '../../chamber/session/session';
import { instantOfField } from '../../chamber/time/instants';
import { useSay } from '../../chamber/words/say';
import { EventsDocument, LoggedConsultationsDocument } from '../../generated/graphql';
import { ACTS } from './acts';
import { EventShown } from './EventShown';
import styles from './Log.module.css';

/** The event log: of one consultation, or of the organization. */
export function Component() {
  const say = useSay();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { server } = useSession();
  const zone = server.officialZone;
  const symbol = useParams()['*'] || null;
  const wholeLog = viewer.roles.includes('AUDITOR') || viewer.roles.includes('ADMIN');
  const [act, setAct] = useState('');
  const [member, setMember] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const { data: listed } = useQuery(LoggedConsultationsDocument);
  const consultations = listed?.consultations.nodes ?? [];
  const wanting = symbol === null && !wholeLog;
  const { data, previousData, error, refetch, fetchMore } = useQuery(EventsDocument, {
    skip: wanting,
    variables: {
      symbol,
      act: act || null,
      member: member || null,
      from: from ? instantOfField(`${from}T00:00`, zone) : null,
      until: until ? instantOfField(`${until}T23:59:59.999`, zone) : null,
    },
  });
  const shown = data ?? previousData;
  const nodes = shown?.events.nodes ?? [];
  const pageInfo = shown?.events.pageInfo;
  return (
    <Page
      title={symbol ? say('log.title', { symbol }) : say(wholeLog ? 'log.title.organization' : 'log.title.choose')}
      under={<p>{say('log.under')}</p>}
    >
      <form
        className={`${styles.filters} no-print`}
        onSubmit={(event) => event.preventDefault()}
        role="search"
        aria-label={say('log.filters')}
      >
        <NativeSelect
          label={say('log.which')}
          value={symbol ?? ''}
          onChange={(event) => void navigate(event.currentTarget.value ? `/log/${event.currentTarget.value}` : '/log')}
          data={[
            { value: '', label: say(wholeLog ? 'log.organization' : 'log.choose') },
            ...consultations.map((consultation) => ({
              value: consultation.symbol,
              label: `${consultation.symbol} · ${consultation.title}`,
            })),
          ]}
        />
        <NativeSelect
          label={say('log.act')}
          value={act}
          onChange={(event) => setAct(event.currentTarget.value)}
          data={[{ value: '', label: say('decisions.any') }, ...ACTS]}
        />
        <MemberField label={say('log.member')} none={say('decisions.any')} value={member} onChange={setMember} />
        <TextInput type="date" label={say('decisions.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput type="date" label={say('decisions.until')} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      </form>
      {wanting && <Empty>{say('log.wanting')}</Empty>}
      <Failed error={shown ? undefined : error} again={() => void refetch()} />
      {!shown && !error && !wanting && <Lines count={8} />}
      {shown && nodes.length === 0 && <Empty>{say('log.empty')}</Empty>}
      {nodes.length > 0 && (
        <ol className={styles.log}>
          {nodes.map((event) => (
            <EventShown key={`${event.log}-${event.index}`} event={event} zone={zone} />
          ))}
        </ol>
      )}
      {pageInfo?.hasNextPage && (
        <Act
          weight="quiet"
          onClick={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult }) => ({ events: paged(before.events, fetchMoreResult.events) }),
            })
          }
        >
          {say('list.more')}
        </Act>
      )}
    </Page>
  );
}
