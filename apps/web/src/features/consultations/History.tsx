import { Section } from '../../chamber/layout/Page';
import { Empty } from '../../chamber/layout/Standing';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import type { Consultation } from '../ballot/types';
import styles from './Consultation.module.css';

/** What was done, newest first. */
export function History({ consultation }: { consultation: Consultation }) {
  const say = useSay();
  const time = useTime();
  return (
    <div className={styles.part}>
      <Section id="history" title={say('history.name')}>
        {consultation.changes.length === 0 && <Empty>{say('history.empty')}</Empty>}
        <ol className={styles.history}>
          {[...consultation.changes]
            .sort((a, b) => b.index - a.index)
            .map((change) => (
              <li key={change.index}>
                <time dateTime={change.at}>{time.recent(change.at, consultation.officialZone)}</time>
                <span>{change.inWords}</span>
              </li>
            ))}
        </ol>
      </Section>
    </div>
  );
}
