import { Section } from '../../chamber/layout/Page';
import type { Server } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import styles from './SignInPage.module.css';

type SignIn = Server['signIns'][number];

/** The demonstration's persons: one press fills in the form. */
export function DemonstrationSignIns({ signIns, choose }: { signIns: readonly SignIn[]; choose: (signIn: SignIn) => void }) {
  const say = useSay();
  return (
    <Section title={say('signin.demonstration')} note={say('signin.demonstration.note')}>
      <ul className={styles.offered}>
        {signIns.map((signIn) => (
          <li key={signIn.email}>
            <button type="button" onClick={() => choose(signIn)}>
              <span>
                <b>{signIn.role}</b>
                <small>{signIn.email}</small>
              </span>
              <span>{say('signin.fill')}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
