import { NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { NO_TEXTS, textsInput } from '../../chamber/forms/localizedTexts';
import { MemberField } from '../../chamber/forms/MemberField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { PutForwardProposalDocument, type DeskPartsFragment, type ProposalOrigin } from '../../generated/graphql';
import { TopicQuestionField } from '../proposals/TopicQuestionField';
import { ParagraphsField } from './ParagraphsField';
import { keyOf } from './questionFields';

const ORIGINS: readonly ProposalOrigin[] = ['ADMINISTRATION', 'ORGAN', 'MEMBER'];

interface ProposalFormProps {
  readonly consultation: DeskPartsFragment;
  readonly close: () => void;
  readonly renew: () => void;
}

/** A text put forward by the Administration or an organ, or entered for a Member that cannot use the page. */
export function ProposalForm({ consultation, close, renew }: ProposalFormProps) {
  const say = useSay();
  const [key, setKey] = useState('');
  const [origin, setOrigin] = useState<ProposalOrigin>('ADMINISTRATION');
  const [member, setMember] = useState('');
  const [question, setQuestion] = useState('');
  const [title, setTitle] = useState(NO_TEXTS);
  const [text, setText] = useState(NO_TEXTS);
  const [paragraphs, setParagraphs] = useState<readonly string[]>([]);
  const { act, busy, refused, error } = useAct(PutForwardProposalDocument);
  const ofMember = origin === 'MEMBER';

  async function put(event: FormEvent) {
    event.preventDefault();
    const done = await act({
      input: {
        consultation: consultation.symbol,
        key: key || keyOf(title.en),
        origin,
        member: ofMember ? member : null,
        question: question || null,
        title: textsInput(title),
        text: textsInput(text),
        paragraphs,
      },
    });
    if (!done) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void put(event)} aria-label={say('proposal.form')}>
      <LocalizedField name="title" label={say('form.title')} required value={title} onChange={setTitle} />
      <LocalizedField name="text" label={say('proposal.form.text')} required rows={4} value={text} onChange={setText} />
      <div className={forms.row}>
        <NativeSelect
          name="origin"
          label={say('proposal.form.origin')}
          value={origin}
          onChange={(event) => setOrigin(event.currentTarget.value as ProposalOrigin)}
          data={ORIGINS.map((value) => ({ value, label: say(`proposals.by.${value}`, { member: say('proposal.form.ofMember') }) }))}
        />
        {ofMember && (
          <MemberField
            name="member"
            label={say('proposal.form.member')}
            none={say('proposal.form.member.none')}
            required
            value={member}
            onChange={setMember}
          />
        )}
        <TopicQuestionField questions={consultation.questions} value={question} onChange={setQuestion} />
        <TextInput
          name="key"
          label={say('form.key')}
          placeholder={keyOf(title.en)}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <ParagraphsField consultation={consultation} value={paragraphs} onChange={setParagraphs} />
      </div>
      {ofMember && <p>{say(consultation.state === 'DRAFT' ? 'proposal.form.member.draft' : 'proposal.form.member.chair')}</p>}
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('proposal.form.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
