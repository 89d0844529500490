import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Act } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Empty } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { FollowUpsOfDocument } from '../../generated/graphql';
import { FollowUpForm } from './FollowUpForm';
import { FollowUpShown } from './FollowUpShown';
import styles from './FollowUp.module.css';

interface WhatBecameProps {
  readonly symbol: string;
  readonly question: string;
  /** Those of the question: an item may follow from one that was chosen, by the vote, the chair or a later round. */
  readonly options: readonly { readonly key: string; readonly title: string }[];
}

/** What became of a decision, on the page of its result. */
export function WhatBecame({ symbol, question, options }: WhatBecameProps) {
  const say = useSay();
  const keeps = useMay('KEEP_MEMORY');
  const [opening, setOpening] = useState(false);
  const { data, refetch } = useQuery(FollowUpsOfDocument, { variables: { symbol, question } });
  const nodes = data?.followUps.nodes ?? [];
  const chosen = data?.questionResult?.effect.selected ?? [];
  if (!data || (nodes.length === 0 && !keeps)) return null;
  return (
    <Section title={say('followUp.became')}>
      {nodes.length === 0 && <Empty>{say('followUp.became.empty')}</Empty>}
      <ul className={styles.list}>
        {nodes.map((item) => (
          <FollowUpShown key={item.id} item={item} from={false} />
        ))}
      </ul>
      {opening ? (
        <FollowUpForm
          opening={{ symbol, question, options: options.filter(({ key }) => chosen.includes(key)) }}
          close={() => setOpening(false)}
          renew={() => {
            setOpening(false);
            void refetch();
          }}
        />
      ) : (
        keeps && (
          <p className="no-print">
            <Act weight="quiet" onClick={() => setOpening(true)}>
              {say('followUp.open')}
            </Act>
          </p>
        )
      )}
    </Section>
  );
}
