import { NativeSelect, type NativeSelectProps, TextInput, type TextInputProps } from '@mantine/core';
import { useSay } from '../words/say';
import type { InAddress } from './useAsked';

/** What a filter is bound to: one name in the page's address. */
interface Bound {
  readonly asked: Pick<InAddress, 'get' | 'set'>;
  readonly name: string;
}

/** Words or a number that a list is narrowed by. */
export function TextFilter({ asked, name, ...rest }: Bound & Omit<TextInputProps, 'value' | 'onChange' | 'name'>) {
  return <TextInput {...rest} value={asked.get(name)} onChange={(event) => asked.set(name, event.currentTarget.value)} />;
}

interface ChoiceFilterProps extends Bound, Omit<NativeSelectProps, 'value' | 'onChange' | 'name' | 'data'> {
  readonly options: readonly (string | Readonly<{ value: string; label: string }>)[];
}

/** One of several that a list is narrowed to, or any. */
export function ChoiceFilter({ asked, name, options, ...rest }: ChoiceFilterProps) {
  const say = useSay();
  return (
    <NativeSelect
      {...rest}
      value={asked.get(name)}
      onChange={(event) => asked.set(name, event.currentTarget.value)}
      data={[{ value: '', label: say('decisions.any') }, ...options]}
    />
  );
}
