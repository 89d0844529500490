import { useSay } from '../../chamber/words/say';
import type { RunPartsFragment } from '../../generated/graphql';
import styles from './Proposals.module.css';

/** A difference as it is read: put in underlined, taken out struck through, and both named for those who listen. */
export function Runs({ runs }: { runs: readonly RunPartsFragment[] }) {
  const say = useSay();
  return (
    <p className={styles.text}>
      {runs.map(({ kind, text }, index) => {
        if (kind === 'KEPT') return <span key={index}>{text}</span>;
        if (kind === 'REMOVED')
          return (
            <del key={index}>
              <span className="unseen">{say('comments.difference.taken')} </span>
              {text}
            </del>
          );
        const afterTaken = runs[index - 1]?.kind === 'REMOVED' ? ' ' : '';
        return (
          <span key={index}>
            {afterTaken}
            <ins>
              <span className="unseen">{say('comments.difference.put')} </span>
              {text}
            </ins>
          </span>
        );
      })}
    </p>
  );
}
