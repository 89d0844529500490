import { useQuery } from '@apollo/client/react';
import { Section } from '../../chamber/layout/Page';
import { useSay } from '../../chamber/words/say';
import { ConsultationSilencesDocument } from '../../generated/graphql';
import { SilenceList } from './SilenceList';

/** The texts of a consultation that were put under silence; nothing where there are none. */
export function ConsultationSilences({ symbol }: { symbol: string }) {
  const say = useSay();
  const { data } = useQuery(ConsultationSilencesDocument, { variables: { symbol } });
  const silences = data?.consultation?.silenceProcedures ?? [];
  if (silences.length === 0) return null;
  return (
    <Section id="silence" title={say('silence.several')}>
      <SilenceList silences={silences} />
    </Section>
  );
}
