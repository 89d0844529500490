import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import { WordAct } from '../../chamber/layout/Act';
import { useSay } from '../../chamber/words/say';
import { OrderAmendmentsDocument } from '../../generated/graphql';
import type { Amendment, Place, Proposal } from './types';
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
  const [reason, setReason] = useState('');
  const acting = useAct(OrderAmendmentsDocument);

  const raise = (at: number) =>
    setOrder(order.map((each, index) => (index === at - 1 ? (order[at] ?? each) : index === at ? (order[at - 1] ?? each) : each)));

  async function enter(): Promise<boolean> {
    const input = { proposal: proposal.id, amendments: order.map(({ id }) => id), reason: reason.trim() || null };
    return (await acting.act({ input })) !== null;
  }

  function done() {
    renew();
    close();
  }

  return (
    <ActForm name={say('proposals.order')} act={say('proposals.order.act')} {...{ acting, enter, done, close }}>
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
      <Textarea
        name="reason"
        label={say('proposals.order.reason')}
        description={say('proposals.reason.hint')}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
