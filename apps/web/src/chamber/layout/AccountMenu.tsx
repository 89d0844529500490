import { useMutation } from '@apollo/client/react';
import { Menu, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from 'react-router';
import { SignOutDocument } from '../../generated/graphql';
import { useSession, useViewer } from '../session/session';
import { useSay } from '../words/say';
import { useRoleWords } from '../words/terms';
import styles from './Shell.module.css';

const SCHEMES = ['light', 'dark', 'auto'] as const;

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}

/** Who is signed in and for whom; light or dark; the way out. */
export function AccountMenu() {
  const viewer = useViewer();
  const { renew } = useSession();
  const say = useSay();
  const roles = useRoleWords();
  const navigate = useNavigate();
  const [signOut] = useMutation(SignOutDocument);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const member = viewer.delegate?.member;
  const seal = member?.seal ?? initials(viewer.account.name);

  async function leave() {
    await signOut();
    await renew();
    await navigate('/sign-in');
  }

  return (
    <Menu position="bottom-end" width={260} withinPortal={false} shadow="none" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={styles.seal} aria-label={say('head.account', { seal, name: viewer.account.name })}>
          {seal}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {viewer.account.name}
          <br />
          {member ? `${member.name} · ${roles.function(viewer.delegate.function)}` : viewer.roles.map(roles.role).join(' · ')}
        </Menu.Label>
        <Menu.Item onClick={() => void navigate('/account')}>{say('head.access')}</Menu.Item>
        <Menu.Item onClick={() => void navigate('/delegations')}>{say('head.delegations')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{say('head.scheme')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(SCHEMES.find((known) => known === scheme) ?? 'auto')}>
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {say(`head.scheme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={() => void leave()}>{say('head.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
