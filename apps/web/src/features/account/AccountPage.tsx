import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { Act } from '../../chamber/layout/Act';
import { Columns, Page, Section } from '../../chamber/layout/Page';
import { Done, Failed, Refusal } from '../../chamber/layout/Standing';
import { useSession, useViewer } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { useRoleWords } from '../../chamber/words/terms';
import { RevokeSessionsDocument } from '../../generated/graphql';
import { AccessTokens } from './AccessTokens';
import { PasswordForm } from './PasswordForm';

function Sessions() {
  const say = useSay();
  const viewer = useViewer();
  const { renew } = useSession();
  const [revoked, setRevoked] = useState<number | null>(null);
  const { act, busy, refused, error } = useAct(RevokeSessionsDocument);
  return (
    <Section as="aside" title={say('account.sessions')}>
      <p>{say('account.sessions.words')}</p>
      <Done>{revoked !== null && say('account.sessions.done', { count: revoked })}</Done>
      <Refusal of={refused} />
      <Failed error={error} />
      <p style={{ marginTop: 12 }}>
        <Act
          weight="grave"
          busy={busy}
          onClick={() =>
            void act({ input: { account: viewer.account.id } }).then((done) => {
              if (!done) return;
              setRevoked(done.revoked);
              void renew();
            })
          }
        >
          {say('account.sessions.act')}
        </Act>
      </p>
    </Section>
  );
}

/** One's own access: programs, sessions, password. */
export function Component() {
  const say = useSay();
  const viewer = useViewer();
  const roles = useRoleWords();
  return (
    <Page title={say('account.title', { name: viewer.account.name })} eyebrow={viewer.roles.map(roles.role).join(' · ')}>
      <Columns>
        <div>
          <AccessTokens />
          <PasswordForm />
        </div>
        <Sessions />
      </Columns>
    </Page>
  );
}
