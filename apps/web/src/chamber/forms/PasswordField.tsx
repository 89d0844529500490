import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useSay } from '../words/say';

/** A password, that whoever types it may look at: with the keyboard too, which the library leaves out. */
export function PasswordField({ onChange, ...props }: Omit<PasswordInputProps, 'onChange'> & { onChange: (password: string) => void }) {
  const say = useSay();
  return (
    <PasswordInput
      required
      visibilityToggleButtonProps={{ 'aria-label': say('signin.show'), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...props}
    />
  );
}
