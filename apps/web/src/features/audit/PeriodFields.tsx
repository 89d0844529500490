import { TextInput } from '@mantine/core';
import { useSay } from '../../chamber/words/say';
import type { Asked } from './usePeriod';

/** From and until, days of the official zone. */
export function PeriodFields({ asked }: { asked: Asked }) {
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
