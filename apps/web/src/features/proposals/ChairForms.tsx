import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts, WordAct } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { DivideProposalDocument, OrderAmendmentsDocument } from '../../generated/graphql';
import { type Amendment, paragraphsOf, type Place, type Proposal } from './types';
import styles from './Proposals.module.css';

/** The chair's order of voting: it begins with the order that stands, and moves one amendment at a time. */
export function OrderForm({
  proposal,
  amendments,
  consultation,
  renew,
  close,
}: Place & { proposal: Proposal; amendments: readonly Amendment[]; close: () => void }) {
  const say = useSay();
  const numbered = (amendment: Amendment) => consultation.questions.find(({ key }) => key === amendment.question)?.number ?? 0;
  const [order, setOrder] = useState(() => [...amendments].sort((one, other) => numbered(one) - numbered(other)));
  const { act, busy, refused, error } = useAct(OrderAmendmentsDocument);

  const raise = (at: number) =>
    setOrder(order.map((each, index) => (index === at - 1 ? (order[at] ?? each) : index === at ? (order[at - 1] ?? each) : each)));

  async function rule(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ input: { proposal: proposal.id, amendments: order.map(({ id }) => id), reason: null } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void rule(event)} aria-label={say('proposals.order')}>
      <p>{say('proposals.order.hint')}</p>
      <ol className={styles.order}>
        {order.map((amendment, at) => (
          <li key={amendment.id}>
            {amendment.member?.name ?? say('proposals.by.ADMINISTRATION')}
            {' · '}
            {say('proposals.words', { words: amendment.difference?.wordsChanged ?? 0 })}{' '}
            {at > 0 && <WordAct onClick={() => raise(at)}>{say('proposals.order.raise')}</WordAct>}
          </li>
        ))}
      </ol>
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('proposals.order.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

/** Division by paragraphs: each paragraph that is given a name is voted on by itself; the others are kept. */
export function DivideForm({ proposal, renew, close }: Place & { proposal: Proposal; close: () => void }) {
  const say = useSay();
  const paragraphs = paragraphsOf(proposal.text);
  const [names, setNames] = useState<readonly string[]>(() => paragraphs.map(() => ''));
  const [reason, setReason] = useState('');
  const { act, busy, refused, error } = useAct(DivideProposalDocument);

  async function divide(event: FormEvent) {
    event.preventDefault();
    const parts = names.flatMap((name, at) =>
      name.trim() ? [{ title: { en: name.trim(), fr: null, es: null }, paragraphs: [at + 1] }] : [],
    );
    if (!(await act({ input: { proposal: proposal.id, parts, reason } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void divide(event)} aria-label={say('proposals.divide')}>
      <p>{say('proposals.divide.hint')}</p>
      {paragraphs.map((paragraph, at) => (
        <TextInput
          key={at}
          label={say('proposals.divide.part', { paragraph: at + 1 })}
          description={paragraph}
          value={names[at] ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setNames(names.map((name, index) => (index === at ? value : name)));
          }}
        />
      ))}
      <TextInput
        label={say('proposals.divide.reason')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('proposals.divide.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
