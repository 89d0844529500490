import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { LocalizedField, NO_TEXTS, textsInput, type Texts } from '../../chamber/forms/LocalizedField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { CreateBodyDocument } from '../../generated/graphql';
import { keyOf } from '../secretariat/questionFields';

/** A body that is to hold consultations: its name, and the short name by which programs know it. */
export function BodyForm({ close, renew }: { close: () => void; renew: () => void }) {
  const say = useSay();
  const [names, setNames] = useState<Texts>(NO_TEXTS);
  const [key, setKey] = useState('');
  const { act, busy, refused, error } = useAct(CreateBodyDocument);

  async function create(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ input: { key: key || keyOf(names.en), names: textsInput(names) } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void create(event)} aria-label={say('bodies.new')}>
      <LocalizedField label={say('bodies.field.name')} required value={names} onChange={setNames} />
      <TextInput
        label={say('bodies.field.key')}
        description={say('bodies.field.key.note')}
        placeholder={keyOf(names.en)}
        maxLength={40}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('bodies.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
