import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { Act } from '../../chamber/layout/Act';
import { Done, Failed, Refusal } from '../../chamber/layout/Standing';
import { useSession } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { InviteAccountDocument } from '../../generated/graphql';
import styles from './Account.module.css';

type Invitation = Readonly<{ secret: string; expiresAt: string }>;

/** Makes the link with which the person of an account chooses its password: at first, and when it was lost. */
export function InviteAct({ account }: { account: string }) {
  const say = useSay();
  const time = useTime();
  const { server } = useSession();
  const [made, setMade] = useState<Invitation | null>(null);
  const { act, busy, refused, error } = useAct(InviteAccountDocument);
  return (
    <>
      <Refusal of={refused} />
      <Failed error={error} />
      <Done>
        {made && (
          <>
            {say('accounts.invited', { moment: time.full(made.expiresAt, server.officialZone) })}
            <div className={styles.secret}>
              <code>{`${window.location.origin}/invitation#${made.secret}`}</code>
            </div>
          </>
        )}
      </Done>
      {!made && (
        <div>
          <Act weight="quiet" busy={busy} onClick={() => void act({ input: { account } }).then((done) => done && setMade(done))}>
            {say('accounts.invite')}
          </Act>
        </div>
      )}
    </>
  );
}
