import { Suspense } from 'react';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { useSession } from '../session/session';
import { useTime } from '../time/useTime';
import { useSay } from '../words/say';
import { Head } from './Head';
import { PrintedLinks } from './PrintedLinks';
import { Lines } from './Standing';
import { useKeptFocus } from './useKeptFocus';
import styles from './Shell.module.css';

function Foot() {
  const { server } = useSession();
  const say = useSay();
  const time = useTime();
  return (
    <footer className={styles.foot}>
      <span>{say('foot.time', { moment: time.official(new Date(time.now).toISOString(), server.officialZone) })}</span>
      <span>
        <Link to="/verify">{say('foot.verify')}</Link>
      </span>
      <span>{say('foot.version', { version: server.version })}</span>
    </footer>
  );
}

/** What every page stands in. */
export function Shell() {
  const say = useSay();
  useKeptFocus();
  return (
    <>
      <a className={styles.skip} href="#work">
        {say('head.skip')}
      </a>
      <Head />
      <main id="work" className={styles.main} tabIndex={-1}>
        <Suspense fallback={<Lines count={8} />}>
          <Outlet />
        </Suspense>
        <PrintedLinks />
      </main>
      <Foot />
      <ScrollRestoration />
    </>
  );
}
