import { Link } from 'react-router';
import { useSay } from '../../chamber/words/say';
import styles from './Memory.module.css';

/** What something is about. Each term leads to the decisions about it. */
export function Terms({ terms }: { terms: readonly { readonly key: string; readonly name: string }[] }) {
  const say = useSay();
  if (terms.length === 0) return null;
  return (
    <ul className={styles.terms} aria-label={say('memory.about')}>
      {terms.map((term) => (
        <li key={term.key}>
          <Link to={`/decisions?term=${term.key}`}>{term.name}</Link>
        </li>
      ))}
    </ul>
  );
}
