import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import type { SilenceLineFragment } from '../../generated/graphql';
import styles from './Silence.module.css';

/** How long Members may still object: the time left, then the instant in the official zone and the reader's own. */
export function Countdown({ silence }: { silence: Pick<SilenceLineFragment, 'expiresAt' | 'officialZone' | 'lastDay'> }) {
  const say = useSay();
  const time = useTime();
  return (
    <div>
      <p className={styles.left} data-last={silence.lastDay || undefined} role="timer">
        {say('silence.left', { away: time.away(silence.expiresAt) })}
      </p>
      <p className={styles.moment}>{time.full(silence.expiresAt, silence.officialZone)}</p>
    </div>
  );
}
