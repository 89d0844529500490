import { useQuery } from '@apollo/client/react';
import { Section } from '../../chamber/layout/Page';
import { useSay } from '../../chamber/words/say';
import { ConsultationSilencesDocument, FollowUpsOfConsultationDocument } from '../../generated/graphql';
import { FollowUpList } from '../followup/FollowUpList';
import { SilenceList } from './SilenceList';

/** The texts of a consultation that were put under silence, and what followed from those adopted; nothing where there are none. */
export function ConsultationSilences({ symbol }: { symbol: string }) {
  const say = useSay();
  const { data } = useQuery(ConsultationSilencesDocument, { variables: { symbol } });
  const silences = data?.consultation?.silenceProcedures ?? [];
  const adopted = silences.some(({ state }) => state === 'ADOPTED_TACITLY');
  const followed = useQuery(FollowUpsOfConsultationDocument, { variables: { symbol }, skip: !adopted });
  const items = followed.data?.followUps.nodes ?? [];
  if (silences.length === 0) return null;
  return (
    <Section id="silence" title={say('silence.several')}>
      <SilenceList silences={silences} under={({ id }) => <FollowUpList items={items.filter(({ silence }) => silence === id)} />} />
    </Section>
  );
}
