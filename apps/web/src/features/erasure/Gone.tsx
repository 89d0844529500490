import { ActLink } from '../../chamber/layout/Act';
import { Page } from '../../chamber/layout/Page';
import { useSession } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useNumber, useSay } from '../../chamber/words/say';
import type { Done } from './done';

/** What was done, and where the log says so. */
export function Gone({ done }: { done: Done }) {
  const say = useSay();
  const number = useNumber();
  const time = useTime();
  const { server } = useSession();
  return (
    <Page
      title={say('erase.done', { count: done.texts })}
      under={<p>{say('erase.done.words', { entry: number(done.index), moment: time.official(done.at, server.officialZone) })}</p>}
      action={<ActLink to={done.symbol ? `/log/${done.symbol}` : '/log'}>{say('erase.done.log')}</ActLink>}
    />
  );
}
