import { useSay } from '../../chamber/words/say';
import { useFigures } from './words';
import styles from './FollowUp.module.css';

interface Budget {
  readonly currency: string;
  readonly needed: number | null;
  readonly pledged: number | null;
}

/** What is needed and what is pledged: the figures in words, and a bar where both are known. It begins at zero. */
export function Money({ budget: { currency, needed, pledged } }: { budget: Budget }) {
  const say = useSay();
  const { money } = useFigures();
  const words =
    needed !== null && pledged !== null
      ? say('followUp.money.both', { pledged: money(pledged, currency), needed: money(needed, currency) })
      : pledged !== null
        ? say('followUp.money.pledged', { pledged: money(pledged, currency) })
        : needed !== null
          ? say('followUp.money.needed', { needed: money(needed, currency) })
          : '';
  return (
    <div className={styles.money}>
      {needed !== null && needed > 0 && pledged !== null && (
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles.rest} x="0.5" y="0.5" width="99" height="9" vectorEffect="non-scaling-stroke" />
          <rect className={styles.pledged} x="0" y="0" width={Math.min(100, (pledged * 100) / needed)} height="10" />
        </svg>
      )}
      {words}
    </div>
  );
}
