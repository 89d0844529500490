import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './Page.module.css';

let arrived = false;

/** The page's title. It names the browser's tab, and takes the focus when one has come here from another page. */
export function Title({ children, size = 'page' }: { children: string; size?: 'page' | 'document' | 'finding' }) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${children} · Placet`;
  }, [children]);

  useEffect(() => {
    if (arrived && !window.location.hash) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);

  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title} data-size={size}>
      {children}
    </h1>
  );
}

interface PageProps {
  readonly title: string;
  readonly size?: 'page' | 'document' | 'finding';
  readonly eyebrow?: ReactNode;
  readonly under?: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** A page: a title with the facts in it, under it the one thing to know, then the work. */
export function Page({ title, size, eyebrow, under, action, children }: PageProps) {
  return (
    <>
      <div className={styles.lead}>
        <div>
          {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
          <Title size={size}>{title}</Title>
          {under && (
            <div className={styles.under} data-size={size}>
              {under}
            </div>
          )}
        </div>
        {action && <div className={`${styles.action} no-print`}>{action}</div>}
      </div>
      {children}
    </>
  );
}

/** The work on the left, what explains it on the right. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

interface SectionProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly id?: string;
  readonly as?: 'section' | 'aside';
  readonly children: ReactNode;
}

/** A part of a page, under a rule of ink. */
export function Section({ title, note, id, as: Part = 'section', children }: SectionProps) {
  const heading = useId();
  return (
    <Part className={styles.section} id={id} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {note && <div className={styles.note}>{note}</div>}
      </header>
      {children}
    </Part>
  );
}
