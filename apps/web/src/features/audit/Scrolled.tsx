import type { ReactNode } from 'react';
import styles from './Audit.module.css';

/** A table or a chart that may be wider than the page: it is moved by the keyboard too. */
export function Scrolled({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={name}>
      {children}
    </div>
  );
}
