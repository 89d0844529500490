import { Section } from '../../chamber/layout/Page';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import styles from './Results.module.css';

interface Condition {
  readonly id: string;
  readonly text: string;
  readonly dueAt: string;
  readonly status: 'PENDING' | 'FULFILLED' | 'LAPSED';
  readonly evidence: string | null;
  readonly markedAt: string | null;
  readonly onFulfilled: { readonly inWords: string };
  readonly onLapsed: { readonly inWords: string };
}

/** What the decision hangs on, by when, and how it stands. */
export function Conditions({ conditions, zone }: { conditions: readonly Condition[]; zone: string }) {
  const say = useSay();
  const time = useTime();
  if (conditions.length === 0) return null;
  return (
    <Section title={say('conditions.name', { count: conditions.length })}>
      {conditions.map((condition) => (
        <div key={condition.id} className={styles.condition}>
          {condition.text}
          <small>
            {condition.status === 'PENDING'
              ? say('conditions.PENDING', { moment: time.official(condition.dueAt, zone) })
              : condition.evidence === null
                ? say('conditions.fellDue', { moment: time.official(condition.markedAt ?? condition.dueAt, zone) })
                : say(`conditions.${condition.status}`, {
                    moment: time.official(condition.markedAt ?? condition.dueAt, zone),
                    evidence: condition.evidence ?? '',
                  })}
            <br />
            {say('conditions.follows', { follows: condition.onFulfilled.inWords, lapse: condition.onLapsed.inWords })}
          </small>
        </div>
      ))}
    </Section>
  );
}
