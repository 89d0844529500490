import { Checkbox, Modal, Radio } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { NO_TEXTS, textsInput, type Texts } from '../../chamber/forms/localizedTexts';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { SettleWithoutVoteDocument, type DeskPartsFragment, type WithoutVote } from '../../generated/graphql';
import styles from './Desk.module.css';

const KINDS: readonly WithoutVote[] = ['NOTED', 'ADOPTED_BY_CONSENSUS', 'POSTPONED'];

interface SettleFormProps {
  readonly consultation: DeskPartsFragment;
  readonly question: DeskPartsFragment['questions'][number];
  readonly close: () => void;
  readonly renew: () => void;
}

/** The chair's ruling on a question that is not voted on: what becomes of it, and in which words. It is asked once, and stands. */
export function SettleForm({ consultation, question, close, renew }: SettleFormProps) {
  const say = useSay();
  const terms = useTerms();
  const [kind, setKind] = useState<WithoutVote>('NOTED');
  const [options, setOptions] = useState<string[]>([]);
  const [words, setWords] = useState<Texts>(NO_TEXTS);
  const { act, busy, refused, error } = useAct(SettleWithoutVoteDocument);
  const { number, title } = question;
  // Where the method brings the answers, the question is adopted as it stands: there is nothing to choose from.
  const names = kind === 'ADOPTED_BY_CONSENSUS' && question.traits.fixedOptions.length === 0;

  async function settle(event: FormEvent) {
    event.preventDefault();
    const input = { symbol: consultation.symbol, question: question.key, kind, words: textsInput(words), options: names ? options : [] };
    if (!(await act({ input }))) return;
    renew();
    close();
  }

  return (
    <Modal.Root opened onClose={close} centered lockScroll={false} transitionProps={{ duration: 0 }} size={620}>
      <Modal.Overlay />
      <Modal.Content className={styles.dialog}>
        <Modal.Title>{say('desk.settle.title', { number })}</Modal.Title>
        <form className={forms.form} onSubmit={(event) => void settle(event)}>
          <p>{title}</p>
          <Radio.Group label={say('desk.settle.kind')} value={kind} onChange={setKind}>
            {KINDS.map((one) => (
              <Radio key={one} value={one} label={terms.outcome(one)} description={say(`desk.settle.${one}`)} mt={8} />
            ))}
          </Radio.Group>
          {names && (
            <Checkbox.Group label={say('desk.settle.options', { seats: question.seats })} value={options} onChange={setOptions}>
              {question.options.map((option) => (
                <Checkbox key={option.key} value={option.key} label={option.title} mt={8} />
              ))}
            </Checkbox.Group>
          )}
          <LocalizedField
            name="words"
            label={say('desk.settle.words')}
            hint={say('desk.settle.words.hint')}
            value={words}
            onChange={setWords}
            required
            rows={2}
          />
          <p>{say('desk.settle.final', { number })}</p>
          <Refusal of={refused} />
          <Failed error={error} />
          <Acts>
            <Act type="submit" busy={busy}>
              {say('desk.settle.act', { number })}
            </Act>
            <Act weight="quiet" onClick={close}>
              {say('act.leave')}
            </Act>
          </Acts>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
