import { useSay } from '../words/say';
import { TextFilter } from './Filters';
import type { Asked } from './useAsked';

/** From and until, days of the official zone. */
export function PeriodFields({ asked }: { asked: Pick<Asked, 'get' | 'set'> }) {
  const say = useSay();
  return (
    <>
      <TextFilter asked={asked} name="from" type="date" label={say('decisions.from')} />
      <TextFilter asked={asked} name="until" type="date" label={say('decisions.until')} />
    </>
  );
}
