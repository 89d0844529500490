import { Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { InstantField } from '../../chamber/forms/InstantField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { ExtendVotingDocument, type DeskPartsFragment } from '../../generated/graphql';

interface ExtendFormProps {
  readonly consultation: DeskPartsFragment;
  readonly close: () => void;
  readonly renew: () => void;
}

/** A later closing, with the reason that the log will show. */
export function ExtendForm({ consultation, close, renew }: ExtendFormProps) {
  const say = useSay();
  const [instant, setInstant] = useState<string | null>(consultation.timetable.votingClosesAt);
  const [reason, setReason] = useState('');
  const { act, busy, refused, error } = useAct(ExtendVotingDocument);

  async function extend(event: FormEvent) {
    event.preventDefault();
    if (!instant || !(await act({ input: { symbol: consultation.symbol, votingClosesAt: instant, reason } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void extend(event)} aria-label={say('desk.extend')}>
      <InstantField
        name="votingClosesAt"
        label={say('form.votingClosesAt')}
        required
        zone={consultation.officialZone}
        value={instant}
        onChange={setInstant}
      />
      <Textarea
        name="reason"
        label={say('form.reason')}
        description={say('desk.extend.reason')}
        required
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('desk.extend.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
