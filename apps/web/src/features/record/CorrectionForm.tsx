import { useQuery } from '@apollo/client/react';
import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import forms from '../../chamber/forms/Forms.module.css';
import { useSession } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import {
  type Language,
  type EntryReceiptPartsFragment,
  RecordPlacesDocument,
  SubmitRecordCorrectionDocument,
} from '../../generated/graphql';
import { ReceiptHeld } from '../verify/ReceiptHeld';
import styles from './Corrections.module.css';

interface CorrectionFormProps {
  readonly symbol: string;
  /** The versions that receive corrections; the first is offered. */
  readonly open: readonly Language[];
  readonly place: string;
  readonly renew: () => void;
  readonly close: () => void;
}

/** What a delegation wants corrected: for these words, read those. The place's own words stand beside, to be quoted. */
export function CorrectionForm({ symbol, open, place: at, renew, close }: CorrectionFormProps) {
  const say = useSay();
  const [language, setLanguage] = useState<Language>(open[0] ?? 'EN');
  const [place, setPlace] = useState(at);
  const [says, setSays] = useState('');
  const [shouldSay, setShouldSay] = useState('');
  const [reason, setReason] = useState('');
  const { server } = useSession();
  const [receipt, setReceipt] = useState<EntryReceiptPartsFragment | null>(null);
  const { data } = useQuery(RecordPlacesDocument, { variables: { symbol, language } });
  const { act, ...acting } = useAct(SubmitRecordCorrectionDocument);
  const places = (data?.record?.places ?? []).filter(({ mayCorrect }) => mayCorrect);
  const quoted = places.find(({ key }) => key === place);
  const enter = async () => {
    const submitted = await act({ input: { symbol, language, place, says, shouldSay, reason } });
    if (submitted) setReceipt(submitted.receipt);
    return submitted !== null;
  };

  if (receipt)
    return (
      <div className={forms.form}>
        <ReceiptHeld {...{ receipt, symbol, close }} words={say('recordCorrections.submitted')} zone={server.officialZone} />
      </div>
    );
  return (
    <ActForm name={say('recordCorrections.suggest')} act={say('recordCorrections.submit')} {...{ acting, enter, close }} done={renew}>
      {open.length > 1 && (
        <NativeSelect
          name="language"
          label={say('recordCorrections.version')}
          value={language}
          onChange={(event) => setLanguage(open.find((each) => each === event.currentTarget.value) ?? 'EN')}
          data={open.map((each) => ({ value: each, label: say(`recordCorrections.language.${each}`) }))}
        />
      )}
      <NativeSelect
        name="place"
        label={say('recordCorrections.place')}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        data={places.map(({ key, title }) => ({ value: key, label: title }))}
      />
      {quoted && (
        <div className={styles.quoted}>
          <p className={styles.fine}>{say('recordCorrections.stands')}</p>
          {quoted.passages.slice(0, 12).map((passage, n) => (
            <p key={n} lang={language.toLowerCase()}>
              {passage}
            </p>
          ))}
        </div>
      )}
      <Textarea
        name="says"
        label={say('recordCorrections.says')}
        description={say('recordCorrections.says.hint')}
        required
        rows={2}
        maxLength={4_000}
        value={says}
        onChange={(event) => setSays(event.currentTarget.value)}
      />
      <Textarea
        name="shouldSay"
        label={say('recordCorrections.shouldSay')}
        description={say('recordCorrections.shouldSay.hint')}
        rows={2}
        maxLength={4_000}
        value={shouldSay}
        onChange={(event) => setShouldSay(event.currentTarget.value)}
      />
      <Textarea
        name="reason"
        label={say('recordCorrections.reason')}
        required
        rows={2}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
