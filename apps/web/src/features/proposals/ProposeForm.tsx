import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { NO_TEXTS, type Texts, textsInput } from '../../chamber/forms/localizedTexts';
import { useSay } from '../../chamber/words/say';
import { ProposeTopicDocument } from '../../generated/graphql';
import { TopicQuestionField } from './TopicQuestionField';
import type { Place } from './types';

/** What somebody has written already. */
interface Written {
  readonly title: Texts;
  readonly text: Texts;
  /** For whom the secretariat enters it; empty: for the Administration, or the delegation's own Member. */
  readonly member: string;
}

/** A delegation's own proposal: a topic for a question that takes such, or a text of its own. */
export function ProposeForm({ consultation, renew, close, begin }: Place & { close: () => void; begin?: Written }) {
  const say = useSay();
  const [question, setQuestion] = useState(() => consultation.questions.find(({ takesTopics }) => takesTopics)?.key ?? '');
  const [title, setTitle] = useState(begin?.title ?? NO_TEXTS);
  const [text, setText] = useState(begin?.text ?? NO_TEXTS);
  const acting = useAct(ProposeTopicDocument);

  async function enter(): Promise<boolean> {
    const written = { title: textsInput(title), text: textsInput(text) };
    const place = { consultation: consultation.symbol, question: question || null, member: begin?.member || null };
    const input = { ...place, ...written, paragraphs: [] };
    return (await acting.act({ input })) !== null;
  }

  function done() {
    renew();
    close();
  }

  return (
    <ActForm name={say('proposals.propose')} act={say('proposals.propose.act')} {...{ acting, enter, done, close }}>
      <p>{say('proposals.propose.hint')}</p>
      <TopicQuestionField questions={consultation.questions} value={question} onChange={setQuestion} />
      <LocalizedField name="title" label={say('form.title')} required value={title} onChange={setTitle} />
      <LocalizedField name="text" label={say('proposal.form.text')} required rows={4} value={text} onChange={setText} />
    </ActForm>
  );
}
