import { Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Refused } from '../../chamber/api/faults';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import type { ErrorLike } from '@apollo/client';

interface Choice {
  readonly label: string;
  readonly grave?: boolean;
  readonly act: (reason: string) => Promise<boolean>;
}

interface ReasonFormProps {
  readonly name: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly error: ErrorLike | undefined;
  readonly close: () => void;
}

/** An act that asks for a reason: what is done with it is said on the buttons. */
export function ReasonForm({ name, hint, choices, busy, refused, error, close }: ReasonFormProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const perform = async (choice: Choice) => {
    setMissing(reason.trim().length < 3);
    if (reason.trim().length >= 3 && (await choice.act(reason.trim()))) close();
  };
  return (
    <form className={forms.form} aria-label={name} onSubmit={(event: FormEvent) => event.preventDefault()}>
      <Textarea
        name="reason"
        label={name}
        description={hint}
        required
        rows={2}
        maxLength={1000}
        value={reason}
        error={missing ? say('proposals.reason.missing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        {choices.map((choice) => (
          <Act key={choice.label} busy={busy} weight={choice.grave ? 'grave' : 'main'} onClick={() => void perform(choice)}>
            {choice.label}
          </Act>
        ))}
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
