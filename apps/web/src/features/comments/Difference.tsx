import { useMemo } from 'react';
import { useSay } from '../../chamber/words/say';
import { differenceOf } from './difference';
import styles from './Comments.module.css';

/** What a comment would change: taken out struck through, put in underlaid, and both named for those who listen. */
export function Difference({ standing, proposed }: { standing: string; proposed: string }) {
  const say = useSay();
  const parts = useMemo(() => differenceOf(standing, proposed), [standing, proposed]);
  return (
    <p className={styles.difference}>
      {'“'}
      {parts.map((part, index) => {
        const space = index > 0 ? ' ' : '';
        if (part.kind === 'taken')
          return (
            <span key={index}>
              {space}
              <del>
                <span className="unseen">{say('comments.difference.taken')} </span>
                {part.text}
              </del>
            </span>
          );
        if (part.kind === 'put')
          return (
            <span key={index}>
              {space}
              <ins>
                <span className="unseen">{say('comments.difference.put')} </span>
                {part.text}
              </ins>
            </span>
          );
        return (
          <span key={index}>
            {space}
            {part.text}
          </span>
        );
      })}
      {'”'}
    </p>
  );
}
