import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { isNotThere } from '../../chamber/api/faults';
import { paged } from '../../chamber/api/paged';
import { FilterBar } from '../../chamber/forms/FilterBar';
import { ChoiceFilter } from '../../chamber/forms/Filters';
import { PeriodFields } from '../../chamber/forms/PeriodFields';
import { MemberField } from '../../chamber/forms/MemberField';
import { Act, WordAct } from '../../chamber/layout/Act';
import { Page } from '../../chamber/layout/Page';
import { Empty, Failed, Lines, NotFound } from '../../chamber/layout/Standing';
import { useSession, useViewer } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { EventsDocument, HistoryDocument } from '../../generated/graphql';
import { type Asked, useAsked } from '../../chamber/forms/useAsked';
import { BodyFilter } from '../bodies/BodyFilter';
import { ACTS } from './acts';
import { EventShown } from './EventShown';
import { useLogged } from './useLogged';
import styles from './Log.module.css';

const ALL = '*';

/** What entries are looked for by; it lives in the address. */
function variablesOf(asked: Asked) {
  return {
    act: asked.get('act') || null,
    member: asked.get('member') || null,
    account: asked.get('account') || null,
    about: asked.get('about') || null,
    ...asked.period,
  };
}

interface FiltersProps {
  readonly asked: Asked;
  readonly symbol: string | null;
  readonly all: boolean;
  readonly wholeLog: boolean;
  readonly newestFirst: boolean;
}

function Filters({ asked, symbol, all, wholeLog, newestFirst }: FiltersProps) {
  const say = useSay();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const consultations = useLogged();
  /** To another log, with what is looked for. */
  function go(which: string) {
    const kept = new URLSearchParams(search);
    if (which === ALL) kept.set('which', 'all');
    else kept.delete('which');
    void navigate({ pathname: which && which !== ALL ? `/log/${which}` : '/log', search: kept.toString() });
  }
  return (
    <FilterBar>
      <NativeSelect
        label={say('log.which')}
        value={all ? ALL : (symbol ?? '')}
        onChange={(event) => go(event.currentTarget.value)}
        data={[
          { value: '', label: say(wholeLog ? 'log.organization' : 'log.choose') },
          { value: ALL, label: say('log.all') },
          ...consultations.map((consultation) => ({ value: consultation.symbol, label: `${consultation.symbol} · ${consultation.title}` })),
        ]}
      />
      {all && <BodyFilter asked={asked} />}
      <ChoiceFilter asked={asked} name="act" label={say('log.act')} options={ACTS} />
      <MemberField
        label={say('log.member')}
        none={say('decisions.any')}
        value={asked.get('member')}
        onChange={(code) => asked.set('member', code)}
      />
      <PeriodFields asked={asked} />
      <NativeSelect
        label={say('log.order')}
        value={newestFirst ? 'newest' : 'oldest'}
        onChange={(event) => asked.set('order', event.currentTarget.value)}
        data={[
          { value: 'oldest', label: say('log.order.oldest') },
          { value: 'newest', label: say('log.order.newest') },
        ]}
      />
    </FilterBar>
  );
}

/** That only the acts of one account, or those about one thing, are shown. */
function Only({ asked }: { asked: Asked }) {
  const say = useSay();
  const narrowed = asked.get('account') ? 'log.only.account' : asked.get('about') ? 'log.only.about' : null;
  if (!narrowed) return null;
  return (
    <p>
      {say(narrowed)} <WordAct onClick={() => asked.clear('account', 'about')}>{say('log.only.clear')}</WordAct>
    </p>
  );
}

/** The event log: of one consultation, of the organization, or of all that the reader may read. */
export function Component() {
  const say = useSay();
  const viewer = useViewer();
  const { server } = useSession();
  const zone = server.officialZone;
  const asked = useAsked(zone);
  const symbol = useParams()['*'] || null;
  const all = symbol === null && asked.get('which') === 'all';
  const wholeLog = viewer.roles.includes('AUDITOR') || viewer.roles.includes('ADMIN');
  const wanting = symbol === null && !wholeLog && !all;
  const newestFirst = asked.get('order') ? asked.get('order') === 'newest' : all;
  const variables = { ...variablesOf(asked), newestFirst };
  const one = useQuery(EventsDocument, { skip: wanting || all, variables: { ...variables, symbol } });
  const whole = useQuery(HistoryDocument, { skip: !all, variables: { ...variables, body: asked.get('body') || null } });
  const shown = all ? (whole.data ?? whole.previousData)?.history : (one.data ?? one.previousData)?.events;
  const { error, refetch } = all ? whole : one;
  const nodes = shown?.nodes ?? [];
  const after = shown?.pageInfo.endCursor;
  const more = () =>
    void (all
      ? whole.fetchMore({
          variables: { after },
          updateQuery: (before, { fetchMoreResult }) => ({ history: paged(before.history, fetchMoreResult.history) }),
        })
      : one.fetchMore({
          variables: { after },
          updateQuery: (before, { fetchMoreResult }) => ({ events: paged(before.events, fetchMoreResult.events) }),
        }));
  if (symbol && isNotThere(error)) return <NotFound what={symbol} />;
  return (
    <Page
      title={symbol ? say('log.title', { symbol }) : say(all ? 'log.title.all' : wholeLog ? 'log.title.organization' : 'log.title.choose')}
      under={
        <>
          <p>
            {say('log.under')} <Link to="/verify">{say('log.verify')}</Link>
          </p>
          {all && <p>{say('log.under.all')}</p>}
        </>
      }
    >
      <Filters asked={asked} symbol={symbol} all={all} wholeLog={wholeLog} newestFirst={newestFirst} />
      <Only asked={asked} />
      {wanting && <Empty>{say('log.wanting')}</Empty>}
      <Failed error={error} again={() => void refetch()} />
      {!shown && !error && !wanting && <Lines count={8} />}
      {shown && !error && nodes.length === 0 && <Empty>{say('log.empty')}</Empty>}
      {nodes.length > 0 && !error && (
        <ol className={styles.log}>
          {nodes.map((event) => (
            <EventShown key={`${event.log}-${event.index}`} event={event} zone={zone} across={all} />
          ))}
        </ol>
      )}
      {shown?.pageInfo.hasNextPage && !error && (
        <Act weight="quiet" onClick={more}>
          {say('list.more')}
        </Act>
      )}
    </Page>
  );
}
