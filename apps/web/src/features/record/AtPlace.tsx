import { useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { API_NAMES, useLanguage } from '../../chamber/words/language';
import { Say, useSay } from '../../chamber/words/say';
import type { MadeCorrectionPartsFragment } from '../../generated/graphql';
import { CorrectionForm } from './CorrectionForm';
import type { RecordShown } from './shown';
import type { Correcting } from './useCorrecting';
import styles from './Corrections.module.css';

/** For these words, read those: the original and its correction side by side, never one in place of the other. */
export function ForRead({ made }: { made: Pick<MadeCorrectionPartsFragment, 'says' | 'reads' | 'editorial'> }) {
  return (
    <>
      <Say
        id={made.reads === '' ? 'recordCorrections.takeOut' : 'recordCorrections.forRead'}
        values={{ says: <q>{made.says}</q>, reads: <q>{made.reads}</q> }}
      />
      {made.editorial && <Say id="recordCorrections.editorial" />}
    </>
  );
}

interface AtPlaceProps {
  readonly record: RecordShown;
  readonly place: string;
  readonly correcting: Correcting | null;
  readonly renew: () => void;
}

/** Beside a place of the record: how the corrigendum corrects it, and for the delegate the way to have it corrected. */
export function AtPlace({ record, place, correcting, renew }: AtPlaceProps) {
  const say = useSay();
  const language = API_NAMES[useLanguage()];
  const [suggesting, setSuggesting] = useState(false);
  const made = record.corrigendum?.versions.find((version) => version.language === language)?.corrections ?? [];
  const here = made.filter((each) => each.place === place);
  const may = correcting?.places.has(place) ?? false;
  if (here.length === 0 && !may) return null;
  return (
    <div className={styles.atPlace}>
      {here.map((each) => (
        <p key={each.number} className={styles.corrected}>
          <b>{record.corrigendum?.symbol}</b> <ForRead made={each} />
        </p>
      ))}
      {may &&
        correcting &&
        (suggesting ? (
          <CorrectionForm symbol={record.symbol} open={correcting.open} place={place} renew={renew} close={() => setSuggesting(false)} />
        ) : (
          <WordAct className="no-print" onClick={() => setSuggesting(true)}>
            {say('recordCorrections.suggest')}
          </WordAct>
        ))}
    </div>
  );
}
