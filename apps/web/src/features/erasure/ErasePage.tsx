import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Act } from '../../chamber/layout/Act';
import { Columns, Page, Section } from '../../chamber/layout/Page';
import { Coming, Empty, Failed, NotFound } from '../../chamber/layout/Standing';
import { useDirectory } from '../../chamber/roll/useDirectory';
import { useSession } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { ErasureDocument, type Erasable, type ErasureQuery } from '../../generated/graphql';
import type { Done } from './done';
import { EraseForm } from './EraseForm';
import { Gone } from './Gone';
import styles from './Erasure.module.css';

const KINDS: readonly Erasable[] = ['ACCOUNT', 'COMMENT', 'RESPONSE', 'ENTRY'];

/** The words that would go, as they were written, the oldest first. */
function Texts({ erasure }: { erasure: ErasureQuery['erasure'] }) {
  const say = useSay();
  const time = useTime();
  const { server } = useSession();
  const directory = useDirectory();
  return (
    <Section title={say('erase.texts', { count: erasure.texts.length })}>
      {erasure.texts.length === 0 && <Empty>{say('erase.texts.none')}</Empty>}
      <ul className={styles.texts}>
        {erasure.texts.map((text) => (
          <li key={`${text.index} ${text.field}`}>
            <p>{text.text}</p>
            <small>
              {say('erase.text.from', {
                who: text.member ? directory.name(text.member) : 'undefined',
                entry: text.index,
                act: text.act,
                field: text.field,
                moment: time.within(text.at, server.officialZone),
              })}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The administrator's page for erasing something on lawful request: what goes, what stands, and the act. */
export function Component() {
  const say = useSay();
  const { what: kind = '', id = '' } = useParams();
  const what = KINDS.find((each) => each === kind.toUpperCase());
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const { data, error, refetch } = useQuery(ErasureDocument, {
    skip: what === undefined || done !== null,
    variables: { what: what ?? 'ENTRY', id },
    fetchPolicy: 'no-cache',
  });
  if (what === undefined) return <NotFound />;
  if (done) return <Gone done={done} />;
  if (!data)
    return error ? (
      <Page title={say('erase.name')}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    ) : (
      <Coming what={say('erase.coming')} lines={5} />
    );
  const { erasure } = data;
  return (
    <Page
      title={say(`erase.title.${what}`, { symbol: erasure.symbol ?? 'undefined' })}
      under={<p>{say('erase.under')}</p>}
      action={
        <Act weight="grave" onClick={() => setAsking(true)}>
          {say('erase.begin')}
        </Act>
      }
    >
      <Columns>
        <Texts erasure={erasure} />
        <Section as="aside" title={say('erase.stands')}>
          <ul className={styles.stands}>
            {(['log', 'record', 'votes', 'backups'] as const).map((each) => (
              <li key={each}>{say(`erase.stands.${each}`)}</li>
            ))}
          </ul>
        </Section>
      </Columns>
      {asking && <EraseForm what={what} id={id} confirm={erasure.confirm} close={() => setAsking(false)} done={setDone} />}
    </Page>
  );
}
