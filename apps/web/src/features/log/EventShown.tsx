import { useState } from 'react';
import { Link } from 'react-router';
import { useDirectory } from '../../chamber/roll/useDirectory';
import { useMay } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useNumber, useSay } from '../../chamber/words/say';
import type { EventsQuery } from '../../generated/graphql';
import { useChecked } from '../record/fingerprint';
import styles from './Log.module.css';

export type Event = EventsQuery['events']['nodes'][number];

/** The entry has a salted hash: a text stands beside it, or did. */
const HAS_TEXTS = /\{"salted":"[0-9a-f]{64}"\}/;

/** RFC 6962: the hash of a leaf is SHA-256 of a zero byte and the entry. */
const LEAF = 0;

function Entry({ event }: { event: Event }) {
  const say = useSay();
  const checked = useChecked(event.data, event.leafHash, LEAF);
  return (
    <>
      <pre className={styles.data}>{event.data}</pre>
      <small>
        {say('log.leaf')} <code>{event.leafHash}</code>
        <br />
        {say(`log.checked.${checked}`)}
      </small>
    </>
  );
}

/** One entry of the log: when, what in words, by whom and for whom; the entry itself one press away. */
export function EventShown({ event, zone }: { event: Event; zone: string }) {
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
            event.act,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {erases && HAS_TEXTS.test(event.data) && (
          <Link className="no-print" to={`/erase/entry/${event.id}`}>
            {say('erase.link')}
          </Link>
        )}
        <details onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
          <summary>{say('log.entry', { hash: event.leafHash.slice(0, 8) })}</summary>
          {open && <Entry event={event} />}
        </details>
      </div>
    </li>
  );
}
