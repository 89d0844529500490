import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { ActLink } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { useAtInstant } from '../../chamber/time/useAtInstant';
import { useSay } from '../../chamber/words/say';
import { RunningSilencesDocument } from '../../generated/graphql';
import { SilenceList } from './SilenceList';

/** What is adopted unless a Member objects: never owed, as nothing need be said. */
export function RunningSilences() {
  const say = useSay();
  const { data, refetch } = useQuery(RunningSilencesDocument, { pollInterval: 60_000 });
  const renew = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  const silences = data?.runningSilences ?? [];
  useAtInstant(
    silences.map((silence) => silence.expiresAt),
    renew,
  );
  if (silences.length === 0) return null;
  return (
    <Section title={say('silence.running')} note={say('silence.running.note')}>
      <SilenceList
        silences={silences}
        several
        act={(silence) => (
          <ActLink weight="quiet" to={`/silence/${silence.id}`} aria-label={say('silence.read.of', { title: silence.title })}>
            {say(silence.mayObject.may ? 'silence.read.object' : 'silence.read')}
          </ActLink>
        )}
      />
    </Section>
  );
}
