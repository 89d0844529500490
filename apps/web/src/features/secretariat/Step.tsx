import { useState, type ReactNode } from 'react';
import { Act, Acts } from '../../chamber/layout/Act';
import { useSay } from '../../chamber/words/say';
import styles from './Desk.module.css';

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly standing: 'done' | 'due' | 'later';
  readonly words: ReactNode;
  readonly children?: ReactNode;
  /** What the step's act is called, and the form in which it is done. */
  readonly act?: string;
  readonly form?: (close: () => void) => ReactNode;
  readonly acts?: ReactNode;
}

/** One line of the check list: how it stands, and the act beside it. */
export function Step({ number, title, standing, words, children, act, form, acts }: StepProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.step}>
      <span className={styles.mark} data-standing={standing}>
        <span aria-hidden="true">{standing === 'done' ? '✓' : number}</span>
        <span className="unseen">{say(`step.${standing}`)}</span>
      </span>
      <div>
        <h3>{title}</h3>
        <p>{words}</p>
        {children}
        {((act && form && !open) || acts) && (
          <div className={`${styles.acts} no-print`}>
            <Acts>
              {act && form && !open && (
                <Act weight="quiet" onClick={() => setOpen(true)}>
                  {act}
                </Act>
              )}
              {acts}
            </Acts>
          </div>
        )}
        {open && form && <div className={styles.open}>{form(() => setOpen(false))}</div>}
      </div>
    </li>
  );
}
