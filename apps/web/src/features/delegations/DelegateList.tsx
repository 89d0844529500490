import { useAct } from '../../chamber/api/useAct';
import { WordAct } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { useRoleWords } from '../../chamber/words/terms';
import { EndAppointmentDocument } from '../../generated/graphql';
import type { LedgerProps } from './ledger-props';
import styles from './Delegations.module.css';

/** The delegation: who speaks for the Member, in which function. */
export function DelegateList({ member, zone, renew }: LedgerProps) {
  const say = useSay();
  const time = useTime();
  const roles = useRoleWords();
  const keeps = useMay('KEEP_DELEGATIONS');
  const { act, refused, error } = useAct(EndAppointmentDocument);
  return (
    <>
      <ul className={styles.ledger}>
        {member.delegates.map((delegate) => (
          <li key={delegate.id}>
            <b>{delegate.account.name}</b> · {roles.function(delegate.function)}
            <small>
              {say(delegate.validUntil ? 'member.fromUntil' : 'member.from', {
                from: time.day(delegate.validFrom, zone),
                until: delegate.validUntil ? time.day(delegate.validUntil, zone) : '',
              })}
            </small>
            {keeps && !delegate.validUntil && (
              <div className={`${styles.acts} no-print`}>
                <WordAct
                  onClick={() =>
                    void act({ input: { delegate: delegate.id, validUntil: new Date(time.now).toISOString() } }).then(
                      (done) => done && renew(),
                    )
                  }
                >
                  {say('member.endAppointment', { name: delegate.account.name })}
                </WordAct>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Refusal of={refused} />
      <Failed error={error} />
    </>
  );
}
