import type { TypedDocumentNode } from '@apollo/client';
import type { ReactNode } from 'react';
import { Act } from '../../chamber/layout/Act';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { OpenConsultationDocument, OpenVotingDocument } from '../../generated/graphql';
import { ConfirmBySymbol } from './ConfirmBySymbol';
import type { DeskProps } from './desk-props';
import { useConfirmed } from './useConfirmed';

interface Opened<TData> {
  readonly symbol: string;
  readonly renew: () => void;
  readonly document: TypedDocumentNode<TData, { input: { symbol: string } }>;
  readonly act: string;
  readonly title: string;
  readonly words: string;
  readonly children?: ReactNode;
}

/** There is no way back from either opening: it is asked for twice. */
function Opens<TData extends Record<string, unknown>>({ symbol, renew, document, act: label, title, words, children }: Opened<TData>) {
  const { asked, ask, confirmed, dialog } = useConfirmed(document, renew);
  return (
    <>
      <Act onClick={ask}>{label}</Act>
      {asked && (
        <ConfirmBySymbol {...{ ...dialog, symbol, title }} words={[words]} act={label} confirm={() => confirmed({ input: { symbol } })}>
          {children}
        </ConfirmBySymbol>
      )}
    </>
  );
}

/** Opening a draft: what everybody reads from then on, and what is frozen. */
export function OpenConsultation({ consultation: { symbol }, renew }: DeskProps) {
  const say = useSay();
  const [act, title, words] = [say('desk.open.act'), say('desk.open.title', { symbol }), say('desk.open.words')];
  return <Opens {...{ symbol, renew, act, title, words }} document={OpenConsultationDocument} />;
}

/** Opening the vote before its time: what is frozen, and (`children`) what will not be put to it. */
export function OpenVoting({ consultation, renew, children }: DeskProps & { children: ReactNode }) {
  const say = useSay();
  const time = useTime();
  const { symbol, timetable, officialZone: zone } = consultation;
  const opensAt = { moment: time.full(timetable.votingOpensAt, zone), away: time.away(timetable.votingOpensAt) };
  const [act, title, words] = [say('desk.openVoting'), say('desk.openVoting.title', { symbol }), say('desk.openVoting.words', opensAt)];
  return (
    <Opens {...{ symbol, renew, act, title, words }} document={OpenVotingDocument}>
      {children}
    </Opens>
  );
}
