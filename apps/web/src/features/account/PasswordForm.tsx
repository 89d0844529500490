import { PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { Act } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Done, Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { ChangePasswordDocument } from '../../generated/graphql';
import styles from './Account.module.css';

export function PasswordForm() {
  const say = useSay();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [changed, setChanged] = useState(false);
  const { act, busy, refused, error } = useAct(ChangePasswordDocument);

  async function change(event: FormEvent) {
    event.preventDefault();
    const done = await act({ input: { current: before, new: after } });
    setChanged(done !== null);
    if (!done) return;
    setBefore('');
    setAfter('');
  }

  const toggle = { 'aria-label': say('signin.show') };
  return (
    <Section title={say('password.name')}>
      <form className={styles.form} onSubmit={(event) => void change(event)} aria-label={say('password.name')}>
        <PasswordInput
          label={say('password.current')}
          autoComplete="current-password"
          required
          value={before}
          visibilityToggleButtonProps={toggle}
          onChange={(event) => setBefore(event.currentTarget.value)}
        />
        <PasswordInput
          label={say('password.new')}
          description={say('password.hint')}
          autoComplete="new-password"
          required
          minLength={12}
          value={after}
          visibilityToggleButtonProps={toggle}
          onChange={(event) => setAfter(event.currentTarget.value)}
        />
        <Refusal of={refused} />
        <Failed error={error} />
        <Done>{changed && say('password.done')}</Done>
        <Act type="submit" weight="quiet" busy={busy}>
          {say('password.act')}
        </Act>
      </form>
    </Section>
  );
}
