import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useDirectory } from '../roll/useDirectory';

interface MemberFieldProps extends Omit<NativeSelectProps, 'data' | 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** What stands for no Member. */
  readonly none: string;
}

/** One Member, by its name in the reader's language. */
export function MemberField({ value, onChange, none, ...rest }: MemberFieldProps) {
  const directory = useDirectory();
  const codes = directory.sorted(directory.entries.map((entry) => entry.code));
  return (
    <NativeSelect
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: none }, ...codes.map((code) => ({ value: code, label: directory.name(code) }))]}
    />
  );
}
