import { TextInput, type TextInputProps } from '@mantine/core';
import { fieldOfInstant, instantOfField } from '../time/instants';
import { useTime } from '../time/useTime';
import { useSay } from '../words/say';

interface InstantFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'label'> {
  readonly label: string;
  /** The instant in UTC, or null while none is set. */
  readonly value: string | null;
  readonly onChange: (instant: string | null) => void;
  readonly zone: string;
}

/** Day and hour in the official zone; under the field, the same moment in words, with the reader's own. */
export function InstantField({ value, onChange, zone, label, ...rest }: InstantFieldProps) {
  const say = useSay();
  const time = useTime();
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      label={say('form.inZone', { label, city: time.city(zone) })}
      description={value ? time.full(value, zone) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value ? fieldOfInstant(value, zone) : ''}
      onChange={(event) => onChange(event.currentTarget.value ? instantOfField(event.currentTarget.value, zone) : null)}
    />
  );
}
