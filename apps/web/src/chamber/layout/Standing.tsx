import type { ErrorLike } from '@apollo/client';
import type { ReactNode } from 'react';
import { faultOf, type Refused } from '../api/faults';
import { useMarked } from '../forms/useMarked';
import { useSay } from '../words/say';
import { Act, WordAct } from './Act';
import { Page, Title } from './Page';
import styles from './Standing.module.css';

/** Before anything is known. */
export function Blank() {
  return <div aria-busy="true" />;
}

/** The server has never been heard: nothing else can be shown. */
export function Unreachable({ again }: { again: () => void }) {
  const say = useSay();
  return (
    <main className={styles.alone}>
      <Title>{say('standing.unreachable.title')}</Title>
      <p>{say('standing.unreachable.words')}</p>
      <Act onClick={again}>{say('standing.again')}</Act>
    </main>
  );
}

/** Lines in the shape of what is coming. */
export function Lines({ count = 3 }: { count?: number }) {
  const widths = ['92%', '78%', '85%', '64%', '88%', '70%'];
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles.line} style={{ width: widths[index % widths.length] }} />
      ))}
    </div>
  );
}

/** A page whose contents are on their way. */
export function Coming({ what, lines = 8 }: { what: string; lines?: number }) {
  return (
    <div aria-busy="true">
      <div className="unseen">
        <Title>{what}</Title>
      </div>
      <span className={`${styles.line} ${styles.title}`} />
      <Lines count={lines} />
    </div>
  );
}

/** What will appear in an empty list, and when. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}

/** A refusal, in words, where the act was; in a form, the field that it means is marked. */
export function Refusal({ of }: { of: (Pick<Refused, 'message'> & Partial<Pick<Refused, 'path'>>) | null }) {
  const { place, id } = useMarked(of?.path);
  return (
    <div aria-live="assertive" ref={place}>
      {of && (
        <p className={styles.refused} id={id}>
          {of.message}
        </p>
      )}
    </div>
  );
}

/** Success, where the act was. */
export function Done({ children }: { children: ReactNode }) {
  return <div aria-live="polite">{children && <div className={styles.done}>{children}</div>}</div>;
}

/** What kept something from being read or done. */
export function Failed({ error, again }: { error: ErrorLike | undefined; again?: () => void }) {
  const say = useSay();
  const fault = error && faultOf(error);
  const words = fault && (fault.kind === 'said' ? fault.words : say('standing.notHeard'));
  return (
    <div aria-live="assertive">
      {words && (
        <p className={styles.refused}>
          {words} {again && <WordAct onClick={again}>{say('standing.again')}</WordAct>}
        </p>
      )}
    </div>
  );
}

/** There is no such thing, or this reader may not see it: the same words for both. */
export function NotFound({ what }: { what?: string }) {
  const say = useSay();
  return (
    <Page title={say('standing.notFound.title')} under={what ? say('standing.notFound.named', { what }) : say('standing.notFound.words')} />
  );
}
