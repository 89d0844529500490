import { Menu } from '@mantine/core';
import { Link, useLocation, useNavigate } from 'react-router';
import { useConnection } from '../api/connection';
import { useSession } from '../session/session';
import { useTime } from '../time/useTime';
import { useSay } from '../words/say';
import { AccountMenu } from './AccountMenu';
import { LanguageSwitch } from './LanguageSwitch';
import { isCurrent, sectionsOf, type HeadSection } from './sections';
import styles from './Shell.module.css';

/** Where no organization is named, its place in the head stays empty. */
const PRODUCT = 'Placet';

/** On a narrow page the sections fold into the name of the one that is open. */
function FoldedSections({ sections, open }: { sections: readonly HeadSection[]; open: HeadSection | undefined }) {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={220} withinPortal={false} shadow="none" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={styles.foldedButton}>
          {say(open?.name ?? 'head.menu')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {sections.map((section) => (
          <Menu.Item key={section.to} aria-current={section === open ? 'page' : undefined} onClick={() => void navigate(section.to)}>
            {say(section.name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Sections() {
  const { viewer } = useSession();
  const { pathname } = useLocation();
  const say = useSay();
  if (!viewer) return <div className={styles.navigation} />;
  const sections = sectionsOf(viewer);
  const open = sections.find((section) => isCurrent(section, pathname));
  return (
    <nav className={styles.navigation} aria-label={say('head.sections')}>
      <ul className={styles.sections}>
        {sections.map((section) => (
          <li key={section.to}>
            <Link to={section.to} aria-current={section === open ? 'page' : undefined}>
              {say(section.name)}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.folded}>
        <FoldedSections sections={sections} open={open} />
      </div>
    </nav>
  );
}

function Interrupted() {
  const connection = useConnection();
  const { server } = useSession();
  const say = useSay();
  const time = useTime();
  return (
    <div role="status" className={styles.status}>
      {!connection.live && (
        <p className={styles.interrupted}>
          {say('head.interrupted', { since: time.within(new Date(connection.since).toISOString(), server.officialZone) })}
        </p>
      )}
    </div>
  );
}

export function Head() {
  const { server, viewer } = useSession();
  const say = useSay();
  return (
    <header className={styles.head}>
      {server.demonstration && <p className={styles.demonstration}>{say('head.demonstration')}</p>}
      <div className={styles.top}>
        <div className={styles.bar}>
          <Link className={styles.mark} to="/" aria-label={say('head.home')}>
            placet<i>.</i>
          </Link>
          {server.organization !== PRODUCT && <span className={styles.body}>{server.organization}</span>}
          <Sections />
          <LanguageSwitch />
          {viewer && <AccountMenu />}
        </div>
      </div>
      <Interrupted />
    </header>
  );
}
