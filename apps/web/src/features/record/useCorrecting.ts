import { useQuery } from '@apollo/client/react';
import { useMay, useViewer } from '../../chamber/session/session';
import { API_NAMES, useLanguage } from '../../chamber/words/language';
import { type Language, RecordPlacesDocument } from '../../generated/graphql';
import type { RecordShown } from './shown';

export interface Correcting {
  /** The versions that receive corrections now, the one that is being read first. */
  readonly open: readonly Language[];
  /** The keys of the places that the reader's delegation may correct. */
  readonly places: ReadonlySet<string>;
}

/** What the reader may correct now; null: nothing. */
export function useCorrecting(record: Pick<RecordShown, 'symbol' | 'versions'>): Correcting | null {
  const viewer = useViewer();
  const corrects = useMay('CORRECT_RECORDS') && viewer.delegate != null && viewer.delegate.function !== 'ADVISER';
  const read = API_NAMES[useLanguage()];
  const open = record.versions
    .filter(({ receivesCorrections }) => receivesCorrections)
    .map(({ language }) => language)
    .sort((one, other) => Number(other === read) - Number(one === read));
  const { data } = useQuery(RecordPlacesDocument, {
    variables: { symbol: record.symbol, language: open[0] ?? read },
    skip: !corrects || open.length === 0,
  });
  if (!corrects || open.length === 0 || !data?.record) return null;
  return { open, places: new Set(data.record.places.filter(({ mayCorrect }) => mayCorrect).map(({ key }) => key)) };
}
