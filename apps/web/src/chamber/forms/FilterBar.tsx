import { type ReactNode, useState } from 'react';
import { Act } from '../layout/Act';
import { useSay } from '../words/say';
import styles from './FilterBar.module.css';

interface FilterBarProps {
  readonly children: ReactNode;
  /**
   * Takes all filters away; false while there are none. A list that can do without any of them has them folded away where
   * they would fill a phone's screen.
   */
  readonly clear?: (() => void) | false;
  /** Without the rule above: the list begins elsewhere. */
  readonly bare?: boolean;
}

/** What a list is narrowed by. What is chosen takes effect at once: there is nothing to send. */
export function FilterBar({ children, clear, bare }: FilterBarProps) {
  const say = useSay();
  const [unfolded, setUnfolded] = useState(Boolean(clear));
  return (
    <form
      className={styles.bar}
      data-bare={bare || undefined}
      data-folded={(clear !== undefined && !unfolded) || undefined}
      onSubmit={(event) => event.preventDefault()}
      role="search"
      aria-label={say('list.filters')}
    >
      {clear !== undefined && (
        <Act weight="quiet" className={styles.fold} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {say('list.filters')}
        </Act>
      )}
      {children}
      {clear && (
        <Act weight="quiet" onClick={clear}>
          {say('list.filters.clear')}
        </Act>
      )}
    </form>
  );
}
