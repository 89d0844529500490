import { NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { LocalizedField, NO_TEXTS, type Texts, textsInput } from '../../chamber/forms/LocalizedField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { ProposeTopicDocument } from '../../generated/graphql';
import type { Place } from './types';

/** What somebody has written already. */
interface Written {
  readonly title: Texts;
  readonly text: Texts;
}

/** A delegation's own proposal: a topic for a question that takes such, or a text of its own. */
export function ProposeForm({ consultation, renew, close, begin }: Place & { close: () => void; begin?: Written }) {
  const say = useSay();
  const taking = consultation.questions.filter((question) => question.takesTopics);
  const [question, setQuestion] = useState(taking[0]?.key ?? '');
  const [title, setTitle] = useState(begin?.title ?? NO_TEXTS);
  const [text, setText] = useState(begin?.text ?? NO_TEXTS);
  const { act, busy, refused, error } = useAct(ProposeTopicDocument);

  async function propose(event: FormEvent) {
    event.preventDefault();
    const input = {
      consultation: consultation.symbol,
      question: question || null,
      title: textsInput(title),
      text: textsInput(text),
      paragraphs: [],
    };
    if (!(await act({ input }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void propose(event)} aria-label={say('proposals.propose')}>
      <p>{say('proposals.propose.hint')}</p>
      {taking.length > 0 && (
        <NativeSelect
          label={say('proposals.propose.question')}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          data={[
            ...taking.map(({ key, number, title: asked }) => ({ value: key, label: `${number}. ${asked}` })),
            { value: '', label: say('proposals.propose.none') },
          ]}
        />
      )}
      <LocalizedField label={say('form.title')} required value={title} onChange={setTitle} />
      <LocalizedField label={say('proposal.form.text')} required rows={4} value={text} onChange={setText} />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('proposals.propose.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
