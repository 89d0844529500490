import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { download } from '../../chamber/download';
import { Act } from '../../chamber/layout/Act';
import { Columns, Page } from '../../chamber/layout/Page';
import { Coming, Empty, Failed } from '../../chamber/layout/Standing';
import { useViewer, type Viewer } from '../../chamber/session/session';
import { calendarOf } from '../../chamber/time/calendar';
import { useAtInstant } from '../../chamber/time/useAtInstant';
import { useTime } from '../../chamber/time/useTime';
import type { MessageId } from '../../chamber/words/catalogues';
import { capital, namesOf } from '../../chamber/words/names';
import { Say, useSay } from '../../chamber/words/say';
import { useRoleWords, useTerms } from '../../chamber/words/terms';
import { PositionsDocument, type PositionsQuery } from '../../generated/graphql';
import { RunningSilences } from '../silence/RunningSilences';
import { News } from './News';
import { PositionGroup } from './PositionGroup';
import { countsOf, instantsOf, nextClosing, type Group } from './standing';
import styles from './Positions.module.css';

function Eyebrow({ viewer }: { viewer: Viewer }) {
  const terms = useTerms();
  const roles = useRoleWords();
  const delegate = viewer.delegate;
  if (!delegate) return null;
  return <>{[delegate.member.name, ...delegate.member.groups.map(terms.group), roles.function(delegate.function)].join(' · ')}</>;
}

function useTitle(groups: readonly Group[], viewer: Viewer): string {
  const say = useSay();
  const { owed, taken, mayVote } = countsOf(groups);
  const name = viewer.delegate?.member.name;
  const values = { owed, taken, ...namesOf(name ?? '') };
  if (!name) return say('positions.title.noDelegation');
  if (groups.length === 0) return say('positions.title.nothing', values);
  if (owed > 0) return capital(say('positions.title.owed', values));
  if (!mayVote) return capital(say('positions.title.readsOnly', values));
  if (taken > 0) return capital(say('positions.title.taken', values));
  return say('positions.title.notYet', values);
}

function AddToCalendar({ groups }: { groups: PositionsQuery['positions'] }) {
  const say = useSay();
  const time = useTime();
  const open = groups.filter((group) => group.consultation.state === 'OPEN' || group.consultation.state === 'VOTING');
  if (open.length === 0) return null;
  function add() {
    const entries = open.map(({ consultation }) => ({
      uid: `${consultation.id}-closing`,
      title: say('positions.calendar.title', { symbol: consultation.symbol, title: consultation.title }),
      about: say('positions.calendar.about', { moment: time.official(consultation.timetable.votingClosesAt, consultation.officialZone) }),
      at: consultation.timetable.votingClosesAt,
      url: `${window.location.origin}/consultations/${consultation.symbol}`,
    }));
    download('placet.ics', 'text/calendar', calendarOf(entries, new Date(time.now).toISOString()));
  }
  return (
    <Act weight="quiet" onClick={add}>
      {say('positions.calendar')}
    </Act>
  );
}

function underOf(owed: boolean, adviser: boolean, mayVote: boolean): MessageId {
  if (owed) return adviser ? 'positions.under.adviser' : 'positions.under.due';
  return mayVote ? 'positions.under.open' : 'positions.under.reads';
}

/** The sentence under the title: when voting closes, here and there, and who may still change the position. */
function Under({ groups, viewer }: { groups: PositionsQuery['positions']; viewer: Viewer }) {
  const time = useTime();
  const next = nextClosing(groups);
  if (!next) return groups.length === 0 ? null : <Say id="positions.under.closed" />;
  const { consultation, at, owed } = next;
  const values = {
    moment: time.official(at, consultation.officialZone),
    own: time.own(at, consultation.officialZone),
    away: time.away(at),
  };
  const adviser = viewer.delegate?.function === 'ADVISER';
  if (consultation.state === 'OPEN') {
    const opens = consultation.timetable.votingOpensAt;
    return (
      <Say
        id="positions.under.opens"
        values={{
          ...values,
          moment: time.official(opens, consultation.officialZone),
          own: time.own(opens, consultation.officialZone),
          away: time.away(opens),
        }}
      />
    );
  }
  return <Say id={underOf(owed, adviser, countsOf(groups).mayVote)} values={values} />;
}

export function Component() {
  const viewer = useViewer();
  const say = useSay();
  const intl = useIntl();
  const { data, error, refetch } = useQuery(PositionsDocument, {
    // The page is left open for days: a question that was opened, asked or cast on since then is noticed here.
    pollInterval: 60_000,
    skipPollAttempt: () => document.hidden,
  });
  const groups = useMemo(() => data?.positions ?? [], [data]);
  const renew = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  const title = useTitle(groups, viewer);
  useAtInstant(instantsOf(groups), renew);

  if (!data)
    return error ? (
      <Page title={say('positions.name')}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    ) : (
      <Coming what={say('positions.coming')} />
    );
  return (
    <Page
      title={title}
      eyebrow={<Eyebrow viewer={viewer} />}
      under={<Under groups={groups} viewer={viewer} />}
      action={<AddToCalendar groups={groups} />}
    >
      <Columns>
        <div className={styles.group} lang={intl.locale.slice(0, 2)}>
          {groups.length === 0 && <Empty>{say('positions.empty')}</Empty>}
          {groups.map((group) => (
            <PositionGroup key={group.consultation.id} group={group} />
          ))}
          <RunningSilences />
        </div>
        <News />
      </Columns>
    </Page>
  );
}
