import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTime } from '../../chamber/time/useTime';
import { useList, useSay } from '../../chamber/words/say';
import type { SilenceLineFragment } from '../../generated/graphql';
import styles from './Silence.module.css';

/** How a procedure stands, in one line. */
export function useStanding(): (silence: SilenceLineFragment) => string {
  const say = useSay();
  const time = useTime();
  const list = useList();
  return ({ state, expiresAt, endedAt, officialZone: zone, objections }) =>
    say(`silence.standing.${state}`, {
      away: time.away(expiresAt),
      moment: time.full(endedAt ?? expiresAt, zone),
      members: list(objections.map(({ memberName }) => memberName)),
    });
}

interface SilenceListProps {
  readonly silences: readonly SilenceLineFragment[];
  /** The consultation of each is named where they are of several. */
  readonly several?: boolean;
  readonly act?: (silence: SilenceLineFragment) => ReactNode;
  /** What stands under a line. */
  readonly under?: (silence: SilenceLineFragment) => ReactNode;
}

/** Texts under silence: what, until when, or how it ended. */
export function SilenceList({ silences, several = false, act, under }: SilenceListProps) {
  const say = useSay();
  const standing = useStanding();
  return (
    <ul className={styles.list}>
      {silences.map((silence) => (
        <li key={silence.id} className={styles.line}>
          <div>
            <h3>
              <Link to={`/silence/${silence.id}`}>{silence.title}</Link>
            </h3>
            <p data-last={silence.lastDay || undefined}>{standing(silence)}</p>
            {several && <p>{say('silence.of', { symbol: silence.symbol, title: silence.consultationTitle })}</p>}
            {under?.(silence)}
          </div>
          {act?.(silence)}
        </li>
      ))}
    </ul>
  );
}
