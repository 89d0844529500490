import { NativeSelect } from '@mantine/core';
import { useSay } from '../../chamber/words/say';

interface TopicQuestionFieldProps {
  readonly questions: readonly Readonly<{ key: string; number: number; title: string; takesTopics: boolean }>[];
  /** The key of a question; empty: the proposal is a text of its own. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** The question for which a proposal is a topic, among those that take such; not asked where none does. */
export function TopicQuestionField({ questions, value, onChange }: TopicQuestionFieldProps) {
  const say = useSay();
  const taking = questions.filter(({ takesTopics }) => takesTopics);
  if (taking.length === 0) return null;
  return (
    <NativeSelect
      name="question"
      label={say('proposals.propose.question')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: say('proposals.propose.none') },
        ...taking.map(({ key, number, title }) => ({ value: key, label: `${number}. ${title}` })),
      ]}
    />
  );
}
