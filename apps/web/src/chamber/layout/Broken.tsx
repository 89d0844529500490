import { useSay } from '../words/say';
import { Act, Acts, ActLink } from './Act';
import { Page } from './Page';

/** A page that broke, or whose files are no longer those of the server (a new version was put in place meanwhile). */
export function Broken() {
  const say = useSay();
  return (
    <Page title={say('broken.title')} under={<p>{say('broken.words')}</p>}>
      <Acts>
        <Act onClick={() => window.location.reload()}>{say('broken.reload')}</Act>
        <ActLink weight="quiet" to="/">
          {say('broken.home')}
        </ActLink>
      </Acts>
    </Page>
  );
}
