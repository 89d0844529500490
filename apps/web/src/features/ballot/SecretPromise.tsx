import { useSay } from '../../chamber/words/say';
import styles from './Ballot.module.css';

/** What a secret ballot promises and what it does not, said before anything is chosen. */
export function SecretPromise() {
  const say = useSay();
  return (
    <div className={styles.promise}>
      <h3>{say('secret.title')}</h3>
      <p>{say('secret.promise')}</p>
      <details>
        <summary>{say('secret.more')}</summary>
        <p>{say('secret.public')}</p>
        <p>{say('secret.not')}</p>
        <p>{say('secret.not.exchange')}</p>
      </details>
    </div>
  );
}
