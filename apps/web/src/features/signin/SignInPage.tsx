import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { refusalIn, type Refused } from '../../chamber/api/faults';
import { PasswordField } from '../../chamber/forms/PasswordField';
import { Act } from '../../chamber/layout/Act';
import { Page } from '../../chamber/layout/Page';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSession } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { SignInDocument } from '../../generated/graphql';
import { DemonstrationSignIns } from './DemonstrationSignIns';
import styles from './SignInPage.module.css';

/** An address inside the house, and nothing else: a link from outside must not lead the signed-in reader away. */
function inside(to: string | null): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/';
}

export function Component() {
  const say = useSay();
  const { server, viewer, renew } = useSession();
  const [search] = useSearchParams();
  const to = inside(search.get('to'));
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [signIn, { loading, error }] = useMutation(SignInDocument, { errorPolicy: 'none' });
  const enter = useRef<HTMLButtonElement>(null);

  // The one way on from here: a second would break off the first, and leave the reader between two doors.
  if (viewer) return <Navigate to={to} replace />;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await signIn({ variables: { input: { email, password } } }).catch(() => null);
    const refusal = refusalIn(answer?.data?.signIn);
    setRefused(refusal);
    if (!answer || refusal) return;
    await renew();
  }

  return (
    <Page title={say('signin.title')} under={<p>{say('signin.under')}</p>}>
      <div className={styles.sheet}>
        <form className={styles.form} onSubmit={(event) => void submit(event)} aria-label={say('signin.form')}>
          <TextInput
            label={say('signin.email')}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordField label={say('signin.password')} autoComplete="current-password" value={password} onChange={setPassword} />
          <Refusal of={refused} />
          <Failed error={error} />
          <Act ref={enter} type="submit" busy={loading}>
            {say('signin.act')}
          </Act>
        </form>
        {server.signIns.length > 0 && (
          <DemonstrationSignIns
            signIns={server.signIns}
            choose={(offered) => {
              setEmail(offered.email);
              setPassword(offered.password);
              enter.current?.focus();
            }}
          />
        )}
      </div>
    </Page>
  );
}
