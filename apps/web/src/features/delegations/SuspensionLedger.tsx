import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { InstantField } from '../../chamber/forms/InstantField';
import { Act, Acts, WordAct } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Empty, Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { officialNow } from '../../chamber/time/clock';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { RestoreVotingRightDocument, SuspendVotingRightDocument } from '../../generated/graphql';
import type { LedgerProps } from './ledger-props';
import styles from './Delegations.module.css';

type Suspension = LedgerProps['member']['suspensions'][number];

function SuspendForm({ member, zone, renew, close }: LedgerProps & { close: () => void }) {
  const say = useSay();
  const [from, setFrom] = useState<string | null>(() => new Date(officialNow()).toISOString());
  const [ground, setGround] = useState('');
  const [reference, setReference] = useState('');
  const { act, busy, refused, error } = useAct(SuspendVotingRightDocument);

  async function suspend(event: FormEvent) {
    event.preventDefault();
    if (!from || !(await act({ input: { member: member.code, suspendedFrom: from, ground, decisionReference: reference } }))) return;
    renew();
    close();
  }

  return (
    <form className={`${forms.form} ${styles.open}`} onSubmit={(event) => void suspend(event)} aria-label={say('suspension.suspend')}>
      <InstantField name="suspendedFrom" label={say('member.validFrom')} required zone={zone} value={from} onChange={setFrom} />
      <TextInput
        name="ground"
        label={say('suspension.ground')}
        required
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value)}
      />
      <TextInput
        name="decisionReference"
        label={say('suspension.reference')}
        required
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" weight="grave" busy={busy}>
          {say('suspension.suspend')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

function RestoreForm({ suspension, zone, renew, close }: { suspension: Suspension; zone: string; renew: () => void; close: () => void }) {
  const say = useSay();
  const [from, setFrom] = useState<string | null>(() => new Date(officialNow()).toISOString());
  const [restoredBy, setRestoredBy] = useState('');
  const { act, busy, refused, error } = useAct(RestoreVotingRightDocument);

  async function restore(event: FormEvent) {
    event.preventDefault();
    if (!from || !(await act({ input: { suspension: suspension.id, from, restoredBy } }))) return;
    renew();
    close();
  }

  return (
    <form className={`${forms.form} ${styles.open}`} onSubmit={(event) => void restore(event)} aria-label={say('suspension.restore')}>
      <InstantField name="from" label={say('member.validFrom')} required zone={zone} value={from} onChange={setFrom} />
      <TextInput
        name="restoredBy"
        label={say('suspension.restoredBy')}
        required
        value={restoredBy}
        onChange={(event) => setRestoredBy(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('suspension.restore')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

/** The dated ledger of the right to vote. */
export function SuspensionLedger(props: LedgerProps) {
  const { member, zone, renew } = props;
  const say = useSay();
  const time = useTime();
  const keeps = useMay('KEEP_DELEGATIONS');
  const [open, setOpen] = useState<string | null>(null);
  if (member.kind !== 'MEMBER_STATE') return null;
  return (
    <Section title={say('suspension.name')}>
      {member.suspensions.length === 0 && <Empty>{say('suspension.empty')}</Empty>}
      <ul className={styles.ledger}>
        {member.suspensions.map((suspension) => (
          <li key={suspension.id}>
            <b>
              {say(suspension.suspendedUntil ? 'suspension.fromUntil' : 'suspension.from', {
                from: time.day(suspension.suspendedFrom, zone),
                until: suspension.suspendedUntil ? time.day(suspension.suspendedUntil, zone) : '',
              })}
            </b>
            <small>
              {suspension.ground} · {suspension.decisionReference}
              {suspension.restoredBy && ` · ${say('suspension.restored', { by: suspension.restoredBy })}`}
              {' · '}
              {say('member.recorded', { moment: time.within(suspension.recordedAt, zone) })}
            </small>
            {keeps && !suspension.suspendedUntil && open !== suspension.id && (
              <div className={`${styles.acts} no-print`}>
                <WordAct onClick={() => setOpen(suspension.id)}>{say('suspension.restore')}</WordAct>
              </div>
            )}
            {open === suspension.id && <RestoreForm suspension={suspension} zone={zone} renew={renew} close={() => setOpen(null)} />}
          </li>
        ))}
      </ul>
      {keeps && open !== 'new' && (
        <p className="no-print" style={{ marginTop: 12 }}>
          <Act weight="quiet" onClick={() => setOpen('new')}>
            {say('suspension.suspend')}
          </Act>
        </p>
      )}
      {open === 'new' && <SuspendForm {...props} close={() => setOpen(null)} />}
    </Section>
  );
}
