import type { ReactNode } from 'react';
import { Act } from '../layout/Act';
import { useSay } from '../words/say';
import styles from './FilterBar.module.css';

interface FilterBarProps {
  readonly children: ReactNode;
  /** Takes all filters away; given while there are any. */
  readonly clear?: (() => void) | false;
  /** Without the rule above: the list begins elsewhere. */
  readonly bare?: boolean;
}

/** What a list is narrowed by. What is chosen takes effect at once: there is nothing to send. */
export function FilterBar({ children, clear, bare }: FilterBarProps) {
  const say = useSay();
  return (
    <form
      className={styles.bar}
      data-bare={bare || undefined}
      onSubmit={(event) => event.preventDefault()}
      role="search"
      aria-label={say('list.filters')}
    >
      {children}
      {clear && (
        <Act weight="quiet" onClick={clear}>
          {say('list.filters.clear')}
        </Act>
      )}
    </form>
  );
}
