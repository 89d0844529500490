import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Act, Acts } from '../../chamber/layout/Act';
import type { Texts } from '../../chamber/forms/localizedTexts';
import { Failed, Lines } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { ProposalTextsDocument, type ProposalTextsQuery } from '../../generated/graphql';

/** A proposal as it stands, in all its languages. */
export type Standing = NonNullable<ProposalTextsQuery['consultation']>['proposals'][number];

export const filled = (texts: Standing['texts']): Texts => ({ en: texts.en, fr: texts.fr ?? '', es: texts.es ?? '' });

interface StandingTextsProps {
  /** The symbol of its consultation. */
  readonly symbol: string;
  /** The id of the proposal. */
  readonly proposal: string;
  readonly close: () => void;
  readonly children: (standing: Standing) => ReactNode;
}

/** The text of a proposal in all its languages, for a form that begins with it: asked for when somebody opens that form. */
export function StandingTexts({ symbol, proposal, close, children }: StandingTextsProps) {
  const say = useSay();
  const { data, error } = useQuery(ProposalTextsDocument, { variables: { symbol }, fetchPolicy: 'no-cache' });
  const standing = data?.consultation?.proposals.find(({ id }) => id === proposal);
  if (standing) return children(standing);
  return (
    <>
      {!data && !error && <Lines count={4} />}
      <Failed error={error} />
      <Acts>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </>
  );
}
