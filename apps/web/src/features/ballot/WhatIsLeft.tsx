import { useCount, useSay } from '../../chamber/words/say';
import type { Draft } from './draft';
import type { Question } from './types';
import styles from './Ballot.module.css';

/** What is left to choose, said as it changes. Amber only while something more may be chosen. */
export function WhatIsLeft({ question, draft }: { question: Question; draft: Draft | null }) {
  const say = useSay();
  const count = useCount();
  const { chooseMin: least, chooseMax: most } = question;
  const chosen = draft?.kind === 'CHOICE' ? draft.options.length : 0;
  const left = most - chosen;
  const words =
    draft?.kind === 'ABSTAIN'
      ? say('ballot.left.abstain')
      : draft?.kind === 'BLANK'
        ? say('ballot.left.blank')
        : chosen === 0
          ? say(least === most ? 'ballot.left.exactly' : most - least === 1 ? 'ballot.left.either' : 'ballot.left.between', {
              least: count(least),
              most: count(most),
            })
          : chosen < least
            ? say('ballot.left.must', { left: least - chosen })
            : left > 0
              ? say('ballot.left.may', { left })
              : say('ballot.left.none', { chosen });
  return (
    <p className={styles.left} data-due={(draft?.kind ?? 'CHOICE') === 'CHOICE' && left > 0 ? true : undefined} role="status">
      {words}
    </p>
  );
}
