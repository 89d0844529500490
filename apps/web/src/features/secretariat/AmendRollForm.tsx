import { Radio, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { MemberField } from '../../chamber/forms/MemberField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { AmendRollDocument } from '../../generated/graphql';

interface AmendRollFormProps {
  readonly symbol: string;
  readonly close: () => void;
  readonly renew: () => void;
}

/** Brings the frozen roll in line with the ledgers for one Member, with the reason that the log will show. */
export function AmendRollForm({ symbol, close, renew }: AmendRollFormProps) {
  const say = useSay();
  const [member, setMember] = useState('');
  const [entitled, setEntitled] = useState<'yes' | 'no'>('yes');
  const [reason, setReason] = useState('');
  const { act, busy, refused, error, forget } = useAct(AmendRollDocument);

  async function amend(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ input: { symbol, member, entitled: entitled === 'yes', reason } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void amend(event)} aria-label={say('desk.amendRoll')}>
      <p>
        {say('desk.amendRoll.words')} <Link to={member ? `/delegations/${member}` : '/delegations'}>{say('desk.roll.keep')}</Link>
      </p>
      <MemberField
        label={say('desk.amendRoll.member')}
        required
        none={say('form.choose')}
        value={member}
        onChange={(code) => {
          forget();
          setMember(code);
        }}
      />
      <Radio.Group label={say('desk.amendRoll.from')} value={entitled} onChange={setEntitled}>
        <Radio value="yes" label={say('desk.amendRoll.yes')} mt={8} />
        <Radio value="no" label={say('desk.amendRoll.no')} mt={8} />
      </Radio.Group>
      <Textarea
        label={say('form.reason')}
        description={say('desk.amendRoll.reason')}
        required
        minLength={3}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" weight="grave" busy={busy}>
          {say('desk.amendRoll.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
