import { useState, type FormEvent } from 'react';
import { Link, useLocation } from 'react-router';
import { useAct } from '../../chamber/api/useAct';
import { PasswordField } from '../../chamber/forms/PasswordField';
import { Act } from '../../chamber/layout/Act';
import { Page } from '../../chamber/layout/Page';
import { Done, Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { AcceptInvitationDocument } from '../../generated/graphql';
import styles from '../account/Account.module.css';

/** Where an invitation leads: a password is chosen, once. Its secret stands behind the #, which no server and no log is sent. */
export function Component() {
  const say = useSay();
  const secret = useLocation().hash.slice(1);
  const [password, setPassword] = useState('');
  const [email, setEmail] = useState<string | null>(null);
  const { act, busy, refused, error } = useAct(AcceptInvitationDocument);

  async function choose(event: FormEvent) {
    event.preventDefault();
    const done = await act({ input: { secret, password } });
    if (done) setEmail(done.email);
  }

  return (
    <Page title={say('invitation.title')} under={email === null && <p>{say('invitation.under')}</p>}>
      <Done>
        {email !== null && (
          <>
            {say('invitation.done', { email })} <Link to="/sign-in">{say('signin.act')}</Link>
          </>
        )}
      </Done>
      {email === null && (
        <form className={styles.form} onSubmit={(event) => void choose(event)} aria-label={say('invitation.title')}>
          <PasswordField
            name="password"
            label={say('password.new')}
            description={say('password.hint')}
            autoComplete="new-password"
            minLength={12}
            value={password}
            onChange={setPassword}
          />
          <Refusal of={refused} />
          <Failed error={error} />
          <Act type="submit" busy={busy}>
            {say('invitation.act')}
          </Act>
        </form>
      )}
    </Page>
  );
}
