import { Checkbox, TextInput } from '@mantine/core';
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
import { useList, useSay } from '../../chamber/words/say';
import { useRoleWords, useTerms } from '../../chamber/words/terms';
import { AcceptCredentialsDocument, ReceiveCredentialsDocument, RefuseCredentialsDocument } from '../../generated/graphql';
import type { LedgerProps } from './ledger-props';
import styles from './Delegations.module.css';

type Credentials = LedgerProps['member']['credentials'][number];

function RefuseForm({ credentials, close, renew }: { credentials: Credentials; close: () => void; renew: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const { act, busy, refused, error } = useAct(RefuseCredentialsDocument);

  async function refuse(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ input: { credentials: credentials.id, reason } }))) return;
    renew();
    close();
  }

  return (
    <form className={`${forms.form} ${styles.open}`} onSubmit={(event) => void refuse(event)} aria-label={say('credentials.refuse')}>
      <TextInput
        name="reason"
        label={say('form.reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" weight="grave" busy={busy}>
          {say('credentials.refuse')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

function ReceiveForm({ member, zone, renew, close }: LedgerProps & { close: () => void }) {
  const say = useSay();
  const [from, setFrom] = useState<string | null>(() => new Date(officialNow()).toISOString());
  const [until, setUntil] = useState<string | null>(null);
  const [named, setNamed] = useState<readonly string[]>(() => member.delegates.map(({ id }) => id));
  const roles = useRoleWords();
  const { act, busy, refused, error } = useAct(ReceiveCredentialsDocument);

  async function receive(event: FormEvent) {
    event.preventDefault();
    if (!from || !(await act({ input: { member: member.code, validFrom: from, validUntil: until, delegates: named } }))) return;
    renew();
    close();
  }

  return (
    <form className={`${forms.form} ${styles.open}`} onSubmit={(event) => void receive(event)} aria-label={say('credentials.receive')}>
      <div className={forms.row}>
        <InstantField name="validFrom" label={say('member.validFrom')} required zone={zone} value={from} onChange={setFrom} />
        <InstantField name="validUntil" label={say('member.validUntil')} zone={zone} value={until} onChange={setUntil} />
      </div>
      <Checkbox.Group
        label={say('credentials.delegates')}
        description={say('credentials.delegates.hint')}
        value={[...named]}
        onChange={setNamed}
      >
        {member.delegates.map((delegate) => (
          <Checkbox
            key={delegate.id}
            value={delegate.id}
            label={say('credentials.delegate', { name: delegate.account.name, function: roles.function(delegate.function) })}
            mt={8}
          />
        ))}
      </Checkbox.Group>
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('credentials.receive')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

function CredentialsLine({ credentials, zone, renew }: { credentials: Credentials; zone: string; renew: () => void }) {
  const say = useSay();
  const time = useTime();
  const terms = useTerms();
  const roles = useRoleWords();
  const list = useList();
  const names = (credentials.delegates ?? []).map((delegate) =>
    say('credentials.delegate', { name: delegate.account.name, function: roles.function(delegate.function) }),
  );
  const keeps = useMay('KEEP_DELEGATIONS');
  const [refusing, setRefusing] = useState(false);
  const { act, refused, error } = useAct(AcceptCredentialsDocument);
  return (
    <li>
      <b>{terms.credentials(credentials.status)}</b>
      {credentials.reason && say('words.after', { words: credentials.reason })}
      {credentials.delegates && <p>{say('credentials.named', { count: credentials.delegates.length, names: list(names) })}</p>}
      <small>
        {say(credentials.validUntil ? 'member.fromUntil' : 'member.from', {
          from: time.day(credentials.validFrom, zone),
          until: credentials.validUntil ? time.day(credentials.validUntil, zone) : '',
        })}
        {' · '}
        {say('member.recorded', { moment: time.within(credentials.recordedAt, zone) })}
      </small>
      {keeps && credentials.status === 'RECEIVED' && !refusing && (
        <div className={`${styles.acts} no-print`}>
          <WordAct onClick={() => void act({ input: { credentials: credentials.id } }).then((done) => done && renew())}>
            {say('credentials.accept')}
          </WordAct>
          <WordAct onClick={() => setRefusing(true)}>{say('credentials.refuse')}</WordAct>
        </div>
      )}
      <Refusal of={refused} />
      <Failed error={error} />
      {refusing && <RefuseForm credentials={credentials} close={() => setRefusing(false)} renew={renew} />}
    </li>
  );
}

/** Received, examined, accepted or refused: without accepted credentials there is no vote. */
export function CredentialsLedger(props: LedgerProps) {
  const { member, zone, renew } = props;
  const say = useSay();
  const keeps = useMay('KEEP_DELEGATIONS');
  const [receiving, setReceiving] = useState(false);
  return (
    <Section title={say('credentials.name')}>
      {member.credentials.length === 0 && <Empty>{say('credentials.empty')}</Empty>}
      <ul className={styles.ledger}>
        {member.credentials.map((credentials) => (
          <CredentialsLine key={credentials.id} credentials={credentials} zone={zone} renew={renew} />
        ))}
      </ul>
      {keeps && !receiving && (
        <p className="no-print" style={{ marginTop: 12 }}>
          <Act weight="quiet" onClick={() => setReceiving(true)}>
            {say('credentials.receive')}
          </Act>
        </p>
      )}
      {receiving && <ReceiveForm {...props} close={() => setReceiving(false)} />}
    </Section>
  );
}
