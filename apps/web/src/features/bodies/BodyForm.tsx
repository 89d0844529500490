import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { NO_TEXTS, textsInput, type Texts } from '../../chamber/forms/localizedTexts';
import { useSay } from '../../chamber/words/say';
import { CreateBodyDocument } from '../../generated/graphql';
import { keyOf } from '../secretariat/questionFields';

/** A body that is to hold consultations: its name, and the short name by which programs know it. */
export function BodyForm({ close, renew }: { close: () => void; renew: () => void }) {
  const say = useSay();
  const [names, setNames] = useState<Texts>(NO_TEXTS);
  const [key, setKey] = useState('');
  const { act, ...acting } = useAct(CreateBodyDocument);
  const enter = async () => (await act({ input: { key: key || keyOf(names.en), names: textsInput(names) } })) !== null;
  const done = () => {
    renew();
    close();
  };

  return (
    <ActForm name={say('bodies.new')} act={say('bodies.act')} {...{ acting, enter, done, close }}>
      <LocalizedField name="names" label={say('bodies.field.name')} required value={names} onChange={setNames} />
      <TextInput
        name="key"
        label={say('bodies.field.key')}
        description={say('bodies.field.key.note')}
        placeholder={keyOf(names.en)}
        maxLength={40}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
    </ActForm>
  );
}
