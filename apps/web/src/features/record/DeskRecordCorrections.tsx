import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Empty, Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import {
  AnswerRecordCorrectionDocument,
  type RecordCorrectionAnswer,
  type EntryReceiptPartsFragment,
  type RecordCorrectionPartsFragment,
  RecordDeskDocument,
} from '../../generated/graphql';
import { ReceiptHeld } from '../verify/ReceiptHeld';
import { IssueCorrigendum, PublishVersion } from './DeskRecordActs';
import { CorrectionShown } from './OwnCorrections';
import { VersionList } from './RecordVersions';
import styles from './Corrections.module.css';

const ANSWERS: readonly RecordCorrectionAnswer[] = ['ACCEPTED', 'EDITORIAL', 'NOT_ACCEPTED'];

function AnswerForm({ correction, renew }: { correction: RecordCorrectionPartsFragment; renew: () => void }) {
  const say = useSay();
  const [wording, setWording] = useState('');
  const [note, setNote] = useState('');
  const { act, busy, refused, error } = useAct(AnswerRecordCorrectionDocument);

  async function answer(given: RecordCorrectionAnswer) {
    const input = { correction: correction.id, answer: given, wording: wording.trim() || null, note: note.trim() || null };
    if (await act({ input })) renew();
  }

  return (
    <div className={forms.form} role="group" aria-label={say('recordCorrections.answer', { member: correction.memberName })}>
      <Textarea
        name="wording"
        label={say('recordCorrections.wording')}
        description={say('recordCorrections.wording.hint')}
        rows={2}
        maxLength={4_000}
        value={wording}
        onChange={(event) => setWording(event.currentTarget.value)}
      />
      <Textarea
        name="note"
        label={say('recordCorrections.note')}
        description={say('recordCorrections.note.hint')}
        rows={2}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        {ANSWERS.map((given) => (
          <Act key={given} weight={given === 'ACCEPTED' ? 'main' : 'quiet'} busy={busy} onClick={() => void answer(given)}>
            {say(`recordCorrections.answer.${given}`)}
          </Act>
        ))}
      </Acts>
    </div>
  );
}

/** The corrections to a published record, on the desk: the windows, what waits, what was accepted, and the corrigendum. */
export function DeskRecordCorrections({ symbol, renew }: { symbol: string; renew: () => void }) {
  const say = useSay();
  const gathers = useMay('GATHER_CORRECTIONS');
  const { data, refetch } = useQuery(RecordDeskDocument, {
    variables: { symbol },
    fetchPolicy: 'cache-and-network',
    pollInterval: 15_000,
    skipPollAttempt: () => document.hidden,
  });
  const [signed, setSigned] = useState<Readonly<{ words: string; receipt: EntryReceiptPartsFragment }> | null>(null);
  const record = data?.record;
  if (!record) return null;
  const zone = record.consultation.officialZone;
  const again = () => {
    void refetch();
    renew();
  };
  const keep = (words: string) => (receipt: EntryReceiptPartsFragment) => {
    setSigned({ words, receipt });
    again();
  };
  const waiting = data.recordCorrections.filter(({ state }) => state === 'SUBMITTED');
  const settled = data.recordCorrections.filter(({ state }) => state !== 'SUBMITTED');
  return (
    <Section
      title={say('recordCorrections.desk', { count: waiting.length })}
      note={say(record.corrigendum ? 'recordCorrections.desk.issued' : 'recordCorrections.desk.note', {
        symbol: record.corrigendum?.symbol ?? '',
      })}
    >
      <VersionList
        record={record}
        zone={zone}
        missingAct={(language) =>
          gathers && (
            <PublishVersion
              symbol={symbol}
              language={language}
              signed={keep(say('recordCorrections.publish.done', { language: say(`recordCorrections.version.${language}`) }))}
            />
          )
        }
      />
      {data.recordCorrections.length === 0 && <Empty>{say('recordCorrections.empty')}</Empty>}
      <ul className={styles.list}>
        {[...waiting, ...settled].map((correction) => (
          <li key={correction.id}>
            <b>{correction.memberName}</b>
            <CorrectionShown correction={correction} zone={zone} />
            {gathers && correction.state === 'SUBMITTED' && <AnswerForm correction={correction} renew={again} />}
          </li>
        ))}
      </ul>
      {gathers && !record.corrigendum && (
        <IssueCorrigendum
          symbol={symbol}
          corrections={settled}
          signed={keep(say('recordCorrections.issue.done', { symbol: `${symbol}/Corr.1` }))}
        />
      )}
      {signed && <ReceiptHeld {...signed} symbol={symbol} zone={zone} />}
    </Section>
  );
}
