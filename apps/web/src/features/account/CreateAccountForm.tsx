import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { Act } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Done, Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { CreateAccountDocument, type Role } from '../../generated/graphql';
import { InviteAct } from './InviteAct';
import { RolesField } from './RolesField';
import styles from './Account.module.css';

/** Opens an account without a password: its person chooses one, by the link that is handed over. */
export function CreateAccountForm({ renew }: { renew: () => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [created, setCreated] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const { act, busy, refused, error } = useAct(CreateAccountDocument);

  async function create(event: FormEvent) {
    event.preventDefault();
    const done = await act({ input: { name, email, roles } });
    setCreated(done?.account ?? null);
    if (!done) return;
    setName('');
    setEmail('');
    setRoles([]);
    renew();
  }

  return (
    <Section as="aside" title={say('accounts.create')}>
      <form className={styles.form} onSubmit={(event) => void create(event)} aria-label={say('accounts.create')}>
        <TextInput
          name="name"
          label={say('accounts.form.name')}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          name="email"
          label={say('signin.email')}
          type="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <RolesField value={roles} change={setRoles} />
        <Refusal of={refused} />
        <Failed error={error} />
        <Done>{created && say('accounts.created', { name: created.name })}</Done>
        {created && <InviteAct key={created.id} account={created.id} />}
        <Act type="submit" busy={busy}>
          {say('accounts.create')}
        </Act>
      </form>
    </Section>
  );
}
