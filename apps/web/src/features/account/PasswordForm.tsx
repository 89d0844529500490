import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { PasswordField } from '../../chamber/forms/PasswordField';
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

  return (
    <Section title={say('password.name')}>
      <form className={styles.form} onSubmit={(event) => void change(event)} aria-label={say('password.name')}>
        <PasswordField name="current" label={say('password.current')} autoComplete="current-password" value={before} onChange={setBefore} />
        <PasswordField
          name="new"
          label={say('password.new')}
          description={say('password.hint')}
          autoComplete="new-password"
          minLength={12}
          value={after}
          onChange={setAfter}
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
