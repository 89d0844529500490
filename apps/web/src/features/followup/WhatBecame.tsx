import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Act } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Empty } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { type FollowUpPartsFragment, FollowUpsOfDocument, FollowUpsOfSilenceDocument } from '../../generated/graphql';
import { FollowUpForm, type Opening } from './FollowUpForm';
import { FollowUpList } from './FollowUpList';

interface BecameProps {
  /** Undefined: not read yet. */
  readonly items: readonly FollowUpPartsFragment[] | undefined;
  readonly opening: Opening;
  readonly renew: () => void;
}

/** What followed from one decision, with the form for whoever keeps it; nothing for others while nothing did. */
function Became({ items, opening, renew }: BecameProps) {
  const say = useSay();
  const keeps = useMay('KEEP_MEMORY');
  const [entering, setEntering] = useState(false);
  if (!items || (items.length === 0 && !keeps)) return null;
  return (
    <Section title={say('followUp.became')}>
      {items.length === 0 && <Empty>{say('followUp.became.empty')}</Empty>}
      <FollowUpList items={items} />
      {entering ? (
        <FollowUpForm
          opening={opening}
          close={() => setEntering(false)}
          renew={() => {
            setEntering(false);
            renew();
          }}
        />
      ) : (
        keeps && (
          <p className="no-print">
            <Act weight="quiet" onClick={() => setEntering(true)}>
              {say('followUp.open')}
            </Act>
          </p>
        )
      )}
    </Section>
  );
}

interface WhatBecameProps {
  readonly symbol: string;
  readonly question: string;
  /** Those of the question: an item may follow from one that was chosen, by the vote, the chair or a later round. */
  readonly options: readonly { readonly key: string; readonly title: string }[];
}

/** What became of a decision, on the page of its result. */
export function WhatBecame({ symbol, question, options }: WhatBecameProps) {
  const { data, refetch } = useQuery(FollowUpsOfDocument, { variables: { symbol, question } });
  const chosen = data?.questionResult?.effect.selected ?? [];
  return (
    <Became
      items={data?.followUps.nodes}
      opening={{ symbol, question, options: options.filter(({ key }) => chosen.includes(key)) }}
      renew={() => void refetch()}
    />
  );
}

/** What became of a text adopted tacitly, on the page of its silence procedure. */
export function WhatBecameOfText({ symbol, silence }: { symbol: string; silence: string }) {
  const { data, refetch } = useQuery(FollowUpsOfSilenceDocument, { variables: { silence } });
  return <Became items={data?.followUps.nodes} opening={{ symbol, silence }} renew={() => void refetch()} />;
}
