import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useSay } from '../../chamber/words/say';
import { TaxonomyDocument } from '../../generated/graphql';

/** One term of the taxonomy, or a whole area, with how many decisions each leads to. */
export function TermField({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const say = useSay();
  const { data } = useQuery(TaxonomyDocument);
  return (
    <NativeSelect
      label={say('memory.about')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { group: say('memory.anything'), items: [{ value: '', label: say('decisions.any') }] },
        ...(data?.taxonomy.map((area) => ({
          group: area.name,
          items: [
            { value: area.key, label: say('memory.counted', { name: area.name, count: area.decisions }) },
            ...area.terms.map((term) => ({ value: term.key, label: say('memory.counted', { name: term.name, count: term.decisions }) })),
          ],
        })) ?? []),
      ]}
    />
  );
}
