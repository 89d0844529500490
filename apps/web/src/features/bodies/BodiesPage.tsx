import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Act } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Coming, Empty, Failed } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { capital } from '../../chamber/words/names';
import { useCount, useSay } from '../../chamber/words/say';
import { BodiesDocument } from '../../generated/graphql';
import styles from '../secretariat/Desk.module.css';
import { BodyForm } from './BodyForm';

/** The bodies that consult and decide; the secretariat enters them before they meet. */
export function Component() {
  const say = useSay();
  const count = useCount();
  const keeps = useMay('KEEP_BODIES');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(BodiesDocument);
  const renew = () => void refetch().catch(() => undefined);
  if (!data)
    return error ? (
      <Page title={say('bodies.name')}>
        <Failed error={error} again={renew} />
      </Page>
    ) : (
      <Coming what={say('bodies.coming')} />
    );
  const { bodies } = data;
  return (
    <Page
      title={capital(say('bodies.title', { count: bodies.length, words: count(bodies.length) }))}
      under={<p>{say('bodies.under')}</p>}
      action={keeps && !adding && <Act onClick={() => setAdding(true)}>{say('bodies.new')}</Act>}
    >
      {adding && (
        <Section title={say('bodies.new')}>
          <BodyForm close={() => setAdding(false)} renew={renew} />
        </Section>
      )}
      <Section title={say('bodies.name')}>
        {bodies.length === 0 && <Empty>{say('bodies.empty')}</Empty>}
        <ul className={styles.list}>
          {bodies.map((body) => (
            <li key={body.key} className={styles.item}>
              <div>
                <h3>{body.name}</h3>
                <p>{body.key}</p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
