import { Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { InstantField } from '../../chamber/forms/InstantField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { ExtendSilenceDocument, WithdrawSilenceDocument, type SilencePartsFragment } from '../../generated/graphql';

interface ConductingProps {
  readonly silence: SilencePartsFragment;
  readonly renew: () => void;
}

type Doing = 'extend' | 'withdraw' | null;

function ExtendForm({ silence, renew, close }: ConductingProps & { close: () => void }) {
  const say = useSay();
  const [until, setUntil] = useState<string | null>(silence.expiresAt);
  const [reason, setReason] = useState('');
  const { act, busy, refused, error } = useAct(ExtendSilenceDocument);

  async function extend(event: FormEvent) {
    event.preventDefault();
    if (!until || !(await act({ input: { silence: silence.id, expiresAt: until, reason } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void extend(event)} aria-label={say('silence.extend')}>
      <InstantField
        name="expiresAt"
        label={say('silence.expiresAt')}
        required
        zone={silence.officialZone}
        value={until}
        onChange={setUntil}
      />
      <Reason value={reason} onChange={setReason} />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('silence.extend.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

function WithdrawForm({ silence, renew, close }: ConductingProps & { close: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const { act, busy, refused, error } = useAct(WithdrawSilenceDocument);

  async function withdraw(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ input: { silence: silence.id, reason } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void withdraw(event)} aria-label={say('silence.withdraw')}>
      <p>{say('silence.withdraw.words')}</p>
      <Reason value={reason} onChange={setReason} />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" weight="grave" busy={busy}>
          {say('silence.withdraw.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const say = useSay();
  return (
    <Textarea
      name="reason"
      label={say('form.reason')}
      description={say('silence.reason.hint')}
      required
      rows={2}
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** For the chair and the secretariat, while silence runs: a later end, or none at all. */
export function Conducting({ silence, renew }: ConductingProps) {
  const say = useSay();
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <Section title={say('silence.conduct')} note={say(`silence.initiator.${silence.initiator}`)}>
      {doing === 'extend' && <ExtendForm silence={silence} renew={renew} close={close} />}
      {doing === 'withdraw' && <WithdrawForm silence={silence} renew={renew} close={close} />}
      {doing === null && (
        <Acts>
          <Act weight="quiet" onClick={() => setDoing('extend')}>
            {say('silence.extend')}
          </Act>
          <Act weight="grave" onClick={() => setDoing('withdraw')}>
            {say('silence.withdraw')}
          </Act>
        </Acts>
      )}
    </Section>
  );
}
