import { useState } from 'react';
import { Link } from 'react-router';
import { useDirectory } from '../../chamber/roll/useDirectory';
import { useMay } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useNumber, useSay } from '../../chamber/words/say';
import type { EntryOfLogFragment } from '../../generated/graphql';
import { useChecked } from '../record/fingerprint';
import styles from './Log.module.css';

export type Event = EntryOfLogFragment;

/** The entry has a salted hash: a text stands beside it, or did. */
const HAS_TEXTS = /\{"salted":"[0-9a-f]{64}"\}/;

/** RFC 6962: the hash of a leaf is SHA-256 of a zero byte and the entry. */
const LEAF = 0;

/** What an entry carries identifiers of, by the names of its fields. */
function subjectsOf(data: string): [field: string, id: string][] {
  if (!data) return [];
  const { data: fields } = JSON.parse(data) as { data: Record<string, unknown> };
  return Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && ID.test(entry[1]));
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** To all entries that have to do with this one. */
function More({ event }: { event: Event }) {
  const say = useSay();
  return (
    <p className={styles.more}>
      {event.account && <Link to={`/log?which=all&account=${event.account}`}>{say('log.everything.account')}</Link>}
      {subjectsOf(event.data).map(([field, id]) => (
        <Link key={field} to={`/log?which=all&about=${id}`}>
          {say('log.everything.about', { what: field })}
        </Link>
      ))}
    </p>
  );
}

/** What an act changed, before and after. */
function Changes({ changes }: { changes: Event['changes'] }) {
  const say = useSay();
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change.field}>
          {say(change.before === null ? 'log.set' : 'log.changed', {
            name: change.name,
            before: change.before ?? '',
            after: change.after ?? say('log.nothing'),
          })}
        </li>
      ))}
    </ul>
  );
}

function Entry({ event }: { event: Event }) {
  const say = useSay();
  const checked = useChecked(event.data, event.leafHash, LEAF);
  return (
    <>
      {event.data ? <pre className={styles.data}>{event.data}</pre> : <p>{say('log.withheld')}</p>}
      <small>
        {say('log.leaf')} <code>{event.leafHash}</code>
        {event.data && (
          <>
            <br />
            {say(`log.checked.${checked}`)}
          </>
        )}
      </small>
    </>
  );
}

/** One entry of the log: when, what in words, by whom and for whom; the entry itself one press away. */
export function EventShown({ event, zone, across = false }: { event: Event; zone: string; across?: boolean }) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const directory = useDirectory();
  const erases = useMay('ERASE_TEXTS');
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.entry}>
      <span className={styles.index}>{number(event.index)}</span>
      <time dateTime={event.at}>{time.recent(event.at, zone)}</time>
      <div>
        {event.inWords}
        <small>
          {[
            event.actor ? say('log.by', { actor: event.actor }) : say('log.byClock'),
            event.member ? say('log.for', { member: directory.name(event.member) }) : null,
            across ? (event.symbol ?? say('log.organization')) : null,
            event.act,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {erases && event.act !== 'text.erased' && HAS_TEXTS.test(event.data) && (
          <Link className="no-print" to={`/erase/entry/${event.id}`}>
            {say('erase.link')}
          </Link>
        )}
        <Changes changes={event.changes} />
        <details onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
          <summary>{say('log.entry', { hash: event.leafHash.slice(0, 8) })}</summary>
          {open && (
            <>
              <Entry event={event} />
              <More event={event} />
            </>
          )}
        </details>
      </div>
    </li>
  );
}
