import { Checkbox } from '@mantine/core';
import { useSay } from '../../chamber/words/say';
import { useRoleWords } from '../../chamber/words/terms';
import type { Role } from '../../generated/graphql';
import styles from './Account.module.css';

const ROLES: readonly Role[] = ['DELEGATE', 'OBSERVER', 'SECRETARIAT', 'CHAIR', 'AUDITOR', 'ADMIN'];

export function RolesField({ value, change }: { value: readonly Role[]; change: (roles: readonly Role[]) => void }) {
  const say = useSay();
  const roles = useRoleWords();
  return (
    <fieldset className={styles.roles}>
      <legend>{say('accounts.roles')}</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          label={roles.role(role)}
          checked={value.includes(role)}
          onChange={(event) => change(event.currentTarget.checked ? [...value, role] : value.filter((other) => other !== role))}
        />
      ))}
    </fieldset>
  );
}
