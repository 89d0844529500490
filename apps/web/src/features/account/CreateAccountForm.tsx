import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { PasswordField } from '../../chamber/forms/PasswordField';
import { Act } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Done, Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { CreateAccountDocument, type Role } from '../../generated/graphql';
import { RolesField } from './RolesField';
import styles from './Account.module.css';

export function CreateAccountForm({ renew }: { renew: () => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [created, setCreated] = useState<string | null>(null);
  const { act, busy, refused, error } = useAct(CreateAccountDocument);

  async function create(event: FormEvent) {
    event.preventDefault();
    const done = await act({ input: { name, email, password, roles } });
    setCreated(done?.account.name ?? null);
    if (!done) return;
    setName('');
    setEmail('');
    setPassword('');
    setRoles([]);
    renew();
  }

  return (
    <Section as="aside" title={say('accounts.create')}>
      <form className={styles.form} onSubmit={(event) => void create(event)} aria-label={say('accounts.create')}>
        <TextInput label={say('accounts.form.name')} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput
          label={say('signin.email')}
          type="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordField
          label={say('password.new')}
          description={say('password.hint')}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <RolesField value={roles} change={setRoles} />
        <Refusal of={refused} />
        <Failed error={error} />
        <Done>{created && say('accounts.created', { name: created })}</Done>
        <Act type="submit" busy={busy}>
          {say('accounts.create')}
        </Act>
      </form>
    </Section>
  );
}
