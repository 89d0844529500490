import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useNumber, useSay } from '../../chamber/words/say';
import { CloseQuestionDocument, type DeskPartsFragment } from '../../generated/graphql';

interface CloseQuestionFormProps {
  readonly consultation: DeskPartsFragment;
  readonly question: DeskPartsFragment['questions'][number];
  readonly close: () => void;
  readonly renew: () => void;
}

/** Closes one question before the others, so that a question that hangs on it can be asked. */
export function CloseQuestionForm({ consultation, question, close, renew }: CloseQuestionFormProps) {
  const say = useSay();
  const number = useNumber();
  const [reason, setReason] = useState('');
  const { act, busy, refused, error } = useAct(CloseQuestionDocument);

  async function shut(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ input: { symbol: consultation.symbol, question: question.key, reason } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void shut(event)} aria-label={say('desk.closeQuestion', { number: question.number })}>
      <p>{say('desk.closeQuestion.words', { answered: number(question.participation), entitled: number(consultation.roll.entitled) })}</p>
      <TextInput
        name="reason"
        label={say('form.reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('desk.closeQuestion', { number: question.number })}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
