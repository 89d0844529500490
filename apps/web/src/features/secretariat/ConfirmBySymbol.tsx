import type { ErrorLike } from '@apollo/client';
import { Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Refused } from '../../chamber/api/faults';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import styles from './Desk.module.css';

interface ConfirmBySymbolProps {
  readonly symbol: string;
  readonly title: string;
  /** What will be frozen, sentence by sentence. */
  readonly words: readonly ReactNode[];
  readonly act: string;
  readonly grave?: boolean;
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly error: ErrorLike | undefined;
  readonly close: () => void;
  readonly confirm: (typed: string) => void;
  readonly children?: ReactNode;
}

/** An act that cannot be taken back: it says what it freezes, and asks for the symbol to be typed. */
export function ConfirmBySymbol({
  symbol,
  title,
  words,
  act,
  grave = false,
  busy,
  refused,
  error,
  close,
  confirm,
  children,
}: ConfirmBySymbolProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const right = typed.trim() === symbol;
    setWrong(!right);
    if (right) confirm(typed.trim());
  }

  return (
    <Modal.Root opened onClose={close} centered lockScroll={false} transitionProps={{ duration: 0 }} size={560}>
      <Modal.Overlay />
      <Modal.Content className={styles.dialog}>
        <Modal.Title>{title}</Modal.Title>
        <form className={styles.confirm} onSubmit={submit}>
          <ul>
            {words.map((sentence, index) => (
              <li key={index}>{sentence}</li>
            ))}
          </ul>
          {children}
          <TextInput
            name="confirmSymbol"
            label={say('confirm.type', { symbol })}
            autoComplete="off"
            spellCheck={false}
            required
            data-autofocus
            value={typed}
            error={wrong ? say('confirm.wrong', { symbol }) : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Refusal of={refused} />
          <Failed error={error} />
          <Acts>
            <Act type="submit" weight={grave ? 'grave' : 'main'} busy={busy}>
              {act}
            </Act>
            <Act weight="quiet" onClick={close}>
              {say('act.leave')}
            </Act>
          </Acts>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
