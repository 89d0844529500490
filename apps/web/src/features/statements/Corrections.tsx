import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts, WordAct } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay, useViewer } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import {
  AnswerCorrectionDocument,
  AskCorrectionDocument,
  BallotFormsDocument,
  CorrectionsDocument,
  type CorrectionPartsFragment,
} from '../../generated/graphql';
import type { Draft } from '../ballot/draft';
import { FORMS } from '../ballot/forms';
import { isWhole, marksOf } from '../ballot/types';
import styles from './Statements.module.css';

interface Asked {
  readonly symbol: string;
  readonly question: string;
  readonly renew: () => void;
  readonly close: () => void;
}

/** How the delegation had meant to vote, on the same form as the ballot. */
function AskForm({ symbol, question, renew, close }: Asked) {
  const say = useSay();
  const labelled = useId();
  const { data } = useQuery(BallotFormsDocument, { variables: { symbol } });
  const [draft, keep] = useState<Draft | null>(null);
  const [reason, setReason] = useState('');
  const { act, ...acting } = useAct(AskCorrectionDocument);
  const asked = data?.consultation?.questions.find((each) => each.id === question);
  const Form = asked && FORMS[asked.form];

  const enter = async () => {
    if (!asked || !isWhole(asked, draft)) return false;
    const marks = draft.kind === 'CHOICE' ? marksOf(asked, draft) : [];
    return (await act({ input: { question, kind: draft.kind, marks, reason } })) !== null;
  };
  const done = () => {
    renew();
    close();
  };

  return (
    <ActForm name={say('corrections.ask')} act={say('corrections.submit')} {...{ acting, enter, done, close }}>
      <p id={labelled}>{say('corrections.ask.words')}</p>
      {asked && Form && <Form question={asked} draft={draft} keep={keep} labelledBy={labelled} />}
      <Textarea
        name="reason"
        label={say('corrections.reason')}
        required
        rows={2}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}

function CorrectionShown({ correction }: { correction: CorrectionPartsFragment }) {
  const say = useSay();
  const { memberName, recorded, intended, status, reason, note } = correction;
  return (
    <>
      <b>{memberName}</b>
      <p>
        {say('corrections.says', { recorded: recorded ?? say('answer.DID_NOT_PARTICIPATE'), intended })} {say(`corrections.${status}`)}
      </p>
      <p className={styles.fine}>{say('corrections.because', { reason })}</p>
      {note && <p className={styles.fine}>{say('corrections.note', { note })}</p>}
    </>
  );
}

/** The corrections of votes on a question, as notes beside the result; and asking for one. */
export function Corrections({ symbol, question }: { symbol: string; question: string }) {
  const say = useSay();
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const { data, refetch } = useQuery(CorrectionsDocument, { variables: { symbol }, fetchPolicy: 'cache-and-network' });
  const votes = useMay('EXPLAIN_VOTES') && viewer.delegate != null && viewer.delegate.function !== 'ADVISER';
  const noted = (data?.correctionsOfVotes ?? []).filter((each) => each.question === question);
  if (noted.length === 0 && !votes) return null;
  return (
    <section className={styles.part} aria-label={say('corrections.name')}>
      {noted.length > 0 && <h3>{say('corrections.name')}</h3>}
      <ul className={styles.list}>
        {noted.map((correction) => (
          <li key={correction.id}>
            <CorrectionShown correction={correction} />
          </li>
        ))}
      </ul>
      {votes &&
        (asking ? (
          <AskForm symbol={symbol} question={question} renew={() => void refetch()} close={() => setAsking(false)} />
        ) : (
          <div className={`${styles.acts} no-print`}>
            <WordAct onClick={() => setAsking(true)}>{say('corrections.ask')}</WordAct>
          </div>
        ))}
    </section>
  );
}

function AnswerForm({ correction, renew }: { correction: CorrectionPartsFragment; renew: () => void }) {
  const say = useSay();
  const [note, setNote] = useState('');
  const { act, busy, refused, error } = useAct(AnswerCorrectionDocument);

  async function answer(confirmed: boolean) {
    if (await act({ input: { correction: correction.id, confirmed, note: note.trim() || null } })) renew();
  }

  return (
    <div className={forms.form} role="group" aria-label={say('corrections.answer', { member: correction.memberName })}>
      <Textarea
        name="note"
        label={say('corrections.noteField')}
        description={say('corrections.noteField.hint')}
        rows={2}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act busy={busy} onClick={() => void answer(true)}>
          {say('corrections.confirm')}
        </Act>
        <Act weight="quiet" busy={busy} onClick={() => void answer(false)}>
          {say('corrections.decline')}
        </Act>
      </Acts>
    </div>
  );
}

/** The corrections that wait for an answer, on the desk. */
export function DeskCorrections({ symbol }: { symbol: string }) {
  const say = useSay();
  const { data, refetch } = useQuery(CorrectionsDocument, { variables: { symbol }, fetchPolicy: 'cache-and-network' });
  const waiting = (data?.correctionsOfVotes ?? []).filter(({ status }) => status === 'ASKED');
  if (waiting.length === 0) return null;
  return (
    <Section title={say('corrections.waiting', { count: waiting.length })} note={say('corrections.waiting.note')}>
      <ul className={styles.list}>
        {waiting.map((correction) => (
          <li key={correction.id}>
            <p>{say('corrections.question', { number: correction.questionNumber })}</p>
            <CorrectionShown correction={correction} />
            <AnswerForm correction={correction} renew={() => void refetch()} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
