import { useQuery } from '@apollo/client/react';
import { ChoiceFilter } from '../../chamber/forms/Filters';
import type { InAddress } from '../../chamber/forms/useAsked';
import { useSay } from '../../chamber/words/say';
import { BodiesDocument } from '../../generated/graphql';

/** One body of the organization, or any. */
export function BodyFilter({ asked }: { asked: Pick<InAddress, 'get' | 'set'> }) {
  const say = useSay();
  const { data } = useQuery(BodiesDocument);
  const bodies = data?.bodies.map(({ key, name }) => ({ value: key, label: name })) ?? [];
  return <ChoiceFilter asked={asked} name="body" label={say('decisions.body')} options={bodies} />;
}
