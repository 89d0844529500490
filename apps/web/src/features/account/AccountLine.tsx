import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../chamber/api/useAct';
import { Act, Acts, WordAct } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay, useSession } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { useRoleWords } from '../../chamber/words/terms';
import { ChangeRolesDocument, DisableAccountDocument, type AccountsQuery } from '../../generated/graphql';
import { InviteAct } from './InviteAct';
import { RolesField } from './RolesField';
import styles from './Account.module.css';

interface AccountLineProps {
  readonly account: AccountsQuery['accounts']['nodes'][number];
  readonly open: boolean;
  readonly toggle: (open: boolean) => void;
}

function AccountActs({ account, close }: { account: AccountLineProps['account']; close: () => void }) {
  const say = useSay();
  const [roles, setRoles] = useState(account.roles);
  const [reason, setReason] = useState('');
  const change = useAct(ChangeRolesDocument);
  const disable = useAct(DisableAccountDocument);
  return (
    <div className={`${styles.form} ${styles.wide}`}>
      <InviteAct account={account.id} />
      <RolesField value={roles} change={setRoles} />
      <TextInput
        name="reason"
        label={say('accounts.disable.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal of={change.refused ?? disable.refused} />
      <Failed error={change.error ?? disable.error} />
      <Acts>
        <Act busy={change.busy} onClick={() => void change.act({ input: { account: account.id, roles } }).then((done) => done && close())}>
          {say('accounts.changeRoles')}
        </Act>
        <Act
          weight="grave"
          busy={disable.busy}
          onClick={() => void disable.act({ input: { account: account.id, reason } }).then((done) => done && close())}
        >
          {say('accounts.disable')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </div>
  );
}

export function AccountLine({ account, open, toggle }: AccountLineProps) {
  const say = useSay();
  const time = useTime();
  const roles = useRoleWords();
  const { server } = useSession();
  const erases = useMay('ERASE_TEXTS');
  return (
    <li>
      <span>
        <b>{account.name}</b>
        <small>
          {[account.email, account.roles.map(roles.role).join(', ')].filter(Boolean).join(' · ')}
          {account.disabledAt && ` · ${say('accounts.disabled', { moment: time.within(account.disabledAt, server.officialZone) })}`}
        </small>
      </span>
      {!account.disabledAt && !open && (
        <WordAct aria-label={say('accounts.change', { name: account.name })} onClick={() => toggle(true)}>
          {say('accounts.change.short')}
        </WordAct>
      )}
      {erases && account.disabledAt && !account.email?.endsWith('@erased.invalid') && (
        <Link to={`/erase/account/${account.id}`} aria-label={say('erase.account', { name: account.name })}>
          {say('erase.link')}
        </Link>
      )}
      {open && <AccountActs account={account} close={() => toggle(false)} />}
    </li>
  );
}
