import { Link } from 'react-router';
import { Page } from '../../chamber/layout/Page';
import { useMay, useViewer } from '../../chamber/session/session';
import type { MessageId } from '../../chamber/words/catalogues';
import { useSay } from '../../chamber/words/say';
import styles from './Audit.module.css';

type Way = Readonly<{ to: string; name: MessageId; words: MessageId }>;

const WAYS: readonly Way[] = [
  { to: '/decisions', name: 'audit.way.decisions', words: 'audit.way.decisions.words' },
  { to: '/log?which=all', name: 'audit.way.log', words: 'audit.way.log.words' },
  { to: '/audit/as-of', name: 'audit.way.asOf', words: 'audit.way.asOf.words' },
  { to: '/audit/votes', name: 'audit.way.votes', words: 'audit.way.votes.words' },
  { to: '/audit/agreement', name: 'audit.way.agreement', words: 'audit.way.agreement.words' },
  { to: '/account', name: 'audit.way.token', words: 'audit.way.token.words' },
];

/** Where an auditor begins: the questions that can be put here. */
export function Component() {
  const say = useSay();
  const viewer = useViewer();
  const may = useMay('SEE_EARLIER_STATES');
  if (!may) return <Page title={say('standing.notFound.title')} under={say('standing.notFound.words')} />;
  return (
    <Page title={say('audit.title')} under={<p>{say(viewer.roles.includes('AUDITOR') ? 'audit.under' : 'audit.under.other')}</p>}>
      <ul className={styles.ways}>
        {WAYS.map((way) => (
          <li key={way.to}>
            <Link to={way.to}>{say(way.name)}</Link>
            <p>{say(way.words)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
