import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import { MemberField } from '../../chamber/forms/MemberField';
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
  const { act, forget, ...acting } = useAct(AmendRollDocument);
  const enter = async () => (await act({ input: { symbol, member, entitled: entitled === 'yes', reason } })) !== null;
  const done = () => {
    renew();
    close();
  };

  return (
    <ActForm name={say('desk.amendRoll')} act={say('desk.amendRoll.act')} grave {...{ acting, enter, done, close }}>
      <p>
        {say('desk.amendRoll.words')} <Link to={member ? `/delegations/${member}` : '/delegations'}>{say('desk.roll.keep')}</Link>
      </p>
      <MemberField
        name="member"
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
        name="reason"
        label={say('form.reason')}
        description={say('desk.amendRoll.reason')}
        required
        minLength={3}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
