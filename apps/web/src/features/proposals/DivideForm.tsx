import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { NO_TEXTS, type Texts, textsInput } from '../../chamber/forms/localizedTexts';
import { useSay } from '../../chamber/words/say';
import { DivideProposalDocument } from '../../generated/graphql';
import { paragraphsOf, type Place, type Proposal } from './types';

/** The part of a paragraph that is in none: it is kept in any case. */
const KEPT = 0;

/** Division by paragraphs: each goes to the part with which it is voted on, or is kept; a part has a name in every language. */
export function DivideForm({ proposal, renew, close }: Place & { proposal: Proposal; close: () => void }) {
  const say = useSay();
  const paragraphs = paragraphsOf(proposal.text);
  const [parted, setParted] = useState<readonly number[]>(() => paragraphs.map(() => KEPT));
  const [names, setNames] = useState<Readonly<Record<number, Texts>>>({});
  const [reason, setReason] = useState('');
  const acting = useAct(DivideProposalDocument);
  const numbers = paragraphs.map((_, at) => at + 1);
  const used = numbers.filter((part) => parted.includes(part));
  // The parts in use, and one more.
  const offered = numbers.slice(0, Math.max(...parted) + 1);

  async function enter(): Promise<boolean> {
    const parts = used.map((part) => ({
      title: textsInput(names[part] ?? NO_TEXTS),
      paragraphs: numbers.filter((paragraph) => parted[paragraph - 1] === part),
    }));
    return (await acting.act({ input: { proposal: proposal.id, parts, reason } })) !== null;
  }

  function done() {
    renew();
    close();
  }

  return (
    <ActForm name={say('proposals.divide')} act={say('proposals.divide.act')} {...{ acting, enter, done, close }}>
      <p>{say('proposals.divide.hint')}</p>
      {paragraphs.map((paragraph, at) => (
        <NativeSelect
          key={at}
          label={say('proposals.divide.paragraph', { paragraph: at + 1 })}
          description={paragraph}
          value={String(parted[at])}
          onChange={(event) => {
            const part = Number(event.currentTarget.value);
            setParted(parted.map((each, index) => (index === at ? part : each)));
          }}
          data={[
            { value: String(KEPT), label: say('proposals.divide.kept') },
            ...offered.map((part) => ({ value: String(part), label: say('proposals.divide.part', { part }) })),
          ]}
        />
      ))}
      {used.map((part) => (
        <LocalizedField
          key={part}
          label={say('proposals.divide.name', { part })}
          required
          value={names[part] ?? NO_TEXTS}
          onChange={(name) => setNames({ ...names, [part]: name })}
        />
      ))}
      <TextInput
        name="reason"
        label={say('proposals.divide.reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
