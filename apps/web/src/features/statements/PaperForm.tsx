import { Checkbox, FileInput, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { MemberField } from '../../chamber/forms/MemberField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { EnterPaperBallotDocument } from '../../generated/graphql';
import type { Draft } from '../ballot/draft';
import { FORMS } from '../ballot/forms';
import { isWhole, marksOf, type Question } from '../ballot/types';
import { attach } from './attach';

/** One officer enters what the paper says, with what proves it. */
export function PaperForm({ questions, renew }: { questions: readonly Question[]; renew: () => void }) {
  const say = useSay();
  const labelled = useId();
  const [key, setKey] = useState(questions[0]?.key ?? '');
  const [member, setMember] = useState('');
  const [draft, keep] = useState<Draft | null>(null);
  const [reference, setReference] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [message, setMessage] = useState('');
  const [reason, setReason] = useState('');
  const [replace, setReplace] = useState(false);
  const [notAttached, setNotAttached] = useState<string | null>(null);
  const { act, busy, refused, error } = useAct(EnterPaperBallotDocument);
  const question = questions.find((each) => each.key === key) ?? questions[0];
  if (!question) return null;
  const Form = FORMS[question.form];

  async function enter(event: FormEvent) {
    event.preventDefault();
    if (!question || !isWhole(question, draft)) return setNotAttached(say('paper.noAnswer'));
    setNotAttached(null);
    const attached = file ? await attach(file) : null;
    if (attached && 'message' in attached) return setNotAttached(attached.message);
    const entered = await act({
      input: {
        question: question.id,
        member,
        kind: draft.kind,
        marks: draft.kind === 'CHOICE' ? marksOf(question, draft) : [],
        reference,
        evidence: attached?.id ?? null,
        message: message.trim() || null,
        reason: reason.trim() || null,
        replace,
      },
    });
    if (!entered) return;
    keep(null);
    setMember('');
    setReference('');
    setFile(null);
    setMessage('');
    setReason('');
    setReplace(false);
    renew();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void enter(event)} aria-label={say('paper.enter')}>
      <MemberField name="member" label={say('paper.member')} none={say('paper.member.none')} required value={member} onChange={setMember} />
      <NativeSelect
        name="question"
        label={say('paper.questionField')}
        value={question.key}
        onChange={(event) => {
          setKey(event.currentTarget.value);
          keep(null);
        }}
        data={questions.map((each) => ({ value: each.key, label: say('paper.question', { number: each.number, title: each.title }) }))}
      />
      <div>
        <p id={labelled}>{say('paper.answer')}</p>
        {Form && <Form question={question} draft={draft} keep={keep} labelledBy={labelled} />}
      </div>
      {question.reasonFor.length > 0 && (
        <Textarea
          name="reason"
          label={say('ballot.reason')}
          description={say('ballot.reason.hint')}
          rows={3}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <TextInput
        name="reference"
        label={say('paper.reference')}
        description={say('paper.reference.hint')}
        required
        maxLength={200}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <FileInput
        label={say('paper.file')}
        description={say('paper.file.hint')}
        placeholder={say('paper.file.choose')}
        accept="application/pdf,image/png,image/jpeg"
        clearable
        clearButtonProps={{ 'aria-label': say('paper.file.clear') }}
        value={file}
        onChange={setFile}
      />
      {!file && (
        <Textarea
          name="message"
          label={say('paper.message')}
          description={say('paper.message.hint')}
          rows={3}
          maxLength={20_000}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
      )}
      <Checkbox label={say('paper.replace')} checked={replace} onChange={(event) => setReplace(event.currentTarget.checked)} />
      {notAttached && <p role="alert">{notAttached}</p>}
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('paper.submit')}
        </Act>
      </Acts>
    </form>
  );
}
