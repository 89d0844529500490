import type { FormEvent, ReactNode } from 'react';
import type { Acting } from '../api/useAct';
import { Act, Acts } from '../layout/Act';
import { Failed, Refusal } from '../layout/Standing';
import { useSay } from '../words/say';
import styles from './Forms.module.css';

interface ActFormProps {
  /** What the form is called to those who do not see it. */
  readonly name: string;
  /** What its act is called. */
  readonly act: string;
  readonly grave?: boolean;
  readonly acting: Pick<Acting<Record<string, unknown>, Record<string, unknown>>, 'busy' | 'refused' | 'error'>;
  /** Does the act; answers whether it was done. */
  readonly enter: () => Promise<boolean>;
  /** What follows when it was. */
  readonly done: () => void;
  readonly close: () => void;
  /** Another way on, beside the act. */
  readonly beside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form for one act: its fields, why it was refused or failed, the act, and the way out. */
export function ActForm({ name, act, grave = false, acting, enter, done, close, beside, className, children }: ActFormProps) {
  const say = useSay();
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await enter()) done();
  }
  return (
    <form className={[styles.form, className].filter(Boolean).join(' ')} onSubmit={(event) => void submit(event)} aria-label={name}>
      {children}
      <Refusal of={acting.refused} />
      <Failed error={acting.error} />
      <Acts>
        <Act type="submit" weight={grave ? 'grave' : 'main'} busy={acting.busy}>
          {act}
        </Act>
        {beside}
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
