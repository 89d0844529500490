import { Checkbox, Radio, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { InstantField } from '../../chamber/forms/InstantField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { AnnulVoteDocument, DecideTieDocument, OpenRoundDocument } from '../../generated/graphql';
import type { Matter } from './matters';

export interface MatterActProps {
  readonly symbol: string;
  readonly zone: string;
  readonly matter: Matter;
  readonly close: () => void;
  readonly renew: () => void;
}

interface ClosingFieldProps {
  readonly zone: string;
  readonly value: string | null;
  readonly set: (instant: string | null) => void;
}

function ClosingField({ zone, value, set }: ClosingFieldProps) {
  const say = useSay();
  return (
    <>
      <InstantField name="closesAt" label={say('rounds.closesAt')} zone={zone} value={value} onChange={set} />
      <p>{say('rounds.closesAt.words')}</p>
    </>
  );
}

/** Opens the round that the result and the rule call for; where they allow several kinds, one is chosen. */
export function OpenRoundForm({ symbol, zone, matter, close, renew }: MatterActProps) {
  const say = useSay();
  const [kind, setKind] = useState(matter.nextRounds[0]?.kind);
  const [closesAt, setClosesAt] = useState<string | null>(null);
  const { act, busy, refused, error } = useAct(OpenRoundDocument);
  const chosen = matter.nextRounds.find((round) => round.kind === kind);

  async function open(event: FormEvent) {
    event.preventDefault();
    if (!kind || !(await act({ input: { symbol, question: matter.key, kind, closesAt } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void open(event)} aria-label={say('rounds.open', { number: matter.number })}>
      {matter.nextRounds.length > 1 && (
        <Radio.Group name="kind" label={say('rounds.kind')} value={kind} onChange={(value) => setKind(value)}>
          {matter.nextRounds.map((round) => (
            <Radio key={round.kind} value={round.kind} label={round.inWords} />
          ))}
        </Radio.Group>
      )}
      {chosen && (
        <p>
          {say('rounds.open.words', {
            round: chosen.inWords,
            options: chosen.options.map((option) => option.title).join(' · '),
            places: chosen.seats,
          })}
        </p>
      )}
      <ClosingField zone={zone} value={closesAt} set={setClosesAt} />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('rounds.open', { number: matter.number })}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

/** The chair chooses between the tied options; the count stays as it was. */
export function DecideTieForm({ symbol, matter, close, renew }: MatterActProps) {
  const say = useSay();
  const [options, setOptions] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const { act, busy, refused, error } = useAct(DecideTieDocument);
  const tie = matter.tie;
  if (!tie) return null;

  async function decide(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ input: { symbol, question: matter.key, options, reason } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void decide(event)} aria-label={say('ties.decide', { number: matter.number })}>
      {tie.places === 1 ? (
        <Radio.Group
          name="options"
          label={say('ties.choose', { places: 1 })}
          value={options[0] ?? ''}
          onChange={(value) => setOptions([value])}
        >
          {tie.options.map((option) => (
            <Radio key={option.key} value={option.key} label={option.title} />
          ))}
        </Radio.Group>
      ) : (
        <Checkbox.Group label={say('ties.choose', { places: tie.places })} value={options} onChange={setOptions}>
          {tie.options.map((option) => (
            <Checkbox key={option.key} value={option.key} label={option.title} />
          ))}
        </Checkbox.Group>
      )}
      <Textarea
        name="reason"
        label={say('form.reason')}
        description={say('ties.reason')}
        required
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('ties.decide', { number: matter.number })}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

/** Annuls a counted vote: says before what remains and what is void. */
export function AnnulForm({ symbol, zone, matter, close, renew, voting }: MatterActProps & { readonly voting: boolean }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [closesAt, setClosesAt] = useState<string | null>(null);
  const { act, busy, refused, error } = useAct(AnnulVoteDocument);

  async function annul(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ input: { symbol, question: matter.key, reason, closesAt: voting ? closesAt : null } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void annul(event)} aria-label={say('annul.act', { number: matter.number })}>
      <p>{say('annul.remains')}</p>
      <p>{say('annul.void')}</p>
      <p>{say(voting ? 'annul.again' : 'annul.after')}</p>
      <Textarea
        name="reason"
        label={say('form.reason')}
        description={say('annul.reason')}
        required
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {voting && <ClosingField zone={zone} value={closesAt} set={setClosesAt} />}
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" weight="grave" busy={busy}>
          {say('annul.act', { number: matter.number })}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
