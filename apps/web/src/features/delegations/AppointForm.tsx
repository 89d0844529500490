import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { useWhole } from '../../chamber/api/useWhole';
import forms from '../../chamber/forms/Forms.module.css';
import { InstantField } from '../../chamber/forms/InstantField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { officialNow } from '../../chamber/time/clock';
import { useSay } from '../../chamber/words/say';
import { useRoleWords } from '../../chamber/words/terms';
import { AccountsToAppointDocument, AppointDelegateDocument, type DelegateFunction } from '../../generated/graphql';
import type { LedgerProps } from './ledger-props';
import styles from './Delegations.module.css';

const FUNCTIONS: readonly DelegateFunction[] = ['REPRESENTATIVE', 'ALTERNATE', 'ADVISER'];

function Fields({ member, zone, renew, close }: LedgerProps & { close: () => void }) {
  const say = useSay();
  const roles = useRoleWords();
  const read = useQuery(AccountsToAppointDocument);
  const { data } = read;
  useWhole('accounts', read);
  const [account, setAccount] = useState('');
  const [as, setAs] = useState<DelegateFunction>('REPRESENTATIVE');
  const [from, setFrom] = useState<string | null>(() => new Date(officialNow()).toISOString());
  const { act, busy, refused, error } = useAct(AppointDelegateDocument);
  const accounts = (data?.accounts.nodes ?? []).filter(
    (each) => !each.disabledAt && (each.roles.includes('DELEGATE') || each.roles.includes('OBSERVER')),
  );

  async function appoint(event: FormEvent) {
    event.preventDefault();
    if (!from || !(await act({ input: { member: member.code, account, function: as, validFrom: from } }))) return;
    renew();
    close();
  }

  return (
    <form className={`${forms.form} ${styles.open}`} onSubmit={(event) => void appoint(event)} aria-label={say('member.appoint')}>
      <NativeSelect
        name="account"
        label={say('member.appoint.account')}
        required
        value={account}
        onChange={(event) => setAccount(event.currentTarget.value)}
        data={[{ value: '', label: say('form.choose') }, ...accounts.map((each) => ({ value: each.id, label: each.name }))]}
      />
      <div className={forms.row}>
        <NativeSelect
          name="function"
          label={say('member.appoint.function')}
          value={as}
          onChange={(event) => setAs(event.currentTarget.value as DelegateFunction)}
          data={FUNCTIONS.map((value) => ({ value, label: roles.function(value) }))}
        />
        <InstantField name="validFrom" label={say('member.validFrom')} required zone={zone} value={from} onChange={setFrom} />
      </div>
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('member.appoint')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

/** Names a person to the delegation. */
export function AppointForm(props: LedgerProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (open) return <Fields {...props} close={() => setOpen(false)} />;
  return (
    <p className="no-print" style={{ marginTop: 12 }}>
      <Act weight="quiet" onClick={() => setOpen(true)}>
        {say('member.appoint')}
      </Act>
    </p>
  );
}
