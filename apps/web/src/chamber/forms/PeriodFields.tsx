import { TextInput } from '@mantine/core';
import { useSay } from '../words/say';
import type { Asked } from './useAsked';

/** From and until, days of the official zone. */
export function PeriodFields({ asked }: { asked: Pick<Asked, 'get' | 'set'> }) {
  const say = useSay();
  return (
    <>
      <TextInput
        type="date"
        label={say('decisions.from')}
        value={asked.get('from')}
        onChange={(event) => asked.set('from', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say('decisions.until')}
        value={asked.get('until')}
        onChange={(event) => asked.set('until', event.currentTarget.value)}
      />
    </>
  );
}
